import type { KeyObject } from "node:crypto";

import { type RawBuilder, sql } from "kysely";

import type { DoorChange } from "../../src-shared/party/link.ts";
import { addressOf } from "./door.ts";
import type { Secrecy } from "./secrecy.ts";

/** As parts of the statement that writes the case row: they see its `changed`. What is shut is what was there before. */
export function doorAlongside(
  { secrecy, municipality }: { secrecy: Secrecy; municipality: string },
  caseId: string,
  key: KeyObject,
  { open, shut }: DoorChange,
  at: Date,
): RawBuilder<unknown> {
  const ended = sql`
    shut as (
      update family_link l set ended_at = ${at}::timestamptz, ended_why = s.why, address = null, code_hash = null
      from changed c, jsonb_to_recordset(${JSON.stringify(shut)}::jsonb) as s(party text, why text)
      where l.municipality = c.municipality and l.case_id = c.id and l.party = s.party and l.ended_at is null),`;
  if (!open) return ended;
  const { id, party, standing, channel, secondStep, personalNumber, address, endsAt } = open;
  const number =
    personalNumber === null ? null : secrecy.doorHash("number", municipality, caseId, party, personalNumber);
  const sealed =
    address === null
      ? null
      : secrecy.sealAttachment(key, addressOf({ municipality, caseId, id }), Buffer.from(address));
  return sql`${ended}
    opened as (
      insert into family_link (municipality, case_id, id, party, standing, channel, second_step, number_hash, address,
        issued_at, ends_at)
      select c.municipality, c.id, ${id}, ${party}, ${standing}, ${channel}, ${secondStep}, ${number}::bytea,
        ${sealed}::bytea, ${at}::timestamptz, ${endsAt}::timestamptz from changed c),`;
}
