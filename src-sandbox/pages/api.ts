import type { CardJson, CardValues } from "../../src-tab/ui/card-values.ts";

export type Person = { person: string; name: string; organisation: string; locale: string };
export type Message = {
  id: string;
  from: "bot" | "person";
  text?: string;
  summary?: string;
  card?: CardJson;
  at: string;
  updatedAt?: string;
  deleted?: boolean;
};
export type OpenDialog = { messageId: string; title: string; card?: CardJson; url?: string };
export type Chat = { messages: Message[]; dialog?: OpenDialog };
export type Answer = {
  status: number;
  text?: string;
  closed?: boolean;
  url?: string;
  error?: string;
};
export type Attendee = { name: string; address: string; response: string };
export type CalendarEvent = {
  id: string;
  subject: string;
  start: string;
  end: string;
  location: string;
  organizer: { name: string; address: string };
  attendees: Attendee[];
  body: string;
  isCancelled: boolean;
  joinUrl: string | null;
};

/** Nobody answered, or nobody who could: trying again may help. */
export class NotReached extends Error {}
/** The sandbox takes no such thing, as when a card has changed meanwhile. */
export class NotTaken extends Error {}

export const api = {
  people: () => call<Person[]>("people"),
  chat: (person: string) => call<Chat>(`teams/${person}/chat`),
  calendar: (person: string) => call<CalendarEvent[]>(`outlook/${person}/calendar`),
  say: (person: string, text: string) => call<Answer>(`teams/${person}/say`, { text }),
  press: (person: string, messageId: string, action: string, inputs: CardValues) =>
    call<Answer>(`teams/${person}/press`, { messageId, action, inputs }),
  answerDialog: (person: string, messageId: string, action: string, inputs: CardValues) =>
    call<Answer>(`teams/${person}/dialog`, { messageId, action, inputs }),
  closeDialog: (person: string) => call<Answer>(`teams/${person}/close`, {}),
  speak: (person: string, locale: string) => call<unknown>(`teams/${person}/locale`, { locale }),
};

async function call<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(
    `/sandbox/${path}`,
    body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  ).catch((cause: unknown) => {
    throw new NotReached(path, { cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.status >= 500 || answer === undefined) throw new NotReached(`${path}: ${response.status}`);
  if (!response.ok) throw new NotTaken(wordsOf(answer));
  return answer as T;
}

function wordsOf(answer: unknown): string {
  return typeof answer === "object" && answer !== null && "error" in answer ? String(answer.error) : "";
}
