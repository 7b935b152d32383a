import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { fromKysely, type JobWithMetadata } from "pg-boss";
import { type Kysely, type RawBuilder, sql } from "kysely";

import type { Effect } from "../../src-shared/command.ts";
import type { Database } from "./database.ts";
import { isDisposed } from "./disposal.ts";
import type { Schema } from "./schema.ts";
import { startWorker, type QueuedJob, type Worker } from "./worker.ts";

export interface Job {
  municipality: string;
  caseId: string;
  effect: Effect;
  /** 1 the first time. */
  attempt: number;
}

export interface DeadJob {
  id: string;
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
   * same target that wait together are run once. A handler that throws `TargetBusy` is called again soon, and one whose
   * fault says how long to wait (`retryAfterMs`) no sooner than that: neither is a failure, unless it has been so for a
   * day. One that throws a fault no retry helps ends among the dead at once; any other failure is retried, ever later.
   */
  work(handler: (job: Job) => Promise<void>, options?: { concurrency?: number }): void;
  /** For effects that no command asked for, such as those of the clockwork; none where the case is disposed of. Not inside a transaction. */
  send(municipality: string, caseId: string, effects: Effect[]): Promise<void>;
  /** Resolves when nothing is queued, waits for a retry or runs. Needs a worker in this process. */
  idle(): Promise<void>;
  /** Whether a worker of this process has lately looked for something to do. */
  isWorking(): boolean;
  /** How many wait, run or are to be tried again, and how many were given up. */
  depth(): Promise<{ waiting: number; dead: number }>;
  /** What was given up, oldest first; of one municipality, or of all. */
  dead(municipality?: string): Promise<DeadJob[]>;
  /** One that was given up, also where it has been laid to rest since. */
  given(id: string): Promise<(DeadJob & { isAtRest: boolean }) | undefined>;
  /** It is seen to in another way, and is not among the dead any more. */
  layToRest(id: string): Promise<void>;
  /** Queues the dead again and says how many. */
  revive(): Promise<number>;
}

/** Seconds between retries grow from `delaySeconds` to a quarter of an hour. */
export interface Retries {
  limit: number;
  delaySeconds: number;
}

export interface JobQueue extends Jobs {
  /** As a part of the statement that writes the case row: it sees its `changed`, and queues nothing where that is empty. */
  alongside(municipality: string, caseId: string, effects: Effect[]): Promise<RawBuilder<unknown>>;
  /** Something was committed: look now, not at the next poll. */
  wake(): void;
  stop(): Promise<void>;
}

interface JobData extends Omit<Job, "attempt"> {
  /** Milliseconds, in real time: when the outside first asked for patience. */
  waitingSince?: number;
}
interface DeadData extends JobData {
  fault?: string;
}

const queue = "reconcile";
const graveyard = "reconcile-dead";
const runsAtMost = 120;
/** A process that has not been heard of for so long is gone, and another does what it had begun. */
const heartbeat = 15;
const busyFor = 1;
/** Between two looks at what waits for a time to come. */
const lookAgainMs = 20;
/** Whoever asks for patience longer than this has failed. */
const patienceMs = 24 * 3_600_000;

export async function jobQueueOn(
  { db, boss, embedded }: Database,
  { retries, log }: { retries: Retries; log?: ((message: string, details?: object) => void) | undefined },
): Promise<JobQueue> {
  let worker: Worker | undefined;
  const settings = {
    retryLimit: retries.limit,
    retryDelay: retries.delaySeconds,
    ...(retries.delaySeconds > 0 ? { retryBackoff: true, retryDelayMax: 900 } : { retryBackoff: false }),
    expireInSeconds: runsAtMost,
    heartbeatSeconds: heartbeat,
    deleteAfterSeconds: 3_600,
  };
  await boss.createQueue(graveyard, { retentionSeconds: 90 * 86_400 });
  await boss.createQueue(queue, { ...settings, deadLetter: graveyard });
  await boss.updateQueue(queue, settings);
  // Fills the library's cache of queues: a cold one is filled through the outer handle, and inside a transaction of an
  // embedded database that waits for ever.
  for (const name of [queue, graveyard]) await boss.findJobs(name, { id: randomUUID() });
  const idsOf = async (states: string[]) => {
    const { rows } = await sql<{ id: string }>`
      select id from pgboss.job where name = ${queue} and state::text = any(${states}::text[])`.execute(db);
    return rows.map(({ id }) => id);
  };
  /** What is not done, and what of it could be begun now. */
  const left = async () => {
    const { rows } = await sql<{ queued: number; due: number }>`
      select count(*)::int as queued, (count(*) filter (where state < 'active' and start_after <= now()))::int as due
      from pgboss.job where name = ${queue} and state <= 'active'`.execute(db);
    return rows[0]!;
  };
  const leftRunning = embedded ? await idsOf(["active"]) : [];
  if (leftRunning.length > 0) await boss.fail(queue, leftRunning, { fault: "ProcessGone" });

  const within = (transaction: Kysely<Schema>) => ({ db: fromKysely(transaction.withoutPlugins()) });
  const jobsFor = (municipality: string, caseId: string, effects: Effect[]) => {
    const distinct = new Map(effects.map((effect) => [JSON.stringify(effect), effect]));
    return [...distinct.values()].map((effect) => ({ data: { municipality, caseId, effect } satisfies JobData }));
  };
  /** The old job ends and the new one begins at once, or neither; nothing where the old one is gone meanwhile. */
  const replaced = (
    { id, retryCount, data: { waitingSince, ...data } }: QueuedJob,
    inQueue: string,
    fault: string | undefined,
    startAfter: number,
  ) =>
    db.transaction().execute(async (transaction) => {
      const { rows } = await sql`
        select id from pgboss.job where name = ${queue} and id = ${id}::uuid and state = 'active' for update`.execute(
        transaction,
      );
      if (rows.length === 0) return;
      const kept = inQueue === queue ? { waitingSince } : { fault };
      await boss.insert(inQueue, [{ data: { ...data, ...kept }, startAfter }], within(transaction));
      await boss.complete(queue, { id, retryCount }, null, within(transaction));
    });

  return {
    async alongside(municipality, caseId, effects) {
      if (effects.length === 0) return sql``;
      let queued: RawBuilder<unknown> | undefined;
      const executeSql = (text: string, values: unknown[] = []) => {
        queued = whereChanged(text, values);
        return Promise.resolve({ rows: [] });
      };
      await boss.insert(queue, jobsFor(municipality, caseId, effects), { db: { executeSql } });
      return sql`queued as (${queued!}),`;
    },
    wake: () => worker?.wake(),
    stop: async () => worker?.stop(),
    async send(municipality, caseId, effects) {
      await db.transaction().execute(async (transaction) => {
        if (effects.length > 0 && !(await isDisposed(transaction, municipality, caseId)))
          await boss.insert(queue, jobsFor(municipality, caseId, effects), within(transaction));
      });
      worker?.wake();
    },
    work(handler, { concurrency = 8 } = {}) {
      if (worker) throw new Error("The jobs already have a worker in this process.");
      worker = startWorker({
        handler: ({ data: { municipality, caseId, effect }, retryCount }) =>
          handler({ municipality, caseId, effect, attempt: retryCount + 1 }),
        fetch: (batchSize) => boss.fetch<JobData>(queue, { batchSize }),
        succeeded: (jobs) => boss.complete(queue, jobs),
        stillAt: (jobs) => boss.touch(queue, jobs),
        postponed: (job) => replaced(job, queue, undefined, busyFor),
        delayed(job, fault, ms) {
          const waitingSince = job.data.waitingSince ?? Date.now();
          if (Date.now() - waitingSince > patienceMs) return replaced(job, graveyard, fault, 0);
          const waiting = { ...job, data: { ...job.data, waitingSince } };
          return replaced(waiting, queue, undefined, Math.ceil(ms / 1000));
        },
        failed: (job, fault) => boss.fail(queue, job, { fault }),
        forgotten: (job) => boss.deleteJob(queue, job),
        hopeless: (job, fault) => replaced(job, graveyard, fault, 0),
        concurrency,
        secondsAtMost: runsAtMost - 20,
        log,
      });
    },
    async idle() {
      if (!worker) throw new Error("Nothing works the jobs in this process.");
      for (;;) {
        worker.wake();
        await worker.settled();
        const { queued, due } = await left();
        if (queued === 0) return;
        if (due === 0) await sleep(lookAgainMs);
      }
    },
    isWorking: () => worker?.isAlive() ?? false,
    async depth() {
      const { rows } = await sql<{ name: string; jobs: number }>`
        select name, count(*)::int as jobs from pgboss.job
        where name = any(${[queue, graveyard]}::text[]) and state < 'completed' group by name`.execute(db);
      const of = (name: string) => rows.find((row) => row.name === name)?.jobs ?? 0;
      return { waiting: of(queue), dead: of(graveyard) };
    },
    async dead(municipality) {
      const found = await boss.findJobs<DeadData>(graveyard, {
        queued: true,
        ...(municipality === undefined ? {} : { data: { municipality } }),
      });
      return found.map(deadJob).toSorted((a, b) => a.diedAt.getTime() - b.diedAt.getTime());
    },
    async given(id) {
      const [found] = await boss.findJobs<DeadData>(graveyard, { id });
      return found && { ...deadJob(found), isAtRest: found.state !== "created" };
    },
    layToRest: async (id) => void (await boss.cancel(graveyard, id)),
    async revive() {
      const moved = await boss.redrive(graveyard, { destination: queue });
      worker?.wake();
      return moved;
    },
  };
}

/** The library's own statement takes all its jobs as one value. */
function whereChanged(text: string, [jobs, ...others]: unknown[]): RawBuilder<unknown> {
  const [before, after, ...rest] = text.split("$1");
  if (after === undefined || rest.length > 0 || others.length > 0)
    throw new Error("The job queue's statement is not the one we know.");
  return sql`${sql.raw(before!)} (case when exists (select from changed) then ${jobs} else '[]' end) ${sql.raw(after)}`;
}

const deadJob = ({ id, data, sourceOutput, createdOn }: JobWithMetadata<DeadData>): DeadJob => {
  const { municipality, caseId, effect, fault = "TookTooLong" } = data;
  return { id, municipality, caseId, effect, fault: faultIn(sourceOutput) ?? fault, diedAt: createdOn };
};

/** Where pg-boss keeps what the last attempt threw. */
const faultIn = (output: { fault?: string } | null) => output?.fault;
