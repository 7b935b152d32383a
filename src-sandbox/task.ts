import { bodyOf, type BotAnswer } from "./bot.ts";
import { chatChanged, type Card, type Dialog } from "./chat.ts";
import type { Outside } from "./outside.ts";
import type { Person } from "./people.ts";
import type { PressAnswer } from "./press-answer.ts";

export const THEME = { theme: "default" };

export function closeDialog(outside: Outside, person: Person): void {
  delete outside.store.state.dialogs[person.slug];
  chatChanged(outside, { members: [person] });
}

/** Opens, keeps or closes the dialog as the bot answers. */
export function showTask(
  outside: Outside,
  person: Person,
  messageId: string,
  answer: BotAnswer,
  extension?: Dialog["extension"],
): PressAnswer {
  const { status } = answer;
  if (status >= 300) return { status, error: `The bot answered ${status}.` };
  const { task, composeExtension } = bodyOf<{
    task?: { type?: string; value?: unknown };
    composeExtension?: { type?: string; text?: string; attachments?: unknown[] };
  }>(answer);
  if (task?.type !== "continue") {
    closeDialog(outside, person);
    const text = typeof task?.value === "string" ? task.value : composeExtension?.text;
    const { attachments: composed } = composeExtension ?? {};
    return { status, closed: true, ...(text ? { text } : {}), ...(composed ? { composed } : {}) };
  }
  const { title = "", url, card } = (task.value ?? {}) as { title?: string; url?: string; card?: { content?: Card } };
  const shown = { title, ...(card?.content ? { card: card.content } : {}), ...(url ? { url } : {}) };
  outside.store.state.dialogs[person.slug] = { messageId, ...shown, ...(extension ? { extension } : {}) };
  chatChanged(outside, { members: [person] });
  return { status, dialog: shown };
}
