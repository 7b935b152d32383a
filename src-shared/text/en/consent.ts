import type { ConsentRefusal } from "../../consent/refusal.ts";
import type { Text } from "../sv.ts";
import type { consentDone as done } from "../sv/consent.ts";
import type { RefusalWords } from "../words.ts";
import { list } from "./formats.ts";

export const consent: Text["consent"] = {
  formTitle: "Record spoken consent",
  formLead: "Read aloud who may tell what to whom, and until when. Then record the answer.",
  grantor: "Who consents?",
  services: "Which services may share information with each other and with Samba?",
  categories: "What kinds of information?",
  validTo: "Up to and including",
  receivedOn: "When was consent given?",
  witness: "Who listened besides you?",
  witnessHelp: "For example a colleague, with their role.",
  readBack: "I have read the consent aloud and been given a yes",
  understood: "The guardian has said who may know what, until when, and how to withdraw. They used their own words",
  later: "Consent can be withdrawn at any time. What has already been disclosed stays with whoever received it.",
  withdraw: "Withdraw consent",
  withdrawTitle: "The consent is withdrawn",
  withdrawLead: "It holds at once and from now on. Nobody is told why.",
  withdrawWhose: "Whose consent?",
  withdrawServices: "For which services?",
  withdrawAll: "The whole consent",
  withdrawChannel: "How did the person say so?",
  confirmTitle: "Record the authority’s confirmation",
  confirmLead:
    "Each authority that discloses information must itself have the consent. Call one at a time and record the answer.",
  confirmNext: "Consent is in effect once everyone has confirmed.",
  confirmLast: "This is the last one. Then the consent is in effect.",
  saidByHelp: "For example the registrar, social services.",
  authority: "Authority",
  saidBy: "Who confirmed, and in what role?",
};

export const consentDone: typeof done = {
  "consent.record": "The consent is recorded.",
  "consent.confirmHeld": "The confirmation is saved.",
  "consent.withdraw": "It holds from now on. Those it concerns are told.",
};

export const consentRefusals: RefusalWords<ConsentRefusal> = {
  noticeNotGiven: () => ({
    message: "You can take consent once the family knows what it means.",
    whatToDo: "Record the first contact. Read the consent aloud and ask what the guardian has understood.",
  }),
  notAGrantor: () => ({
    message: "Consent can come from someone who may give it for everyone concerned.",
    whatToDo: "Choose the guardian, or only the people this consent can cover.",
  }),
  flowWithinOneService: () => ({
    message: "Consent can go from one service to another.",
    whatToDo: "Choose at least two services.",
  }),
  periodIsWrong: () => ({
    message: "You can save this once the dates of the consent are right.",
    whatToDo: "Consent is given today or earlier. It lasts until a later day, within two years.",
  }),
  notADisclosingAuthority: () => ({
    message: "An authority that discloses information can confirm. This one does not under the consent.",
    whatToDo: "Choose an authority from the list.",
  }),
  alreadyConfirmed: () => ({
    message: "You can move on. This authority has already confirmed.",
    whatToDo: "Go on to the next one.",
  }),
  nothingToWithdraw: () => ({
    message: "The consent no longer holds, so there is nothing to withdraw.",
    whatToDo: "See what holds on the case’s card.",
  }),
  noEffectiveConsent: () => ({
    message: "The meeting can be planned once consent is in effect.",
    whatToDo: "We do not have full consent yet. See the next step on the case card.",
  }),
  consentDoesNotReach: ({ services }) => ({
    message: `You can invite those the consent covers. It leaves out ${list(services)}.`,
    whatToDo: "Invite without them, or ask the family about a wider consent.",
  }),
};
