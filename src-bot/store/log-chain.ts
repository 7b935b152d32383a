import { createHash } from "node:crypto";

import type { LogEntry } from "../../src-shared/command.ts";

/** What a chain begins with. */
export const noHash = "";

export interface ChainedLine {
  seq: number;
  at: Date;
  actor: string;
  verb: string;
  entry: LogEntry;
  prevHash: string;
  hash: string;
}

/** Whose log it is: a line cannot be moved to another case. */
type Owner = readonly string[];

/** The lines of one change, each carrying the hash of the one before it. */
export function chained(
  owner: Owner,
  head: { seq: number; hash: string },
  change: { log: LogEntry[]; actor: string; verb: string; at: Date },
): { lines: ChainedLine[]; head: { seq: number; hash: string } } {
  let last = head;
  const lines = change.log.map((entry) => {
    const line = {
      seq: last.seq + 1,
      at: change.at,
      actor: change.actor,
      verb: change.verb,
      entry,
      prevHash: last.hash,
    };
    last = { seq: line.seq, hash: hashOf(owner, line) };
    return { ...line, hash: last.hash };
  });
  return { lines, head: last };
}

/** The number of the first line that is changed, moved or missing; `head` is what the case itself remembers. */
export function firstBroken(
  owner: Owner,
  lines: ChainedLine[],
  head: { seq: number; hash: string },
): number | undefined {
  let previous = noHash;
  for (const [index, line] of lines.entries()) {
    const expected = index + 1;
    if (line.seq !== expected || line.prevHash !== previous || line.hash !== hashOf(owner, line)) return expected;
    previous = line.hash;
  }
  if (lines.length > head.seq) return head.seq + 1;
  return lines.length < head.seq || previous !== head.hash
    ? Math.max(1, Math.min(lines.length + 1, head.seq))
    : undefined;
}

function hashOf(owner: Owner, { seq, at, actor, verb, entry, prevHash }: Omit<ChainedLine, "hash">): string {
  return createHash("sha256")
    .update(canonical([owner, seq, at.toISOString(), actor, verb, entry, prevHash]))
    .digest("hex");
}

/** JSON with sorted keys: the same words for the same content, however the database gives it back. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
