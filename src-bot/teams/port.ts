import type { Card } from "../../src-shared/card.ts";
import type { Conversation } from "../store/conversations.ts";

/** What the rest of the house may ask of Teams. Nothing of the bot's library shows through. */
export interface BotPort {
  /** @returns the message's id. @throws ChannelFault */
  send: (to: Conversation, card: Card) => Promise<string>;
  /** @throws ChannelFault; with status 404 where the message is gone. */
  update: (to: Conversation, messageId: string, card: Card) => Promise<void>;
}

/** Teams did not take what was sent. `status` 0: never reached, or no answer in time: it may have arrived all the same. */
export class ChannelFault extends Error {
  readonly status: number;
  readonly retryHelps: boolean;

  constructor(status: number, options?: ErrorOptions) {
    super(`The channel answered ${status}`, options);
    this.name = "ChannelFault";
    this.status = status;
    this.retryHelps = status === 0 || status === 401 || status === 412 || status === 429 || status >= 500;
  }
}

/** What somebody did in Teams, as plain data from a verified activity. */
export type Turn = {
  tenantId: string;
  objectId: string;
  conversation: Conversation;
} & (
  | { kind: "message"; text: string }
  | { kind: "press"; verb: string; data: unknown; isInvoke: boolean }
  | { kind: "openDialog"; data: unknown }
  | { kind: "submitDialog"; data: unknown }
  | { kind: "installed" }
);

export type Reply =
  { kind: "card"; card: Card } | { kind: "dialog"; title: string; card: Card } | { kind: "closeDialog"; text: string };
