import { otherLanguages } from "../../../src-shared/text/family/language.ts";
import type { ListName } from "./changes.ts";
import { programmeFields } from "./programme-fields.ts";

/** How one setting is written. `path` in the document, or in the entry of a list. */
export type SettingField = { path: string; group?: GroupName } & (
  | { kind: "text" | "long" | "lines" | "days"; isOptional?: true }
  /** A day of the calendar; left out where there is none. */
  | { kind: "day"; isOptional: true }
  /** What stands where there is none. */
  | { kind: "number"; min: number; max: number; isOptional?: true; none?: null }
  | { kind: "switch" | "coordinator" }
  /** Two times of day. What stands where there are none. */
  | { kind: "hours"; none?: null }
  | { kind: "clock" }
  | { kind: "choice" | "choices" }
  /** One of what the document itself has. */
  | { kind: "oneOf"; list: ListName; isOptional?: true }
  | { kind: "manyOf"; list: ListName }
);

/** What belongs together in a long part. */
export type GroupName = "begin" | "meetings" | "promises" | "period" | "reminders" | "begins";

export type SectionName =
  | "office"
  | "authorities"
  | "units"
  | "people"
  | "mandates"
  | "venues"
  | "clocks"
  | "consent"
  | "family"
  | "publicPage"
  | "notices"
  | "legal"
  | "rules"
  | "invitations"
  | "agendas"
  | "retention"
  | "mirror"
  | "programmes";

interface SettingSection {
  list?: { name: ListName; fields: SettingField[]; isLast?: true };
  fields?: SettingField[];
  /** What it leads to can be read before it is saved. */
  isForeseen?: true;
}

const number = (path: string, min: number, max: number): SettingField => ({ path, kind: "number", min, max });
const text = (path: string): SettingField => ({ path, kind: "text" });
const optional = (path: string): SettingField => ({ path, kind: "text", isOptional: true });
/** The same in each of the other languages that families read. */
const inOthers = (path: string, kind: "text" | "long") =>
  otherLanguages.map((language): SettingField => ({ path: `${path}.${language}`, kind, isOptional: true }));
const grouped = (group: GroupName, fields: SettingField[]) => fields.map((field) => ({ ...field, group }));

export const sections: Readonly<Record<SectionName, SettingSection>> = {
  office: {
    fields: [
      text("name"),
      { path: "coordinationUnit", kind: "oneOf", list: "units" },
      text("organiserMailbox"),
      { path: "organiser", kind: "choice" },
      { path: "onlineMeeting", kind: "switch" },
      { path: "whenUnreachable", kind: "choice" },
    ],
  },
  authorities: {
    list: { name: "authorities", fields: [text("name"), optional("officerMail"), optional("officerPhone")] },
  },
  programmes: { list: { name: "programmes", fields: programmeFields } },
  units: {
    list: {
      name: "units",
      fields: [
        text("name"),
        optional("explained"),
        ...inOthers("explainedIn", "text"),
        { path: "authority", kind: "oneOf", list: "authorities" },
        { path: "takesPart", kind: "switch" },
        { path: "manager", kind: "oneOf", list: "people", isOptional: true },
        { path: "workingHours", kind: "hours" },
        { path: "schoolHours", kind: "hours" },
      ],
    },
  },
  people: {
    list: {
      name: "people",
      fields: [
        text("title"),
        { path: "unit", kind: "oneOf", list: "units" },
        text("mailbox"),
        optional("phone"),
        { path: "duty", kind: "coordinator" },
        { path: "leads", kind: "manyOf", list: "programmes" },
        { path: "competences", kind: "lines" },
      ],
    },
  },
  mandates: {
    list: {
      name: "mandates",
      fields: [
        { path: "account", kind: "oneOf", list: "people" },
        { path: "unit", kind: "oneOf", list: "units" },
        { path: "decides", kind: "choices" },
        { path: "upTo", kind: "number", min: 0, max: 100_000_000, isOptional: true, none: null },
        { path: "from", kind: "day", isOptional: true },
        { path: "until", kind: "day", isOptional: true },
        { path: "deputy", kind: "oneOf", list: "people", isOptional: true },
      ],
    },
  },
  venues: {
    list: {
      name: "venues",
      fields: [
        text("name"),
        text("mailbox"),
        { path: "ownerUnit", kind: "oneOf", list: "units" },
        { path: "neutral", kind: "switch" },
        { path: "directions", kind: "long" },
        ...inOthers("directionsIn", "long"),
      ],
    },
  },
  clocks: {
    fields: [
      ...grouped("begin", [number("callBackDays", 1, 30), number("stalledDays", 1, 365)]),
      ...grouped("meetings", [
        { path: "workingHours", kind: "hours" },
        { path: "closedDays", kind: "lines" },
        number("searchDays", 5, 60),
        number("leastNoticeMinutes", 0, 10_080),
        number("agendaDays", 0, 30),
        number("undecidedMinutes", 5, 1_440),
        number("extraMinutes", 0, 120),
        number("bufferMinutes", 0, 240),
        number("travelMinutes", 0, 180),
        number("pauseMinutes", 0, 60),
        number("minutesByHand", 0, 600),
      ]),
      ...grouped("promises", [
        number("promiseDays", 1, 180),
        number("acceptDays", 1, 30),
        number("ladder.coordinator", 1, 60),
        number("ladder.manager", 1, 90),
        number("silentDays", 1, 30),
      ]),
    ],
    isForeseen: true,
  },
  consent: {
    fields: [
      ...grouped("period", [number("consentMonths", 1, 24), number("longestConsentMonths", 1, 24)]),
      ...grouped("reminders", [
        { path: "consentWarningDays", kind: "days" },
        { path: "requestReminderDays", kind: "days" },
      ]),
      ...grouped("begins", [{ path: "purposes", kind: "lines" }]),
    ],
    isForeseen: true,
  },
  family: { list: { name: "notices", fields: [] } },
  publicPage: {
    fields: [
      { path: "publicPage.isOpen", kind: "switch" },
      optional("publicPage.phone"),
      { path: "publicPage.hours", kind: "hours" },
      optional("publicPage.mail"),
      optional("publicPage.address"),
      { path: "publicPage.languages", kind: "choices" },
      optional("publicPage.accessibilityMail"),
      number("publicPage.mostADay", 1, 500),
    ],
  },
  notices: {
    fields: [
      { path: "quietHours", kind: "hours", none: null },
      { path: "digestAt", kind: "clock" },
      { path: "contentInTeams", kind: "switch" },
    ],
  },
  legal: {
    list: { name: "legalGrounds", fields: [text("name")] },
    fields: [number("longestGroundMonths", 1, 24), { path: "onDisagreement", kind: "long", isOptional: true }],
  },
  rules: {
    list: { name: "wordHints", fields: [text("word"), text("instead")], isLast: true },
    fields: [
      { path: "groundRules", kind: "lines" },
      { path: "listedWords", kind: "lines" },
    ],
  },
  invitations: { fields: [{ path: "invitation.body", kind: "long" }] },
  agendas: {
    list: { name: "agendaTemplates", fields: [text("name"), optional("nameEn"), { path: "meant", kind: "choice" }] },
  },
  retention: {
    fields: [
      number("retention.months.closed", 0, 1200),
      number("retention.months.ended", 0, 1200),
      number("retention.months.merged", 0, 1200),
      { path: "retention.keptBirthdays", kind: "days" },
      number("attachmentMegabytes", 1, 50),
    ],
  },
  mirror: {
    fields: [
      { path: "mirror.kind", kind: "choice" },
      text("mirror.planId"),
      { path: "mirror.bucketId", kind: "text", isOptional: true },
    ],
  },
};
export const sectionNames = Object.keys(sections) as SectionName[];

/** In which section a path of the document is edited. */
export const sectionOf = (path: string): SectionName =>
  sectionNames.find((name) => {
    const { list, fields = [] } = sections[name];
    const [top] = path.split(".");
    return list?.name === top || fields.some((field) => field.path.split(".")[0] === top);
  }) ?? "office";

/** What a path is called: without the number of an entry in its list, or the nearest that has words. */
export function labelOf(path: string, words: Readonly<Record<string, { label: string }>>): string {
  const steps = path.split(".").filter((step) => !/^\d+$/.test(step));
  for (let many = steps.length; many > 0; many -= 1) {
    const known = words[steps.slice(0, many).join(".")];
    if (known) return known.label;
  }
  return path;
}
