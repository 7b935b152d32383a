import { noteOutlook } from "../../src-shared/case/outside.ts";
import type { MeetingId } from "../../src-shared/ids.ts";
import type { LeanEvent } from "../../src-shared/meeting/event.ts";
import { isUnsent, type OutlookNote } from "../../src-shared/meeting/outlook-note.ts";
import type { Deps } from "../deps.ts";
import type { Booked, SeenEvent } from "../graph/event-json.ts";
import { note } from "../note.ts";
import type { CalendarLease } from "../store/calendar.ts";

export type Problem = OutlookNote["problems"][number];

/** What somebody must see to is tried again once a day, in minutes. */
const nextTry = 24 * 60;

/** Rooms have answered by then, in minutes. */
export const firstLook = 15;

export const inMinutes = (minutes: number, at: Date) => new Date(at.getTime() + minutes * 60_000);

/** What is wrong with an event as soon as it is booked. */
export const problemsAtOnce = ({ hasTeams }: Booked, { isOnline }: Pick<LeanEvent, "isOnline">): Problem[] =>
  isOnline && !hasTeams ? ["noTeamsLicence"] : [];

/** What is wrong with an event once everybody has had time to answer. */
export function problemsIn(seen: SeenEvent, event: LeanEvent): Problem[] {
  const hasLink = seen.hasTeams && seen.joinUrl !== null;
  return [...declinedRoom(seen, event), ...problemsAtOnce({ ...seen, hasTeams: hasLink }, event)];
}

/** A room that said no to another time has said nothing of this one. */
export const declinedRoom = ({ slot, rooms }: SeenEvent, { slot: wanted, venue }: LeanEvent): Problem[] =>
  slot.start === wanted.start &&
  slot.end === wanted.end &&
  rooms.some(({ mailbox, hasDeclined }) => hasDeclined && mailbox.toLowerCase() === venue.mailbox.toLowerCase())
    ? ["roomDeclined"]
    : [];

/** The id of a meeting's chat is in the link to join it. Links of a kind without one are left alone. */
export function chatIn(joinUrl: string | null): string | null {
  const part = joinUrl && /\/(19(?::|%3a)meeting_[^/?#]+)/i.exec(joinUrl)?.[1];
  return part ? decodeURIComponent(part) : null;
}

/** No retry mends it: the coordinator is told, and it is tried again another day. */
export async function cannot(deps: Deps, lease: CalendarLease, problems: Problem[]): Promise<void> {
  const at = new Date(deps.now());
  await tell(deps, lease, { problems });
  await deps.store.calendar.settle(lease, { lookAt: inMinutes(nextTry, at), at });
}

/** The case is told what Outlook says of the meeting's event. `staying`: problems that only another booking ends. */
export const tell = (
  deps: Deps,
  { municipality, caseId, meetingId }: CalendarLease,
  { problems, ...told }: Partial<OutlookNote>,
  staying: Problem[] = [],
) =>
  note(deps, { municipality, caseId }, "outlook", { kind: "outlookTold", meeting: meetingId }, (file) => {
    const known = file.meetings.find((meeting) => meeting.id === meetingId)?.outlook.problems ?? [];
    const stay = known.filter((problem) => staying.includes(problem) || isUnsent(problem));
    return noteOutlook(file, meetingId as MeetingId, {
      ...told,
      ...(problems ? { problems: [...new Set([...stay, ...problems])] } : {}),
    });
  });
