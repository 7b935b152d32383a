import type { Card } from "./chat.ts";

export interface PressAnswer {
  status: number;
  /** Of the dialog that was opened from no message. */
  messageId?: string;
  card?: Card;
  dialog?: { title: string; card?: Card; url?: string };
  text?: string;
  url?: string;
  closed?: true;
  /** What a message extension puts in the box where one writes. */
  composed?: unknown[];
  error?: string;
}

/** A press that no client could have made. */
export class CannotPress extends Error {}
