import type { CaseFile } from "../case/case-file.ts";
import type { Municipality } from "./municipality.ts";
import type { Rules } from "./programme.ts";
import { rulesOf } from "./programmes.ts";
import type { MayDiffer } from "./usual.ts";

type Said = Pick<Rules, "clocks" | "purposes" | "groundRules" | "agendaTemplates">;

/** What the municipality says: holds where there is no case, and where its programme says nothing else. */
export const usually = (document: Municipality) => document as MayDiffer;

/** What holds in the cases that begin in this programme. */
export function inProgramme(
  document: Municipality,
  { clocks, purposes, groundRules, agendaTemplates }: Said,
): MayDiffer {
  const usual = usually(document);
  const own = <T>(said: T[], otherwise: T[]) => (said.length > 0 ? said : otherwise);
  return {
    callBackDays: clocks.callBackDays ?? usual.callBackDays,
    agendaDays: clocks.agendaDays ?? usual.agendaDays,
    stalledDays: clocks.stalledDays ?? usual.stalledDays,
    consentMonths: clocks.consentMonths ?? usual.consentMonths,
    purposes: own(purposes, usual.purposes),
    groundRules: own(groundRules, usual.groundRules),
    agendaTemplates: own(agendaTemplates, usual.agendaTemplates),
  };
}

/** What holds in this case: by the rules it began with, whatever its programme says now. The only way to any of it. */
export const inCase = (document: Municipality, file: Pick<CaseFile, "rules" | "programme">): MayDiffer =>
  inProgramme(document, rulesOf(file, document));
