import type { Promised } from "../sv/tab-agreed.ts";
import type { TabOfAdults } from "../sv/tab-of-adults.ts";
import { list } from "./formats.ts";
import { ofAdults } from "./of-adults.ts";

const agreed = ({ what, owner, reportTo, reportsToFamily }: Promised, day: string) => {
  const told = list([...reportTo, ...(reportsToFamily ? ["the person"] : [])]);
  const promise = `${owner}, by ${day}${told ? `. Reports back to ${told}` : ""}`;
  return what === null ? promise : `${what} (${promise})`;
};

/** What the tab says in place of the usual in a case about somebody grown. */
export const tabOfAdults: TabOfAdults = {
  tab: {
    stage: { familyContact: "Contact with the person" },
    waiting: { ...ofAdults.case.waiting, raiseCase: "Open the linked case, the person has said yes" },
    case: { child: "Person", guardian: "Somebody close", supporter: "Support for the person" },
  },
  accord: {
    lead: "Do you see what the person needs in the same way? Say it one at a time, each for your own service.",
    seenBy: "Those in the meeting read it now. The person reads it with the notes.",
  },
  before: {
    answers: "The person's answers",
    noFamily: "Neither the person nor anybody at their side is part of the meeting.",
    home: "stays at home, those who work with the person meet first",
    people: "Whom the person would like there",
    nobody: "Nobody is contacted because the person suggests or because you answer.",
    poll: "Ask the person about times",
  },
  canvas: {
    forms: {
      words: "In plain words. The person reads it.",
      costHint: "The person does not see the cost.",
      firstLead: "The others are not told. They see the proposal when the one who asked for it has seen it.",
    },
  },
  case: {
    people: {
      title: "Around the person",
      noFamily: "The person and those around them will be here. Begin with the next step.",
      roles: { child: "Person", guardian: "Somebody close", parent: "Somebody close" },
    },
    notices: { paused: "The case rests until the person wants to go on." },
    timeline: {
      kinds: {
        worried: "Somebody got in touch",
        firstContact: "First talk with the person",
        evaluationOffered: "The person was offered to evaluate",
        childSpoke: "The person has said something",
      },
    },
    undo: {
      what: {
        voiceSet: "How the person is heard is changed.",
        raiseProposed: "The person is asked about going on.",
      },
    },
  },
  consent: {
    stage: { familyContact: "Contact with the person" },
    nobody: "Nobody is registered who can consent. Register the person.",
    ownVoice: "The person's own words",
  },
  followups: {
    theFamily: "The person",
    toTell: "The person is to be told",
    unheard: "Somebody has heard nothing",
    call: "Call the person",
    tell: "I have told the person",
  },
  forms: {
    roles: { child: "Person", guardian: "Somebody close", parent: "Somebody close" },
    voice: "How the person is heard",
    childWords: "Note the person's words",
    childPage: "The person's own page",
    child: { name: "Name", bornOn: "Date of birth", number: "Personal number, if you have it", phone: "Telephone" },
    supporter: { title: "Add somebody at the person's side" },
    attach: { nobody: "Nobody at the person's side" },
  },
  links: {
    family: "The person",
    locked: "Somebody could not get in to their page",
    untold: "Somebody is reached by no message",
  },
  meeting: {
    agreed,
    aim: "Aim",
    childQuestion: "Question for the meeting",
    gates: { child: "The person has a way to be heard" },
    ways: { voice: "Change how the person is heard" },
    theFamily: "The person",
    feedback: { title: "How was the meeting for the person?" },
    ownInputSeenBy: "Read by the coordinator, the person and those invited whom consent reaches.",
    voices: "The person's own words",
    noVoice: "speaks for themselves, or with whom they want along",
    noOffLimits: "Nobody has said that something is to be left out.",
    relatives: { child: "Person", guardian: "Somebody close", supporter: "Support for the person" },
    proposalsOnly: "A meeting without the person makes proposals. Nothing is decided here.",
  },
  order: {
    weighedTitle: "What was weighed",
    noNote: "What was weighed for the person is not written yet.",
    forms: {
      weigh: "What was weighed",
      weighLead: "Read by the person and by the services the consent covers.",
      child: "Who says something",
      view: "The person's own words",
      nobody: "Nobody now",
    },
  },
  plan: {
    areas: { school: "Work and studies" },
    inWheel: { school: "Work" },
    officeOrFamily: "The coordination office or the person",
    someone: "The person, or somebody at their side",
    needs: { none: "What the person needs, and what is done about it, is gathered here. Begin with a need." },
    interventions: {
      orphansLead: "Support should answer to something the person needs. Link it to a need, or end it.",
    },
    proposals: {
      states: { notShown: "The person has not seen it", shown: "Shown to the person", wanted: "The person wants it" },
      present: "Show to the person",
      stances: "What the person says",
    },
    forms: {
      child: "Who",
      needWords: "What the person needs",
      releasedTo: "Who else may read it",
      about: "Whom it is about",
      everyChild: "Everybody",
      titles: { present: "Show the proposal to the person" },
      leads: { decide: "The person must have said yes. The proposal then becomes support in the plan." },
      done: { present: "The person can now read the proposal." },
    },
  },
  raise: {
    lead: "Where the support is not enough the person can go on in a linked case. Nobody new is told anything until the person has said yes there.",
    reason: "Why is it not enough? The person reads it.",
    ask: "Ask the person",
    asked: (name: string, services: string) => `The person has been asked about ${name}, with ${services}.`,
  },
  room: {
    agreed,
    childFirst: "Begin with the person's own words",
    childFirstLead: "Everybody invited may hear this. Read it first, and ask the person if they are here.",
    childFirstNone:
      "The person has said something that not everybody here may hear. Do not read it out. Ask the person whether to let the meeting hear it.",
    childMore: "The person has said more that not everybody here may hear. Do not read that out.",
    familyTells: "The person tells",
    childAsks: (question: string) => `The question for the meeting: ${question}`,
    pauses: { family: "Somebody needs a pause or support" },
    theFamily: "The person",
    holdLead: "The person is to have been heard. Agreements can be added afterwards too.",
    withoutWho: "Who said that the meeting could be held without the person?",
  },
  schedule: {
    purpose: "What should the meeting lead to?",
    childQuestion: "What question do we ask?",
    types: { withFamily: "With the person", officialsFirst: "Staff first, as the person has asked" },
    familyWho: "Who?",
    reasons: { schoolTime: () => "during lessons" },
    familyAway: "the person cannot come then, or the venue does not do",
    familyTold: "The person",
    wish: "The person wants the staff to meet first",
  },
  sheet: {
    lead: "Everybody around the person on one paper, so that nobody need tell the same again. The list shows only what the one you choose may know.",
  },
  voice: {
    title: "The person's own words",
    lead: "The person alone decides who may see. Read it first at the meeting, but aloud only to those who may see it.",
    theirs: "The person wants you to see this.",
    note: "Note the person's words",
    choice: "The person's choice",
    takeBack: "Remove for the person",
  },
};
