import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Chat, Dialog } from "./chat.ts";
import type { Draft } from "./compose/draft.ts";
import type { CalendarEvent } from "./graph/calendar.ts";
import type { Journal } from "./graph/journal.ts";
import type { Subscription } from "./graph/notices.ts";
import type { Letter, Sms } from "./gateway.ts";
import type { Mail } from "./mail.ts";
import type { Task } from "./planner.ts";

/** Everything the sandbox remembers, by slug. */
interface State {
  installed: string[];
  /** Why the bot may no longer write to somebody, in the channel's own codes. */
  barred: Record<string, Bar>;
  /** The chats of meetings that have the app. */
  chatsWithApp: string[];
  /** Who has to prove more before anything is read in their name. */
  mustProveMore: string[];
  /** The same, where Entra gives a token and Graph will not take it. */
  graphWantsProof: string[];
  locales: Record<string, string>;
  /** By slug, or by the id of a meeting's chat. */
  chats: Record<string, Chat>;
  dialogs: Record<string, Dialog>;
  calendars: Record<string, CalendarEvent[]>;
  journals: Record<string, Journal>;
  subscriptions: Subscription[];
  /** By address. */
  mail: Record<string, Mail[]>;
  /** By telephone number. */
  sms: Record<string, Sms[]>;
  letters: Letter[];
  /** In Planner. */
  tasks: Task[];
  /** What stands in Outlook's forms, unsent. */
  drafts: Draft[];
  /** What the add-in keeps in people's mailboxes. */
  roamingSettings: Record<string, Record<string, unknown>>;
  /** How far the clock is ahead of the real one. */
  clockAheadMs: number;
}

// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
export const bars = [
  "BotNotInConversationRoster",
  "ConversationBlockedByUser",
  "BotDisabledByAdmin",
  "MessageWritesBlocked",
] as const;
type Bar = (typeof bars)[number];

interface Change {
  person: string;
  kind: "chat" | "calendar" | "mail" | "tasks" | "drafts" | "clock";
}

export interface Store {
  state: State;
  changed(change: Change): void;
  listen(listener: (change: Change) => void): () => void;
  close(): void;
}

const SAVE_AFTER_MS = 150;

export function openStore(file: string): Store {
  mkdirSync(dirname(file), { recursive: true });
  const state: State = {
    installed: [],
    barred: {},
    chatsWithApp: [],
    mustProveMore: [],
    graphWantsProof: [],
    locales: {},
    chats: {},
    dialogs: {},
    calendars: {},
    journals: {},
    subscriptions: [],
    mail: {},
    sms: {},
    letters: [],
    tasks: [],
    drafts: [],
    roamingSettings: {},
    clockAheadMs: 0,
    ...kept(file),
  };
  const listeners = new Set<(change: Change) => void>();
  let waiting: NodeJS.Timeout | undefined;

  const save = () => {
    clearTimeout(waiting);
    waiting = undefined;
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  };
  return {
    state,
    changed(change) {
      waiting ??= setTimeout(save, SAVE_AFTER_MS);
      for (const listener of listeners) listener(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      save();
    },
  };
}

function kept(file: string): Partial<State> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return {};
  }
  return JSON.parse(text) as Partial<State>;
}
