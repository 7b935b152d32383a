import { type Card, card, carried, choice, line, plain, quiet, buttons } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { FamilyText } from "../text/family/sv.ts";
import { folded, ownWords, press, standButtons } from "./answer-buttons.ts";

type Proposal = CaseView["plan"]["proposals"][number];
type Order = CaseView["plan"]["ordering"]["orders"][number];
type Statement = CaseView["plan"]["statements"][number];

/** What this person thinks of a proposal: nothing is chosen for them, and it can always be answered anew. */
export function stanceCard({ id, stances: [own] }: Proposal, { after, language }: FamilyText, isAnew = false): Card {
  const words = after.proposals;
  const asked = [
    choice({ id: "stance", label: words.ask, choices: Object.entries(words.answers), open: true }),
    ownWords(id, words.words, own?.words),
    buttons([press("send", words.send, !own)]),
  ];
  return card(language, words.ask, [
    own ? line(words.you(words.answers[own.stance])) : null,
    own?.words ? quiet(plain(after.met.yourWords(own.words))) : null,
    ...(own ? folded(after.change, asked, isAnew) : asked),
  ]);
}

/** Whether the shared picture is this person's too; of a text that has changed they are asked again. */
export function pictureCard(
  { id, wording, stances }: Statement,
  { after, language }: FamilyText,
  isAnew = false,
): Card {
  const words = after.met;
  const own = stances.find(({ isYours }) => isYours);
  const asked = standButtons(id, { ...words, send: after.proposals.send }, own?.words, isAnew);
  const isAnswered = own && !own.isOutdated;
  return card(language, words.stand, [
    carried({ id: "seen", label: "seen", value: wording }),
    own ? line(after.feedback.you(own.stance === "agrees" ? words.agrees : words.differs)) : null,
    own?.words ? quiet(plain(words.yourWords(own.words))) : null,
    own?.isOutdated ? line(after.plan.outdated) : null,
    ...(isAnswered ? folded(after.change, asked, isAnew) : asked),
  ]);
}

/** Whether a new order of the support suits this person; until all have said yes it can be answered anew. */
export function orderCard({ id, yourAnswer }: Order, { after, order, language }: FamilyText, isAnew = false): Card {
  const asked = standButtons(id, { ...order, send: after.proposals.send }, null, isAnew);
  return card(language, order.ask, [
    yourAnswer ? line(order.you(yourAnswer === "yes" ? order.agrees : order.differs)) : null,
    ...(yourAnswer ? folded(after.change, asked, isAnew) : asked),
  ]);
}

/** Something that goes well, has gone forward or is hoped for, in their own words. */
export const strideCard = ({ after, order, language }: FamilyText): Card =>
  card(language, order.add, [
    choice({ id: "kind", label: order.what, choices: Object.entries(order.kinds), open: true }),
    ownWords("stride", order.words, null),
    quiet(order.strideSeenBy),
    buttons([press("send", after.proposals.send, true)]),
  ]);
