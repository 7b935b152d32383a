import type { ContactKind } from "../../party/contact-data.ts";
import type { PartyRefusal } from "../../party/refusal.ts";
import type { Text } from "../sv.ts";
import type { partyDone as done } from "../sv/party.ts";
import type { RefusalWords } from "../words.ts";
import { list } from "./formats.ts";

export const family: Text["family"] = {
  calledTitle: "Call",
  calledLead: (name) => `Call ${name} and tell what happens now.`,
  calledAbout: {
    understood: "Did not understand what happens now",
    heard: "Did not feel heard at the meeting",
    helped: "It did not help",
  },
  calledProposal: (what: string) => `Wants to talk about the proposal: ${what}`,
  calledUnheard: (owner, what) => `Has heard nothing of: ${what} (${owner})`,
  called: "I have called",
  formTitle: "Child and guardian",
  formLead: "Register those you are going to call. Nothing is passed on without consent.",
  adult: {
    formTitle: "The person it is about",
    name: "Name",
    bornOn: "Birth date",
    personalNumber: "Personal identity number, if you have it",
    phone: "Telephone",
  },
  secondTitle: "The other guardian",
  secondLead: "With joint custody both guardians must consent. They never see each other’s answer.",
  childName: "The child’s name",
  childBornOn: "The child’s date of birth",
  childPersonalNumber: "The child’s personal number, if you have it",
  sameContactReason: "Why do they share contact details?",
  sameContactHelp: "Needed only when two people are reached in the same way.",
  guardianHelp: "Not needed for a person aged 18 or over.",
  guardianMail: "The guardian’s mail, if needed",
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
    drawing: "Drawing, photo or recording",
    trustedAdult: "Through a trusted adult",
    notNow: "Not now",
  },
  trustedAdult: "Which trusted adult?",
  noTrustedAdult: "Nobody in particular yet",
  note: "Comment, or why not now",
};

export const contactSheet: Text["contactSheet"] = {
  roles: {
    coordinator: "Coordinator",
    child: "Child",
    guardian: "Guardian",
    parent: "Parent",
    professional: "Professional",
    trustedAdult: "Trusted adult",
    supportPerson: "Support person",
    interpreter: "Interpreter",
    goodMan: "God man (appointed helper)",
    trustee: "Trustee (förvaltare)",
    other: "Other person",
  },
  named: (role, name) => `${role}: ${name}`,
  unknown: "ask the coordinator how",
};

export const partyDone: typeof done = {
  "party.registerFamily": "They are registered. Nobody has been told anything.",
  "party.addGuardian": "The other guardian is registered.",
  "party.setVoice": "How the child is heard is saved.",
  "party.addChild": "The sibling is registered.",
  "party.addSupporter": "The person is registered.",
  "party.addRepresentative":
    "The god man or trustee is written in. Nobody has been told. Ask the person whether they want them to take part.",
  "party.letRepresent": "The answer is saved.",
  "party.addProfessional": "The person is added. They see nothing until they are invited.",
  "party.setContact": "The contact details are saved.",
  "party.setMustNotMeet": "The two are no longer called to the same meeting.",
  "party.liftMustNotMeet": "The two may be called to the same meeting again.",
  "party.setProtection": "The protection holds from now on.",
  "party.maskUnit": "The service is hidden from now on.",
  "party.unmaskUnit": "The service is no longer hidden.",
  "party.setAdaptations": "What the person needs is saved.",
  "party.changeCustody": "The custody is changed.",
  "party.correctBirthDate": "The birth date is corrected. What follows from the age holds from now on.",
  "party.leave": "The person has left the case and sees no more of it.",
  "party.takeOut": "The person is taken out. Nobody has been told anything.",
  "party.rateBurden": "The answer is saved.",
  "party.noteCall": "The call is noted.",
  "party.sendLink": "The link is on its way. It is good for that person only.",
  "party.endLink": "The link leads nowhere any more.",
};

const ways: Record<ContactKind, string> = { phone: "phone number", mail: "mail address" };
const same = (what: readonly ContactKind[], who: readonly string[]) =>
  `The same ${list(what.map((kind) => ways[kind]))} is kept for ${list(who)}.`;

export const partyRefusals: RefusalWords<PartyRefusal> = {
  tooOld: ({ oldest }) => ({
    message: `This kind of coordination is for people up to and including the age of ${oldest}.`,
    whatToDo: "Check the date of birth, or refer to adult services.",
  }),
  tooYoung: ({ youngest }) => ({
    message: `This kind of coordination is for people from the age of ${youngest}.`,
    whatToDo: "Check the date of birth, or begin a case in the one for children and young people.",
  }),
  familyAlreadyRegistered: () => ({
    message: "You can move on. The child and guardian are already registered.",
    whatToDo: "Go on to the next step.",
  }),
  alreadyInCase: ({ who }) => ({
    message: `${who} is already in the case.`,
    whatToDo: "Choose the person from the list instead of adding them again.",
  }),
  custodyContradicts: () => ({
    message: "Only one person can have sole custody.",
    whatToDo: "Say joint custody, or change the other person’s custody first.",
  }),
  grownHasNoGuardian: () => ({
    message: "A person aged 18 or over has no guardian.",
    whatToDo: "Add the person as a parent without custody.",
  }),
  onlyBesideGrown: () => ({
    message: "Only somebody grown has a god man or trustee here.",
    whatToDo: "Add the person as support instead.",
  }),
  appointmentIsOver: () => ({
    message: "The appointment has run out.",
    whatToDo: "Write in the new one, if there is one.",
  }),
  noGuardianLeft: () => ({
    message: "This is possible, but leaves the child without a guardian in the case.",
    whatToDo: "Write why, or register the new guardian first.",
  }),
  officeTakesNoPart: () => ({
    message: "The coordinators’ unit leads the meeting and sits there for no service.",
    whatToDo: "Choose somebody from one of the services.",
  }),
  sameContact: ({ what, with: who }) => ({
    message: same(what, who),
    whatToDo: "Check it. Write why if they share it.",
  }),
  contactMustDiffer: ({ what, with: who }) => ({
    message: `${same(what, who)} They must not be reached in the same way.`,
    whatToDo: "Ask for one of their own, or remove the one that is shared.",
  }),
  togetherInMeeting: ({ people }) => ({
    message: `These are called to the same meeting: ${list(people)}.`,
    whatToDo: "Change who comes or cancel the meeting. Then do this again.",
  }),
  aliasTells: () => ({
    message: "An alias must not resemble the real name.",
    whatToDo: "Choose a name that holds nothing of what is known of the person.",
  }),
  namedInOwnConsent: ({ service }) => ({
    message: `${service} is named in the person’s own consent and cannot be hidden.`,
    whatToDo: "Talk with the person about taking the service out of the consent first.",
  }),
  serviceIsMasked: ({ service }) => ({
    message: `${service} is hidden from this person.`,
    whatToDo: "Take the service out of the consent, or stop hiding it first.",
  }),
  staysInCase: () => ({
    message: "Children and guardians are in the case as long as it runs.",
    whatToDo: "Change the custody first, if it has ended.",
  }),
  promisesNeedOwner: ({ count }) => ({
    message:
      count === 1
        ? "The person can leave once somebody takes over what is promised."
        : `The person can leave once somebody takes over ${count} promises.`,
    whatToDo: "Choose who in the case takes over.",
  }),
  noWayIn: () => ({
    message: "Somebody who is part of an ongoing case can get a link.",
    whatToDo: "Check that the person is still in the case and that it has not been closed.",
  }),
  secondStepIsSame: () => ({
    message: "The link and the code are to come different ways.",
    whatToDo: "Choose another way for the code, or e-ID.",
  }),
  wayNotAgreed: () => ({
    message: "The link is sent the way the person has chosen themselves.",
    whatToDo: "Ask the person and tick it, or read the link out.",
  }),
  letterTellsPlace: () => ({
    message: "No letter is sent from here to somebody with protected personal data.",
    whatToDo: "Read the link out, or choose a way the person has chosen themselves.",
  }),
  letterReachesOthers: () => ({
    message:
      "The child can have the link in a way that nobody else reads. A letter home may be opened by somebody else.",
    whatToDo: "Read the link out to the child, or choose a way that is the child's alone.",
  }),
  hasPartAlready: () => ({
    message: "The person already has a part in the case.",
    whatToDo: "Let the person leave the case instead.",
  }),
  alreadySo: () => ({ message: "It is already so.", whatToDo: "You do not need to do anything." }),
};
