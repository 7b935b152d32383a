import type { PartyRefusal } from "../../party/refusal.ts";
import type { Text } from "../sv.ts";
import type { partyDone as done } from "../sv/party.ts";
import type { RefusalWords } from "../words.ts";

export const family: Text["family"] = {
  formTitle: "Child and guardian",
  formLead: "Register those you are going to call. Nothing is passed on without consent.",
  secondTitle: "The other guardian",
  secondLead: "With joint custody both guardians must consent. They never see each other’s answer.",
  childName: "The child’s name",
  childBornOn: "The child’s date of birth",
  guardianName: "The guardian’s name",
  guardianPhone: "The guardian’s phone",
  custody: "Custody",
  custodies: { sole: "Sole custody", joint: "Joint custody" },
  custodyEvidence: "How was custody checked?",
  custodyEvidences: {
    populationRegister: "The population register",
    courtDecision: "The court’s decision",
    agreement: "Agreement approved by the social welfare committee",
  },
  seenBy: "you as coordinator",
};

export const voice: Text["voice"] = {
  formTitle: "How the child is heard",
  formLead: "The child should have their say. Ask how the child would most like to do it.",
  child: "Child",
  way: "How?",
  ways: {
    attend: "Attends the meeting",
    partOfMeeting: "Attends part of the meeting",
    letter: "Letter, drawing or pictures",
    trustedAdult: "Through a trusted adult",
    notNow: "Not now",
  },
  note: "Comment, or why not now",
};

export const partyDone: typeof done = {
  "party.registerFamily": "The child and the guardian are registered.",
  "party.addGuardian": "The other guardian is registered.",
  "party.setVoice": "How the child is heard is saved.",
};

export const partyRefusals: RefusalWords<PartyRefusal> = {
  tooOld: ({ oldest }) => ({
    message: `Samba is possible up to and including the age of ${oldest}.`,
    whatToDo: "Check the date of birth, or refer to adult services.",
  }),
  familyAlreadyRegistered: () => ({
    message: "You can move on. The child and guardian are already registered.",
    whatToDo: "Go on to the next step.",
  }),
};
