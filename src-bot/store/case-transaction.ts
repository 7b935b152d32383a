import { sql, type Transaction } from "kysely";

import { changeAttachments } from "./attachments.ts";
import { openCase, type StoredCase } from "./case-store.ts";
import type { CaseMemory, OpenedCase } from "./memory.ts";
import { type KnownNotices, type NoticeUsed, noteNoticesUsed } from "./notices-used.ts";
import { openedBy, type Pen, savedBy } from "./saving.ts";
import type { Schema } from "./schema.ts";
import type { CaseTransaction, Change, Held } from "./store.ts";

/** What `lock` keeps for `save`; callers see only a `Held`. */
interface HeldCase extends Held {
  opened: OpenedCase;
}

export interface TransactionParts extends Pen {
  memory: CaseMemory;
  /** Told of what was written, to be remembered once it is committed. */
  wrote: (caseId: string, opened: OpenedCase) => void;
  notices: KnownNotices;
  /** Told of the texts that somebody has been asked with, as of what was written. */
  used: (notices: readonly NoticeUsed[]) => void;
}

/** On a case whose row is locked first: whatever was true when it was locked still is when it is saved. */
export function caseTransaction(transaction: Transaction<Schema>, parts: TransactionParts): CaseTransaction {
  const { secrecy, memory, municipality, notices, used } = parts;
  /** What may yet be rolled back. */
  const written = new Set<string>();
  const wrote: TransactionParts["wrote"] = (caseId, opened) => {
    written.add(caseId);
    parts.wrote(caseId, opened);
  };

  return {
    async lock(caseId, { actor, commandId }) {
      const known = memory.of(municipality, caseId);
      const { rows } = await sql<StoredCase & { alreadyDone: boolean }>`
        with held as materialized (
          select f.id, f.version, f.log_seq,
            case when f.version = ${known?.version ?? 0} and f.log_head = ${known?.log.hash ?? ""}
              then null else f.body end as body,
            f.log_head, f.saved_at, k.wrapped from case_file f
          join case_keys.case_key k on k.municipality = f.municipality and k.case_id = f.id
          where f.municipality = ${municipality} and f.id = ${caseId} for no key update of f)
        select held.*, command_is_done(${municipality}, ${caseId}, ${actor}, ${commandId}) as already_done from held`.execute(
        transaction,
      );
      const row = rows[0];
      if (!row) return undefined;
      const opened = openCase(secrecy, municipality, row, known);
      if (!written.has(caseId)) memory.keep(municipality, caseId, opened);
      return heldFrom(caseId, opened, row.alreadyDone);
    },

    async open(caseId, change) {
      const opened = await openedBy(transaction, parts, caseId, change);
      if (!opened) return whoseIsIt(caseId, change);
      await changeAttachments(transaction, secrecy, { municipality, caseId, key: opened.key }, change);
      wrote(caseId, opened);
      return "opened";
    },

    async save(held, change) {
      const { caseId, opened } = toSave(held);
      const asked = notices.unknownAmong(municipality, change.notices);
      if (asked.length > 0) {
        await noteNoticesUsed(transaction, municipality, asked);
        used(asked);
      }
      const saved = await savedBy(transaction, parts, caseId, opened, change);
      if (!saved) throw new Error("A case was saved that this transaction does not hold.");
      await changeAttachments(transaction, secrecy, { municipality, caseId, key: saved.key }, change);
      wrote(caseId, saved);
    },
  };

  async function whoseIsIt(caseId: string, { actor, commandId }: Change) {
    const { rows } = await sql<{ done: boolean }>`
      select command_is_done(${municipality}, ${caseId}, ${actor}, ${commandId}) as done`.execute(transaction);
    return rows[0]?.done ? "alreadyDone" : "taken";
  }
}

export function heldFrom(caseId: string, opened: OpenedCase, alreadyDone: boolean): HeldCase {
  const { file, version, savedAt } = opened;
  return { caseId, file, version, savedAt, alreadyDone, opened };
}

export function toSave(held: Held): HeldCase {
  if (held.alreadyDone) throw new Error("A command that is already done was about to be saved again.");
  if ("opened" in held) return held as HeldCase;
  throw new Error("A case was saved that was not locked.");
}
