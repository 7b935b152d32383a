import { buttons, type Card, card, choice, line, quiet } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import { lifeAreas } from "../plan/plan.ts";
import type { FamilyText } from "../text/family/sv.ts";
import { folded, oneTap, ownWords, press } from "./answer-buttons.ts";

type Ways = CaseView["ways"];
type Own = Ways["tracks"][number];
type Measure = Ways["measures"][number];
type Proposal = CaseView["plan"]["proposals"][number];

/** Words of the programme's in the reader's language: as they were written in it, else as they are known from the beginning, else in Swedish. */
export const inWords = (swedish: string, english: string, { language, way }: FamilyText): string =>
  (language === "en" && english) || (way.known[swedish] ?? swedish);

/** Whether it could be read in the reader's language. */
export const isInSwedish = (swedish: string, english: string, text: FamilyText): boolean =>
  text.language !== "sv" && inWords(swedish, english, text) === swedish;

/** What is needed, in one's own words; of several people it is asked whom it is about, and nobody is chosen beforehand. */
export function needCard(people: readonly { id: string; name: string }[], { way, after, language }: FamilyText): Card {
  const { needs } = way;
  return card(language, needs.title, [
    people.length > 1
      ? choice({ id: "of", label: needs.whose, choices: people.map(({ id, name }) => [id, name]), open: true })
      : null,
    choice({
      id: "area",
      label: needs.area,
      choices: lifeAreas.map((area) => [area, after.plan.areas[area]]),
      open: true,
    }),
    ownWords("need", needs.words, null),
    quiet(needs.seenBy),
    buttons([press("send", needs.send, true)]),
  ]);
}

/** Read aloud with which of them it is about, since several stand in a row. */
export const takeBackCard = (said: string, { way: { needs }, language }: FamilyText): Card =>
  card(language, needs.takeBackOne(said), [buttons([press("takeBack", needs.takeBack)])]);

/** A joint meeting is asked about in the same words whatever the other has answered. */
export function jointCard({ wishesJoint }: Own, { way, language }: FamilyText): Card {
  const { meeting } = way;
  return card(language, meeting.ask, [
    line(wishesJoint ? meeting.wished : meeting.notWished),
    quiet(meeting.joint),
    buttons([wishesJoint ? press("stop", meeting.stop) : press("want", meeting.want)]),
  ]);
}

/** One tap, and it can be answered anew. */
export function toldCard<Answer extends string>(
  { ask, answers }: { ask: string; answers: Readonly<Record<Answer, string>> },
  said: Answer | null,
  { way, language }: FamilyText,
): Card {
  const asked = oneTap(answers);
  return card(language, ask, [
    line(ask),
    said ? line(way.you(answers[said])) : null,
    ...(said ? folded(way.change, [asked], false) : [asked]),
  ]);
}

export function goalCard({ goalChoices }: Ways, text: FamilyText): Card {
  const { goals } = text.way;
  const choices = goalChoices.map(({ id, name, nameEn }): [string, string] => [id, inWords(name, nameEn, text)]);
  return card(text.language, goals.add, [
    choices.length > 0 ? choice({ id: "from", label: goals.from, choices, open: true }) : null,
    ownWords("goal", goals.own, null),
    quiet(goals.seenBy),
    buttons([press("send", goals.add, true)]),
  ]);
}

export const settleCard = ({ way: { goals }, language }: FamilyText): Card =>
  card(language, goals.reached, [buttons([press("reached", goals.reached), press("dropped", goals.dropped)])]);

const scores = ["1", "2", "3", "4", "5"];

/** A number, or nothing: to pass it over is an answer too. */
export function measureCard(measure: Measure, said: number | null | undefined, text: FamilyText): Card {
  const { how, change } = text.way;
  const { question, questionEn, low, lowEn, high, highEn } = measure;
  const asked = oneTap({ ...Object.fromEntries(scores.map((one) => [`score-${one}`, one])), skip: how.skip });
  return card(text.language, inWords(question, questionEn, text), [
    line(inWords(question, questionEn, text)),
    quiet(how.scale(inWords(low, lowEn, text), inWords(high, highEn, text))),
    said === undefined ? null : line(said === null ? how.skipped : how.score(said)),
    ...(said === undefined ? [asked] : folded(change, [asked], false)),
  ]);
}

export const restCard = ({ rests }: Own, { way: { rest }, language }: FamilyText): Card =>
  card(language, rest.title, [
    line(rests ? rest.rests : rest.lead),
    buttons([rests ? press("goOn", rest.goOn) : press("rest", rest.rest)]),
  ]);

/** What one is offered is taken, talked about first or declined; nothing is chosen beforehand. */
export function offerCard(
  { id, stances: [own] }: Proposal,
  { way, after, language }: FamilyText,
  isAnew = false,
): Card {
  const words = after.proposals;
  const asked = [
    choice({ id: "stance", label: words.ask, choices: Object.entries(way.offer.answers), open: true }),
    ownWords(id, words.words, own?.words),
    buttons([press("send", words.send, !own)]),
  ];
  const answers = { ...words.answers, ...way.offer.answers };
  return card(language, words.ask, [
    own ? line(words.you(answers[own.stance])) : null,
    ...(own ? folded(after.change, asked, isAnew) : asked),
  ]);
}
