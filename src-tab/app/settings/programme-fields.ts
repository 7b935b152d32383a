import { at, type Entry, put } from "./changes.ts";
import type { SettingField } from "./sections.ts";

const number = (path: string, min: number, max: number): SettingField => ({ path, kind: "number", min, max });
const maybe = (path: string, min: number, max: number, none?: null): SettingField => ({
  path,
  kind: "number",
  min,
  max,
  isOptional: true,
  ...(none === null && { none }),
});
const english = (path: string): SettingField => ({ path, kind: "text", isOptional: true });

/** What is settled of one kind of coordination, in the order it is thought of. */
export const programmeFields: SettingField[] = [
  { path: "isOffered", kind: "switch" },
  { path: "name", kind: "text" },
  english("nameEn"),
  { path: "what", kind: "long" },
  { path: "whatEn", kind: "long", isOptional: true },
  { path: "prefix", kind: "text" },
  { path: "controller", kind: "oneOf", list: "authorities", isOptional: true },
  { path: "about", kind: "choice" },
  number("youngest", 0, 30),
  maybe("oldest", 17, 30, null),
  number("askedFrom", 6, 17),
  { path: "startedBy", kind: "choices" },
  { path: "raisedFrom", kind: "manyOf", list: "programmes" },
  { path: "parents", kind: "choice" },
  { path: "meetings", kind: "choices" },
  { path: "gates.childVoice", kind: "switch" },
  { path: "gates.mandate", kind: "switch" },
  maybe("clocks.callBackDays", 1, 30),
  maybe("clocks.agendaDays", 0, 30),
  maybe("clocks.stalledDays", 1, 365),
  maybe("clocks.consentMonths", 1, 24),
  { path: "purposes", kind: "lines" },
  { path: "groundRules", kind: "lines" },
];

/** Of grown people there is nothing to settle of parents, and no age from which a child is asked. */
const ofChildren = new Set(["askedFrom", "parents", "gates.childVoice"]);
export const fieldsFor = ({ about, ...said }: Entry): SettingField[] =>
  about === "adults"
    ? programmeFields.filter(({ path }) => !ofChildren.has(path) || isAmiss(path, said))
    : programmeFields;
/** What does not go with grown people is there to be mended. */
const isAmiss = (path: string, said: Entry) =>
  (path === "parents" && said["parents"] === "apart") ||
  (path === "gates.childVoice" && at(said, "gates.childVoice") === true);

/** What follows from whom a kind of coordination is about, chosen just now. */
export function goingWith(entry: Entry): Entry {
  const isOfAdults = entry["about"] === "adults";
  const { youngest } = entry;
  const from = isOfAdults && typeof youngest === "number" ? Math.max(18, youngest) : youngest;
  const whole = put({ ...entry, youngest: from }, "gates.childVoice", !isOfAdults);
  return isOfAdults ? { ...whole, parents: "together", court: null } : whole;
}

/** The lists within it, and what is settled of each of their rows. */
export const programmeRows = {
  goals: [{ path: "name", kind: "text" }, english("nameEn")],
  catalogue: [
    { path: "name", kind: "text" },
    english("nameEn"),
    { path: "what", kind: "long" },
    { path: "whatEn", kind: "long", isOptional: true },
    { path: "for", kind: "choices" },
    { path: "category", kind: "choice" },
    { path: "unit", kind: "oneOf", list: "units", isOptional: true },
  ],
  measures: [
    { path: "question", kind: "text" },
    english("questionEn"),
    { path: "low", kind: "text" },
    english("lowEn"),
    { path: "high", kind: "text" },
    english("highEn"),
    { path: "askedOf", kind: "choices" },
  ],
} satisfies Record<string, SettingField[]>;

export const freshRow = {
  goals: { name: "" },
  catalogue: { name: "", what: "", for: [], category: "family" },
  measures: { question: "", low: "", high: "", askedOf: [] },
} satisfies Record<keyof typeof programmeRows, object>;

/** What parents are told, by where they stand in court. */
export const courtFields: SettingField[] = ["none", "pending", "decided"].flatMap((state): SettingField[] => [
  { path: `court.${state}`, kind: "long" },
  { path: `court.${state}En`, kind: "long", isOptional: true },
]);
