import type { OutlookAlertWords } from "../sv/outlook-alert.ts";

const parts = ["the subject", "the place", "the text"];

export const outlookAlert: OutlookAlertWords = {
  andMore: (count) => `And ${count} more.`,
  byVerdict: (clock, isChanged) => `As checked at ${clock}${isChanged ? ", before the change" : ""}.`,
  unchecked: (address) => ({
    what: `${address} has not been checked.`,
    why: "The person was added after the check.",
    mend: "Remove the address, or wait until Samla answers.",
  }),
  rewritten: (some) => ({
    what: `You changed ${some.map((part) => parts[part]).join(" and ")} after the check.`,
    why: "Nobody has looked at what you wrote last, and the invitation stays in every calendar.",
    mend: "Read it through: no names, numbers or facts from the family.",
  }),
  second: {
    what: "The meeting is in Outlook already, and this is another invitation.",
    why: "Two invitations to one meeting come apart, and Samla follows only one of them.",
    mend: "Close this one without sending. Open the meeting in the calendar and change it there.",
  },
  perhapsSecond: (clock) => ({
    what: "The meeting may be in Outlook already.",
    why: `At ${clock} it was not, but since then Samla may have sent the invitation.`,
    mend: "Look in the calendar first. If the meeting is there, close this one and change it there.",
  }),
  unreachable: {
    what: "Samla does not answer, so the invitation is not checked.",
    why: "It belongs to a case, and consent decides who may know.",
    mend: {
      stop: "Save it and send it later. If it is urgent, call those whom the consent covers.",
      warn: "Send it later. Send now only if you know that the consent covers everybody, and nothing about the family is in it. If it is urgent, call.",
    },
  },
  signedOut: {
    what: "Samla does not know who you are, so the invitation is not checked.",
    why: "It belongs to a case, and consent decides who may know.",
    mend: "Open Samla in the meeting and sign in. Then send again.",
  },
};
