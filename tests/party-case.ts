import { fail } from "node:assert/strict";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { PartyId } from "../src-shared/ids.ts";
import type { Refusal } from "../src-shared/refusal.ts";
import type { Moment } from "../src-shared/time.ts";
import { give } from "./arbitraries/steps.ts";
import { aCaseFile, coordinator, inDays, monday } from "./case-files.ts";

let number = 0;
const told = (file: CaseFile, verb: Verb, input: unknown, { now = monday, by = "samordnare" } = {}) =>
  give(file, { person: by, verb, input }, now, ++number);

/** The case after a command, by the coordinator unless said otherwise. @throws with the refusal's kind */
export function after(file: CaseFile, verb: Verb, input: unknown, at: { now?: Moment; by?: string } = {}): CaseFile {
  const outcome = told(file, verb, input, at);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** @throws where it was not refused. */
export function refusal(file: CaseFile, verb: Verb, input: unknown, at: { now?: Moment; by?: string } = {}): Refusal {
  const outcome = told(file, verb, input, at);
  if (outcome.ok) fail(`${verb} was expected to be refused`);
  return outcome.refusal;
}

export const inTriage = () => aCaseFile({ stage: { name: "triage", callBackBy: inDays(2), coordinator } });

/** The one who was written in last. */
export const newest = (file: CaseFile): PartyId => file.parties.at(-1)!.id;

export const partyIn = <Kind extends CaseFile["parties"][number]["kind"]>(file: CaseFile, id: PartyId, kind: Kind) => {
  const found = file.parties.find((party) => party.id === id);
  if (found?.kind !== kind) throw new Error(`no ${kind} is called that`);
  return found as Extract<CaseFile["parties"][number], { kind: Kind }>;
};
