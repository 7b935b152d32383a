import type { CaseFile } from "../case/case-file.ts";
import { masks } from "../case/mask.ts";
import { effectiveConsent, hearerOf, reaches } from "../consent/effective.ts";
import type { PartyId } from "../ids.ts";
import { isRelative } from "../party/party.ts";
import { partyIn } from "../party/party-in.ts";
import { standingIn } from "../party/standing.ts";
import type { Moment } from "../time.ts";
import { invitedTo } from "./coverage.ts";
import { isUntold, isUpcoming, type Meeting } from "./meeting.ts";
import { askedOf } from "./planning/asked-times.ts";
import { comingOf, isUnknowing } from "./planning/table.ts";
import { slotOf } from "./slot-of.ts";
import { isToCome } from "./told-of.ts";

/** What somebody in the family is sent word of, in the way that was agreed with them. */
export interface FamilyNews {
  party: PartyId;
  /** About what: there is one latest word on each. */
  about: `meeting:${string}` | `times:${string}`;
  /** "on" whether it is booked or moved, which depends on what they were told before. */
  kind: "on" | "moving" | "paused" | "off" | "times";
  /** Two that are equal are the same news, and sent once. */
  what: string;
  /** When the meeting was or is to begin; what is soon is told of at once. */
  begins: Moment | null;
}

/** Everything the family is told of by message as the case is now: that a meeting they come to is on, moved, paused or off, or that they are asked which times suit. */
export function familyNews(file: CaseFile, now: Moment): FamilyNews[] {
  if (file.meetings.length === 0) return [];
  return file.meetings.flatMap((meeting) => {
    const told = toldOf(file, meeting, now);
    const coming = comingOf(meeting).filter((party) => mayBeTold(file, party, now));
    const asked = (meeting.poll?.asked ?? []).filter(
      (party) => askedOf(file, meeting, party) && mayBeTold(file, party, now),
    );
    return [
      ...(told ? coming.map((party) => ({ party, about: `meeting:${meeting.id}` as const, ...told(party) })) : []),
      ...asked.map((party) => ({
        party,
        about: `times:${meeting.id}` as const,
        kind: "times" as const,
        what: (meeting.poll?.times ?? []).map(({ start }) => start).join(" "),
        begins: null,
      })),
    ];
  });
}

/** Nobody but the family has a way of their own here, and none whom the child has kept it from. */
function mayBeTold(file: CaseFile, party: PartyId, now: Moment): boolean {
  const person = partyIn(file, party);
  if (!person || !isRelative(person) || standingIn(file, party, now) === null) return false;
  return !isUnknowing(file, person, now);
}

/** Null where it is not, or no longer, a meeting to be told of. */
function toldOf(
  file: CaseFile,
  meeting: Meeting,
  now: Moment,
): ((party: PartyId) => Pick<FamilyNews, "kind" | "what" | "begins">) | null {
  const { state } = meeting;
  if (isUntold(state)) return null;
  const begins = slotOf(state)?.start ?? null;
  if (state.name === "cancelled") return () => ({ kind: "off", what: "", begins });
  if (state.name === "rescheduling") return () => ({ kind: "moving", what: "", begins });
  if (!isUpcoming(state)) return null;
  const { slot, venue } = state;
  const what = [slot.start, slot.end, venue.id].join(" ");
  return (party) => ({ kind: isPausedFor(file, meeting, party, now) ? "paused" : "on", what, begins });
}

/** As their own page says it. */
function isPausedFor(file: CaseFile, meeting: Meeting, party: PartyId, now: Moment): boolean {
  if (!isToCome(meeting, now)) return false;
  const consent = effectiveConsent(file, now);
  return invitedTo(file, meeting).some(
    (person) => !masks(file, { kind: "guardian", party }, person.unit.id) && !reaches(consent, hearerOf(person)),
  );
}
