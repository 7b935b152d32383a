import type { CardJson, CardValues } from "../../src-tab/ui/card-values.ts";

type Role = "Coordinator" | "Manager" | "Administrator" | "ServiceCentre";
export type Person = {
  person: string;
  name: string;
  role: Role | null;
  organisation: string;
  tenantId: string;
  oid: string;
  mailbox: string;
  locale: string;
};
export type ChatPlace = {
  chatId: string;
  kind: "personal" | "meeting";
  title: string;
  members: string[];
  hasApp: boolean;
};
export type Message = {
  id: string;
  from: "bot" | "person";
  by?: string;
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
  isOrganizer: boolean;
  showAs: string;
  joinUrl: string | null;
};
export type Mail = {
  id: string;
  kind: "mail" | "invitation" | "update" | "cancellation" | "forwarded" | "undeliverable";
  from: { address: string; name: string };
  to: string[];
  subject: string;
  text: string;
  at: string;
};
export type Phone = { sms: { id: string; text: string; at: string }[]; mail: Mail[] };
/** Somebody in a family: a telephone, and no account. */
export type Relative = { slug: string; name: string };
export type Moved = { moved: "forEverybody" | "proposed" | "ownCopy" };

export type Mailbox = { name: string; address: string; kind: "person" | "room" | "shared" };

/** Nobody answered, or nobody who could: trying again may help. */
export class NotReached extends Error {}
/** The sandbox takes no such thing, as when a card has changed meanwhile. */
export class NotTaken extends Error {}

export const api = {
  people: () => call<Person[]>("people"),
  token: (person: string, claims?: string) =>
    call<{ token: string }>(`token/${person}${claims ? `?claims=${encodeURIComponent(claims)}` : ""}`),
  tab: () => call<{ address: string; appId: string }>("tab"),
  clock: () => call<{ now: string; aheadMs: number }>("clock"),
  passTime: (now: string) => call<{ now: string }>("clock", { now }),
  chats: (person: string) => call<ChatPlace[]>(`teams/${person}/chats`),
  chat: (person: string, chatId?: string) =>
    call<Chat>(`teams/${person}/chat${chatId ? `?chatId=${encodeURIComponent(chatId)}` : ""}`),
  say: (person: string, text: string, chatId?: string) => call<Answer>(`teams/${person}/say`, { text, chatId }),
  press: (person: string, messageId: string, action: string, inputs: CardValues) =>
    call<Answer>(`teams/${person}/press`, { messageId, action, inputs }),
  look: (person: string, messageId: string) => call<Answer>(`teams/${person}/look`, { messageId }),
  extension: (person: string, command: string, messageText: string) =>
    call<Answer>(`teams/${person}/extension`, { command, messageText }),
  meeting: (person: string, eventId: string, what: "start" | "end") =>
    call<Answer & { told: boolean }>(`teams/${person}/meeting`, { eventId, what }),
  answerDialog: (person: string, messageId: string, action: string, inputs: CardValues) =>
    call<Answer>(`teams/${person}/dialog`, { messageId, action, inputs }),
  closeDialog: (person: string) => call<Answer>(`teams/${person}/close`, {}),
  speak: (person: string, locale: string) => call<unknown>(`teams/${person}/locale`, { locale }),
  calendar: (mailbox: string) => call<CalendarEvent[]>(`outlook/${mailbox}/calendar`),
  mail: (mailbox: string) => call<Mail[]>(`outlook/${mailbox}/mail`),
  move: (mailbox: string, eventId: string, start: string, end: string) =>
    call<Moved>(`outlook/${mailbox}/events/${encodeURIComponent(eventId)}/move`, { start, end }),
  cancel: (mailbox: string, eventId: string) =>
    call<unknown>(`outlook/${mailbox}/events/${encodeURIComponent(eventId)}/cancel`, {}),
  forward: (mailbox: string, eventId: string, to: string) =>
    call<unknown>(`outlook/${mailbox}/events/${encodeURIComponent(eventId)}/forward`, { to }),
  invite: (mailbox: string, eventId: string, change: { add?: string[]; remove?: string[] }) =>
    call<unknown>(`outlook/${mailbox}/events/${encodeURIComponent(eventId)}/attendees`, change),
  answer: (mailbox: string, eventId: string, response: string) =>
    call<unknown>(`outlook/${mailbox}/events/${encodeURIComponent(eventId)}/answer`, { response }),
  directory: () => call<Mailbox[]>("directory"),
  families: () => call<Relative[]>("families"),
  phone: (person: string) => call<Phone>(`phone/${person}`),
};

export async function call<T>(path: string, body?: object): Promise<T> {
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
