import type { Context, FactsNeeded } from "../command.ts";
import type { CaseId, UnitId } from "../ids.ts";
import { rulesFrom } from "../programme/programme.ts";
import { inProgramme } from "../programme/in-case.ts";
import type { Clocks, Municipality } from "../programme/municipality.ts";
import type { MayDiffer } from "../programme/usual.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { addWorkingDays, dayOf, type Moment } from "../time.ts";
import { type CaseFile, type Inquiry, nothingYet } from "./case-file.ts";
import { type Category, fromUnit, label } from "./labelled.ts";

type Starter = Municipality["programmes"][string]["startedBy"][number];

/** Which kind of coordination begins: the one that is asked for, else the one for most of those that may begin so. */
export function programmeToBegin(
  { programmes }: Municipality,
  by: Starter,
  asked?: string,
  about?: "children" | "adults",
): Outcome<{ id: string; programme: Municipality["programmes"][string] }> {
  const offered = Object.entries(programmes)
    .filter(([, one]) => one.isOffered && one.startedBy.includes(by))
    .toSorted(([, a], [, b]) => specialness(a) - specialness(b) || (a.prefix < b.prefix ? -1 : 1));
  const isMeant = ([one, programme]: (typeof offered)[number]) =>
    (asked === undefined || one === asked) && (about === undefined || programme.about === about);
  const [id, programme] = offered.find(isMeant) ?? [];
  return id !== undefined && programme ? ok({ id, programme }) : refuse({ kind: "programmeNotOffered" });
}

/** What is for most comes first; the store keeps no order of its own. */
const specialness = ({ about, parents }: Municipality["programmes"][string]) =>
  (about === "adults" ? 2 : 0) + (parents === "apart" ? 1 : 0);

export function referenceFor(
  { now, municipality }: Pick<Context, "now" | "municipality">,
  by: Starter,
  asked?: string,
  about?: "children" | "adults",
): Pick<FactsNeeded, "number"> {
  const begins = programmeToBegin(municipality.document, by, asked, about);
  return begins.ok ? { number: seriesOf(begins.value.id, begins.value.programme.prefix, now) } : {};
}

/** The numbers that run on in one kind of coordination in one year. */
export const seriesOf = (programme: string, prefix: string, now: Moment) => ({
  prefix,
  programme,
  year: Number(dayOf(now).slice(0, 4)),
});

export const referenceOf = (prefix: string, now: Moment, number: number) =>
  `${prefix}-${dayOf(now).slice(0, 4)}-${String(number).padStart(3, "0")}`;

/** The day by which somebody calls back, from now on. */
export const callBackFrom = (
  now: Moment,
  { callBackDays }: Pick<MayDiffer, "callBackDays">,
  { holidays }: Pick<Clocks, "holidays">,
) => addWorkingDays(dayOf(now), callBackDays, holidays);

interface Said {
  by: Starter;
  /** The kind of coordination; left out: the first that may begin so. */
  programme?: string | undefined;
  /** Whom it is to be about, where that is known; else whichever comes first. */
  about?: "children" | "adults" | undefined;
  from?: Inquiry["from"];
  caller?: string;
  phone?: string | null;
  mail?: string | null;
  safeWay?: string | null;
  worry: string | null;
  language: string;
}

/** A case that has just begun, however it did: its words, its code, its callback clock. */
export function begun(caseId: CaseId, said: Said, { now, actor, municipality, facts }: Context): Outcome<CaseFile> {
  const begins = programmeToBegin(municipality.document, said.by, said.programme, said.about);
  if (!begins.ok) return begins;
  const { id, programme } = begins.value;
  const { coordinationUnit: office } = municipality.document;
  const { contact, family } = labelsOf(office);
  return ok({
    ...nothingYet,
    id: caseId,
    municipality: municipality.id,
    reference: referenceOf(programme.prefix, now, facts.number),
    programme: id,
    rules: rulesFrom(programme),
    openedAt: now,
    stage: {
      name: "inquiry",
      callBackBy: callBackFrom(now, inProgramme(municipality.document, programme), municipality),
    },
    initiator: actor.account,
    office,
    inquiry: {
      from: said.from ?? "staff",
      caller: contact(said.caller),
      phone: contact(said.phone),
      mail: contact(said.mail),
      safeWay: contact(said.safeWay),
      worry: family(said.worry),
      language: said.language,
      again: [],
    },
  });
}

/** What is said before anybody is known in the case is the office's to read, and nobody else's. */
export function labelsOf(office: UnitId) {
  const told = { about: [], source: fromUnit(office) };
  const as = (category: Category) => (said: string | null | undefined) =>
    said ? label(said, { ...told, category }) : null;
  return { contact: as("contact"), family: as("family") };
}
