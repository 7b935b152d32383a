import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { account, type AttachmentId, id, type PartyId } from "../ids.ts";
import { onPage } from "../party/party.ts";
import { moment } from "../time.ts";

export const attachmentKinds = ["letter", "drawing", "recording", "signedPaper", "other"] as const;

/** A file that belongs to the case. Its bytes lie encrypted beside the case, never in it. */
export const attachment = z.object({
  id: id<AttachmentId>(),
  kind: z.enum(attachmentKinds),
  /** `type` is what the bytes themselves say, not what the sender called them; `size` in bytes. */
  file: labelled(z.object({ name: z.string(), type: z.string(), size: z.number().int() })),
  addedAt: moment(),
  addedBy: account(),
  /** The person in the family it comes from, or null. */
  from: id<PartyId>().nullable(),
  /** Handed in by somebody in the family on their own page: what they said of it, and when the coordinator had read it. */
  handedIn: z.object({ words: labelled(z.string()).nullable(), readAt: moment().nullable() }).optional(),
});
export type Attachment = z.infer<typeof attachment>;

/** Why a file is taken out of a case again. */
export const removalReasons = ["wrongCase", "wrongPerson", "takenBack", "notNeeded"] as const;

/** How heavy it is to carry contact and information between services, 1 (light) to 5, asked before and after. */
export const burden = z.object({
  party: id<PartyId>(),
  when: z.enum(["before", "after"]),
  /** Null where they were asked before and did not wish to say. */
  score: z.number().int().min(1).max(5).nullable(),
  at: moment(),
  ...onPage,
});

/** While it lasts nothing of the case is disposed of. */
export const legalHold = z.object({ by: account(), since: moment(), reason: labelled(z.string()) });
