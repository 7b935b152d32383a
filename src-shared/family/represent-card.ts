import { card, type Card, line } from "../card.ts";
import type { FamilyText } from "../text/family/sv.ts";
import { folded, oneTap } from "./answer-buttons.ts";

/** Whether somebody appointed takes part: one tap, and it can be answered anew at any time. */
export function representCard(says: "yes" | "no" | null, { represent, language }: FamilyText, isAnew = false): Card {
  const answers = oneTap(represent.answers);
  return card(language, represent.ask, [
    line(says ? represent.now[says] : represent.ask),
    ...(says ? folded(represent.change, [answers], isAnew) : [answers]),
  ]);
}
