import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import type { Account, AttachmentId } from "../ids.ts";
import { id } from "../ids.ts";
import { optionalLine } from "../input.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { day } from "../time.ts";
import type { Consent } from "./consent.ts";

export const evidenceInput = {
  method: z.enum(["oral", "paper"]).default("oral"),
  receivedOn: day(),
  witness: optionalLine(),
  readBack: z.boolean().default(false),
  understood: z.boolean().default(false),
  /** Who interpreted when it was said. */
  interpreter: optionalLine(),
  /** The signed paper: scanned into the case, or where it is kept. */
  scan: id<AttachmentId>().nullable().default(null),
  keptAt: optionalLine(),
};
const said = z.object(evidenceInput);

/** What a consent stands on afterwards: who heard it with whom and that it was read back, or a paper that can be found. */
export function evidenceOf(
  file: CaseFile,
  input: z.output<typeof said>,
  receivedBy: Account,
): Outcome<Consent["evidence"]> {
  const { method, receivedOn, witness, interpreter, scan, keptAt } = input;
  if (method === "paper") {
    const isThere = scan === null ? keptAt !== null : file.attachments.some((one) => one.id === scan);
    if (!isThere) return refuse({ kind: "paperNeeded" });
    return ok({ kind: "paper", receivedBy, receivedOn, scan, keptAt });
  }
  if (witness === null) return refuse({ kind: "badInput", fields: [{ path: "witness", problem: "missing" }] });
  if (!input.readBack || !input.understood) return refuse({ kind: "noticeNotGiven" });
  return ok({ kind: "oral", receivedBy, receivedOn, witness, readBack: true, understood: true, interpreter });
}
