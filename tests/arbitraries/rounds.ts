import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import { effectiveConsent } from "../../src-shared/consent/effective.ts";
import { monday } from "../case-files.ts";
import type { Change } from "./changes/change.ts";
import type { FullCase } from "./full-case.ts";

/** Several changes in one: what would take as long to look for after each is looked for after all. */
export interface Round {
  what: string[];
  file: CaseFile;
}

/** The parts of the case that are not as they were: lists of another length count whole. */
function touched(before: unknown, after: unknown, path = ""): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (!isMany(before) || !isMany(after) || Array.isArray(before) !== Array.isArray(after)) return [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (Array.isArray(before) && Object.keys(before).length !== Object.keys(after).length) return [path];
  return keys.flatMap((key) => touched(before[key], after[key], `${path}.${key}`));
}
const isMany = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const flowsOf = (file: CaseFile) =>
  JSON.stringify([...effectiveConsent(file, monday).flows].map((one) => JSON.stringify(one)).toSorted());

/** Each change in the first round where no other touches the same, and what is released to others stays as it was. */
export function roundsOf(full: FullCase, changes: readonly Change[]): Round[] {
  const released = flowsOf(full.file);
  const rounds: (Round & { parts: string[] })[] = [];
  for (const { what, to } of changes) {
    const parts = touched(full.file, parseCaseFile(to(full)));
    if (parts.length === 0) continue;
    const isApart = (others: readonly string[]) =>
      !parts.some((one) =>
        others.some((other) => `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`)),
      );
    const fits = (round: Round) => flowsOf(to({ ...full, file: round.file })) === released;
    const round = rounds.find((one) => isApart(one.parts) && fits(one));
    if (round) {
      round.what.push(what);
      round.parts.push(...parts);
      round.file = parseCaseFile(to({ ...full, file: round.file }));
    } else rounds.push({ what: [what], parts, file: parseCaseFile(to(full)) });
  }
  return rounds;
}
