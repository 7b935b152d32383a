import type { CaseFile } from "../case/case-file.ts";
import type { Account } from "../ids.ts";
import type { Professional } from "../party/party.ts";
import type { Meeting } from "./meeting.ts";

export const changedMeeting = (file: CaseFile, changed: Meeting): CaseFile => ({
  ...file,
  meetings: file.meetings.map((meeting) => (meeting.id === changed.id ? changed : meeting)),
});

/** The person in the case who has this account, if they are invited to the meeting. */
export const inviteeOf = (file: CaseFile, meeting: Meeting, account: Account): Professional | undefined =>
  file.parties.find(
    (party): party is Professional =>
      party.kind === "professional" && party.account === account && meeting.invitees.includes(party.id),
  );
