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
