import type { LogEntry } from "../../src-shared/command.ts";

export interface MunicipalityChange {
  actor: string;
  commandId: string;
  at: Date;
  /** 0 where the municipality does not exist yet. */
  expectedVersion: number;
  verb?: string;
  log?: LogEntry[];
}

export interface Municipalities {
  /** Settings, units, mandates, programmes and notices. A change made by another process is seen within five seconds. */
  read(id: string): Promise<{ document: unknown; version: number } | undefined>;
  /** @throws SomeoneSavedFirst where the version is not the expected one. */
  save(id: string, document: unknown, change: MunicipalityChange): Promise<"saved" | "alreadyDone">;
}
