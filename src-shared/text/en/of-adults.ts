import type { ofAdults as sv } from "../sv/of-adults.ts";
import { inParts, outlookStays } from "./meeting-invitation.ts";

/** What is said in place of the usual where a case is about somebody grown, who answers for themselves. */
export const ofAdults: typeof sv = {
  case: {
    family: "The person",
    child: "Person",
    guardian: "Somebody close",
    voice: "How the person is heard",
    safeWay: "How we reach the person",
    waiting: {
      registerFamily: "Register the person",
      addGuardian: "Register the person",
      logContact: "Call the person and note the talk",
      recordConsent: "Record the person's consent",
      recordOwnConsent: "Ask the person for consent",
      talkWith: "Talk with the person about the consent",
      resumeCase: "Take the case up when the person wants to go on",
      logClosingTalk: "Talk with the person about how it went",
      offerEvaluation: "Offer the person to evaluate",
      readChild: "Read what the person has said",
      readHandedIn: "Read what the person has handed in",
      setVoice: "Settle how the person is heard",
      askChildDirectly: "Ask the person",
      checkWords: "Read the agenda against the person's words",
      recordStands: "Hear the person about the notes",
      tellFamily: "Tell the person what has been done",
    },
  },
  contact: { formTitle: "Talk with the person" },
  ending: {
    ways: { declined: "The person does not want it" },
    closingLead: "Write why the coordination is done. You talk with the person before the case is closed.",
  },
  closingPlan: {
    seenBy:
      "you, the one it is for and services that consent allows. Whoever takes over sees that they do, and from which day",
  },
  course: {
    pauseLead: "The person wants to rest from coordination. Nothing is planned until they want to go on.",
    reopenLead: "The person needs coordination again. Consent that no longer holds you ask for anew.",
  },
  family: {
    formTitle: "The person it is about",
    childName: "Name",
    childBornOn: "Birthday",
    childPersonalNumber: "Personal number, if you have it",
  },
  voice: {
    formTitle: "How the person is heard",
    formLead: "The person says what is best.",
    child: "Person",
    ways: { trustedAdult: "Through somebody they trust" },
    trustedAdult: "Whom do they trust?",
  },
  childPage: {
    title: "The person's own page",
    lead: "Here you choose how the page looks. The person decides who may see what is said.",
    byAge: "As usual",
    called: (name: string) => `What does the person call ${name}?`,
    calledHelp: "Then the person can choose to let them see something. Leave it empty, and it cannot be chosen.",
  },
  childWords: {
    title: "Note the person's words",
    lead: "Write in the person's own words. Ask who may see just this. It says that you have noted it.",
    choice: "Whom the person lets see this",
    choiceLead: "Note what the person has said about who may see. It holds from now on.",
    closeLead:
      "The person has said this themselves. You can take away who is to see it no longer, but not add anybody.",
    words: "The person's words",
    guardians: "The person wants these to see it",
    services: "The person wants these services to see it",
    seenBy: "you, the person and those they have chosen",
  },
  contactSheet: {
    roles: { child: "Person", guardian: "Somebody close", parent: "Somebody close", trustedAdult: "Support" },
  },
  consent: {
    askLead: "Whoever gets the card sees the code of the case. Whom it is about is shown only when it is opened.",
    ownVoice: "the person's own words",
  },
  agenda: { accord: { seenBy: "those in the meeting, and the person concerned with the notes" } },
  meeting: {
    invitation: {
      familyMember: ({ address }) => ({
        what: `${address} may not be an attendee.`,
        why: "The person gets an invitation of their own, and nobody sees whom it goes to.",
        mend: "Remove the address. Samla shows how the person is told.",
      }),
      notCovered: ({ address, service }) => ({
        what: `The consent does not cover ${address}, ${service}.`,
        why: "Without consent the service may not know that the case exists.",
        mend: "Remove the address, or ask the person for consent first.",
      }),
      outsidePurpose: ({ address, service }) => ({
        what: `The consent does not let ${address}, ${service}, know what the meeting is about.`,
        why: "They see the time and place, but not the purpose.",
        mend: "Ask the person for a wider consent, or remove the address.",
      }),
      familyName: ({ in: some }) => ({
        what: `The person, or somebody close to them, is named in ${inParts(some)}.`,
        why: outlookStays,
        mend: "Write the code of the case instead.",
      }),
      familyContact: ({ in: some }) => ({
        what: `The person's telephone or mail is in ${inParts(some)}.`,
        why: outlookStays,
        mend: "Remove it.",
      }),
      perhapsName: ({ in: some }) => ({
        what: `There may be the person's name in ${inParts(some)}.`,
        why: outlookStays,
        mend: "Remove it if it is theirs.",
      }),
    },
    aim: "Aim",
    ask: "Question for the meeting",
    invitationLead: "You are invited to a meeting to coordinate the support around a person.",
    familyTold: "Whom it is about is never in Outlook. Invite them in the way you have agreed.",
    reasons: { schoolTime: () => "during lessons" },
    purpose: "What is the meeting to lead to?",
    childQuestion: "Which question do we ask?",
    types: {
      withFamily: "With the person it is about",
      officialsFirst: "The staff first, as the person it is about has asked for",
    },
    family: "Whom it is about, and support",
  },
};
