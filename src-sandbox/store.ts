import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Chat } from "./chat.ts";
import type { CalendarEvent } from "./graph/calendar.ts";

/** Everything the sandbox remembers, by slug. */
interface State {
  installed: string[];
  locales: Record<string, string>;
  chats: Record<string, Chat>;
  calendars: Record<string, CalendarEvent[]>;
}

interface Change {
  person: string;
  kind: "chat" | "calendar";
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
  const state: State = { installed: [], locales: {}, chats: {}, calendars: {}, ...kept(file) };
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
