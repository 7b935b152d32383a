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
  /** A reference that says nothing new costs no statement; `lastSeen` is kept to the hour. */
  save(conversation: Conversation): Promise<void>;
  remove(account: string): Promise<void>;
}

const anHour = 3_600_000;

export function conversationsOn(db: Kysely<Schema>): Conversations {
  const saved = new Map<string, Conversation>();
  const isOldNews = (conversation: Conversation) => {
    const last = saved.get(conversation.account);
    const { lastSeen, ...reference } = conversation;
    return (
      last !== undefined &&
      lastSeen.getTime() - last.lastSeen.getTime() < anHour &&
      Object.entries(reference).every(([field, value]) => last[field as keyof Conversation] === value)
    );
  };

  return {
    get: (account) => db.selectFrom("conversation").selectAll().where("account", "=", account).executeTakeFirst(),
    async save(conversation) {
      if (isOldNews(conversation)) return;
      const { account, conversationId, serviceUrl, botId, channelId, userId, locale, lastSeen } = conversation;
      const reference = { conversationId, serviceUrl, botId, channelId, userId, locale, lastSeen };
      await db
        .insertInto("conversation")
        .values({ account, ...reference })
        .onConflict((conflict) => conflict.column("account").doUpdateSet(reference))
        .execute();
      if (saved.size > 10_000) saved.clear();
      saved.set(account, { account, ...reference });
    },
    async remove(account) {
      saved.delete(account);
      await sql`delete from conversation where account = ${account}`.execute(db);
    },
  };
}
