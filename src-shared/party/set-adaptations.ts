import { z } from "zod";

import { fromParty, label } from "../case/labelled.ts";
import { command, type Context } from "../command.ts";
import { type ArrangementId, id, type PartyId } from "../ids.ts";
import { language, optionalLine } from "../input.ts";
import { isUpcoming, type Meeting } from "../meeting/meeting.ts";
import { comingOf } from "../meeting/planning/table.ts";
import { ok, refuse } from "../refusal.ts";
import { adaptationKinds, hasLeft, isRelative, type Relative } from "./party.ts";

/** All that a person needs to be able to take part, in their own words; an interpreter's detail is the language. */
export const setAdaptations = command({
  input: z.object({
    /** Who told the coordinator; on one's own page it is oneself. */
    partyId: id<PartyId>().optional(),
    adaptations: z
      .array(z.object({ kind: z.enum(adaptationKinds), detail: optionalLine() }))
      .max(adaptationKinds.length),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { partyId: told, adaptations: asked }, { actor, newId }) {
    const partyId = actor.family?.party ?? told;
    const party = file.parties.find((one): one is Relative => isRelative(one) && one.id === partyId);
    if (!partyId || !party || hasLeft(party)) return refuse({ kind: "unknownPerson" });
    const wrong = asked.findIndex(({ kind, detail }) => kind === "interpreter" && !isLanguage(detail));
    if (wrong >= 0)
      return refuse({ kind: "badInput", fields: [{ path: `adaptations.${wrong}.language`, problem: "missing" }] });
    const byKind = new Map(asked.map((one) => [one.kind, one.detail]));
    const theirs = { about: [partyId], category: "health" as const, source: fromParty(partyId) };
    const adaptations = [...byKind].map(([kind, detail]) => ({
      kind,
      detail: detail === null ? null : label(detail, theirs),
    }));
    const parties = file.parties.map((one) => (one === party ? { ...party, adaptations } : one));
    const meetings = file.meetings.map((meeting) => withNeeds(meeting, partyId, adaptations, newId));
    return ok({
      file: { ...file, parties, meetings },
      log: [{ kind: "adaptationsSet", party: partyId, count: adaptations.length }],
    });
  },
});

/** What they need is to be arranged for a meeting that is booked already too. What was done as it was needed stays done. */
function withNeeds(
  meeting: Meeting,
  partyId: PartyId,
  needed: Relative["adaptations"],
  newId: Context["newId"],
): Meeting {
  if (!isUpcoming(meeting.state) || !comingOf(meeting).includes(partyId)) return meeting;
  const isKnown = ({ kind, detail }: Relative["adaptations"][number]) =>
    meeting.arrangements.some(
      (one) => one.for === partyId && one.kind === kind && (one.detail?.value ?? null) === (detail?.value ?? null),
    );
  const news = needed.filter((one) => !isKnown(one));
  if (news.length === 0) return meeting;
  const kept = meeting.arrangements.filter((one) => one.for !== partyId || !news.some(({ kind }) => kind === one.kind));
  const added = news.map((one) => ({ ...one, id: newId<ArrangementId>(), for: partyId, doneAt: null }));
  return { ...meeting, arrangements: [...kept, ...added] };
}

const isLanguage = (detail: string | null) => language().safeParse(detail).success;
