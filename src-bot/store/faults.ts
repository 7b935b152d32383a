/** The store could not do what it was asked; nothing of the attempt was kept. */
export abstract class StoreFault extends Error {
  /** True: the same call may succeed later, with nothing changed by a human. */
  abstract readonly retryHelps: boolean;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class DatabaseInUse extends StoreFault {
  readonly retryHelps = false;

  constructor(directory: string, pid: number) {
    super(`The database in ${directory} is already open in process ${pid}; stop that one first, or set DATABASE_URL.`);
  }
}

export class DatabaseUnreachable extends StoreFault {
  readonly retryHelps = true;

  constructor(cause: unknown) {
    super("The database cannot be reached right now.", { cause });
  }
}

/** A time-out, a deadlock or a lost race: the database is well, this attempt was not. */
export class DatabaseBusy extends StoreFault {
  readonly retryHelps = true;

  constructor(what: string, cause?: unknown) {
    super(`The database gave up: ${what}.`, { cause });
  }
}

export class WrongMasterKey extends StoreFault {
  readonly retryHelps = false;

  constructor() {
    super("MASTER_KEY is not the key this database was written with.");
  }
}

/** The stored bytes are not those that were written for this case and version. */
export class UnreadableCase extends StoreFault {
  readonly retryHelps = false;

  constructor(caseId: string) {
    super(`The stored content of case ${caseId} is damaged or has been exchanged.`);
  }
}

/** Read the document again and make the change on what is there now. */
export class SomeoneSavedFirst extends StoreFault {
  readonly retryHelps = true;

  constructor(what: string) {
    super(`Somebody else saved ${what} first.`);
  }
}

/** Nothing more is done about the case: a job for it is forgotten. */
export class CaseDisposed extends StoreFault {
  readonly retryHelps = false;

  constructor(caseId: string) {
    super(`Case ${caseId} has been disposed of.`);
  }
}

/** Another run holds the target of this job. Thrown by a job's handler: the job is tried again soon, and that is no failure. */
export class TargetBusy extends StoreFault {
  readonly retryHelps = true;

  constructor() {
    super("Another run is working on the same target.");
  }
}

const codesThatPass: Record<string, string> = {
  "57014": "a statement took too long",
  "55P03": "a row stayed locked too long",
  "25P03": "a transaction stood idle too long",
  "0A000": "a table was changed meanwhile",
  "40001": "another change came in between",
  "40P01": "two changes waited for each other",
  "53300": "too many connections are open",
};
const codesOfAnAbsentServer = /^(08|57P0)|^E(CONNREFUSED|CONNRESET|PIPE|NOTFOUND|TIMEDOUT|AI_AGAIN)$/;
const wordsOfAnAbsentServer =
  /connection terminated|terminating connection|timeout exceeded when trying to connect|client has encountered a connection error|client was closed/i;

/** What the driver threw, as a fault where it is one; bugs (a bad statement, a broken constraint) come back unchanged. */
export function asFault(error: unknown): unknown {
  if (error instanceof StoreFault || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const passing = codesThatPass[code];
  if (passing) return new DatabaseBusy(passing, error);
  if (codesOfAnAbsentServer.test(code) || wordsOfAnAbsentServer.test(error.message))
    return new DatabaseUnreachable(error);
  return error;
}
