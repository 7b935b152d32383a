import type { CaseFile } from "../../case/case-file.ts";
import { isEveryChildHeard } from "../../case/advance.ts";
import type { Context } from "../../command.ts";
import { type EffectiveConsent, effectiveConsent } from "../../consent/effective.ts";
import type { Professional } from "../../party/party.ts";
import { inCase } from "../../programme/in-case.ts";
import type { Municipality } from "../../programme/municipality.ts";
import type { Refusal } from "../../refusal.ts";
import { addWorkingDays, dayOf } from "../../time.ts";
import { invitedTo, mayNotHear, missingFor, nameOfNeed, presentFor } from "../coverage.ts";
import type { Meeting, UpcomingState } from "../meeting.ts";
import { unreachedAt } from "../unreached.ts";
import { toCheckIn } from "./checks.ts";

export type GateKind = "time" | "child" | "consent" | "items" | "words" | "needs" | "notice";
/** What stands in the way of a publication: null where nothing does. Two of them give way to a reason. */
export interface Gate {
  kind: GateKind;
  refusal: Refusal | null;
}

export type Booked = Meeting & { state: UpcomingState };

/**
 * Every child has a way to be heard, every item may be heard by everybody in its room, words that cannot be computed have been
 * read against it, whoever is needed comes, and there is time to prepare.
 */
export function publishGates(
  file: CaseFile,
  meeting: Booked,
  { now, municipality: { document, holidays } }: Pick<Context, "now" | "municipality">,
): Gate[] {
  const consent = effectiveConsent(file, now);
  const invited = invitedTo(file, meeting);
  const unreached = unreachedAt(file, meeting, consent, now, invited);
  const services = [...new Set(unreached.map((person) => person.unit.name))];
  const unchecked = toCheckIn(file, meeting, now);
  const missing = missingIn(meeting, invited, document);
  const { start } = meeting.state.slot;
  const latest = addWorkingDays(dayOf(start), -inCase(document, file).agendaDays, holidays);
  return [
    { kind: "time", refusal: start <= now ? { kind: "timeIsPast" } : null },
    { kind: "child", refusal: isEveryChildHeard(file) ? null : { kind: "childNotHeard" } },
    { kind: "consent", refusal: services.length > 0 ? { kind: "consentDoesNotReach", services } : null },
    { kind: "items", refusal: meeting.isGeneral ? null : notForAll(consent, meeting, invited) },
    {
      kind: "words",
      refusal: unchecked.length > 0 ? { kind: "wordsUnchecked", words: unchecked.map(({ words }) => words) } : null,
    },
    { kind: "needs", refusal: missing.length > 0 ? { kind: "somebodyIsMissing", items: missing } : null },
    { kind: "notice", refusal: dayOf(now) > latest ? { kind: "shortNotice", latest } : null },
  ];
}

/**
 * Purpose and question are for everybody; an item for those in its room. Who then could be there is said with it. Not asked of
 * a general talk, where nothing is on the table that somebody there may not hear.
 */
function notForAll(consent: EffectiveConsent, meeting: Meeting, invited: readonly Professional[]): Refusal | null {
  const texts = [
    ...[meeting.purpose, meeting.childQuestion].map((told) => ({ told, room: invited, isItem: false })),
    ...meeting.items.map((item) => ({ told: item.title, room: presentFor(invited, item), isItem: true })),
  ];
  const outside = texts.flatMap(({ told, room, isItem }) => {
    const without = mayNotHear(consent, told, room);
    const left = isItem ? room.filter((person) => !without.includes(person)) : [];
    return without.length > 0 ? [{ title: told.value, without: without.map(titleOf), left: left.map(titleOf) }] : [];
  });
  if (outside.length === 0) return null;
  return { kind: "itemOutsideConsent", titles: outside.map(({ title }) => title), items: outside };
}
const titleOf = ({ title }: Professional) => title;

function missingIn(meeting: Meeting, invited: readonly Professional[], municipality: Municipality) {
  return meeting.items.flatMap((item) => {
    const missing = missingFor(meeting, invited, item).map((need) => nameOfNeed(need, municipality));
    return missing.length > 0 ? [{ title: item.title.value, missing }] : [];
  });
}
