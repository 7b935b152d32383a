import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { WorklistRow } from "../../src-shared/case/worklist.ts";
import type { Effect, LogEntry } from "../../src-shared/command.ts";
import { type Board, boardOn, type OnBoard } from "./board.ts";
import { type Attachment, type Attachments, attachmentsOn } from "./attachments.ts";
import { type Calendar, calendarOn } from "./calendar.ts";
import { caseStore } from "./case-store.ts";
import { type Conversations, conversationsOn } from "./conversations.ts";
import type { DoorChange } from "../../src-shared/party/link.ts";
import { type Database, type DatabaseOptions, openDatabase } from "./database.ts";
import { type Digests, digestsOn } from "./digests.ts";
import { dispose, type DisposalDecision, type Disposals, disposalsOn } from "./disposal.ts";
import { jobQueueOn, type Jobs, type Retries } from "./jobs.ts";
import { endLeasesOfTheGone } from "./lease.ts";
import { type Ledger, ledgerOn } from "./ledger.ts";
import type { ChainedLine } from "./log-chain.ts";
import { nextNumber, readsOn, type Series, worklistsOn } from "./lists.ts";
import { caseMemory } from "./memory.ts";
import { type Links, linksOn } from "./door.ts";
import { type Figures, figuresOn } from "./figures.ts";
import { type OutcomeYears, outcomeYearsOn } from "./outcome-years.ts";
import { municipalitiesOn, type Municipalities } from "./municipalities.ts";
import { knownNotices, type NoticeUsed } from "./notices-used.ts";
import { type PersonSettings, personSettingsOn } from "./person-settings.ts";
import { provenSecrecy } from "./master-key.ts";
import { type PublicAsks, publicAsksOn } from "./public-asks.ts";
import { type TaskLinks, taskLinksOn } from "./task-links.ts";
import { type Trace, type Traces, tracesOn } from "./traces.ts";
import { keptOutside, transactionsOn } from "./transactions.ts";
import { type EventCopies, eventCopiesOn } from "./event-copies.ts";
import { type WatchedCalendars, watchedCalendarsOn } from "./watched-calendars.ts";
import { type Visits, visitsOn } from "./visits.ts";
import { type VerifiedLogs, verifyLogs } from "./verify-logs.ts";

/** One command's whole effect on one case. */
export interface Change {
  file: CaseFile;
  log: LogEntry[];
  /** Everybody's line; replaces all earlier lines of the case. */
  worklists: WorklistRow[];
  /** What is known of it without opening it. Absent: that stays as it is. */
  board?: OnBoard;
  effects: Effect[];
  /** Kept from now on, and from then on no longer: one statement more. */
  attachments?: Attachment[];
  dropAttachments?: string[];
  /** What the case can be known again by; replaces what it was before. Absent: that stays as it is. */
  traces?: Trace[];
  /** With which texts somebody has been asked by this change: none of them can be changed any more. */
  notices?: NoticeUsed[];
  /** Ways in for the family that are opened or shut with it. */
  door?: DoorChange;
  /** When the case is to be looked at again though nobody has done anything. */
  lookAt: Date | null;
  actor: string;
  commandId: string;
  verb: string;
  at: Date;
}

/** A case whose row is ours until the transaction ends. */
export interface Held {
  caseId: string;
  file: CaseFile;
  version: number;
  savedAt: Date;
  /** This actor's command has already been carried out; there is nothing to save. */
  alreadyDone: boolean;
}

export interface CaseTransaction {
  /** Waits for whoever holds the case. Undefined: no such case in this municipality. */
  lock(caseId: string, by: { actor: string; commandId: string }): Promise<Held | undefined>;
  /** For a case that does not exist yet, under a random id of the caller's. "taken": another case has it, or had it once. */
  open(caseId: string, change: Change): Promise<"opened" | "alreadyDone" | "taken">;
  /** File, log, worklists, command id and effects land together at commit, or not at all. */
  save(held: Held, change: Change): Promise<void>;
}

export interface Cases {
  read(municipality: string, caseId: string): Promise<CaseFile | undefined>;
  /** In the order asked for; unknown ids are left out. */
  readMany(municipality: string, caseIds: string[]): Promise<CaseFile[]>;
  /** Cases whose time to be looked at has come, longest waiting first. */
  due(municipality: string, at: Date, most: number): Promise<string[]>;
  /** In the order it was written, also after the case itself is disposed of. */
  log(municipality: string, caseId: string): Promise<ChainedLine[]>;
  /** Whether the log is whole and as it was written, from the first line to the last. */
  verifyLog(
    municipality: string,
    caseId: string,
  ): Promise<{ ok: true; lines: number } | { ok: false; firstBroken: number }>;
}

export interface Worklists {
  /** What is due first comes first, what has no date last; then by reference. */
  of(municipality: string, persons: string[]): Promise<(WorklistRow & { caseId: string })[]>;
}

interface Read {
  person: string;
  at: Date;
}

export interface Reads {
  /** One line a person, case and quarter of an hour. A repeated read costs no statement. */
  note(municipality: string, person: string, caseId: string, at: Date): Promise<void>;
  /** Who has been shown the case, earliest first. */
  of(municipality: string, caseId: string): Promise<Read[]>;
  /** What somebody has been shown, the latest first. */
  by(municipality: string, person: string, most: number): Promise<{ caseId: string; at: Date }[]>;
}

export interface Store {
  /**
   * Rolled back when `work` throws, takes too long, or returns a value whose `ok` is false. Nothing else of the store
   * may be called inside `work`: that is a bug, and thrown as one.
   */
  inTransaction<T>(municipality: string, work: (transaction: CaseTransaction) => Promise<T>): Promise<T>;
  cases: Cases;
  attachments: Attachments;
  traces: Traces;
  worklists: Worklists;
  board: Board;
  reads: Reads;
  ledger: Ledger;
  calendar: Calendar;
  watchedCalendars: WatchedCalendars;
  eventCopies: EventCopies;
  taskLinks: TaskLinks;
  conversations: Conversations;
  municipalities: Municipalities;
  figures: Figures;
  outcomeYears: OutcomeYears;
  personSettings: PersonSettings;
  digests: Digests;
  links: Links;
  visits: Visits;
  publicAsks: PublicAsks;
  jobs: Jobs;
  /**
   * Takes a closed case out of the database for good: what it said, its attachments, its key and all that points at it. Its
   * log and the log of its reads stay, which hold ids and kinds only. Waits for a command that has the case; nothing that
   * runs at that moment brings any of it back. Whether it may go is asked when nobody else has it.
   * @throws TargetBusy while a message or a booking of the case is on its way out
   */
  dispose(municipality: string, caseId: string, decide: DisposalDecision): ReturnType<typeof dispose>;
  disposals: Disposals;
  /** Whether the logs of every municipality are whole and as they were written. */
  verifyLogs(): Promise<VerifiedLogs[]>;
  /** The next running number of a reference. Numbers never repeat, but may be skipped. */
  nextNumber(municipality: string, series: Series): Promise<number>;
  /** Round trips to the database since the start, begin and commit included, the job queue's own polling not. */
  statements(): number;
  /** Lets running jobs finish, then lets go of the database. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** 32 bytes; wraps the key of each case. */
  masterKey: Buffer;
  log?: ((message: string, details?: object) => void) | undefined;
  /** Longer than this, a transaction is rolled back. */
  transactionMs?: number;
  /** How many cases are kept opened in memory; none by default. */
  remembers?: number;
  /** Of jobs; by default for some five hours. */
  retries?: Retries;
}

/** Migrates first where needed. @throws DatabaseInUse, DatabaseUnreachable, WrongMasterKey */
export async function openStore(options: DatabaseOptions & StoreOptions): Promise<Store> {
  const database = await openDatabase(options);
  try {
    return await storeOn(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Closing the store closes the database. */
export async function storeOn(database: Database, options: StoreOptions): Promise<Store> {
  const { db } = database;
  const { log, transactionMs = 10_000, retries = { limit: 30, delaySeconds: 1 } } = options;
  const secrecy = await provenSecrecy(db, options.masterKey);
  const memory = caseMemory(options.remembers ?? 0);
  if (database.embedded) await endLeasesOfTheGone(db);
  const jobs = await jobQueueOn(database, { retries, log });

  const { forget, ...municipalities } = municipalitiesOn(db);
  const notices = knownNotices(forget);
  return {
    ...keptOutside({
      inTransaction: transactionsOn(database, { secrecy, memory, jobs, notices, transactionMs }),
      nextNumber: (municipality: string, series: Series) => nextNumber(db, municipality, series),
      async dispose(municipality: string, caseId: string, decide: DisposalDecision) {
        const disposed = await dispose(db, secrecy, municipality, caseId, decide);
        memory.forget(municipality, caseId);
        return disposed;
      },
      verifyLogs: () => verifyLogs(db),
    }),
    cases: keptOutside(caseStore(db, secrecy, memory)),
    attachments: keptOutside(attachmentsOn(db, secrecy)),
    traces: keptOutside(tracesOn(db, secrecy)),
    disposals: keptOutside(disposalsOn(db)),
    worklists: keptOutside(worklistsOn(db)),
    board: keptOutside(boardOn(db)),
    reads: keptOutside(readsOn(db)),
    ledger: keptOutside(ledgerOn(db)),
    calendar: keptOutside(calendarOn(db)),
    watchedCalendars: keptOutside(watchedCalendarsOn(db)),
    eventCopies: keptOutside(eventCopiesOn(db)),
    taskLinks: keptOutside(taskLinksOn(db)),
    conversations: keptOutside(conversationsOn(db)),
    municipalities: keptOutside(municipalities),
    figures: keptOutside(figuresOn(db)),
    outcomeYears: keptOutside(outcomeYearsOn(db)),
    personSettings: keptOutside(personSettingsOn(db)),
    digests: keptOutside(digestsOn(db)),
    links: keptOutside(linksOn(db, secrecy)),
    visits: keptOutside(visitsOn(db, secrecy)),
    publicAsks: keptOutside(publicAsksOn(db, secrecy)),
    jobs: keptOutside<Jobs>(jobs),
    statements: database.roundTrips,
    async close() {
      await jobs.stop();
      await database.close();
    },
  };
}
