import { type Kysely, sql } from "kysely";

import { parseCaseFile } from "../../src-shared/case/case-file.ts";
import { caseLogsOn } from "./case-logs.ts";
import type { CaseMemory, OpenedCase } from "./memory.ts";
import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";
import type { Cases } from "./store.ts";
import { upgraded } from "./upgrade.ts";

export interface StoredCase {
  id: string;
  version: number;
  /** Null where the state is the one we remember. */
  body: Uint8Array | null;
  logSeq: number;
  logHead: string;
  savedAt: Date;
  wrapped: Uint8Array;
}

export function openCase(
  secrecy: Secrecy,
  municipality: string,
  { id, version, body, wrapped, savedAt, logSeq, logHead }: StoredCase,
  remembered: OpenedCase | undefined,
): OpenedCase {
  if (body === null && remembered) return remembered;
  const key = secrecy.unwrap(id, wrapped);
  const file = parseCaseFile(upgraded(secrecy.openBody(key, { municipality, caseId: id, version }, body!)));
  return { file, version, savedAt, key, log: { seq: logSeq, hash: logHead } };
}

export function caseStore(db: Kysely<Schema>, secrecy: Secrecy, memory: CaseMemory): Cases {
  const readMany = async (municipality: string, caseIds: string[]) => {
    if (caseIds.length === 0) return [];
    const known = new Map(caseIds.map((id) => [id, memory.of(municipality, id)]));
    const heads = caseIds.map((id) => known.get(id)?.log.hash ?? "");
    const versions = caseIds.map((id) => known.get(id)?.version ?? 0);
    const { rows } = await sql<StoredCase>`
      select f.id, f.version, f.log_seq, f.log_head, f.saved_at, k.wrapped,
        case when f.version = a.version and f.log_head = a.log_head then null else f.body end as body
      from unnest(${caseIds}::text[], ${versions}::integer[], ${heads}::text[]) as a(id, version, log_head)
      join case_file f on f.municipality = ${municipality} and f.id = a.id
      join case_keys.case_key k on k.municipality = f.municipality and k.case_id = f.id`.execute(db);
    const opened = new Map(rows.map((row) => [row.id, openCase(secrecy, municipality, row, known.get(row.id))]));
    for (const [id, one] of opened) memory.keep(municipality, id, one);
    return caseIds.flatMap((id) => opened.get(id)?.file ?? []);
  };
  return {
    read: async (municipality, caseId) => (await readMany(municipality, [caseId]))[0],
    readMany,
    async due(municipality, at, most) {
      const rows = await db
        .selectFrom("caseFile")
        .select("id")
        .where("municipality", "=", municipality)
        .where("lookAt", "<=", at)
        .orderBy("lookAt")
        .limit(most)
        .execute();
      return rows.map((row) => row.id);
    },
    ...caseLogsOn(db),
  };
}
