import { type Kysely, sql } from "kysely";

import { asTheOffice, type NoticeSetting, noticeSetting } from "../../src-shared/programme/quiet.ts";
import type { Schema } from "./schema.ts";

/** How each person wants to be told, across municipalities: it says nothing about any case. */
export interface PersonSettings {
  of(account: string): Promise<NoticeSetting>;
  save(account: string, setting: NoticeSetting, at: Date): Promise<void>;
}

export const personSettingsOn = (db: Kysely<Schema>): PersonSettings => ({
  async of(account) {
    const row = await db
      .selectFrom("personSetting")
      .select("setting")
      .where("account", "=", account)
      .executeTakeFirst();
    return row ? noticeSetting.parse(row.setting) : asTheOffice;
  },
  async save(account, setting, at) {
    await sql`
      insert into person_setting (account, setting, saved_at) values (${account}, ${JSON.stringify(setting)}::jsonb, ${at})
      on conflict (account) do update set setting = excluded.setting, saved_at = excluded.saved_at`.execute(db);
  },
});
