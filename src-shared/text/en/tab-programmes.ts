import type { ProgrammeWords } from "../sv/tab-programmes.ts";
import { category } from "./general.ts";
import { planning } from "./meeting-planning.ts";

const asWell = "Empty: the Swedish is used.";
const asMunicipality = "Empty: as the municipality has it.";

export const programmeFields: Record<string, { label: string; hint?: string }> = {
  programmes: { label: "Kinds of coordination" },
  "programmes.id": { label: "Short name in the system" },
  "programmes.isOffered": {
    label: "New cases can begin",
    hint: "Off: cases under way go on, but no new ones begin.",
  },
  "programmes.name": { label: "Its name" },
  "programmes.nameEn": { label: "Name in English", hint: asWell },
  "programmes.what": { label: "What it is", hint: "A sentence or two for whoever has not heard the name before." },
  "programmes.whatEn": { label: "What it is, in English", hint: asWell },
  "programmes.prefix": { label: "How references begin", hint: "Two to four capital letters or digits, such as SB." },
  "programmes.controller": {
    label: "Controller of personal data",
    hint: "Nothing chosen: the authority of the office that leads the coordination.",
  },
  "programmes.about": { label: "Cases are about" },
  "programmes.youngest": { label: "Lowest age" },
  "programmes.oldest": {
    label: "Highest age",
    hint: "Up to and including that age. Whoever grows older has no new meetings, and an ending is planned. Empty: none.",
  },
  "programmes.askedFrom": {
    label: "Age at which a child is asked itself",
    hint: "Reminds the coordinator. Age alone never gives a child the right to decide.",
  },
  "programmes.startedBy": { label: "A case can begin" },
  "programmes.raisedFrom": { label: "From cases of" },
  "programmes.parents": { label: "The parents" },
  "programmes.meetings": { label: "Kinds of meetings" },
  "programmes.gates.childVoice": { label: "How each child is heard is settled before anything begins" },
  "programmes.gates.mandate": { label: "Whoever is called to a decision must be able to decide" },
  "programmes.clocks": { label: "Its own times" },
  "programmes.clocks.callBackDays": { label: "Working days to the first call", hint: asMunicipality },
  "programmes.clocks.agendaDays": {
    label: "Working days before the meeting by which the agenda is ready",
    hint: asMunicipality,
  },
  "programmes.clocks.stalledDays": { label: "Days until a case is said to stand still", hint: asMunicipality },
  "programmes.clocks.consentMonths": { label: "Months that a consent holds", hint: asMunicipality },
  "programmes.groundRules": { label: "Ground rules", hint: "One on each line. Nothing filled in: the municipality’s." },
  "programmes.purposes": {
    label: "What families are often asked for",
    hint: "One sentence on each line. Empty: the municipality’s own.",
  },
  "programmes.goals": { label: "Goals" },
  "programmes.goals.name": { label: "Goal" },
  "programmes.goals.nameEn": { label: "In English", hint: asWell },
  "programmes.catalogue": { label: "Support" },
  "programmes.catalogue.name": { label: "What the support is called" },
  "programmes.catalogue.nameEn": { label: "Name in English", hint: asWell },
  "programmes.catalogue.what": { label: "What it is, in one sentence" },
  "programmes.catalogue.whatEn": { label: "In English", hint: asWell },
  "programmes.catalogue.for": { label: "For" },
  "programmes.catalogue.category": { label: "Is about" },
  "programmes.catalogue.unit": { label: "Given by", hint: "Nothing chosen: whichever service can." },
  "programmes.measures": { label: "Questions before and after" },
  "programmes.measures.question": { label: "Question" },
  "programmes.measures.questionEn": { label: "In English", hint: asWell },
  "programmes.measures.low": { label: "What 1 means" },
  "programmes.measures.lowEn": { label: "In English", hint: asWell },
  "programmes.measures.high": { label: "What 5 means" },
  "programmes.measures.highEn": { label: "In English", hint: asWell },
  "programmes.measures.askedOf": { label: "Asked of" },
  "programmes.agendaTemplates": { label: "Templates for agendas" },
  "programmes.agendaTemplates.name": { label: "Name of the template" },
  "programmes.agendaTemplates.nameEn": { label: "Name in English", hint: asWell },
  "programmes.agendaTemplates.meant": { label: "Suggested for" },
  "programmes.agendaTemplates.items": { label: "Items" },
  "programmes.court": { label: "About court" },
  "programmes.court.none": { label: "Where nothing is in court" },
  "programmes.court.noneEn": { label: "In English", hint: asWell },
  "programmes.court.pending": { label: "Where a case is in court" },
  "programmes.court.pendingEn": { label: "In English", hint: asWell },
  "programmes.court.decided": { label: "Where a court has decided" },
  "programmes.court.decidedEn": { label: "In English", hint: asWell },
};

export const programmeChoices: Record<string, Record<string, string>> = {
  "programmes.about": {
    children: "children and young people, with guardians",
    adults: "grown people, who answer for themselves",
  },
  "programmes.startedBy": {
    staff: "by anybody on the staff",
    public: "on the page for everybody",
    case: "by the coordinator, from another case",
  },
  "programmes.parents": {
    together: "go through the case together",
    apart: "go their own way, and are shown no other",
  },
  "programmes.meetings": planning.types,
  "programmes.catalogue.for": { parent: "parents", child: "children, or the grown person whom the case is about" },
  "programmes.catalogue.category": category,
  "programmes.agendaTemplates.meant": { first: "the first meeting", followUp: "follow-ups" },
  "programmes.measures.askedOf": {
    guardian: "guardians",
    child: "children, or the grown person whom the case is about",
  },
};

export const programmeWords: ProgrammeWords = {
  addNamed: (name) => `Add ${name}`,
  addOwn: "Add one of your own",
  tellsOfCourt: "Parents read about court",
  lists: {
    goals: {
      title: "Goals to choose from",
      lead: "None is chosen beforehand, and all are worth the same.",
      add: "Add a goal",
      remove: (number) => `Remove goal ${number}`,
    },
    catalogue: {
      title: "Support to tell of",
      lead: "Broad, and in plain words. None is chosen beforehand.",
      add: "Add support",
      remove: (number) => `Remove support ${number}`,
    },
    measures: {
      title: "Questions before and after",
      lead: "Answered from 1 to 5 by whoever wants to. Statistics never tell of one family alone.",
      add: "Add a question",
      remove: (number) => `Remove question ${number}`,
    },
  },
  templates: {
    title: "Agenda templates",
    lead: "Empty: the municipality’s own are used.",
    add: "Add a template",
    remove: (number) => `Remove template ${number}`,
  },
  preview: {
    sv: "As the kind of coordination is read in Swedish",
    en: "As the kind of coordination is read in English",
  },
};
