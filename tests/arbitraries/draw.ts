import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { Account, PartyId } from "../../src-shared/ids.ts";
import type { Meeting } from "../../src-shared/meeting/meeting.ts";
import type { Task } from "../../src-shared/followup/task.ts";
import { addMinutes, type Day, type Moment } from "../../src-shared/time.ts";
import type { Party } from "./family.ts";

/** What an input is made from: the case as it is now, and choices that a step has already made. */
export interface Draw {
  file: CaseFile;
  now: Moment;
  pick: () => number;
  one: <T>(from: readonly T[]) => T | undefined;
  some: <T>(from: readonly T[]) => T[];
  /** Seven times in eight. */
  mostly: () => boolean;
  ids: (kind: Party["kind"]) => PartyId[];
  /** So many days from now. */
  day: (offset: number) => Day;
  told: () => string;
  meeting: Meeting | undefined;
  task: Task | undefined;
  /** The accounts of those with this title: not everybody there is in one house is in the other. */
  known: (title: string) => Account[];
}

/** The input of a verb, not always one that is let through. */
export type InputMaker = (draw: Draw) => unknown;

export const dayAfter = (now: Moment, offset: number): Day => addMinutes(now, offset * 24 * 60).slice(0, 10) as Day;

let said = 0;

export function drawFrom(
  picks: readonly number[],
  file: CaseFile,
  now: Moment,
  accountOf: (title: string) => Account,
): Draw {
  let at = 0;
  const pick = () => picks[at++ % picks.length]!;
  const one = <T>(from: readonly T[]): T | undefined => from[pick() % Math.max(1, from.length)];
  return {
    file,
    now,
    pick,
    one,
    some: (from) => from.filter(() => pick() % 3 > 0),
    mostly: () => pick() % 8 > 0,
    ids: (kind) => file.parties.filter((party) => party.kind === kind).map((party) => party.id),
    day: (offset) => dayAfter(now, offset),
    // Never the same twice, so that whose words they are can be told wherever they turn up.
    told: () => `ord ${pick()}.${(said += 1)}`,
    meeting: one(file.meetings),
    task: one(file.tasks),
    known: (title) => {
      try {
        return [accountOf(title)];
      } catch {
        return [];
      }
    },
  };
}
