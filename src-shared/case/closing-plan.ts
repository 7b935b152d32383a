import { isMinor } from "../consent/grantors.ts";
import type { UnitId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
import type { Moment } from "../time.ts";
import type { CaseFile } from "./case-file.ts";
import type { After } from "./closing-plan-kept.ts";
import { takenUpAt } from "./course.ts";
import type { Voice } from "./labelled.ts";

/** More than these nobody takes in. */
export const mostRows = 20;

/** What is planned for how it ends now: what was before the case was taken up again is over. */
export const rowsIn = (file: CaseFile): After[] =>
  file.closingPlan.rows.filter(({ writtenAt, droppedAt }) => droppedAt === null && writtenAt > takenUpAt(file));

export const isNothingSaid = (file: CaseFile): boolean =>
  rowsIn(file).length === 0 && (file.closingPlan.nothingSaidAt ?? "") > takenUpAt(file);

/** The service that takes it over. */
export function unitOf(file: CaseFile, by: Voice): UnitId | null {
  if (by.kind === "unit") return by.unit;
  const person = file.parties.find((one) => one.id === by.party);
  return person?.kind === "professional" ? person.unit.id : null;
}

/** Somebody has come of age on the way, and is not let go by being forgotten: what goes on is written, or that nothing does. */
export const lacksClosingPlan = (file: CaseFile, now: Moment, document: Municipality): boolean =>
  rulesOf(file, document).about !== "adults" &&
  file.parties.some((one) => one.kind === "child" && !isMinor(file, one.id, now)) &&
  rowsIn(file).length === 0 &&
  !isNothingSaid(file);
