import type { KeyObject } from "node:crypto";

import type { CaseFile } from "../../src-shared/case/case-file.ts";

/** A case taken out of its row, with all it takes to write the next state of it. */
export interface OpenedCase {
  file: CaseFile;
  version: number;
  savedAt: Date;
  key: KeyObject;
  /** The last line of its log: its hash names every change so far, and so which state this is. */
  log: { seq: number; hash: string };
}

/** Cases as they were last read or saved. Believed only where the row itself says that it is still the same state. */
export interface CaseMemory {
  of(municipality: string, caseId: string): OpenedCase | undefined;
  keep(municipality: string, caseId: string, opened: OpenedCase): void;
  forget(municipality: string, caseId: string): void;
}

/** The `most` latest; none where `most` is nought. */
export function caseMemory(most: number): CaseMemory {
  const kept = new Map<string, OpenedCase>();
  const keyOf = (municipality: string, caseId: string) => JSON.stringify([municipality, caseId]);
  return {
    of: (municipality, caseId) => kept.get(keyOf(municipality, caseId)),
    keep(municipality, caseId, opened) {
      if (most === 0) return;
      const key = keyOf(municipality, caseId);
      kept.delete(key);
      kept.set(key, opened);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    forget: (municipality, caseId) => void kept.delete(keyOf(municipality, caseId)),
  };
}
