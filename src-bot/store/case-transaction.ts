import { type RawBuilder, sql, type Transaction } from "kysely";

import type { CaseFile } from "../../src-shared/case/case-file.ts";
import type { Effect } from "../../src-shared/command.ts";
import { changeAttachments } from "./attachments.ts";
import { openCase, type StoredCase } from "./case-store.ts";
import { chained, noHash } from "./log-chain.ts";
import type { CaseMemory, State } from "./memory.ts";
import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";
import type { CaseTransaction, Change, Held } from "./store.ts";
import { tracesAlongside } from "./traces.ts";

/** What `lock` keeps for `save`; callers see only a `Held`. */
interface HeldRow extends Held {
  key: Buffer;
  log: { seq: number; hash: string };
}

export interface TransactionParts {
  secrecy: Secrecy;
  memory: CaseMemory;
  municipality: string;
  /** Told of what was written, to be remembered once it is committed. */
  wrote: (caseId: string, state: State, file: CaseFile) => void;
  sendJobs: (
    transaction: Transaction<Schema>,
    municipality: string,
    caseId: string,
    effects: Effect[],
  ) => Promise<void>;
}

export function caseTransaction(transaction: Transaction<Schema>, parts: TransactionParts): CaseTransaction {
  const { secrecy, municipality, sendJobs } = parts;

  return {
    async lock(caseId, { actor, commandId }) {
      const known = parts.memory.of(municipality, caseId);
      const { rows } = await sql<StoredCase & { logSeq: number; savedAt: Date; alreadyDone: boolean }>`
        with held as materialized (
          select f.id, f.version, f.log_seq,
            case when f.version = ${known?.version ?? 0} and f.log_head = ${known?.logHead ?? ""}
              then null else f.body end as body,
            f.log_head, f.saved_at, k.wrapped from case_file f
          join case_keys.case_key k on k.municipality = f.municipality and k.case_id = f.id
          where f.municipality = ${municipality} and f.id = ${caseId} for no key update of f)
        select held.*, command_is_done(${municipality}, ${caseId}, ${actor}, ${commandId}) as already_done from held`.execute(
        transaction,
      );
      const row = rows[0];
      if (!row) return undefined;
      const { key, file } = openCase(secrecy, municipality, row, known?.file);
      parts.memory.keep(municipality, caseId, row, file);
      const log = { seq: row.logSeq, hash: row.logHead };
      return {
        caseId,
        file,
        version: row.version,
        savedAt: row.savedAt,
        alreadyDone: row.alreadyDone,
        key,
        log,
      } satisfies HeldRow;
    },

    async open(caseId, change) {
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
        ${alongside(change, lines)}
        select id from changed`.execute(transaction);
      if (rows.length === 0) return whoseIsIt(caseId, change);
      await changeAttachments(transaction, secrecy, { municipality, caseId, key }, change);
      await sendJobs(transaction, municipality, caseId, change.effects);
      parts.wrote(caseId, { version: 1, logHead: head.hash }, change.file);
      return "opened";
    },

    async save(held, change) {
      if (held.alreadyDone) throw new Error("A command that is already done was about to be saved again.");
      const { caseId, version, key, log } = fromLock(held);
      const { lines, head } = chained([municipality, caseId], log, change);
      const body = secrecy.sealBody(key, { municipality, caseId, version: version + 1 }, change.file);
      const { rows } = await sql`
        with changed as (
          update case_file set version = ${version + 1}, body = ${body}, saved_at = ${change.at}, look_at = ${change.lookAt},
            log_seq = ${head.seq}, log_head = ${head.hash}
          where municipality = ${municipality} and id = ${caseId} and version = ${version}
          returning municipality, id),
        ${alongside(change, lines)}
        select id from changed`.execute(transaction);
      if (rows.length === 0) throw new Error("A case was saved that this transaction does not hold.");
      await changeAttachments(transaction, secrecy, { municipality, caseId, key }, change);
      await sendJobs(transaction, municipality, caseId, change.effects);
      parts.wrote(caseId, { version: version + 1, logHead: head.hash }, change.file);
    },
  };

  /** All that lands with a case row, as parts of the statement that writes it: they see its `changed`. */
  function alongside(change: Change, lines: object[]): RawBuilder<unknown> {
    const traces = change.traces ? tracesAlongside(secrecy, municipality, change.traces) : sql``;
    return sql`${traces} ${logAndLists(change, lines)}`;
  }

  async function whoseIsIt(caseId: string, { actor, commandId }: Change) {
    const { rows } = await sql<{ done: boolean }>`
      select command_is_done(${municipality}, ${caseId}, ${actor}, ${commandId}) as done`.execute(transaction);
    return rows[0]?.done ? "alreadyDone" : "taken";
  }
}

function fromLock(held: Held): HeldRow {
  if ("key" in held && "log" in held) return held as HeldRow;
  throw new Error("A case was saved that was not locked.");
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
