import type { Request } from "express";

import type { Card } from "../../src-shared/card.ts";
import type { Conversation } from "../store/conversations.ts";

/** What the rest of the house may ask of Teams. Nothing of the bot's library shows through. */
export interface BotPort {
  /** @param options.alert false: it lies in the chat without a notification. @returns the message's id. @throws ChannelFault */
  send: (to: Conversation, card: Card, options?: { alert: boolean }) => Promise<string>;
  /** @throws ChannelFault; with status 404 where the message is gone. */
  update: (to: Conversation, messageId: string, card: Card) => Promise<void>;
  /** Gone already is as good as taken away. @throws ChannelFault */
  delete: (to: Conversation, messageId: string) => Promise<void>;
  /**
   * The chat with somebody who has the app and may never have written; the same chat each time.
   * @param who.userId their object id in Entra; `userId` in the answer is the same until they write. @throws ChannelFault
   */
  openPersonal: (who: { tenantId: string; userId: string; serviceUrl: string }) => Promise<Conversation>;
}

export interface TeamsEdge extends BotPort {
  /**
   * Verifies who sends, and lets the turn be answered. @returns the HTTP response; null where the sender did not prove to be the channel.
   * @throws ChannelFault where who sends cannot be known now, or an answer cannot be sent even later.
   */
  process: (
    request: Request,
    answer: (turn: Turn) => Promise<Reply[]>,
  ) => Promise<{ status: number; body: unknown } | null>;
}

/** Teams did not take what was sent. `status` 0: never reached, or no answer in time. */
export class ChannelFault extends Error {
  readonly status: number;
  /** Teams's own name of what is wrong, such as BotNotInConversationRoster; empty where it gave none. */
  readonly code: string;
  /** How long Teams asks us to wait; null where it does not say. */
  readonly retryAfterMs: number | null;
  readonly retryHelps: boolean;
  /** It may lie in the chat all the same. */
  readonly mayHaveArrived: boolean;

  constructor(
    status: number,
    options: ErrorOptions & { code?: string; retryAfterMs?: number | null; hasLeft?: boolean } = {},
  ) {
    const { code = "", retryAfterMs = null, hasLeft = true } = options;
    super(`The channel answered ${status}${code && ` ${code}`}`, options);
    this.name = "ChannelFault";
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.retryHelps = passes.has(status) || status >= 500 || (status === 401 && code !== "BotNotRegistered");
    this.mayHaveArrived = hasLeft && (status === 0 || status >= 500);
  }
}

/** What Teams refuses for now; any other refusal, as of a bot that was taken away (403), is final. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const passes = new Set([0, 408, 412, 429]);

/** Where somebody did it: in their own chat with the bot, in a chat with others, or where the bot is not, on a message of somebody's. */
export type Place = "own" | "group" | "elsewhere";

/** What somebody did in Teams, as plain data from a verified activity. */
export type Deed =
  | { kind: "message"; text: string; place: Place }
  /** `isAutomatic`: the client read the card anew by itself; nobody pressed anything. */
  | { kind: "press"; verb: string; data: unknown; isInvoke: boolean; isAutomatic: boolean; place: Place }
  | { kind: "openDialog"; data: unknown; place: Place }
  | { kind: "submitDialog"; data: unknown; place: Place }
  /** An action on a message or beside the box one writes in; `said` is that message's own text. */
  | { kind: "openAction"; action: string; said: string; place: Place }
  | { kind: "submitAction"; action: string; data: unknown; place: Place }
  | { kind: "installed"; place: Place }
  | { kind: "removed"; place: Place };

export type PersonTurn = Deed & {
  tenantId: string;
  objectId: string;
  /** Where it was done: only a chat of their own is where the bot reaches them. */
  conversation: Conversation;
};

/** What happened in a meeting's chat. Nobody did it: it gives nobody a right to anything. */
export interface MeetingTurn {
  kind: "meetingStarted" | "meetingEnded";
  tenantId: string;
  chat: { id: string; serviceUrl: string; botId: string };
}

export type Turn = PersonTurn | MeetingTurn;

export type Reply =
  { kind: "card"; card: Card } | { kind: "dialog"; title: string; card: Card } | { kind: "closeDialog"; text: string };
