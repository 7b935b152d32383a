import { deliver } from "./bot.ts";
import { meetingChat, threadOf } from "./conversation.ts";
import { ownEvent } from "./graph/calendar.ts";
import { teamsIdOf, type Person } from "./people.ts";
import type { Outside } from "./outside.ts";
import { holderOf } from "./outlook.ts";
import { CannotPress } from "./press-answer.ts";

/**
 * Somebody starts or ends an online meeting. Teams tells the bot only where the app is in the meeting's chat.
 * https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis
 */
export async function startOrEnd(
  outside: Outside,
  person: Person,
  eventId: string,
  what: "start" | "end",
): Promise<{ status: number; told: boolean; chatId: string }> {
  const { joinUrl, start } = ownEvent(outside, holderOf(outside, person, eventId), eventId);
  const chat = joinUrl ? meetingChat(outside, threadOf(joinUrl)) : undefined;
  if (!chat?.meeting) throw new CannotPress("The meeting is not held online.");
  if (!outside.store.state.chatsWithApp.includes(chat.id)) return { status: 200, told: false, chatId: chat.id };

  const { id, title } = chat.meeting;
  const now = outside.now().toISOString();
  const value = {
    MeetingType: "Scheduled",
    Title: title,
    Id: id,
    JoinUrl: joinUrl,
    ...(what === "start" ? { StartTime: now } : { StartTime: start, EndTime: now }),
  };
  const { status } = await deliver(
    outside,
    person,
    {
      type: "event",
      name: `application/vnd.microsoft.meeting${what === "start" ? "Start" : "End"}`,
      from: { id: teamsIdOf(person), name: "", aadObjectId: person.oid },
      value,
    },
    chat,
  );
  return { status, told: true, chatId: chat.id };
}
