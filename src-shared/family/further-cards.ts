import { buttons, card, type Card, line } from "../card.ts";
import type { RaisingView } from "../case/raising-view.ts";
import type { FamilyText } from "../text/family/sv.ts";
import { folded, oneTap, press } from "./answer-buttons.ts";

/** Whether it may go on in another kind of coordination: one tap, and it can be answered anew until it has. */
export function raiseCard({ asked: [own] }: RaisingView, { further, language }: FamilyText, isAnew = false): Card {
  const { raise } = further;
  const answers = oneTap(raise.answers);
  return card(language, raise.ask, [
    own?.answer ? line(raise.you(raise.answers[own.answer])) : null,
    ...(own?.answer ? folded(raise.change, [answers], isAnew) : [answers]),
  ]);
}

/** To see proposals before anybody else, or no longer. */
export const firstLookCard = (wants: boolean, { further: { first }, language }: FamilyText): Card =>
  card(language, first.title, [
    line(wants ? first.wanted : first.lead),
    buttons([wants ? press("stop", first.stop) : press("want", first.want)]),
  ]);

export const seenCard = ({ further: { first }, language }: FamilyText): Card =>
  card(language, first.here, [line(first.here), buttons([press("seen", first.seen)])]);
