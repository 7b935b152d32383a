import type { Text } from "../sv.ts";

export const outlook: Text["meeting"]["outlook"] = {
  roomDeclined: {
    message: "The room declined the booking.",
    whatToDo: "Talk to whoever looks after the room, or move the meeting and choose another.",
  },
  noTeamsLicence: {
    message: "Nobody can join from afar.",
    whatToDo:
      "The invitation has no Teams meeting. Turn it on in Outlook, or meet in person. If you cannot: ask IT support for a licence for the mailbox that books.",
  },
  onPremises: {
    message: "Samla cannot book the meeting in Outlook.",
    whatToDo:
      "The mailbox that books is not in Microsoft 365. Ask IT support to move it, and invite people yourself meanwhile. Samla tries every day.",
  },
  noMailbox: {
    message: "Samla cannot book the meeting in Outlook.",
    whatToDo:
      "The mailbox that books does not exist. Ask the administrator to name another, and invite people yourself meanwhile. Samla tries every day.",
  },
  sentTooLate: {
    message: "An invitation was seen in Outlook only when the meeting had begun or was over.",
    whatToDo: "Remove it in Outlook if it is not to stay. To meet again, plan a new meeting in the case.",
  },
  oldEventLeft: {
    message: "An old invitation may still be in Outlook.",
    whatToDo: "The mailbox that sent it cannot be reached. Tell those invited what holds now.",
  },
};
