import type { NotOn } from "../../meeting/invitation/not-on.ts";
import type { InvitationWords } from "../words.ts";
import { list } from "./formats.ts";

const parts = { subject: "the subject", location: "the location", body: "the text" };
export const inParts = (some: readonly (keyof typeof parts)[]) => list(some.map((part) => parts[part]));

export const outlookStays = "The invitation stays in everybody's calendar.";

const notOn: Record<NotOn, ReturnType<InvitationWords["notOn"]>> = {
  cancelled: {
    what: "The meeting is cancelled.",
    why: "An invitation would make somebody come to a meeting that is not held.",
    mend: "Close this without sending. If you are to meet, plan a new meeting in Samla.",
  },
  over: {
    what: "The meeting has already been.",
    why: "The invitation would stay in everybody's calendar and say what does not hold.",
    mend: "Close this without sending. If you are to meet again, plan a new meeting in Samla.",
  },
  blocked: {
    what: "The consent no longer covers everybody who is invited.",
    why: "The meeting waits for your decision. Until then nobody is to be called.",
    mend: "Open the meeting in Samla. Choose to go on without them, or to cancel.",
  },
  moving: {
    what: "The meeting's time no longer holds.",
    why: "Everybody has been told that the meeting is being moved.",
    mend: "Choose a new time in Samla first.",
  },
  notBooked: {
    what: "The meeting has no time in Samla.",
    why: "Samla follows only meetings that are booked there.",
    mend: "Book the time in Samla first. Then send.",
  },
};

export const invitation: InvitationWords = {
  notOn: ({ why }) => notOn[why],
  familyMember: ({ address }) => ({
    what: `${address} cannot be an attendee.`,
    why: "The family gets invitations of its own, so that nobody sees the other.",
    mend: "Remove the address. Samla shows how the family is told.",
  }),
  keptApart: ({ address }) => ({
    what: address ? `${address} must not meet somebody else who comes.` : "Two who must not meet both come.",
    why: "They are kept apart in the case.",
    mend: "Remove one of them, and plan a separate meeting.",
  }),
  tooClose: ({ minutes }) => ({
    what: `Somebody they must not meet is in the same place within ${minutes} minutes.`,
    why: "They are kept apart in the case.",
    mend: "Choose another place or another time.",
  }),
  maskedTogether: ({ address, service }) => ({
    what: `Somebody at the meeting must not know that ${service} takes part.`,
    why: "That the service takes part is secret from that person.",
    mend: `Remove ${address}, and plan a separate meeting.`,
  }),
  notCovered: ({ address, service }) => ({
    what: `The consent does not cover ${address}, ${service}.`,
    why: "Without consent the service must not know that the case exists.",
    mend: "Remove the person, or ask the family for consent first.",
  }),
  unknownAttendee: ({ address }) => ({
    what: `${address} is unknown in the case and in the municipality.`,
    why: "Nobody knows who would read the invitation.",
    mend: "Remove the address, or add the person to the case first.",
  }),
  mandateMissing: ({ address, instead }) => ({
    what: `${address} has no mandate to decide that day.`,
    why: "At a decision meeting everybody there can decide.",
    mend:
      instead.length > 0
        ? `Invite ${list(instead)} instead.`
        : "Remove the address, or ask the service who may decide.",
  }),
  personalNumber: ({ in: some }) => ({
    what: `There is a personal number in ${inParts(some)}.`,
    why: outlookStays,
    mend: "Remove the number.",
  }),
  familyName: ({ in: some }) => ({
    what: `There is a name from the family in ${inParts(some)}.`,
    why: outlookStays,
    mend: "Write the code of the case instead.",
  }),
  familyContact: ({ in: some }) => ({
    what: `The family's telephone or mail is in ${inParts(some)}.`,
    why: outlookStays,
    mend: "Remove it.",
  }),
  perhapsName: ({ in: some }) => ({
    what: `There may be a name from the family in ${inParts(some)}.`,
    why: outlookStays,
    mend: "Remove it if it is the family's.",
  }),
  listedWord: ({ in: some, word }) => ({
    what: `The word “${word}” is in ${inParts(some)}.`,
    why: "The municipality does not want it in invitations.",
    mend: "Write it in Samla instead.",
  }),
  outsidePurpose: ({ address, service }) => ({
    what: `The consent does not let ${address}, ${service}, know what the meeting is about.`,
    why: "They see the time and place, but not the purpose.",
    mend: "Ask the family for a wider consent, or remove the person.",
  }),
  secondInvitation: () => ({
    what: "The meeting is in Outlook already, and this is another invitation.",
    why: "Two invitations to one meeting come apart, and Samla follows only one of them.",
    mend: "Close this one without sending. Open the meeting in the calendar and change it there.",
  }),
  perhapsSecond: () => ({
    what: "Samla cannot see whether this is the meeting's invitation or another one.",
    why: "The meeting is in Outlook already, and another invitation comes apart from it.",
    mend: "Send only if you opened the meeting in the calendar. Otherwise close this and change it there.",
  }),
  voiceMissing: () => ({
    what: "It is not settled how the child is heard.",
    why: "The child has a say in every meeting.",
    mend: "Note it in the case before the agenda is sent.",
  }),
};
