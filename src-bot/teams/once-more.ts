import type { Action } from "../../src-shared/card.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import type { PersonTurn } from "./port.ts";

/** Beside what else a card holds, this much comes through. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages */
const mostCharacters = 12_000;

/** A button that sends the same again, word for word: what was typed is not lost, and the command is still the same one. */
export function onceMore(turn: PersonTurn, { bot }: Text): Action[] {
  if (turn.kind !== "submitDialog" && (turn.kind !== "press" || turn.isAutomatic)) return [];
  const { data } = turn;
  if (typeof data !== "object" || data === null || JSON.stringify(data).length > mostCharacters) return [];
  const title = bot.again;
  const again = { id: "again", title, style: "positive", associatedInputs: "none" };
  if (turn.kind === "submitDialog") return [{ type: "Action.Submit", ...again, data }];
  const { verb } = turn;
  const fallback = { type: "Action.Submit", id: "again-fallback", title, data: { ...data, verb } };
  return [{ type: "Action.Execute", ...again, verb, data, fallback }];
}
