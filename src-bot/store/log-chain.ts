import { createHash } from "node:crypto";

import type { LogEntry } from "../../src-shared/command.ts";

/** What a chain begins with. */
export const noHash = "";

export interface ChainedLine<Entry extends object = LogEntry> {
  seq: number;
  at: Date;
  actor: string;
  verb: string;
  entry: Entry;
  prevHash: string;
  hash: string;
}

/** Whose log it is: a line cannot be moved to another case. */
type Owner = readonly string[];
/** The last line. */
interface Head {
  seq: number;
  hash: string;
}

/** The lines of one change, each carrying the hash of the one before it. */
export function chained<Entry extends object>(
  owner: Owner,
  head: Head,
  change: { log: Entry[]; actor: string; verb: string; at: Date },
): { lines: ChainedLine<Entry>[]; head: Head } {
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

/** Follows a log from its first line on, one line at a time: the longest takes no more room than the shortest. */
export function followed(owner: Owner) {
  let last: Head = { seq: 0, hash: noHash };
  let broken: number | undefined;

  return {
    next(line: ChainedLine<object>) {
      const expected = last.seq + 1;
      if (line.seq !== expected || line.prevHash !== last.hash || line.hash !== hashOf(owner, line))
        broken ??= expected;
      last = { seq: expected, hash: line.hash };
    },
    /** The number of the first line that is changed, moved or missing; `head` is what the log's owner itself remembers. */
    firstBroken(head: Head): number | undefined {
      if (broken !== undefined) return broken;
      if (last.seq > head.seq) return head.seq + 1;
      return last.seq < head.seq || last.hash !== head.hash ? Math.max(1, Math.min(last.seq + 1, head.seq)) : undefined;
    },
    lines: () => last.seq,
  };
}

function hashOf(owner: Owner, { seq, at, actor, verb, entry, prevHash }: Omit<ChainedLine<object>, "hash">): string {
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
