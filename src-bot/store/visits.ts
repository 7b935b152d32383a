import { randomBytes } from "node:crypto";

import { type Kysely, sql } from "kysely";

import type { LinkOf } from "./door.ts";
import type { Schema } from "./schema.ts";
import type { Secrecy } from "./secrecy.ts";

/** Somebody stands at the door with a link that opens it; or is in, having shown who they are. */
export type VisitKind = "door" | "session";
interface Visit extends LinkOf {
  seenAt: Date;
  endsAt: Date;
  /** How they showed who they are, and how surely the e-ID said so. */
  how: "eid" | "code" | null;
  acr: string | null;
}

/** What a browser keeps of it is a secret of which only the keyed hash is here. Over means gone. */
export interface Visits {
  begin(link: LinkOf, kind: VisitKind, visit: Omit<Visit, keyof LinkOf>): Promise<string>;
  find(kind: VisitKind, secret: string): Promise<Visit | undefined>;
  seen(kind: VisitKind, secret: string, at: Date): Promise<void>;
  /** The number of this attempt, so that no two are alike; null where there is no such visit. */
  nextAttempt(kind: VisitKind, secret: string): Promise<number | null>;
  attempts(kind: VisitKind, secret: string): Promise<number>;
  end(kind: VisitKind, secret: string): Promise<void>;
}

export function visitsOn(db: Kysely<Schema>, secrecy: Secrecy): Visits {
  const hashOf = (kind: VisitKind, secret: string) => secrecy.doorHash(kind, secret);
  return {
    async begin({ municipality, caseId, id }, kind, { seenAt, endsAt, how, acr }) {
      const secret = randomBytes(32).toString("base64url");
      await sql`delete from family_visit where ends_at < ${seenAt}`.execute(db);
      await sql`
        insert into family_visit (hash, municipality, case_id, link_id, kind, seen_at, ends_at, how, acr)
        values (${hashOf(kind, secret)}, ${municipality}, ${caseId}, ${id}, ${kind}, ${seenAt}, ${endsAt}, ${how}, ${acr})`.execute(
        db,
      );
      return secret;
    },
    async find(kind, secret) {
      const { rows } = await sql<Visit>`
        select municipality, case_id, link_id as id, seen_at, ends_at, how, acr from family_visit
        where hash = ${hashOf(kind, secret)} and kind = ${kind}`.execute(db);
      return rows[0];
    },
    async seen(kind, secret, at) {
      await sql`update family_visit set seen_at = ${at} where hash = ${hashOf(kind, secret)}`.execute(db);
    },
    async nextAttempt(kind, secret) {
      const { rows } = await sql<{ attempts: number }>`
        update family_visit set attempts = attempts + 1 where hash = ${hashOf(kind, secret)} returning attempts`.execute(
        db,
      );
      return rows[0]?.attempts ?? null;
    },
    async attempts(kind, secret) {
      const { rows } = await sql<{ attempts: number }>`
        select attempts from family_visit where hash = ${hashOf(kind, secret)}`.execute(db);
      return rows[0]?.attempts ?? 0;
    },
    async end(kind, secret) {
      await sql`delete from family_visit where hash = ${hashOf(kind, secret)}`.execute(db);
    },
  };
}
