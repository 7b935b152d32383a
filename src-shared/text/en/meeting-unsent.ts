import type { unsent as sv } from "../sv/meeting-unsent.ts";

export const unsent: typeof sv = {
  title: (reference) => `The invitation has not been sent ${reference}`,
  lead: "The meeting is booked in the case, but no invitation has come from your Outlook.",
  awaited: "Samla is waiting for you to send the invitation in Outlook.",
  whoKnows: "Those invited see the meeting in Samla, but do not have it in their calendars.",
  send: "Let Samla send the invitation",
  wait: "Wait for my invitation",
  settled: "The meeting is not waiting for an invitation from Outlook.",
};
