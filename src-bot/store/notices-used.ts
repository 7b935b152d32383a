import { type Kysely, sql, type Transaction } from "kysely";

import { SomeoneSavedFirst } from "./faults.ts";
import type { Schema } from "./schema.ts";

/** A version of the notice that somebody has been asked with, and the hash of its words. */
export interface NoticeUsed {
  version: string;
  hash: string;
}

export const usedNotices: readonly string[] = [
  `create table notice_used (
    municipality text not null,
    version text not null,
    hash text not null,
    primary key (municipality, version))`,
  // Until now there was one text, whatever it was called: whoever has a case may have asked with it.
  `insert into notice_used (municipality, version, hash)
    select municipality, coalesce(nullif(document ->> 'noticeVersion', ''), '2026-1'),
      '7a9085c2eb8d28762c56053dfa9df426ebc812cbe935fa2e5f20ff0c838bae4e'
    from municipality m where exists (select from case_file c where c.municipality = m.municipality)`,
];

export const noticesUsedIn = async (db: Kysely<Schema>, municipality: string): Promise<NoticeUsed[]> =>
  await db.selectFrom("noticeUsed").select(["version", "hash"]).where("municipality", "=", municipality).execute();

/**
 * From now on these are used. The settings cannot be saved meanwhile, and the other way about: what is noted is what stands there.
 * @throws NoticeIsAnother where the text has been changed since it was read
 */
export async function noteNoticesUsed(db: Transaction<Schema>, municipality: string, notices: readonly NoticeUsed[]) {
  const { rows } = await sql`
    with stands as materialized (
      select document -> 'notices' as notices from municipality where municipality = ${municipality} for share),
    asked as (
      select n.version, n.hash from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as n(version text, hash text), stands
      where stands.notices is null or exists (
        select from jsonb_to_recordset(stands.notices) as s(version text, hash text)
        where s.version = n.version and coalesce(s.hash, '') in ('', n.hash))),
    noted as (
      insert into notice_used (municipality, version, hash)
      select ${municipality}, version, hash from asked on conflict do nothing)
    select version from asked`.execute(db);
  if (rows.length < notices.length) throw new NoticeIsAnother("the text that families are shown");
}
export class NoticeIsAnother extends SomeoneSavedFirst {}

/** What this process knows to be in use: that stays so, and as it is, and takes no lock to use again. */
export function knownNotices(forgetSettings: (municipality: string) => void) {
  const known = new Set<string>();
  const keyOf = (municipality: string, { version, hash }: NoticeUsed) => JSON.stringify([municipality, version, hash]);
  return {
    forgetSettings,
    unknownAmong: (municipality: string, notices: readonly NoticeUsed[] = []) =>
      notices.filter((one) => !known.has(keyOf(municipality, one))),
    note: (municipality: string, notices: readonly NoticeUsed[] = []) => {
      for (const one of notices) known.add(keyOf(municipality, one));
    },
  };
}
export type KnownNotices = ReturnType<typeof knownNotices>;

/** @throws SomeoneSavedFirst where a text that somebody was asked with would be another, or gone */
export async function keepUsedNotices(db: Transaction<Schema>, municipality: string, document: unknown): Promise<void> {
  const { notices = [] } = document as { notices?: NoticeUsed[] };
  for (const { version, hash } of await noticesUsedIn(db, municipality))
    if (!notices.some((one) => one.version === version && one.hash === hash))
      throw new SomeoneSavedFirst(`the text ${version} that families have been shown`);
}
