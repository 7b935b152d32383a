import { type Kysely, sql, type Transaction } from "kysely";

import type { LogEntry } from "../../src-shared/command.ts";
import { SomeoneSavedFirst } from "./faults.ts";
import { chained, noHash } from "./log-chain.ts";
import { keepUsedNotices, type NoticeUsed, noticesUsedIn } from "./notices-used.ts";
import type { Schema } from "./schema.ts";

interface MunicipalityChange {
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
  /** Who changed it when, the latest first. */
  log(id: string, most: number): Promise<{ at: Date; actor: string; entry: Record<string, unknown> }[]>;
  /** With which texts somebody has been asked. */
  noticesUsed(id: string): Promise<NoticeUsed[]>;
  /** @throws SomeoneSavedFirst where the version is not the expected one, or a text that has been used would be another. */
  save(id: string, document: unknown, change: MunicipalityChange): Promise<"saved" | "alreadyDone">;
}

const rememberedFor = 5_000;
const subject = "municipality";
/** Whose chain it is, as `chained` wants to know. */
export const municipalityChain = (id: string) => [id, subject];

export function municipalitiesOn(db: Kysely<Schema>): Municipalities & { forget: (id: string) => void } {
  const remembered = new Map<
    string,
    { read: Promise<{ document: unknown; version: number } | undefined>; until: number }
  >();
  const fetched = async (id: string) => {
    const row = await db
      .selectFrom("municipality")
      .select(["document", "version"])
      .where("municipality", "=", id)
      .executeTakeFirst();
    return row && { document: row.document as unknown, version: row.version };
  };

  return {
    async read(id) {
      const known = remembered.get(id);
      if (known && known.until > performance.now()) return known.read;
      const read = fetched(id);
      remembered.set(id, { read, until: performance.now() + rememberedFor });
      read.catch(() => remembered.delete(id));
      return read;
    },
    log: async (id, most) =>
      await db
        .selectFrom("municipalityLog")
        .select(["at", "actor", "entry"])
        .where("municipality", "=", id)
        .orderBy("seq", "desc")
        .limit(most)
        .$castTo<{ at: Date; actor: string; entry: Record<string, unknown> }>()
        .execute(),
    noticesUsed: (id) => noticesUsedIn(db, id),
    forget: (id) => void remembered.delete(id),
    async save(id, document, change) {
      try {
        return await db.transaction().execute((transaction) => saved(transaction, id, document, change));
      } finally {
        remembered.delete(id);
      }
    },
  };
}

async function saved(db: Transaction<Schema>, id: string, document: unknown, change: MunicipalityChange) {
  const { actor, commandId, at, expectedVersion, verb = "municipality.save" } = change;
  await sql`select pg_advisory_xact_lock(hashtext('samla.municipality'), hashtext(${id}))`.execute(db);
  const { rows } = await sql<{ version: number | null; logSeq: number; logHead: string; done: boolean }>`
    select m.version, m.log_seq, m.log_head, command_is_done(${id}, ${subject}, ${actor}, ${commandId}) as done
    from (select ${id}::text as municipality) wanted left join municipality m using (municipality)`.execute(db);
  const row = rows[0];
  if (row?.done) return "alreadyDone";
  if ((row?.version ?? 0) !== expectedVersion) throw new SomeoneSavedFirst(`the settings of ${id}`);

  await sql`select 1 from municipality where municipality = ${id} for no key update`.execute(db);
  await keepUsedNotices(db, id, document);
  const version = expectedVersion + 1;
  const log = change.log ?? [{ kind: "municipalitySaved", version }];
  const before = { seq: row?.logSeq ?? 0, hash: row?.logHead ?? noHash };
  const { lines, head } = chained(municipalityChain(id), before, { log, actor, verb, at });
  const columns = { version, document: JSON.stringify(document), logSeq: head.seq, logHead: head.hash, savedAt: at };
  await db
    .insertInto("municipality")
    .values({ municipality: id, ...columns })
    .onConflict((conflict) => conflict.column("municipality").doUpdateSet(columns))
    .execute();
  const rowsOfLog = lines.map((line) => ({ ...line, municipality: id, entry: JSON.stringify(line.entry) }));
  if (rowsOfLog.length > 0) await db.insertInto("municipalityLog").values(rowsOfLog).execute();
  await db.insertInto("commandDone").values({ municipality: id, subject, actor, commandId, verb, at }).execute();
  return "saved";
}
