import { stored, type CalendarEvent } from "./graph/calendar.ts";
import type { Outside } from "./outside.ts";
import { conversationIdOf, graphChatIdOf, people, type Person } from "./people.ts";

/** A chat the bot can be in: somebody's own, or that of an online meeting. */
export interface Conversation {
  id: string;
  /** What the chat is kept under. */
  key: string;
  tenantId: string;
  members: Person[];
  /** Of a meeting's chat. */
  meeting?: { id: string; title: string; joinUrl: string };
}

export function personalChat(person: Person): Conversation {
  return { id: conversationIdOf(person), key: person.slug, tenantId: person.tenantId, members: [person] };
}

/** Everybody who has the meeting in their calendar is in its chat, also when it has been called off. */
export function meetingChat(outside: Outside, chatId: string): Conversation | undefined {
  const invited = people.flatMap((person) => {
    const event = stored(outside, person).find(({ joinUrl }) => joinUrl && threadOf(joinUrl) === chatId);
    return event ? [{ person, event }] : [];
  });
  const [first] = invited;
  if (!first?.event.joinUrl) return undefined;
  const { tenantId } = first.person;
  return {
    id: chatId,
    key: chatId,
    tenantId: tenantOf(first.event.joinUrl) ?? tenantId,
    members: invited.map(({ person }) => person),
    meeting: {
      // https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis
      id: Buffer.from(`0#${chatId}#0`).toString("base64"),
      title: first.event.subject,
      joinUrl: first.event.joinUrl,
    },
  };
}

export function conversationNamed(outside: Outside, id: string): Conversation | undefined {
  const { appId } = outside.registration;
  const person = people.find((each) => conversationIdOf(each) === id || graphChatIdOf(each, appId) === id);
  return person ? personalChat(person) : meetingChat(outside, id);
}

/** The person's own chat with the bot, and those of the meetings in their calendar. */
export function conversationsOf(outside: Outside, person: Person): Conversation[] {
  const threads = new Set(stored(outside, person).flatMap(threadsOf));
  const meetings = [...threads].flatMap((thread) => meetingChat(outside, thread) ?? []);
  return [personalChat(person), ...meetings];
}

const threadsOf = ({ joinUrl }: CalendarEvent) => (joinUrl ? [threadOf(joinUrl)] : []);

/** The thread id that a join address holds. */
export function threadOf(joinUrl: string): string {
  return decodeURIComponent(/meetup-join\/([^/]+)/.exec(joinUrl)?.[1] ?? "");
}

function tenantOf(joinUrl: string): string | undefined {
  return /"Tid":"([0-9a-f-]+)"/.exec(decodeURIComponent(new URL(joinUrl).search))?.[1];
}
