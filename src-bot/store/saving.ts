import { type Kysely, type RawBuilder, sql } from "kysely";

import type { KeyObject } from "node:crypto";

import { boardAlongside } from "./board.ts";
import { doorAlongside } from "./door-saving.ts";
import type { JobQueue } from "./jobs.ts";
import { chained, noHash } from "./log-chain.ts";
import type { OpenedCase } from "./memory.ts";
import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";
import type { Change } from "./store.ts";
import { tracesAlongside } from "./traces.ts";

/** Of which municipality, and with what a case is written. */
export interface Pen {
  municipality: string;
  secrecy: Secrecy;
  jobs: Pick<JobQueue, "alongside">;
}

/** A new case and all that lands with it, in one statement. Undefined: the id has been used. */
export async function openedBy(
  db: Kysely<Schema>,
  pen: Pen,
  caseId: string,
  change: Change,
): Promise<OpenedCase | undefined> {
  const { municipality, secrecy } = pen;
  const { key, wrapped } = secrecy.newKey(caseId);
  const { lines, head } = chained([municipality, caseId], { seq: 0, hash: noHash }, change);
  const body = secrecy.sealBody(key, { municipality, caseId, version: 1 }, change.file);
  const { rows } = await sql`
    with changed as (
      insert into case_file (municipality, id, version, body, log_seq, log_head, opened_at, saved_at, look_at)
      select ${municipality}, ${caseId}, 1, ${body}::bytea, ${head.seq}::integer, ${head.hash},
        ${change.at}::timestamptz, ${change.at}::timestamptz, ${change.lookAt}::timestamptz
      where not case_is_disposed(${municipality}, ${caseId})
      on conflict do nothing returning municipality, id),
    keyed as (
      insert into case_keys.case_key (municipality, case_id, wrapped)
      select municipality, id, ${wrapped}::bytea from changed),
    ${await alongside(pen, caseId, key, change, lines)}
    select id from changed`.execute(db.withoutPlugins());
  if (rows.length === 0) return undefined;
  return { file: change.file, version: 1, savedAt: change.at, key, log: head };
}

/**
 * The next state of a case and all that lands with it, in one statement. Undefined: the row is not in the state it was
 * opened in, or the command has already been carried out; then nothing is written.
 */
export async function savedBy(
  db: Kysely<Schema>,
  pen: Pen,
  caseId: string,
  { version, key, log }: OpenedCase,
  change: Change,
): Promise<OpenedCase | undefined> {
  const { municipality, secrecy } = pen;
  const { lines, head } = chained([municipality, caseId], log, change);
  const next = version + 1;
  const body = secrecy.sealBody(key, { municipality, caseId, version: next }, change.file);
  const { rows } = await sql`
    with changed as (
      update case_file set version = ${next}, body = ${body}, saved_at = ${change.at}, look_at = ${change.lookAt},
        log_seq = ${head.seq}, log_head = ${head.hash}
      where municipality = ${municipality} and id = ${caseId} and version = ${version} and log_head = ${log.hash}
        and not command_is_done(${municipality}, ${caseId}, ${change.actor}, ${change.commandId})
      returning municipality, id),
    ${await alongside(pen, caseId, key, change, lines)}
    select id from changed`.execute(db.withoutPlugins());
  if (rows.length === 0) return undefined;
  return { file: change.file, version: next, savedAt: change.at, key, log: head };
}

/** All that lands with a case row, as parts of the statement that writes it: they see its `changed`. */
async function alongside(
  pen: Pen,
  caseId: string,
  key: KeyObject,
  change: Change,
  lines: object[],
): Promise<RawBuilder<unknown>> {
  const traces = change.traces ? tracesAlongside(pen.secrecy, pen.municipality, change.traces) : sql``;
  const board = change.board ? boardAlongside(change.board) : sql``;
  const door = change.door ? doorAlongside(pen, caseId, key, change.door, change.at) : sql``;
  return sql`${traces} ${board} ${door} ${await pen.jobs.alongside(pen.municipality, caseId, change.effects)} ${logAndLists(change, lines)}`;
}

function logAndLists(change: Change, lines: object[]): RawBuilder<unknown> {
  const rows = JSON.stringify(change.worklists.map((row, place) => ({ place, ...pick(row), row })));
  return sql`
    logged as (
      insert into case_log (municipality, case_id, seq, at, actor, verb, entry, prev_hash, hash)
      select municipality, id, l.seq, l.at, l.actor, l.verb, l.entry, l."prevHash", l.hash from changed,
        jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as l(seq integer, at timestamptz, actor text, verb text, entry jsonb, "prevHash" text, hash text)),
    listed as (
      insert into worklist as w (municipality, case_id, place, person, reference, due_at, "row")
      select municipality, id, n.place, n.person, n.reference, n.due_at, n."row" from changed,
        jsonb_to_recordset(${rows}::jsonb)
        as n(place integer, person text, reference text, due_at text, "row" jsonb)
      on conflict (municipality, case_id, place) do update
        set person = excluded.person, reference = excluded.reference, due_at = excluded.due_at, "row" = excluded."row"
        where w."row" is distinct from excluded."row"),
    unlisted as (
      delete from worklist w using changed
      where w.municipality = changed.municipality and w.case_id = changed.id and w.place >= ${change.worklists.length}),
    carried_out as (
      insert into command_done (municipality, subject, actor, command_id, verb, at)
      select municipality, id, ${change.actor}, ${change.commandId}, ${change.verb}, ${change.at}::timestamptz from changed)`;
}

const pick = ({ person, reference, dueAt }: Change["worklists"][number]) => ({
  person,
  reference,
  due_at: dueAt ?? null,
});
