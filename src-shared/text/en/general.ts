import type { GeneralRefusal } from "../../refusal.ts";
import type { Text } from "../sv.ts";
import { fieldsToMend, type RefusalWords } from "../words.ts";
import { fieldNames, fieldProblems } from "./fields.ts";

export const common: Text["common"] = {
  send: "Send",
  save: "Save",
  show: "Show the content",
  hide: "Hide the content",
  whoSees: (who) => `Read only by ${who}.`,
  onlyYou: "Only you see this.",
  andMore: (count) => `And ${count} more.`,
  openTab: "Open in Samla",
  signpost:
    "This is not a report of concern. If you are worried about a child, contact social services. In danger, call 112.",
  mayBeEmpty: "You can leave it empty.",
  required: "Fill this in.",
  tickWhenDone: "Tick this once it is done.",
  doneNext: (done, step) => `${done} Next step: ${step.charAt(0).toLowerCase()}${step.slice(1)}.`,
  nothingToFillIn: "This is already done. Close the dialog and see the next step on the card.",
};

export const category: Text["category"] = {
  contact: "Contact details",
  schooling: "Schooling",
  health: "Health",
  interventions: "Support measures",
  family: "Family circumstances",
  economy: "Finances",
  protection: "Protection",
};

export const languages: Text["languages"] = {
  sv: "Swedish",
  en: "English",
  ar: "Arabic",
  so: "Somali",
  fi: "Finnish",
  other: "Another language",
};

/** Each begins with what is possible, and says what to do. */
export const generalRefusals: RefusalWords<GeneralRefusal> = {
  notThere: () => ({
    message: "You can open what is yours. This is not yours, or does not exist.",
    whatToDo: "Type “my cases” to see what is yours.",
  }),
  notYourStep: () => ({
    message: "Someone else can take this step.",
    whatToDo: "Ask the coordinator of the case.",
  }),
  notForYourRole: () => ({
    message: "This is possible with another role.",
    whatToDo: "Ask your municipality’s system administrator for the right role.",
  }),
  tenantNotAllowed: () => ({
    message: "The municipality can help you. Your organisation does not use Samla here.",
    whatToDo: "Contact the municipality that invited you.",
  }),
  notSignedIn: () => ({
    message: "You can go on once you are signed in.",
    whatToDo: "Sign in and try again.",
  }),
  accountClosed: () => ({
    message: "Your municipality can help you. The account is closed.",
    whatToDo: "Contact your municipality’s system administrator.",
  }),
  badInput: ({ fields }) => ({
    message: "This can be saved once something is corrected.",
    whatToDo:
      fields.length > 0
        ? `Look at: ${fieldsToMend(fields, fieldNames, fieldProblems, "a field")}.`
        : "Check what you send and try again.",
  }),
  unknownVerb: () => ({
    message: "This can be done another way, but not like this.",
    whatToDo: "Open the card again, or type “help”.",
  }),
  tooLarge: () => ({
    message: "You can send a shorter text. This is too much at once.",
    whatToDo: "Shorten the text and send it again.",
  }),
  tooMany: () => ({
    message: "You can go on shortly. Too many questions came in a short time.",
    whatToDo: "Wait a minute and try again.",
  }),
  temporarilyUnavailable: () => ({
    message: "You can try this later. It is not possible right now. Nothing has changed.",
    whatToDo: "Try again in a while.",
  }),
  idTaken: () => ({
    message: "You can send a new inquiry. Someone else has already sent this one.",
    whatToDo: "Start again with a new inquiry.",
  }),
  outdated: () => ({
    message: "You can answer again. Things have changed since the card was shown.",
    whatToDo: "Here is what applies now. Answer again if needed.",
  }),
  unknownPerson: () => ({
    message: "You can choose someone on the list. This person is not there.",
    whatToDo: "Choose someone from the list.",
  }),
  unknownService: () => ({
    message: "You can choose the municipality’s own services. One of these is not there.",
    whatToDo: "Choose from the list.",
  }),
  reasonNeeded: () => ({
    message: "You can do this if you write why.",
    whatToDo: "Write a short explanation.",
  }),
  moreProofNeeded: () => ({
    message: "Microsoft wants to know more surely that it is you.",
    whatToDo: "Sign in again when Teams asks for it.",
  }),
  settingsSavedMeanwhile: () => ({
    message: "Somebody else has saved settings since you opened them. What you have changed is still here.",
    whatToDo: "See what has changed, then save again.",
  }),
  rewordedMeanwhile: ({ theirs, yours }) => ({
    message: "Somebody else has changed the text since you opened it.",
    whatToDo: `It now says: “${theirs}”. You wrote: “${yours}”. Choose what it should say and save again.`,
  }),
  dayIsPast: () => ({
    message: "You can choose today or a later day. This one has passed.",
    whatToDo: "Choose a day from today onwards.",
  }),
};
