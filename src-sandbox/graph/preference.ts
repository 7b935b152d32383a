import type { Request, Response } from "express";
import { GraphFault } from "./fault.ts";
import { zoneNamed } from "./time.ts";

/** The zone the caller prefers; what was honoured is told back. */
export function preferredZone(request: Request, response: Response): string {
  const prefer = request.get("prefer") ?? "";
  const zone = /outlook\.timezone\s*=\s*"([^"]+)"/i.exec(prefer)?.[1];
  const applied: string[] = [];
  if (zone) {
    zoneNamed(zone);
    applied.push(`outlook.timezone="${zone}"`);
  }
  if (/IdType\s*=\s*"ImmutableId"/i.test(prefer)) applied.push('IdType="ImmutableId"');
  if (applied.length > 0) response.set("Preference-Applied", applied.join(", "));
  return zone ?? "UTC";
}

/** What was asked for; a property that the type does not have is refused. `rare` are those it has but this one lacks. */
export function selected(
  request: Request,
  entity: Record<string, unknown>,
  type: string,
  rare: string[] = [],
): Record<string, unknown> {
  const select = queryOption(request, "$select");
  if (!select) return entity;
  const wanted = select.split(",").map((name) => name.trim());
  const unknown = wanted.find((name) => !(name in entity) && !rare.includes(name));
  if (unknown)
    throw new GraphFault(
      400,
      "BadRequest",
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`,
    );
  return Object.fromEntries(
    Object.entries(entity).filter(([name]) => name.startsWith("@") || name === "id" || wanted.includes(name)),
  );
}

/** A query option given once; more than once is a mistake Graph answers with 400. */
export function queryOption(request: Request, name: string): string | undefined {
  const given = request.query[name];
  if (given === undefined || typeof given === "string") return given;
  throw new GraphFault(
    400,
    "BadRequest",
    `Query option '${name}' was specified more than once, but it must be specified at most once.`,
  );
}
