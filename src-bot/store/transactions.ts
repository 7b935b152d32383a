import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";

import { caseTransaction, type TransactionParts } from "./case-transaction.ts";
import type { Database } from "./database.ts";
import { DatabaseBusy } from "./faults.ts";
import type { JobQueue } from "./jobs.ts";
import type { CaseMemory } from "./memory.ts";
import type { Secrecy } from "./secrecy.ts";
import type { CaseTransaction, Store } from "./store.ts";

interface Parts {
  secrecy: Secrecy;
  memory: CaseMemory;
  jobs: JobQueue;
  transactionMs: number;
}

const inside = new AsyncLocalStorage<true>();

/** An embedded database would wait for itself for ever, where a server hides the bug. */
export function keptOutside<T extends object>(part: T): T {
  const guarded = Object.entries(part).map(([name, method]: [string, (...args: unknown[]) => unknown]) => [
    name,
    (...args: unknown[]) => {
      if (inside.getStore()) throw new Error(`${name} was called from inside a transaction of the store.`);
      return method(...args);
    },
  ]);
  return Object.fromEntries(guarded) as T;
}

/** Carries the answer of a refused `work` past the rollback. */
class Refused extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super("refused");
    this.answer = answer;
  }
}

const isRefusal = (answer: unknown) =>
  typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false;

export function transactionsOn(
  database: Database,
  { secrecy, memory, jobs, transactionMs }: Parts,
): Store["inTransaction"] {
  return async <T>(municipality: string, work: (transaction: CaseTransaction) => Promise<T>): Promise<T> => {
    let jobsSent = false;
    const sendJobs: JobQueue["sendWithin"] = async (...parts) => {
      jobsSent ||= parts[3].length > 0;
      await jobs.sendWithin(...parts);
    };

    const written: Parameters<TransactionParts["wrote"]>[] = [];
    const wrote: TransactionParts["wrote"] = (...what) => void written.push(what);

    try {
      const committed = await database.db.transaction().execute(async (transaction) => {
        const cases = caseTransaction(transaction, { secrecy, memory, municipality, wrote, sendJobs });
        const answer = await inTime(
          transactionMs,
          inside.run(true, () => work(cases)),
        );
        if (isRefusal(answer)) throw new Refused(answer);
        return answer;
      });
      for (const [caseId, state, file] of written) memory.keep(municipality, caseId, state, file);
      return committed;
    } catch (error) {
      if (error instanceof Refused) return error.answer as T;
      throw error;
    } finally {
      if (jobsSent) jobs.wake();
    }
  };
}

async function inTime<T>(ms: number, work: Promise<T>): Promise<T> {
  const end = new AbortController();
  const late = sleep(ms, undefined, { signal: end.signal }).then(() => {
    throw new DatabaseBusy("a transaction took too long");
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    end.abort();
  }
}
