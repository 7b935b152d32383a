import { type Action, type Card, card, heading, problem } from "../../src-shared/card.ts";
import type { Refusal } from "../../src-shared/refusal.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import { refusalWords } from "../../src-shared/text/text.ts";

/** A "no" that has no card of its own to stand on. */
export const refusalCard = (refusal: Refusal, text: Text): Card => problemCard(refusalWords(refusal, text), text);

export const problemCard = (words: { message: string; whatToDo: string }, text: Text, actions: Action[] = []): Card =>
  card(text.language, text.bot.problem, [heading(text.bot.problem), problem(words)], actions);
