import { type Kysely, sql } from "kysely";

import { type CaseFile, parseCaseFile } from "../../src-shared/case/case-file.ts";
import { caseLogsOn } from "./case-logs.ts";
import type { CaseMemory, State } from "./memory.ts";
import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";
import type { Cases } from "./store.ts";
import { upgraded } from "./upgrade.ts";

export interface StoredCase extends State {
  id: string;
  /** Null where the state is the one we remember. */
  body: Uint8Array | null;
  wrapped: Uint8Array;
}

export function openCase(
  secrecy: Secrecy,
  municipality: string,
  { id, version, body, wrapped }: Pick<StoredCase, "id" | "version" | "body" | "wrapped">,
  remembered?: CaseFile,
): { key: Buffer; file: CaseFile } {
  const key = secrecy.unwrap(id, wrapped);
  if (body === null && remembered) return { key, file: remembered };
  return { key, file: parseCaseFile(upgraded(secrecy.openBody(key, { municipality, caseId: id, version }, body!))) };
}

export function caseStore(db: Kysely<Schema>, secrecy: Secrecy, memory: CaseMemory): Cases {
  const readMany = async (municipality: string, caseIds: string[]) => {
    if (caseIds.length === 0) return [];
    const known = new Map(caseIds.map((id) => [id, memory.of(municipality, id)]));
    const heads = caseIds.map((id) => known.get(id)?.logHead ?? "");
    const versions = caseIds.map((id) => known.get(id)?.version ?? 0);
    const { rows } = await sql<StoredCase>`
      select f.id, f.version, f.log_head, k.wrapped,
        case when f.version = a.version and f.log_head = a.log_head then null else f.body end as body
      from unnest(${caseIds}::text[], ${versions}::integer[], ${heads}::text[]) as a(id, version, log_head)
      join case_file f on f.municipality = ${municipality} and f.id = a.id
      join case_keys.case_key k on k.municipality = f.municipality and k.case_id = f.id`.execute(db);
    const files = new Map<string, CaseFile>();
    for (const row of rows) {
      const { file } = openCase(secrecy, municipality, row, known.get(row.id)?.file);
      memory.keep(municipality, row.id, row, file);
      files.set(row.id, file);
    }
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
