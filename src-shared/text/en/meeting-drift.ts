import type { drift as swedish } from "../sv/meeting-drift.ts";

export const drift: typeof swedish = {
  title: (reference) => `The meeting was changed in Outlook ${reference}`,
  lead: "Somebody has changed the meeting in Outlook, so that it differs from the case.",
  notice: (what) => `This differs: ${what}.`,
  differs: "What differs",
  kinds: {
    gone: "the meeting is gone from Outlook",
    time: "the time",
    place: "the place",
    people: "who is invited",
    text: "the text",
    room: "the room has declined",
  },
  inCase: "Time in the case",
  inOutlook: "Time in Outlook",
  more: "What Outlook says",
  added: "Added",
  removed: "Taken out",
  nobodyTold: "Samla has told nobody else. Decide what is right.",
  accept: "Accept the change",
  restore: "Restore",
  rebook: "Book another time",
  restoring: "Samla is restoring the meeting in Outlook.",
  settled: "Outlook and the case agree.",
};
