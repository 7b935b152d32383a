import type { KeyObject } from "node:crypto";

import { type Kysely, sql, type Transaction } from "kysely";

import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";
import type { Change } from "./store.ts";

/** A file of a case, kept beside it so that reading the case does not carry it along. */
export interface Attachment {
  /** Random, and never used again. */
  id: string;
  bytes: Uint8Array;
}

export interface Attachments {
  /** @throws UnreadableCase where the stored bytes are not those that were added under this id. */
  read(municipality: string, caseId: string, id: string): Promise<Buffer | undefined>;
}

export const attachmentsOn = (db: Kysely<Schema>, secrecy: Secrecy): Attachments => ({
  async read(municipality, caseId, id) {
    const { rows } = await sql<{ content: Uint8Array; wrapped: Uint8Array }>`
      select a.content, k.wrapped from attachment a
      join case_keys.case_key k on k.municipality = a.municipality and k.case_id = a.case_id
      where a.municipality = ${municipality} and a.case_id = ${caseId} and a.id = ${id}`.execute(db);
    const [row] = rows;
    return (
      row && secrecy.openAttachment(secrecy.unwrap(caseId, row.wrapped), { municipality, caseId, id }, row.content)
    );
  },
});

/** One statement more, and none where nothing is added or dropped. The case's row must be ours. */
export async function changeAttachments(
  transaction: Transaction<Schema>,
  secrecy: Secrecy,
  { municipality, caseId, key }: { municipality: string; caseId: string; key: KeyObject },
  { attachments = [], dropAttachments = [], at }: Change,
): Promise<void> {
  const dropped = sql`
    delete from attachment
    where municipality = ${municipality} and case_id = ${caseId} and id = any(${dropAttachments}::text[])`;
  const added = sql.join(
    attachments.map(({ id, bytes }) => {
      const content = secrecy.sealAttachment(key, { municipality, caseId, id }, bytes);
      return sql`(${municipality}, ${caseId}, ${id}, ${content}, ${bytes.length}, ${at})`;
    }),
  );
  if (attachments.length > 0)
    await sql`
      with dropped as (${dropped})
      insert into attachment (municipality, case_id, id, content, size, added_at) values ${added}`.execute(transaction);
  else if (dropAttachments.length > 0) await dropped.execute(transaction);
}
