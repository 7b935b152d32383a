import { randomBytes } from "node:crypto";

import { type Kysely, type RawBuilder, sql } from "kysely";

import type { LinkChannel, LinkEnding, SecondStep } from "../../src-shared/party/link.ts";
import type { DoorStanding } from "../../src-shared/party/standing.ts";
import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";
import { spelled } from "./spelled.ts";

export interface LinkOf {
  municipality: string;
  caseId: string;
  id: string;
}
/** One person's way in to one case. What opens it is kept as keyed hashes only. */
export interface Link extends LinkOf {
  party: string;
  standing: DoorStanding;
  channel: LinkChannel;
  secondStep: SecondStep;
  issuedAt: Date;
  endsAt: Date;
  endedAt: Date | null;
  endedWhy: LinkEnding | null;
  /** When it was first opened; when somebody last came in by it. */
  openedAt: Date | null;
  enteredAt: Date | null;
  /** Second steps that were wrong. */
  failures: number;
  lockedAt: Date | null;
}

/** How often somebody may be wrong: with one link, and one person within a day whatever they were sent. */
export interface Patience {
  ofLink: number;
  ofPerson: number;
}

export interface Links {
  of(municipality: string, caseId: string): Promise<Link[]>;
  get(link: LinkOf): Promise<Link | undefined>;
  /** Across municipalities: a token names none. One that leads nowhere any more is found too. */
  byToken(token: string): Promise<Link | undefined>;
  /** What opens it, told this once; what opened it before does so still only where it may yet arrive. */
  newToken(link: LinkOf, before: "stays" | "dies"): Promise<string>;
  dropToken(token: string): Promise<void>;
  /** From now on nothing else opens it. */
  onlyBy(link: LinkOf, token: string): Promise<void>;
  /** It leads as long as one sent now, unless it has been ended or locked. */
  renew(link: LinkOf, until: Date): Promise<void>;
  opened(link: LinkOf, at: Date): Promise<"first" | "again">;
  entered(link: LinkOf, at: Date): Promise<void>;
  isPersonsNumber(link: Link, personalNumber: string): Promise<boolean>;
  /** A letter's, as long as it has not gone. */
  address(link: LinkOf): Promise<string | null>;
  forgetAddress(link: LinkOf): Promise<void>;
  /** Counts one more that was wrong. */
  failed(link: Link, at: Date, patience: Patience): Promise<"open" | "locked">;
  /** Whether one more code may be asked for: so many within the hour. */
  mayAskForCode(link: LinkOf, at: Date, most: number): Promise<boolean>;
  /** Six figures, told this once; any earlier code is worth nothing. */
  newCode(link: LinkOf, until: Date): Promise<string>;
  /** Each try is counted before it is judged, and a right code opens once. */
  tryCode(link: Link, code: string, at: Date, patience: Patience): Promise<"right" | "wrong" | "locked">;
  /** Where somebody was wrong too often and nothing has been sent anew since. */
  locked(municipality: string): Promise<Link[]>;
}

const columns = sql.raw(
  `l.municipality, l.case_id, l.id, l.party, l.standing, l.channel, l.second_step, l.issued_at, l.ends_at, l.ended_at,
   l.ended_why, l.opened_at, l.entered_at, l.failures, l.locked_at`,
);
const named = ({ municipality, caseId, id }: LinkOf) =>
  sql`l.municipality = ${municipality} and l.case_id = ${caseId} and l.id = ${id}`;
/** Of somebody's links issued at one moment, the one that replaced the others comes last. */
const standsLonger = sql`l.ended_at is null, l.ended_why is distinct from 'sentAnew'`;

export function linksOn(db: Kysely<Schema>, secrecy: Secrecy): Links {
  const found = async (where: RawBuilder<unknown>, from = sql`family_link l`) => {
    const { rows } = await sql<Link>`
      select ${columns} from ${from} where ${where} order by l.issued_at, ${standsLonger}, l.id`.execute(db);
    return rows;
  };
  const codeHash = ({ municipality, caseId, id }: LinkOf, code: string) =>
    secrecy.doorHash("code", municipality, caseId, id, code);
  const lockedByPerson = async (link: Link, at: Date, { ofPerson }: Patience) => {
    const { rows } = await sql`
      update family_link l set locked_at = coalesce(l.locked_at, ${at}) where ${named(link)} and (
        select sum(o.failures) from family_link o where o.municipality = l.municipality and o.case_id = l.case_id
          and o.party = l.party and o.failed_at > ${at}::timestamptz - interval '24 hours') >= ${ofPerson}
      returning l.id`.execute(db);
    return rows.length > 0;
  };

  return {
    of: (municipality, caseId) => found(sql`l.municipality = ${municipality} and l.case_id = ${caseId}`),
    get: async (link) => (await found(named(link)))[0],
    async byToken(token) {
      const hash = secrecy.doorHash("token", spelled(token));
      const from = sql`family_token t join family_link l
        on l.municipality = t.municipality and l.case_id = t.case_id and l.id = t.link_id`;
      return (await found(sql`t.hash = ${hash}`, from))[0];
    },
    async newToken(link, before) {
      const token = spelled(randomBytes(32));
      const hash = secrecy.doorHash("token", token);
      const { municipality, caseId, id } = link;
      if (before === "dies")
        await sql`
          delete from family_token where municipality = ${municipality} and case_id = ${caseId} and link_id = ${id}`.execute(
          db,
        );
      await sql`
        insert into family_token (hash, municipality, case_id, link_id)
        select ${hash}, l.municipality, l.case_id, l.id from family_link l where ${named(link)}`.execute(db);
      return token;
    },
    async dropToken(token) {
      await sql`delete from family_token where hash = ${secrecy.doorHash("token", spelled(token))}`.execute(db);
    },
    async onlyBy({ municipality, caseId, id }, token) {
      const hash = secrecy.doorHash("token", token);
      await sql`
        delete from family_token
        where municipality = ${municipality} and case_id = ${caseId} and link_id = ${id} and hash <> ${hash}`.execute(
        db,
      );
    },
    async renew(link, until) {
      await sql`
        update family_link l set ends_at = ${until} where ${named(link)} and l.ended_at is null and l.locked_at is null
          and l.ends_at < ${until}`.execute(db);
    },
    async opened(link, at) {
      const { rows } = await sql`
        update family_link l set opened_at = ${at} where ${named(link)} and l.opened_at is null returning l.id`.execute(
        db,
      );
      return rows.length > 0 ? "first" : "again";
    },
    async entered(link, at) {
      await sql`update family_link l set entered_at = ${at}, failures = 0 where ${named(link)}`.execute(db);
    },
    async isPersonsNumber(link, personalNumber) {
      const hash = secrecy.doorHash("number", link.municipality, link.caseId, link.party, personalNumber);
      const { rows } = await sql`select from family_link l where ${named(link)} and l.number_hash = ${hash}`.execute(
        db,
      );
      return rows.length > 0;
    },
    async address(link) {
      const { rows } = await sql<{ address: Uint8Array | null; wrapped: Uint8Array }>`
        select l.address, k.wrapped from family_link l
        join case_keys.case_key k on k.municipality = l.municipality and k.case_id = l.case_id
        where ${named(link)}`.execute(db);
      const [row] = rows;
      if (!row?.address) return null;
      const key = secrecy.unwrap(link.caseId, row.wrapped);
      return secrecy.openAttachment(key, addressOf(link), row.address).toString();
    },
    async forgetAddress(link) {
      await sql`update family_link l set address = null where ${named(link)}`.execute(db);
    },
    async failed(link, at, patience) {
      const { rows } = await sql<{ lockedAt: Date | null }>`
        update family_link l set failures = l.failures + 1, failed_at = ${at},
          locked_at = case when l.failures + 1 >= ${patience.ofLink} then coalesce(l.locked_at, ${at}) else l.locked_at end
        where ${named(link)} returning l.locked_at`.execute(db);
      return rows[0]?.lockedAt || (await lockedByPerson(link, at, patience)) ? "locked" : "open";
    },
    async mayAskForCode(link, at, most) {
      const { rows } = await sql`
        update family_link l set
          codes_sent = case when l.codes_since > ${at}::timestamptz - interval '1 hour' then l.codes_sent + 1 else 1 end,
          codes_since = case when l.codes_since > ${at}::timestamptz - interval '1 hour' then l.codes_since else ${at} end
        where ${named(link)} and l.locked_at is null and (l.codes_since is null
          or l.codes_since <= ${at}::timestamptz - interval '1 hour' or l.codes_sent < ${most})
        returning l.id`.execute(db);
      return rows.length > 0;
    },
    async newCode(link, until) {
      const code = String(randomBytes(6).readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
      await sql`
        update family_link l set code_hash = ${codeHash(link, code)}, code_until = ${until} where ${named(link)}`.execute(
        db,
      );
      return code;
    },
    async tryCode(link, code, at, patience) {
      const { rows } = await sql<{ isRight: boolean; lockedAt: Date | null }>`
        with tried as materialized (
          select l.municipality, l.case_id, l.id, l.locked_at is null and l.code_until > ${at}
            and coalesce(l.code_hash = ${codeHash(link, code)}, false) as is_right
          from family_link l where ${named(link)} for update)
        update family_link l set
          code_hash = case when t.is_right then null else l.code_hash end,
          failures = case when t.is_right then l.failures else l.failures + 1 end,
          failed_at = case when t.is_right then l.failed_at else ${at} end,
          locked_at = case when not t.is_right and l.failures + 1 >= ${patience.ofLink}
            then coalesce(l.locked_at, ${at}) else l.locked_at end
        from tried t where l.municipality = t.municipality and l.case_id = t.case_id and l.id = t.id
        returning coalesce(t.is_right, false) as is_right, l.locked_at`.execute(db);
      const [row] = rows;
      if (row?.isRight) return "right";
      return row?.lockedAt || (await lockedByPerson(link, at, patience)) ? "locked" : "wrong";
    },
    locked: (municipality) =>
      found(sql`l.municipality = ${municipality} and l.locked_at is not null and l.ended_at is null`),
  };
}

/** Where a letter's address belongs, so that it opens nowhere else. */
export const addressOf = ({ municipality, caseId, id }: LinkOf) => ({ municipality, caseId, id: `address ${id}` });
