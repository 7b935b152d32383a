import { AsyncLocalStorage } from "node:async_hooks";

import { caseTransaction, type TransactionParts } from "./case-transaction.ts";
import type { Database } from "./database.ts";
import { DatabaseBusy } from "./faults.ts";
import type { JobQueue } from "./jobs.ts";
import type { CaseMemory } from "./memory.ts";
import { type KnownNotices, NoticeIsAnother, type NoticeUsed } from "./notices-used.ts";
import { wishOf } from "./remembered.ts";
import { savedBy } from "./saving.ts";
import type { Secrecy } from "./secrecy.ts";
import type { CaseTransaction, Store } from "./store.ts";

interface Parts {
  secrecy: Secrecy;
  memory: CaseMemory;
  jobs: JobQueue;
  notices: KnownNotices;
  transactionMs: number;
}
type Work<T> = (transaction: CaseTransaction) => Promise<T>;

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

/** A case that is remembered is mostly still as it was: one statement then does what takes four with a lock. */
export function transactionsOn(database: Database, parts: Parts): Store["inTransaction"] {
  const { secrecy, memory, jobs, notices, transactionMs } = parts;

  const asRemembered = async <T>(municipality: string, work: Work<T>): Promise<{ answer: T } | undefined> => {
    const wished = await wishOf(memory, municipality, (transaction) => inTime(transactionMs, () => work(transaction)));
    if (!wished || isRefusal(wished.answer)) return undefined;
    if (notices.unknownAmong(municipality, wished.wish.change.notices).length > 0) return undefined;
    const { caseId, opened, change } = wished.wish;
    const saved = await savedBy(database.db, { municipality, secrecy, jobs }, caseId, opened, change);
    if (!saved) return undefined;
    memory.keep(municipality, caseId, saved);
    if (change.effects.length > 0) jobs.wake();
    return wished;
  };
  return async (municipality, work) =>
    ((await asRemembered(municipality, work)) ?? (await locked(database, parts, municipality, work))).answer;
}

async function locked<T>(
  database: Database,
  { secrecy, memory, jobs, notices, transactionMs }: Parts,
  municipality: string,
  work: Work<T>,
): Promise<{ answer: T }> {
  const written: Parameters<TransactionParts["wrote"]>[] = [];
  const wrote: TransactionParts["wrote"] = (...what) => void written.push(what);
  const nowInUse: NoticeUsed[] = [];
  const used: TransactionParts["used"] = (which) => void nowInUse.push(...which);
  try {
    const answer = await database.db.transaction().execute(async (transaction) => {
      const cases = caseTransaction(transaction, { secrecy, memory, municipality, wrote, used, jobs, notices });
      const said = await inTime(transactionMs, () => work(cases));
      if (isRefusal(said)) throw new Refused(said);
      return said;
    });
    for (const [caseId, opened] of written) memory.keep(municipality, caseId, opened);
    notices.note(municipality, nowInUse);
    return { answer };
  } catch (error) {
    if (error instanceof Refused) return { answer: error.answer as T };
    if (error instanceof NoticeIsAnother) notices.forgetSettings(municipality);
    throw error;
  } finally {
    if (written.length > 0) jobs.wake();
  }
}

/** Whatever is called of the store meanwhile is called from inside. */
async function inTime<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new DatabaseBusy("a transaction took too long")), ms);
  });
  try {
    return await Promise.race([inside.run(true, work), late]);
  } finally {
    clearTimeout(clock);
  }
}
