import type { Outside } from "./outside.ts";
import { teamsIdOf, type Person } from "./people.ts";
import { ask, messageOf } from "./press.ts";
import type { PressAnswer } from "./press-answer.ts";

/**
 * The card comes into sight: Teams asks the bot by itself for those a card's refresh names. It does so once a minute and
 * device; here each look asks. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/up-to-date-views
 */
export async function look(
  outside: Outside,
  person: Person,
  messageId: string,
): Promise<PressAnswer & { asked: boolean }> {
  const place = messageOf(outside, person, messageId);
  const { refresh } = (place.message.card ?? {}) as {
    refresh?: { action?: Record<string, unknown>; userIds?: string[] };
  };
  const isNamed = !refresh?.userIds || refresh.userIds.includes(teamsIdOf(person));
  if (refresh?.action?.["type"] !== "Action.Execute" || !isNamed) return { status: 200, asked: false };
  const { id, title, verb, data } = refresh.action;
  const action = { type: "Action.Execute", id, title, verb, data: data ?? {} };
  return { ...(await ask(outside, person, place, action, "automatic")), asked: true };
}
