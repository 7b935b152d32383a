import type { settings as sv } from "../sv/settings.ts";

export const settings: typeof sv = {
  title: "How you hear from Samla",
  lead: "Samla only writes about meetings and follow-ups that concern you.",
  notices: "Messages in Teams",
  choices: {
    each: "At once when something happens",
    gathered: "Together, once each working day",
    none: "No messages in Teams",
  },
  from: "Quiet from",
  to: "Quiet until",
  asTheOffice: "Leave the times empty to follow the municipality’s. We still tell you about meetings that begin soon.",
  mail: "Email me when Teams cannot reach me, or when something has been left unopened",
  whatRemains: "What is waiting for you is always there. Type “my cases” to see it.",
  save: "Save",
  saved: "Saved. It applies from the next message.",
};
