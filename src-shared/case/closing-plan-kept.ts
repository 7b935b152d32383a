import { z } from "zod";

import { type AfterId, id, type PartyId } from "../ids.ts";
import { day, moment } from "../time.ts";
import { labelled, voice } from "./labelled.ts";

/** Something that goes on when the case is closed, who takes it over and from which day. */
const after = z.object({
  id: id<AfterId>(),
  /** About the one it is for. */
  words: labelled(z.string()),
  of: id<PartyId>(),
  /** A service, or somebody who works at one. */
  by: voice(),
  from: day(),
  /** Where parents go apart: which of them read it beside whom it is for. */
  readBy: z.array(id<PartyId>()),
  /** Whom it is for knows it. */
  isKnown: z.boolean(),
  writtenAt: moment(),
  droppedAt: moment().nullable(),
});
export type After = z.infer<typeof after>;

/** What goes on after the case; or that nothing does, when somebody has said that. */
export const closingPlan = z.object({ rows: z.array(after), nothingSaidAt: moment().nullable() });
export const noClosingPlan: z.infer<typeof closingPlan> = { rows: [], nothingSaidAt: null };
