import type { CaseFile } from "../../case/case-file.ts";
import type { Municipality } from "../../programme/municipality.ts";
import { rulesOf } from "../../programme/programmes.ts";
import { goesApart } from "../../track/apart.ts";
import type { Meeting } from "../meeting.ts";
import { plannable } from "./types-offered.ts";

/** What a meeting is where nobody has said: the first that can be planned. What the family once wished is no wish for this one. */
export function usualType(file: CaseFile, municipality: Municipality): Meeting["type"] {
  const { meetings } = rulesOf(file, municipality);
  const apart = goesApart(file) || file.relations.length > 0;
  return plannable(meetings, { wished: false, apart })[0] ?? meetings[0]!;
}

/** Where parents go each their own way, the meeting of one of them. */
export const ownType = (file: CaseFile, municipality: Municipality): Meeting["type"] =>
  rulesOf(file, municipality).meetings.includes("separate") ? "separate" : usualType(file, municipality);
