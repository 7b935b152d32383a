import type { undone as swedish } from "../sv/undone.ts";

export const undone: typeof swedish = {
  what: {
    reconcileMeeting: "A meeting is to be put into, changed in or taken out of Outlook.",
    reconcileRecipient: "Somebody is to get a card in Teams or an e-mail.",
    reconcileTask: "A follow-up is to be put into Planner, changed or taken away there.",
    reconcileMeetingChat: "The meeting’s chat in Teams is to get a card.",
    sendToFamily: "Somebody in the family is to get their link or their code.",
    tellFamily: "Somebody in the family is to hear that there is something new on their page.",
    giveCommand: "Another case is to be changed in the same way.",
  },
  why: {
    graph: {
      message: "Microsoft 365 did not take it.",
      whatToDo: "Ask IT support to check Samla’s permissions and the mailbox. Then try again.",
    },
    teams: {
      message: "Teams did not take it.",
      whatToDo: "Ask IT support to check that Samla is allowed in Teams. Then try again.",
    },
    family: {
      message: "The SMS service, the letter service or the mail did not take it.",
      whatToDo: "Ask IT support to check them. Then try again.",
    },
    database: {
      message: "The database did not answer in time.",
      whatToDo: "Try again when the database is running.",
    },
    damaged: {
      message: "The case cannot be read as it is stored.",
      whatToDo: "Ask IT support to restore the database from a backup. Then try again.",
    },
    refused: {
      message: "The other case did not take the change.",
      whatToDo: "Open the other case and make the change there.",
    },
    tooLong: {
      message: "It took too long, several times.",
      whatToDo: "Try again. Tell IT support if it happens again.",
    },
    changing: {
      message: "The meeting kept changing in Outlook while it was to be updated.",
      whatToDo: "Try again when nobody else is changing the meeting.",
    },
    settings: {
      message: "The municipality’s settings are missing.",
      whatToDo: "Send in the municipality’s settings. Then try again.",
    },
    unknown: {
      message: "Something is wrong in Samla.",
      whatToDo: "Tell whoever runs Samla. Try again when it has been put right.",
    },
  },
};
