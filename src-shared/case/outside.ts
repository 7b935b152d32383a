import type { Account, DriftId, MeetingId } from "../ids.ts";
import { changedMeeting } from "../meeting/change.ts";
import { type Difference, kindsOf } from "../meeting/drift.ts";
import type { Meeting } from "../meeting/meeting.ts";
import type { OutlookNote } from "../meeting/outlook-note.ts";
import type { Moment } from "../time.ts";
import type { CaseFile, Undelivered } from "./case-file.ts";

/** Teams does not reach somebody, and they were written to instead or not; "teams": it does, and the note is taken away. */
export function noteDelivery(
  file: CaseFile,
  account: Account,
  way: Undelivered["way"] | "teams",
  now: Moment,
): CaseFile {
  const known = file.undelivered.find((one) => one.account === account);
  if ((known?.way ?? "teams") === way) return file;
  const others = file.undelivered.filter((one) => one.account !== account);
  return {
    ...file,
    undelivered: way === "teams" ? others : [...others, { account, way, since: known?.since ?? now }],
  };
}

/** What Outlook has told of a meeting's event; what is not mentioned stays. */
export function noteOutlook(file: CaseFile, meetingId: MeetingId, told: Partial<OutlookNote>): CaseFile {
  const meetings = file.meetings.map((meeting) => {
    const outlook = { ...meeting.outlook, ...told };
    const isNews = JSON.stringify(outlook) !== JSON.stringify(meeting.outlook);
    return meeting.id === meetingId && isNews ? { ...meeting, outlook } : meeting;
  });
  return meetings.some((meeting, index) => meeting !== file.meetings[index]) ? { ...file, meetings } : file;
}

/**
 * How Outlook differs from the case, as seen now. The same difference again is no news; another one is to be decided anew,
 * also where the last was about to be restored.
 */
export function noteDrift(
  file: CaseFile,
  meetingId: MeetingId,
  seen: Difference | null,
  { now, newId }: { now: Moment; newId: () => DriftId },
): CaseFile {
  const meeting = file.meetings.find(({ id }) => id === meetingId);
  if (!meeting) return file;
  const known = meeting.drift;
  if (!seen || kindsOf(seen).length === 0) return known ? changedMeeting(file, { ...meeting, drift: null }) : file;
  const drift = {
    ...seen,
    id: known?.id ?? newId(),
    since: known?.since ?? now,
    isRestoring: known?.isRestoring ?? false,
    keeping: known?.keeping ?? null,
  };
  if (known && JSON.stringify(sorted(known)) === JSON.stringify(sorted(drift))) return file;
  return changedMeeting(file, { ...meeting, drift: { ...drift, id: newId(), isRestoring: false, keeping: null } });
}

const sorted = (of: object) => Object.entries(of).toSorted(([one], [other]) => (one < other ? -1 : 1));

type Answer = Pick<Meeting["answers"][number], "party" | "answer" | "at">;

/** What somebody has answered in Outlook counts where they have said nothing here, or said it earlier. */
export function noteAnswers(file: CaseFile, meetingId: MeetingId, told: readonly Answer[]): CaseFile {
  const meeting = file.meetings.find(({ id }) => id === meetingId);
  const news = told.filter(({ party, answer, at }) => {
    const known = meeting?.answers.find((one) => one.party === party);
    return meeting?.invitees.includes(party) && (!known || (known.at < at && known.answer !== answer));
  });
  if (!meeting || news.length === 0) return file;
  const others = meeting.answers.filter(({ party }) => !news.some((one) => one.party === party));
  return changedMeeting(file, { ...meeting, answers: [...others, ...news.map((one) => ({ ...one, suggests: null }))] });
}
