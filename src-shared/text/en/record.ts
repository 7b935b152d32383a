import type { RecordRefusal } from "../../record/refusal.ts";
import type { Text } from "../sv.ts";
import type { RefusalWords } from "../words.ts";
import { when } from "./formats.ts";

export const record: Text["record"] = {
  accessLead: "This is who has read and changed what is about you. What is only about others is not included.",
  extractLead: "This is what is kept about you, as you may see it.",
  somebody: "A member of staff",
  read: "read the case",
  changed: {
    caseOpened: "began the case",
    caseTaken: "took the case on",
    partyAdded: "registered you in the case",
    contactLogged: "noted a talk with you",
    voiceSet: "noted how you are heard",
    consentRecorded: "noted your consent",
    consentRenewed: "noted that you renewed your consent",
    consentNarrowed: "noted that you narrowed your consent",
    consentWithdrawn: "noted that you took back your consent",
    consentHeld: "noted that an authority holds your consent",
    attachmentAdded: "added a file from you",
    attachmentRemoved: "removed a file from you",
    meetingBooked: "booked a meeting",
    agendaPublished: "published the agenda",
    meetingHeld: "noted a meeting",
    meetingCancelled: "cancelled a meeting",
    taskAgreed: "noted an agreement",
    taskAccepted: "took on a follow-up",
    taskReported: "reported back",
    statementAdded: "wrote in the shared picture",
    needAdded: "noted a need",
    proposalPresented: "presented a proposal",
    supportDecided: "decided on a proposal",
    interventionSet: "changed a support measure",
  },
};

export const recordRefusals: RefusalWords<RecordRefusal> = {
  fileMissing: () => ({
    message: "The file can be saved once it comes along.",
    whatToDo: "Choose the file and send it again.",
  }),
  fileTooLarge: ({ megabytes }) => ({
    message: `A file may be at most ${megabytes} MB.`,
    whatToDo: "Save it in a smaller format, or split it.",
  }),
  fileTypeNotKept: () => ({
    message: "Samla keeps PDF, pictures, sound, film and plain text. This file is something else.",
    whatToDo: "Save it as PDF and send it again.",
  }),
  alreadyAttached: () => ({
    message: "The file is already in the case.",
    whatToDo: "Is it to be replaced? Remove it first.",
  }),
  unknownAttachment: () => ({
    message: "You can choose a file of this case. This one is not there.",
    whatToDo: "Choose a file from the list.",
  }),
  attachmentIsEvidence: () => ({
    message: "The file is evidence of a consent and stays as long as the case does.",
    whatToDo: "Was the consent recorded in error? Let a colleague confirm that it is invalid.",
  }),
  releaseNotTheirs: () => ({
    message: "Whoever a file comes from may release what is about themselves alone.",
    whatToDo: "Name only that person as the one it is about, or do not release it.",
  }),
  onLegalHold: () => ({
    message: "This can be disposed of once the legal hold is lifted.",
    whatToDo: "Ask the coordinator or the manager whether the hold is still needed.",
  }),
  alreadyOnLegalHold: () => ({ message: "The case is already on legal hold.", whatToDo: "You need not do anything." }),
  notOnLegalHold: () => ({ message: "The case is not on legal hold.", whatToDo: "You need not do anything." }),
  notDueForDisposal: ({ on }) => ({
    message: on
      ? `The case can be disposed of from ${when.date(on)}.`
      : "A case can be disposed of once it has ended and its time has passed.",
    whatToDo: "See the list of what is due.",
  }),
};
