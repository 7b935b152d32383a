import { type Card, card, line, quiet, subheading } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { FamilyText } from "../text/family/sv.ts";
import { folded, oneTap } from "./answer-buttons.ts";

type Task = CaseView["tasks"][number];

const isUnderWay = ({ state }: Task) => state === "agreed" || state === "accepted" || state === "blocked";

/** Whether the answer that was promised has come: asked of whom it was promised to, once it should have; null otherwise. */
export function heardCard(task: Task, { after, language }: FamilyText): Card | null {
  const words = after.promises;
  const { you, state, isOverdue, unheard } = task;
  if (you !== "receiver") return null;
  if (state === "received") return card(language, words.asked, [quiet(words.youHeard)]);
  const isReported = state === "reported";
  if (!isReported && !(isUnderWay(task) && isOverdue)) return null;
  const [said] = unheard;
  const answers = {
    ...(isReported ? { heard: words.heard } : {}),
    unheard: isReported ? words.unheard : words.nothing,
  };
  if (!said) return card(language, words.asked, [isReported ? subheading(words.asked) : null, oneTap(answers)]);
  return card(language, words.asked, [
    line(said.isToCall ? words.youUnheard : words.called),
    ...(said.isToCall && !isReported
      ? []
      : folded(after.change, [oneTap(said.isToCall ? { heard: words.heard } : answers)], false)),
  ]);
}

/** Whether what was done helped. */
export function helpedCard({ state, helped: [own] }: Task, { after, language }: FamilyText): Card | null {
  const words = after.promises;
  if (state !== "reported" && state !== "received") return null;
  return card(language, words.helped, [
    subheading(words.helped),
    own ? line(after.feedback.you(words.answers[own])) : null,
    ...(own ? folded(after.change, [oneTap(words.answers)], false) : [oneTap(words.answers)]),
  ]);
}
