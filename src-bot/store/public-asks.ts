import { randomBytes, timingSafeEqual } from "node:crypto";

import { type Kysely, sql } from "kysely";

import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";

/** When a form of ours was drawn, and which one it is. */
export interface Drawn {
  form: string;
  at: Date;
}

/** What is asked on a municipality's public page: no more of it is kept than when, and by which form, for a day. */
export interface PublicAsks {
  /** What a form carries so that only one that we drew for this municipality, a while ago, is taken. */
  draw(municipality: string, at: Date): string;
  drawn(municipality: string, token: string): Drawn | null;
  /** The same id for the same parts; without the master key it tells nothing of them. */
  idOf(...parts: string[]): string;
  /** Counts one more within the day, unless that would be more than these. */
  take(municipality: string, form: string, at: Date, most: { ofForm: number; ofDay: number }): Promise<Taken>;
  /** Counts one more try from an address until so long after the first, by whichever process it came. */
  tried(address: string, at: Date, windowMs: number): Promise<number>;
  /** One of them was none after all; of nothing nothing is kept. */
  untried(address: string): Promise<void>;
}
type Taken = "taken" | "formUsed" | "dayFull";

/** The migration of it. */
export const publicAskTable: readonly string[] = [
  `create table public_ask (
    municipality text not null,
    form text not null,
    at timestamptz not null)`,
  `create index public_ask_of_day on public_ask (municipality, at)`,
];

/** And of what an address has tried: it is kept as a keyed hash, for an hour at most. */
export const publicTryTable: readonly string[] = [
  `create table public_try (
    address bytea primary key,
    tries integer not null,
    ends_at timestamptz not null)`,
  `create index public_try_ends_at on public_try (ends_at)`,
];

const shape = /^([0-9a-z]{1,12})\.([\w-]{22})\.([\w-]{43})$/;

export function publicAsksOn(db: Kysely<Schema>, secrecy: Secrecy): PublicAsks {
  const signature = (...parts: string[]) => secrecy.doorHash("form", ...parts);
  return {
    draw(municipality, at) {
      const [time, form] = [at.getTime().toString(36), randomBytes(16).toString("base64url")];
      return `${time}.${form}.${signature(municipality, time, form).toString("base64url")}`;
    },
    drawn(municipality, token) {
      const [, time = "", form = "", said = ""] = shape.exec(token) ?? [];
      const right = signature(municipality, time, form);
      const given = Buffer.from(said, "base64url");
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return { form, at: new Date(parseInt(time, 36)) };
    },
    idOf: (...parts) => uuidFrom(secrecy.doorHash("asker", ...parts)),
    take: (municipality, form, at, { ofForm, ofDay }) =>
      db.transaction().execute(async (transaction) => {
        // Of many who come at once, to whichever process, each is counted after another.
        await sql`select pg_advisory_xact_lock(hashtext(${`samla.public-ask ${municipality}`}))`.execute(transaction);
        const since = sql`${at}::timestamptz - interval '24 hours'`;
        await sql`delete from public_ask where municipality = ${municipality} and at <= ${since}`.execute(transaction);
        const { rows } = await sql<{ ofForm: number; ofDay: number }>`
          select count(*)::int as of_day, (count(*) filter (where form = ${form}))::int as of_form
          from public_ask where municipality = ${municipality}`.execute(transaction);
        const [before] = rows;
        if (before && before.ofForm >= ofForm) return "formUsed";
        if (before && before.ofDay >= ofDay) return "dayFull";
        await sql`insert into public_ask (municipality, form, at) values (${municipality}, ${form}, ${at})`.execute(
          transaction,
        );
        return "taken";
      }),
    async tried(address, at, windowMs) {
      await sql`delete from public_try where ends_at <= ${at}`.execute(db);
      const { rows } = await sql<{ tries: number }>`
        insert into public_try as t (address, tries, ends_at)
        values (${secrecy.doorHash("address", address)}, 1, ${new Date(at.getTime() + windowMs)})
        on conflict (address) do update set tries = t.tries + 1 returning tries`.execute(db);
      return rows[0]!.tries;
    },
    async untried(address) {
      const hash = secrecy.doorHash("address", address);
      await sql`update public_try set tries = tries - 1 where address = ${hash}`.execute(db);
      await sql`delete from public_try where address = ${hash} and tries <= 0`.execute(db);
    },
  };
}

/** https://www.rfc-editor.org/rfc/rfc9562#section-5.8 */
function uuidFrom(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
