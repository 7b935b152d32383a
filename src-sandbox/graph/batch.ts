import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Router, type Express, type Request } from "express";
import { z } from "zod";
import { GraphFault } from "./fault.ts";

// https://learn.microsoft.com/graph/json-batching
const MOST_PARTS = 20;

const part = z.object({
  id: z.string().min(1),
  method: z.enum(["GET", "POST", "PATCH", "PUT", "DELETE"]),
  url: z.string().startsWith("/"),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
});
const batchInput = z.object({ requests: z.array(part).min(1) });

interface PartAnswer {
  id: string;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Many requests in one; each is answered, and can fail, by itself. */
export function batch(graph: Express): Router {
  const router = Router();

  router.post("/$batch", async (request, response) => {
    const parsed = batchInput.safeParse(request.body);
    if (!parsed.success) throw badBatch(`Invalid batch payload format: ${parsed.error.issues[0]?.message ?? ""}.`);
    const { requests } = parsed.data;
    if (requests.length > MOST_PARTS)
      throw badBatch(`Number of batch request steps exceeds the max value of ${MOST_PARTS}.`);
    const ids = requests.map(({ id }) => id);
    if (new Set(ids).size < ids.length) throw badBatch("Request Id must be unique in a batch.");
    if (requests.some(({ id, dependsOn }) => dependsOn.some((each) => each === id || !ids.includes(each))))
      throw badBatch("Request is not valid: dependsOn names a request that is not in the batch.");

    const answers = new Map<string, PartAnswer>();
    for (const each of requests) {
      const failed = each.dependsOn.find((id) => (answers.get(id)?.status ?? 424) >= 300);
      const error = { code: "FailedDependency", message: `Depends on ${failed}, which failed.` };
      answers.set(
        each.id,
        failed ? { id: each.id, status: 424, body: { error } } : await answerTo(graph, request, each),
      );
    }
    response.json({ responses: [...answers.values()] });
  });

  return router;
}

const badBatch = (words: string) => new GraphFault(400, "BadRequest", words);

function answerTo(graph: Express, whole: Request, { id, method, url, headers, body }: z.output<typeof part>) {
  // On a socket that is closed nothing is left to be read: the body is there already.
  const incoming = new IncomingMessage(new Socket().destroy());
  const text = body === undefined ? "" : JSON.stringify(body);
  Object.assign(incoming, { method, url, originalUrl: `/graph/v1.0${url}`, ...(body === undefined ? {} : { body }) });
  incoming.headers = {
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    authorization: whole.get("authorization"),
    "content-length": String(Buffer.byteLength(text)),
  };
  const outgoing = new ServerResponse(incoming);
  return new Promise<PartAnswer>((resolve) => {
    outgoing.end = ((chunk?: string | Buffer) => {
      const said = chunk ? (JSON.parse(chunk.toString()) as unknown) : undefined;
      const told = Object.fromEntries(
        Object.entries(outgoing.getHeaders()).map(([name, value]) => [name, String(value)]),
      );
      resolve({ id, status: outgoing.statusCode, headers: told, ...(said === undefined ? {} : { body: said }) });
      return outgoing;
    }) as ServerResponse["end"];
    outgoing.destroy = () => {
      resolve({ id, status: 504, body: { error: { code: "UnknownError", message: "The part had no answer." } } });
      return outgoing;
    };
    graph(incoming as Request, outgoing as Parameters<Express>[1]);
  });
}
