import { setTimeout as sleep } from "node:timers/promises";

import type { Effect } from "../../src-shared/command.ts";
import { CaseDisposed, DatabaseBusy, TargetBusy } from "./faults.ts";

export interface QueuedJob {
  id: string;
  retryCount: number;
  data: { municipality: string; caseId: string; effect: Effect; waitingSince?: number };
}

export interface Work {
  handler: (job: QueuedJob) => Promise<void>;
  fetch: (atMost: number) => Promise<QueuedJob[]>;
  succeeded: (jobs: QueuedJob[]) => Promise<unknown>;
  /** Said of what it has, while it has it: a process that falls silent is taken for gone. */
  stillAt: (jobs: QueuedJob[]) => Promise<unknown>;
  postponed: (job: QueuedJob) => Promise<unknown>;
  /** The outside said how long to wait. */
  delayed: (job: QueuedJob, fault: string, ms: number) => Promise<unknown>;
  failed: (job: QueuedJob, fault: string) => Promise<unknown>;
  /** Its case is gone, and so is every trace of the job. */
  forgotten: (job: QueuedJob) => Promise<unknown>;
  /** No retry will help. */
  hopeless: (job: QueuedJob, fault: string) => Promise<unknown>;
  concurrency: number;
  secondsAtMost: number;
  graceMs?: number;
  log?: ((message: string, details?: object) => void) | undefined;
}

export interface Worker {
  wake(): void;
  /** When all that has been fetched is done. */
  settled(): Promise<void>;
  /** Whether it still looks for what to do. */
  isAlive(): boolean;
  /** Takes no more, waits a while for what runs, and gives back what has not ended by then. */
  stop(): Promise<void>;
}

const pollEvery = 500;
const pollAfterTrouble = 2_000;
/** Three times before a process is taken for gone. */
const sayEvery = 5_000;
const graceMs = 10_000;
/** A worker that has not been round for so long hangs. */
const longestRoundMs = 60_000;

const targetOf = ({ data: { municipality, caseId, effect } }: QueuedJob) =>
  JSON.stringify([municipality, caseId, effect]);

export function startWorker(work: Work): Worker {
  const running = new Map<string, Promise<void>>();
  const bell = aBell();
  const unended = new Set<QueuedJob>();
  /** Ended, but the database was not there to be told. */
  const owed = new Set<QueuedJob>();
  let stopping = false;
  /** There was more than there were hands for. */
  let isMore = false;
  let lastRound = performance.now();
  let lastSaid = performance.now();

  async function saySo() {
    if (unended.size === 0 || performance.now() - lastSaid < sayEvery) return;
    lastSaid = performance.now();
    await work.stillAt([...unended]);
  }

  /** They are run once more: what they did is still true, and is not done again. */
  async function payWhatIsOwed() {
    for (const job of owed) {
      await work.postponed(job);
      owed.delete(job);
    }
  }

  /** One run serves all: each of these was queued before it began, and it does what is true now. */
  async function run(jobs: QueuedJob[]) {
    const [first] = jobs;
    if (!first) return;
    try {
      await inTime(work.handler(first), work.secondsAtMost);
      await work.succeeded(jobs);
    } catch (error) {
      await giveBack(jobs, error);
    } finally {
      for (const job of jobs) unended.delete(job);
    }
  }

  async function giveBack(jobs: QueuedJob[], error: unknown) {
    const fault = nameOf(error);
    const isHopeless = error instanceof Error && "retryHelps" in error && error.retryHelps === false;
    const isGone = error instanceof CaseDisposed;
    const isBusy = error instanceof TargetBusy;
    const waitMs = isHopeless ? null : waitIn(error);
    const delayed = (job: QueuedJob) => work.delayed(job, fault, waitMs ?? 0);
    const failed = isHopeless ? work.hopeless : waitMs === null ? work.failed : delayed;
    const answer = isGone ? work.forgotten : isBusy ? work.postponed : failed;
    for (const job of jobs) {
      if (!isBusy && !isGone) work.log?.("job failed", detailsOf(job, fault, error));
      await answer(job, fault);
    }
    bell.ring();
  }

  function start(target: string, jobs: QueuedJob[]) {
    for (const job of jobs) unended.add(job);
    const turn = (running.get(target) ?? Promise.resolve())
      .then(() => run(jobs))
      .catch((error: unknown) => {
        work.log?.("job could not be settled", { err: error });
        for (const job of jobs) owed.add(job);
        bell.ring();
      })
      .finally(() => {
        if (running.get(target) === turn) running.delete(target);
        // What is queued meanwhile is told of: only what was left lying then is looked for by itself.
        if (isMore) bell.ring();
      });
    running.set(target, turn);
  }

  async function loop() {
    while (!stopping) {
      lastRound = performance.now();
      const free = work.concurrency - running.size;
      try {
        await saySo();
        await payWhatIsOwed();
        const jobs = free > 0 ? await work.fetch(free) : [];
        isMore = jobs.length >= free;
        for (const [target, group] of Map.groupBy(jobs, targetOf)) start(target, group);
        if (!isMore || free <= 0) await bell.heard(pollEvery);
      } catch (error) {
        work.log?.("jobs could not be fetched", { err: error });
        await bell.heard(pollAfterTrouble);
      }
    }
  }
  const ended = loop();

  const settled = async () => {
    while (running.size > 0) await Promise.all(running.values());
  };
  return {
    wake: bell.ring,
    isAlive: () => !stopping && performance.now() - lastRound < longestRoundMs,
    async settled() {
      // What was just queued is fetched a moment from now.
      await sleep(5);
      await settled();
    },
    async stop() {
      stopping = true;
      bell.ring();
      await ended;
      await Promise.race([settled(), sleep(work.graceMs ?? graceMs, undefined, { ref: false })]);
      // Another process need not wait until their time is out; a lease keeps the two runs apart.
      for (const job of unended) await work.postponed(job);
    },
  };
}

/** A ring that nobody waits for is heard by the next one who does. */
function aBell() {
  let rung = false;
  let answer = () => {};
  return {
    ring: () => {
      rung = true;
      answer();
    },
    async heard(atMostMs: number) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, atMostMs);
          answer = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}

async function inTime(run: Promise<void>, seconds: number) {
  const end = new AbortController();
  const late = sleep(seconds * 1000, undefined, { signal: end.signal }).then(() => {
    throw new DatabaseBusy("a job ran too long");
  });
  try {
    await Promise.race([run, late]);
  } finally {
    late.catch(() => undefined);
    end.abort();
  }
}

/** What was thrown, by its class where it was given no name of its own. */
const nameOf = (error: unknown) =>
  !(error instanceof Error) ? "NotAnError" : error.name === "Error" ? error.constructor.name : error.name;

/** How long the outside asks us to wait; null where it does not say. */
const waitIn = (error: unknown) =>
  error instanceof Error && "retryAfterMs" in error && typeof error.retryAfterMs === "number"
    ? error.retryAfterMs
    : null;

/** Where it failed, without the error's own words: those may quote what was being sent. */
function detailsOf({ data, retryCount }: QueuedJob, fault: string, error: unknown) {
  const at =
    error instanceof Error
      ? error.stack
          ?.split("\n")
          .filter((line) => line.startsWith("    at "))
          .slice(0, 6)
      : [];
  return { caseId: data.caseId, effect: data.effect.kind, attempt: retryCount + 1, fault, at };
}
