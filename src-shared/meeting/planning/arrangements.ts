import type { CaseFile } from "../../case/case-file.ts";
import type { Context } from "../../command.ts";
import type { ArrangementId, PartyId } from "../../ids.ts";
import { isRelative } from "../../party/party.ts";
import { type At, isNearSomebody } from "./apart.ts";
import { needsInterpreter } from "./length.ts";
import type { Meeting } from "../meeting.ts";
import { comingOf } from "./table.ts";

type Arrangement = Meeting["arrangements"][number];
type Need = Pick<Arrangement, "kind" | "for" | "detail">;

/** What is to be arranged for a meeting at this time and place. What was done was done for another time, and is to be done again. */
export function arrangementsFor(file: CaseFile, meeting: Meeting, at: At, newId: Context["newId"]): Arrangement[] {
  const kept = meeting.arrangements.map((one) => ({ ...one, doneAt: null }));
  const isKnown = (need: Need) => kept.some((one) => one.kind === need.kind && one.for === need.for);
  const needed = comingOf(meeting).flatMap((party) => needsOf(file, meeting, party, at));
  return [
    ...kept,
    ...needed.filter((need) => !isKnown(need)).map((need) => ({ ...need, id: newId<ArrangementId>(), doneAt: null })),
  ];
}

function needsOf(file: CaseFile, meeting: Meeting, party: PartyId, at: At): Need[] {
  const person = file.parties.find((one) => one.id === party);
  if (!person || !isRelative(person)) return [];
  const said = person.adaptations.map(({ kind, detail }): Need => ({ kind, for: party, detail }));
  const also = (kind: Need["kind"]): Need[] =>
    said.some((one) => one.kind === kind) ? [] : [{ kind, for: party, detail: null }];
  return [
    ...said,
    ...(needsInterpreter(file, party) ? also("interpreter") : []),
    ...(isNearSomebody(file, meeting, party, at) ? also("separateArrival") : []),
  ];
}
