import { type Card, card, line, plain, quiet, subheading } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { FeedbackQuestion } from "../meeting/feedback.ts";
import type { FamilyText } from "../text/family/sv.ts";
import { folded, oneTap, ownWords, standButtons } from "./answer-buttons.ts";

type Meeting = CaseView["meetings"][number];

/** Whether the notes are right, until they are finished. */
export function standCard({ stances: [own] }: Meeting, { after, language }: FamilyText, isAnew = false): Card {
  const words = after.met;
  const asked = standButtons("stand", { ...words, send: after.proposals.send }, own?.words, isAnew);
  return card(language, words.stand, [
    subheading(words.stand),
    own ? line(own.stance === "agrees" ? words.youAgreed : words.youDiffered) : null,
    own?.words ? quiet(plain(words.yourWords(own.words))) : null,
    ...(own ? folded(after.change, asked, isAnew) : asked),
    quiet(after.seenBy),
  ]);
}

/** One question after a meeting: one tap, and words for whoever wants to. */
export function feedbackCard(
  { feedback }: Meeting,
  question: FeedbackQuestion,
  { after, language }: FamilyText,
  isAnew = false,
): Card {
  const words = after.feedback;
  const own = feedback.find((one) => one.question === question);
  const title = words.questions[question];
  if (!own) return card(language, title, [subheading(title), oneTap(words.answers)]);
  return card(language, title, [
    subheading(title),
    line(words.you(words.answers[own.answer])),
    own.words ? quiet(plain(after.met.yourWords(own.words))) : null,
    own.isToCall ? quiet(words.weCall) : null,
    ...folded(words.more, [ownWords(question, words.words, own.words), oneTap(words.answers)], isAnew),
  ]);
}

const scores = [1, 2, 3, 4, 5].map((score) => [score, `${score}`] as const);

/** How heavy it is at the start: a number, or nothing. */
export function burdenBeforeCard({ after, language }: FamilyText): Card {
  const words = after.feedback;
  return card(language, words.burden, [
    subheading(words.burden),
    quiet(words.burdenBefore),
    oneTap({ ...Object.fromEntries(scores.map(([, said]) => [`score-${said}`, said])), skip: words.skip }),
    quiet(after.seenBy),
  ]);
}

/** How heavy it is to carry it all. */
export function burdenCard({ yourBurdens }: Pick<CaseView, "yourBurdens">, { after, language }: FamilyText): Card {
  const words = after.feedback;
  const own = yourBurdens.find(({ when }) => when === "after");
  const asked = [
    quiet(words.burdenLead),
    oneTap(Object.fromEntries(scores.map(([, said]) => [`score-${said}`, said]))),
  ];
  return card(language, words.burden, [
    subheading(words.burden),
    own?.score ? line(words.yourBurden(own.score)) : null,
    ...(own ? folded(after.change, asked, false) : asked),
  ]);
}
