import { type Kysely, sql } from "kysely";

import type { Day } from "../../src-shared/time.ts";
import type { Schema } from "./schema.ts";

/** Who has had their morning's list: one a person and day, whichever process makes it. */
export interface Digests {
  /** People for whom something waits, who have had no list that day. */
  without(municipality: string, day: Day): Promise<string[]>;
  /** Whether it is ours to make: nobody has, or whoever began has not been heard of since. */
  begin(municipality: string, account: string, day: Day, at: Date): Promise<boolean>;
  /** It did not go out: whoever looks next makes it. */
  release(municipality: string, account: string, day: Day): Promise<void>;
  settle(municipality: string, account: string, day: Day, state: "sent" | "undeliverable"): Promise<void>;
}

const givenUpAfter = "10 minutes";

export const digestsOn = (db: Kysely<Schema>): Digests => ({
  async without(municipality, day) {
    const { rows } = await sql<{ person: string }>`
      select distinct w.person from worklist w
      where w.municipality = ${municipality} and w."row"->>'kind' <> 'nothing' and not exists (
        select from digest_sent d where d.municipality = w.municipality and d.account = w.person and d.day = ${day}
          and d.state <> 'sending')`.execute(db);
    return rows.map(({ person }) => person);
  },
  async begin(municipality, account, day, at) {
    const { rows } = await sql`
      insert into digest_sent as d (municipality, account, day, state, at)
      values (${municipality}, ${account}, ${day}, 'sending', ${at})
      on conflict (municipality, account, day) do update set at = excluded.at
        where d.state = 'sending' and d.at < excluded.at - ${givenUpAfter}::interval
      returning d.account`.execute(db);
    return rows.length > 0;
  },
  async release(municipality, account, day) {
    await sql`
      delete from digest_sent
      where municipality = ${municipality} and account = ${account} and day = ${day} and state = 'sending'`.execute(db);
  },
  async settle(municipality, account, day, state) {
    await sql`
      update digest_sent set state = ${state}
      where municipality = ${municipality} and account = ${account} and day = ${day}`.execute(db);
  },
});
