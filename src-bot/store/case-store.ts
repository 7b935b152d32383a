import { type Kysely, sql } from "kysely";

import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import { caseLogsOn } from "./case-logs.ts";
import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";
import type { Cases } from "./store.ts";
import { upgraded } from "./upgrade.ts";

export interface StoredCase {
  id: string;
  version: number;
  body: Uint8Array;
  wrapped: Uint8Array;
}

export function openCase(secrecy: Secrecy, municipality: string, stored: StoredCase): { key: Buffer; file: CaseFile } {
  const key = secrecy.unwrap(stored.id, stored.wrapped);
  const where = { municipality, caseId: stored.id, version: stored.version };
  return { key, file: parseCaseFile(upgraded(secrecy.openBody(key, where, stored.body))) };
}

export function caseStore(db: Kysely<Schema>, secrecy: Secrecy): Cases {
  const readMany = async (municipality: string, caseIds: string[]) => {
    if (caseIds.length === 0) return [];
    const { rows } = await sql<StoredCase>`
      select f.id, f.version, f.body, k.wrapped from case_file f
      join case_keys.case_key k on k.municipality = f.municipality and k.case_id = f.id
      where f.municipality = ${municipality} and f.id = any(${caseIds}::text[])`.execute(db);
    const files = new Map(rows.map((row) => [row.id, openCase(secrecy, municipality, row).file]));
    return caseIds.flatMap((id) => files.get(id) ?? []);
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
