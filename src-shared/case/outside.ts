import type { Account, MeetingId } from "../ids.ts";
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
