import { type Kysely, sql } from "kysely";

import type { Schema } from "./schema.ts";

/** Where the bot reaches a person in Teams. Kept by account, across municipalities: it says nothing about any case. */
export interface Conversation {
  /** `tenant/object` */
  account: string;
  conversationId: string;
  serviceUrl: string;
  botId: string;
  channelId: string;
  userId: string;
  locale: string;
  lastSeen: Date;
}

export interface Conversations {
  get(account: string): Promise<Conversation | undefined>;
  /**
   * A reference that says nothing new costs no statement; `lastSeen` is kept to the minute. Whoever is heard of can be
   * reached: what they missed is looked at anew.
   */
  save(conversation: Conversation): Promise<void>;
  /** For one whose app we put there ourselves: they have not written yet, and what they once have is truer. */
  add(conversation: Conversation): Promise<Conversation>;
  /** They took the app away, and it is not given to them again unasked. What they have not yet seen is looked at anew. */
  remove(account: string): Promise<void>;
  hasLeft(account: string): Promise<boolean>;
  /** It leads nowhere any more, and nobody said why. One that has come in its place stays. */
  forget(conversation: Conversation): Promise<void>;
  /** Where the channel answers for a tenant; undefined where nobody there has written. */
  serviceUrlIn(tenantId: string): Promise<string | undefined>;
}

/** So long another process's removal may go unnoticed here. */
const aMinute = 60_000;

const columns = [
  "account",
  "conversationId",
  "serviceUrl",
  "botId",
  "channelId",
  "userId",
  "locale",
  "lastSeen",
] as const;

export function conversationsOn(db: Kysely<Schema>): Conversations {
  const saved = new Map<string, Conversation>();
  const isOldNews = (conversation: Conversation) => {
    const last = saved.get(conversation.account);
    const { lastSeen, ...reference } = conversation;
    return (
      last !== undefined &&
      lastSeen.getTime() - last.lastSeen.getTime() < aMinute &&
      Object.entries(reference).every(([field, value]) => last[field as keyof Conversation] === value)
    );
  };

  return {
    async get(account) {
      const kept = await db
        .selectFrom("conversation")
        .select(columns)
        .where("account", "=", account)
        .where("leftAt", "is", null)
        .executeTakeFirst();
      // Another process may have taken it away.
      if (!kept) saved.delete(account);
      return kept;
    },
    async save(conversation) {
      if (isOldNews(conversation)) return;
      const { account, conversationId, serviceUrl, botId, channelId, userId, locale, lastSeen } = conversation;
      const reference = { conversationId, serviceUrl, botId, channelId, userId, locale, lastSeen };
      await db
        .with("missed", (inner) =>
          inner
            .updateTable("messageLedger")
            .set((row) => ({ dueAt: row.ref("updatedAt") }))
            .where("recipient", "=", account)
            // In so many words: an index of some states is of no use to a plan that is made for any.
            .where(sql<boolean>`state in ('refused', 'undeliverable')`)
            .where("about", "is not", null),
        )
        .insertInto("conversation")
        .values({ account, ...reference })
        .onConflict((conflict) => conflict.column("account").doUpdateSet({ ...reference, leftAt: null }))
        .execute();
      if (saved.size > 10_000) saved.clear();
      saved.set(account, { account, ...reference });
    },
    async add(conversation) {
      const kept = await db
        .insertInto("conversation")
        .values(conversation)
        .onConflict((conflict) => conflict.column("account").doNothing())
        .returning(columns)
        .executeTakeFirst();
      return kept ?? (await this.get(conversation.account)) ?? conversation;
    },
    async remove(account) {
      saved.delete(account);
      await sql`
        with gone as (update conversation set left_at = now() where account = ${account} returning account)
        update message_ledger set due_at = sent_at
        where recipient in (select account from gone) and state = 'sent' and about is not null`.execute(db);
    },
    async hasLeft(account) {
      const { rows } = await sql`
        select from conversation where account = ${account} and left_at is not null`.execute(db);
      return rows.length > 0;
    },
    async forget({ account, conversationId }) {
      saved.delete(account);
      await db
        .deleteFrom("conversation")
        .where("account", "=", account)
        .where("conversationId", "=", conversationId)
        .where("leftAt", "is", null)
        .execute();
    },
    async serviceUrlIn(tenantId) {
      const found = await db
        .selectFrom("conversation")
        .select("serviceUrl")
        .where("account", "like", `${tenantId}/%`)
        .orderBy("lastSeen", "desc")
        .limit(1)
        .executeTakeFirst();
      return found?.serviceUrl;
    },
  };
}
