import type { CaseFile } from "../case/case-file.ts";
import type { Municipality } from "./municipality.ts";

const made = new WeakMap<Municipality, Map<string, Municipality>>();

/** The municipality's document as it holds in this case: what its programme has said otherwise stands instead. */
export function inCase(document: Municipality, { rules }: Pick<CaseFile, "rules">): Municipality {
  if (!rules) return document;
  const { clocks, purposes, groundRules, agendaTemplates } = rules;
  const own = {
    ...clocks,
    ...(purposes.length > 0 && { purposes }),
    ...(groundRules.length > 0 && { groundRules }),
    ...(agendaTemplates.length > 0 && { agendaTemplates }),
  };
  if (Object.keys(own).length === 0) return document;
  // One document for the same rules, so that what is worked out from it is worked out once.
  const of = made.get(document) ?? new Map<string, Municipality>();
  made.set(document, of);
  const key = JSON.stringify(own);
  const known = of.get(key) ?? { ...document, ...own };
  of.set(key, known);
  return known;
}
