import type { Context, FactsNeeded } from "../command.ts";
import type { CaseId, UnitId } from "../ids.ts";
import { programmes } from "../programme/programme.ts";
import { addWorkingDays, dayOf, type Moment } from "../time.ts";
import { type CaseFile, type Inquiry, nothingYet } from "./case-file.ts";
import { type Category, fromUnit, label } from "./labelled.ts";

/** Today's only programme; the next one is chosen when a case begins. */
const programme = "samba";

export const referenceFor = (now: Moment): Pick<FactsNeeded, "number"> => ({
  number: { programme, year: dayOf(now).slice(0, 4) },
});

/** The day by which somebody calls back, from now on. */
export const callBackFrom = (now: Moment, { document, holidays }: Context["municipality"]) =>
  addWorkingDays(dayOf(now), document.callBackDays, holidays);

interface Said {
  from?: Inquiry["from"];
  caller?: string;
  phone?: string | null;
  mail?: string | null;
  safeWay?: string | null;
  worry: string | null;
  language: string;
}

/** A case that has just begun, however it did: its words, its code, its callback clock. */
export function begun(caseId: CaseId, said: Said, { now, actor, municipality, facts }: Context): CaseFile {
  const { coordinationUnit: office } = municipality.document;
  const { contact, family } = labelsOf(office);
  const { prefix } = programmes[programme];
  return {
    ...nothingYet,
    id: caseId,
    municipality: municipality.id,
    reference: `${prefix}-${dayOf(now).slice(0, 4)}-${String(facts.number).padStart(3, "0")}`,
    programme,
    openedAt: now,
    stage: { name: "inquiry", callBackBy: callBackFrom(now, municipality) },
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
  };
}

/** What is said before anybody is known in the case is the office's to read, and nobody else's. */
export function labelsOf(office: UnitId) {
  const told = { about: [], source: fromUnit(office) };
  const as = (category: Category) => (said: string | null | undefined) =>
    said ? label(said, { ...told, category }) : null;
  return { contact: as("contact"), family: as("family") };
}
