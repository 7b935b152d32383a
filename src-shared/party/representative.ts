import type { CaseFile } from "../case/case-file.ts";
import { isOver } from "../meeting/meeting.ts";
import { meetingWithout } from "../meeting/without.ts";
import { addDays, type Day, dayOf, type Moment } from "../time.ts";
import type { PartyId } from "../ids.ts";
import type { Party, Supporter } from "./party.ts";
import { toldTo } from "./told-to.ts";

export type Representative = Supporter & { appointment: NonNullable<Supporter["appointment"]> };
export const isRepresentative = (party: Party | undefined): party is Representative =>
  party?.kind === "supporter" && party.appointment !== undefined;

/** The last day has passed. */
export const hasRunOut = ({ until }: { until: Day | null }, now: Moment) => until !== null && until < dayOf(now);

/** The days on which somebody's appointment no longer holds. */
export const endsOf = ({ parties }: CaseFile): Day[] =>
  parties.flatMap((party) =>
    isRepresentative(party) && party.leftAt === null && party.appointment.until !== null
      ? [addDays(party.appointment.until, 1)]
      : [],
  );

/** Somebody at the family's side is part of nothing to come, and the coordinator is told what they were to be told. */
export function withoutSupporter(file: CaseFile, party: PartyId, now: Moment): CaseFile {
  return {
    ...file,
    parties: file.parties.map((one) => {
      if (one.id === party && one.kind === "supporter") return { ...one, leftAt: now };
      return one.kind === "child" && one.voice?.trustedAdult === party ? { ...one, voice: null } : one;
    }),
    tasks: file.tasks.map((task) => toldTo(task, party, null, now)),
    meetings: file.meetings.map((meeting) => (isOver(meeting.state) ? meeting : meetingWithout(meeting, party))),
  };
}

/** Whose appointment has run out has no part any more, from the midnight after its last day. */
export const withAppointments = (file: CaseFile, now: Moment): CaseFile =>
  file.parties
    .filter((party) => isRepresentative(party) && party.leftAt === null && hasRunOut(party.appointment, now))
    .reduce((rest, { id }) => withoutSupporter(rest, id, now), file);
