import type { OutlookAlertWords } from "../sv/outlook-alert.ts";

export const outlookAlert: OutlookAlertWords = {
  andMore: (count) => `And ${count} more.`,
  byVerdict: (clock, isChanged) => `As checked at ${clock}${isChanged ? ", before the change" : ""}.`,
  unchecked: (address) => ({
    what: `${address} has not been checked.`,
    why: "The person was added after the check.",
    mend: "Open Samla in the meeting, and everybody is checked again.",
  }),
  unreachable: {
    what: "Samla does not answer, so the invitation is not checked.",
    why: "It belongs to a case.",
    mend: "Wait a little and send again, or open Samla in the meeting.",
  },
};
