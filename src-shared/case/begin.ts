import type { Context, FactsNeeded } from "../command.ts";
import type { CaseId } from "../ids.ts";
import { programmes } from "../programme/programme.ts";
import { addWorkingDays, dayOf, type Moment } from "../time.ts";
import { type CaseFile, nothingYet } from "./case-file.ts";
import { fromUnit, label } from "./labelled.ts";

/** Today's only programme; the next one is chosen when a case begins. */
const programme = "samba";

export const referenceFor = (now: Moment): Pick<FactsNeeded, "number"> => ({
  number: { programme, year: dayOf(now).slice(0, 4) },
});

/** The day by which somebody calls back, from now on. */
export const callBackFrom = (now: Moment, { document, holidays }: Context["municipality"]) =>
  addWorkingDays(dayOf(now), document.callBackDays, holidays);

type Said = { caller: string; phone: string; worry: string; language: string };

/** A case that has just begun, however it did: its words, its code, its callback clock. */
export function begun(caseId: CaseId, said: Said, { now, actor, municipality, facts }: Context): CaseFile {
  const { coordinationUnit: office } = municipality.document;
  const told = { about: [], source: fromUnit(office) };
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
      caller: label(said.caller, { ...told, category: "contact" }),
      phone: label(said.phone, { ...told, category: "contact" }),
      worry: label(said.worry, { ...told, category: "family" }),
      language: said.language,
    },
  };
}
