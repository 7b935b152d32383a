import type { CaseFile } from "../../src-shared/case/case-file.ts";

/** Which state of a case it is: the head of its log names every change so far. */
export interface State {
  version: number;
  logHead: string;
}

/** Cases as they were last read or saved. Believed only where the row itself says that it is still the same state. */
export interface CaseMemory {
  of(municipality: string, caseId: string): (State & { file: CaseFile }) | undefined;
  keep(municipality: string, caseId: string, state: State, file: CaseFile): void;
  forget(municipality: string, caseId: string): void;
}

/** The `most` latest; none where `most` is nought. */
export function caseMemory(most: number): CaseMemory {
  const kept = new Map<string, State & { file: CaseFile }>();
  const keyOf = (municipality: string, caseId: string) => JSON.stringify([municipality, caseId]);
  return {
    of: (municipality, caseId) => kept.get(keyOf(municipality, caseId)),
    keep(municipality, caseId, { version, logHead }, file) {
      if (most === 0) return;
      const key = keyOf(municipality, caseId);
      kept.delete(key);
      kept.set(key, { version, logHead, file });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    forget: (municipality, caseId) => void kept.delete(keyOf(municipality, caseId)),
  };
}
