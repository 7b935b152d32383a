import type { Effect } from "../../src-shared/command.ts";

export interface Job {
  municipality: string;
  caseId: string;
  effect: Effect;
  /** 1 the first time. */
  attempt: number;
}

export interface DeadJob {
  municipality: string;
  caseId: string;
  effect: Effect;
  /** The name of the last error, never its words. */
  fault: string;
  diedAt: Date;
}

export interface Jobs {
  /**
   * Runs every effect after its commit, several at once but never two for the same target in this process. Jobs for the
   * same target that wait together are run once. A handler that throws `TargetBusy` is called again soon; one that
   * throws a fault no retry helps ends among the dead at once; any other failure is retried, ever later.
   */
  work(handler: (job: Job) => Promise<void>, options?: { concurrency?: number }): void;
  /** For effects that no command asked for, such as those of the clockwork. Not inside a transaction. */
  send(municipality: string, caseId: string, effects: Effect[]): Promise<void>;
  /** Resolves when nothing is queued, waits for a retry or runs. Needs a worker in this process. */
  idle(): Promise<void>;
  /** What was given up, oldest first. */
  dead(): Promise<DeadJob[]>;
  /** Queues the dead again and says how many. */
  revive(): Promise<number>;
}
