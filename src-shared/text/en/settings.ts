import type { settings as sv } from "../sv/settings.ts";

export const settings: typeof sv = {
  title: "How you are told",
  lead: "Samla only writes about meetings and follow-ups that concern you.",
  notices: "Messages in Teams",
  choices: {
    each: "At once when something happens",
    gathered: "Gathered, once each working day",
    none: "No messages in Teams",
  },
  from: "Quiet from",
  to: "Quiet until",
  asTheOffice: "Leave the times empty to follow the municipality's. You are still told of meetings that begin soon.",
  mail: "Mail me when Teams does not reach me, or something has been left unopened",
  whatRemains: "What waits for you is always there. Write my cases when you want to see it.",
  save: "Save",
  saved: "Saved. It holds from the next message.",
};
