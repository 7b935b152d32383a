import express, { type Request, type Response, Router } from "express";
import { z } from "zod";

import { type Outcome, ok, refuse } from "../../src-shared/refusal.ts";
import type { Deps } from "../deps.ts";
import { municipalityHolding, perform } from "../desk.ts";
import { fieldProblems } from "../input.ts";
import { readAttachment } from "../records.ts";
import { answering, letIn } from "./answering.ts";
import { refused } from "./refused.ts";
import type { SignIn } from "./sign-in.ts";

const megabyte = 1024 * 1024;
/** What is said of a file, as percent-encoded JSON: not in the address, which is logged along the way. */
const orderHeader = "samla-order";
const ordered = z.object({ commandId: z.string().regex(/^[\w-]{8,64}$/), input: z.unknown() });
const uuid = z.uuid();

/** Files into a case and out of it again. */
export function attachmentsRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.post(
    "/cases/:id/attachments",
    answering(signIn, async (access, request, response) => {
      const id = uuid.safeParse(request.params.id);
      if (!id.success) return refuse({ kind: "notThere" });
      const order = ordered.safeParse(saidOf(request));
      if (!order.success) return refuse({ kind: "badInput", fields: fieldProblems(order.error) });
      const { document } = await deps.municipality(await municipalityHolding(deps, access, id.data));
      const bytes = await bytesOf(request, response, document.attachmentMegabytes);
      if (!bytes.ok) return bytes;
      return perform(deps, access, { caseId: id.data, verb: "record.attach", attachment: bytes.value, ...order.data });
    }),
  );
  router.get(
    "/cases/:id/attachments/:attachmentId",
    letIn(signIn, async (access, request, response) => {
      const ids = z.tuple([uuid, uuid]).safeParse([request.params.id, request.params.attachmentId]);
      const found = ids.success ? await readAttachment(deps, access, ...ids.data) : refuse({ kind: "notThere" });
      if (!found.ok) return refused(request, response, found.refusal);
      const { name, type, bytes } = found.value;
      response
        .attachment(name)
        .set("Content-Type", type === "text/plain" ? "text/plain; charset=utf-8" : type)
        .set("Content-Security-Policy", "sandbox; default-src 'none'")
        .set("X-Content-Type-Options", "nosniff")
        .set("Cache-Control", "no-store")
        .end(bytes);
    }),
  );
  return router;
}

function saidOf(request: Request): unknown {
  try {
    return JSON.parse(decodeURIComponent(request.get(orderHeader) ?? ""));
  } catch {
    return undefined;
  }
}

/** The body, unless it says or turns out to be larger than a file may be: then it is not read to its end. */
async function bytesOf(request: Request, response: Response, megabytes: number): Promise<Outcome<Uint8Array>> {
  const limit = megabytes * megabyte;
  const tooLarge = refuse({ kind: "fileTooLarge", megabytes });
  if (Number(request.headers["content-length"] ?? 0) > limit) return tooLarge;
  const read = express.raw({ type: () => true, limit, inflate: false });
  try {
    await new Promise<void>((resolve, reject) => {
      read(request, response, (error?: Error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    if ((error as { type?: unknown }).type === "entity.too.large") return tooLarge;
    throw error;
  }
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? ok(body) : refuse({ kind: "fileMissing" });
}
