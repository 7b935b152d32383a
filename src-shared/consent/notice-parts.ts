/** What Samla fills in where a notice names it in braces, such as {office}. */
const noticeFacts = [
  "office",
  "name",
  "about",
  "from",
  "to",
  "what",
  "allowed",
  "until",
  "coordinator",
  "controller",
  "officer",
] as const;
export type NoticeFact = (typeof noticeFacts)[number];
/** What each is called in a language, as it is written between the braces. */
export type FactNames = Readonly<Record<NoticeFact, string>>;

/** The parts of a notice, in the order they are read, with what each must tell. */
export const noticeGroups = {
  letter: {
    letterTitle: [],
    formTitle: [],
    hello: ["name"],
    lead: ["office"],
    why: [],
    who: ["about"],
    flow: ["from", "to", "what"],
    flowEach: ["from", "what"],
    activities: ["allowed"],
    until: ["until"],
    answers: [],
    leadsTo: [],
    takeBack: [],
    takeBackHow: ["coordinator"],
    controllers: [],
    controllersLead: [],
    controllerLine: ["controller", "officer"],
    concern: [],
    answerBy: ["coordinator"],
  },
  form: { yourAnswer: [], yes: [], partly: [], no: [], talk: [], lines: [] },
  kinds: {
    contact: [],
    schooling: [],
    health: [],
    interventions: [],
    family: [],
    economy: [],
    protection: [],
    attendMeeting: [],
    giveInput: [],
    readPlan: [],
    documentAtReceiver: [],
    you: [],
    yourChild: [],
  },
} as const satisfies Record<string, Record<string, readonly NoticeFact[]>>;
type Groups = typeof noticeGroups;
export type NoticeGroup = keyof Groups;
export type NoticePart = { [Group in NoticeGroup]: keyof Groups[Group] }[NoticeGroup];
/** One language of a notice. A part of several lines has one on each. */
export type NoticeWords = Record<NoticePart, string>;

const needed: Readonly<Record<NoticePart, readonly NoticeFact[]>> = {
  ...noticeGroups.letter,
  ...noticeGroups.form,
  ...noticeGroups.kinds,
};
export const noticeParts = Object.keys(needed) as NoticePart[];
export const neededIn = (part: NoticePart): readonly NoticeFact[] => needed[part];
/** What may be told anywhere in the running text. */
const everywhere: readonly NoticeFact[] = ["office", "about", "until", "coordinator"];

const inBraces = /\{([^{}\n]*)\}/g;

/** What keeps a part from being read as it should: a fact that it must tell, or one that nobody can fill in. Null: nothing. */
export function problemIn(part: NoticePart, words: string, names: FactNames): FactProblem | null {
  const told = [...words.matchAll(inBraces)].map(([, name]) => name!);
  const missing = neededIn(part).find((fact) => !told.includes(names[fact]));
  if (missing) return { problem: "factMissing", named: `{${names[missing]}}` };
  const isKind = part in noticeGroups.kinds;
  const known = new Set([...neededIn(part), ...(isKind ? [] : everywhere)].map((fact) => names[fact]));
  const unknown = told.find((name) => !known.has(name));
  return unknown === undefined ? null : { problem: "factUnknown", named: `{${unknown}}` };
}
interface FactProblem {
  problem: "factMissing" | "factUnknown";
  named: string;
}

/** The words with what is known now in place of what is in braces. */
export function filledIn(words: string, facts: Partial<Record<NoticeFact, string>>, names: FactNames): string {
  const byName = new Map(Object.entries(facts).map(([fact, said]) => [names[fact as NoticeFact], said]));
  return words.replaceAll(inBraces, (whole, name: string) => byName.get(name) ?? whole);
}

export const linesOf = (words: string): string[] => words.split("\n").filter((line) => line.trim() !== "");
