import { z } from "zod";

import { type CaseId, id, type PartyId, type RaisingId, unitId } from "../ids.ts";
import { answerChannel } from "../party/party.ts";
import { programmeId } from "../programme/programme.ts";
import { moment } from "../time.ts";
import { labelled } from "./labelled.ts";

export const raisingAnswers = ["yes", "no"] as const;
/** The family is asked whether the coordination is to go on in a case of another kind, with others round the table. */
export const raising = z.object({
  id: id<RaisingId>(),
  programme: programmeId(),
  reason: labelled(z.string()),
  /** Who would be asked to take part there, with the family's consent. */
  services: z.array(unitId()),
  proposedAt: moment(),
  answers: z.array(
    z.object({ party: id<PartyId>(), answer: z.enum(raisingAnswers), channel: answerChannel, at: moment() }),
  ),
  state: z.discriminatedUnion("name", [
    z.object({ name: z.literal("open") }),
    z.object({ name: z.literal("raised"), caseId: id<CaseId>(), at: moment() }),
    /** It was taken back, before the family had said yes or while nothing had been asked in the other case. */
    z.object({ name: z.literal("withdrawn"), at: moment() }),
  ]),
});
export type Raising = z.infer<typeof raising>;
