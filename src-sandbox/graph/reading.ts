import type { RequestHandler } from "express";
import { z } from "zod";
import { GraphFault } from "./fault.ts";

/** Graph reads its enum members without regard to case. */
export function oneOf<const M extends string>(...members: M[]) {
  return z.preprocess(
    (value) =>
      typeof value === "string"
        ? (members.find((member) => member.toLowerCase() === value.toLowerCase()) ?? value)
        : value,
    z.enum(members),
  );
}

/** Reads a body of such a type, and refuses what Graph refuses: properties, enum members and types it does not know. */
export function readAs<T extends z.ZodType>(schema: T, body: unknown, type: string): z.output<T> {
  const parsed = schema.safeParse(withoutAnnotations(body));
  if (parsed.success) return parsed.data;
  throw faultFor(parsed.error.issues[0], type);
}

function faultFor(issue: z.core.$ZodIssue | undefined, type: string): GraphFault {
  const within = issue?.path.findLast((step) => typeof step === "string");
  const where = issue?.path.join("/") ?? "";
  if (issue?.code === "unrecognized_keys") {
    const on = within ? `microsoft.graph.${within}` : `microsoft.graph.${type}`;
    return bodyRead(
      `The property '${issue.keys[0]}' does not exist on type '${on}'. Make sure to only use property names that are defined by the type or mark the type as open type.`,
    );
  }
  if (issue?.code === "invalid_value") return bodyRead(`Requested value of '${where}' was not found: ${issue.message}`);
  return bodyRead(`Cannot read the value of '${where}': ${issue?.message ?? "invalid"}`);
}

const bodyRead = (words: string) => new GraphFault(400, "RequestBodyRead", words);

/** What is written must say that it is JSON. */
export const writesAreJson: RequestHandler = (request, _response, next) => {
  const hasBody = Number(request.get("content-length") ?? 0) > 0 || request.get("transfer-encoding") !== undefined;
  const type = request.get("content-type");
  if (!hasBody || request.method === "GET") return next();
  if (!type)
    throw new GraphFault(
      400,
      "BadRequest",
      "Write requests (excluding DELETE) must contain the Content-Type header declaration.",
    );
  if (!/^application\/(.+\+)?json\b/i.test(type))
    throw new GraphFault(400, "BadRequest", "Entity only allows writes with a JSON Content-Type header.");
  next();
};

const KNOWN_OPTIONS = [
  "$select",
  "$filter",
  "$expand",
  "$top",
  "$skip",
  "$skiptoken",
  "$deltatoken",
  "$orderby",
  "$count",
  "$search",
  "$format",
];

/** A query option with Graph's own sign that it does not have is a mistake, never passed over. */
export const knownOptions: RequestHandler = (request, _response, next) => {
  const unknown = Object.keys(request.query).find((name) => name.startsWith("$") && !KNOWN_OPTIONS.includes(name));
  if (!unknown) return next();
  throw new GraphFault(
    400,
    "BadRequest",
    `The query parameter '${unknown}' is not supported. Parsing OData Select and Expand failed.`,
  );
};

function withoutAnnotations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.startsWith("@odata.") && !name.endsWith("@odata.type"))
      .map(([name, inner]) => [name, withoutAnnotations(inner)]),
  );
}
