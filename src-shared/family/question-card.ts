import { capitalised } from "../capitalised.ts";
import {
  buttons,
  type Card,
  card,
  carried,
  choice,
  type Element,
  heading,
  line,
  plain,
  quiet,
  subheading,
  textInput,
  toggle,
} from "../card.ts";
import type { Category } from "../case/labelled.ts";
import { type Consent, type Flow, knownFacts, type readings } from "../consent/consent.ts";
import type { Typed } from "../form.ts";
import type { UnitId } from "../ids.ts";
import { longestText } from "../input.ts";
import type { FamilyText } from "../text/family/sv.ts";
import {
  answerFields,
  type Ask,
  boxesOf,
  type Meant,
  shareOf,
  sharesFor,
  tellersIn,
  type Unclear,
} from "./answer-typed.ts";
import { press } from "./answer-buttons.ts";
import { receiversIn, tells, type Told, toldTo } from "./asked.ts";

interface Asked {
  flows: readonly Flow[];
  nameOf: (unit: UnitId) => string;
  /** What a service is, where that has been written, or that it is who asks. */
  hintOf: (unit: UnitId) => string | null;
  /** As the notice calls it. */
  kindOf: (category: Category) => string;
  unclear: Unclear | null;
}
interface Reading {
  /** The hash of the words above the form, and which they are. */
  words: string;
  read: (typeof readings)[number];
}

/**
 * The four answers; for a yes to a part one choice for each that would be told, and only where that is asked for what it is.
 * Nothing is chosen beforehand, in either direction, and nothing is sent before it has been summed up.
 */
export function questionCard({ words, read, ...asked }: Asked & Reading, text: FamilyText): Card {
  const { flows, nameOf, unclear } = asked;
  const told = toldTo(flows);
  const isAlike = new Set(told.map(({ kinds }) => kinds.toSorted().join())).size === 1;
  const { consent, language } = text;
  const wrong = (...which: Ask[]) =>
    unclear && which.includes(unclear.ask) ? [isWrong(saidOf(unclear, nameOf, text))] : [];
  return card(language, consent.answer, [
    carried({ id: "words", label: "words", value: words }),
    carried({ id: "read", label: "read", value: read }),
    group("choose-answer", [
      ...wrong("chooseOne"),
      choice({ id: "answer", label: consent.answer, choices: Object.entries(consent.answers), open: true }),
    ]),
    group("only-partly", [
      subheading(consent.partly),
      quietly(
        isAlike ? allOf(told[0]!, text) : null,
        told.some((one) => sharesFor(one, flows).includes("out")) ? consent.nothing : null,
      ),
      ...told.map((one) => receiver(one, { ...asked, isAlike }, text)),
      ...telling(asked, text),
      textInput({ id: "not", label: consent.not, longest: 200 }),
    ]),
    textInput({ id: "reason", label: consent.reason, longest: longestText, lines: true }),
    buttons([press("go", consent.goOn, true)]),
  ]);
}

/** What "all" holds, each thing in a word: in full it stands above, in the list to tick and before it is sent. */
const allOf = ({ kinds }: Told, { consent, list }: FamilyText): string =>
  consent.whole(list(kinds.map((kind) => consent.short[kind])));

/** Those of them that there are, as one line. */
const quietly = (...said: (string | null)[]): Element | null =>
  said.some((one) => one !== null) ? quiet(said.filter((one) => one !== null).join(" ")) : null;

/** Of those that are told nothing: whether they may tell. */
function telling({ flows, nameOf, hintOf, unclear }: Asked, { consent }: FamilyText): Element[] {
  const units = tellersIn(flows);
  const asks = units.map((unit) =>
    group(`for-${unit}`, [
      ...(unclear?.units.includes(unit) ? [isWrong(consent.chooseOne)] : []),
      {
        ...choice({ id: shareOf(unit), label: nameOf(unit), choices: Object.entries(consent.telling), open: true }),
        hint: hintOf(unit) ?? "",
      },
    ]),
  );
  return units.length > 0 ? [subheading(consent.tells), ...asks] : [];
}

/** All of it, nothing, or the shorter list to tick. */
function receiver(one: Told, asked: Asked & { isAlike: boolean }, text: FamilyText): Element {
  const { to, kinds } = one;
  const { flows, nameOf, hintOf, kindOf, unclear, isAlike } = asked;
  const { consent } = text;
  const name = nameOf(to);
  const shares = sharesFor(one, flows);
  const { none } = consent.shares;
  const labels = { ...consent.shares, none: tells(to, flows) ? consent.onlyTells : none, out: none };
  const list = (share: "but" | "only", label: string) =>
    shares.includes(share)
      ? [
          group(`list-${share}-${to}`, [
            choice({
              id: boxesOf(share, to),
              label,
              choices: kinds.map((kind) => [kind, capitalised(kindOf(kind))]),
              many: true,
            }),
          ]),
        ]
      : [];
  return group(`for-${to}`, [
    ...(unclear?.units.includes(to) ? [isWrong(wrongWith(unclear.ask, name, text))] : []),
    {
      ...choice({
        id: shareOf(to),
        label: name,
        choices: shares.map((share) => [share, labels[share]]),
        open: true,
      }),
      // Cards have no such property: it stands under the label on our pages, and whoever does not know it passes it over.
      hint: [hintOf(to), isAlike ? null : allOf(one, text)].filter((said) => said !== null).join(". "),
    },
    ...list("but", consent.mayNotKnow(name)),
    ...list("only", consent.mayKnow(name)),
  ]);
}

interface Summed extends Omit<Asked, "hintOf"> {
  meant: Meant;
  typed: Typed;
  /** The day, as people say it. */
  until: string;
  /** What they may do beside being told, each in words. */
  activities: readonly string[];
  /** Where everybody who has custody must say yes. */
  isGuardian: boolean;
}

/** What may be done beside being told, in words; to read first, as it stands beside what is told. */
export const activitiesIn = (activities: Consent["activities"], { consent }: FamilyText): string[] =>
  activities
    .toSorted((a, b) => Number(b === "readPlan") - Number(a === "readPlan"))
    .map((one) => consent.activities[one]);

/** What they are about to say, receiver by receiver, and of a yes the three things that one knows by then. */
export function summaryCard(summed: Summed, text: FamilyText): Card {
  const { flows, meant, typed, nameOf, until, activities, isGuardian, unclear } = summed;
  const { consent } = text;
  const { facts } = consent;
  const isYes = meant.flows.length > 0;
  const known = {
    who: facts.who(text.list(receiversIn(meant.flows).map(nameOf)), text.list([facts.what, ...activities])),
    until: facts[isGuardian ? "untilOfGuardians" : "until"](until),
    stop: facts.stop,
  };
  const answer = isYes ? consent.answers[meant.answer] : consent.sums[meant.answer === "wantsTalk" ? "talk" : "no"];
  return card(text.language, consent.check, [
    ...answerFields(typed, flows).map(([id, value]) => ({
      ...carried({ id, label: id, value }),
      isMultiline: true,
    })),
    meant.answer === "granted" ? heading(consent.youSay(answer)) : isYes ? null : line(answer),
    ...(isYes ? toldTo(flows).flatMap((one) => summedUp(one, summed, text)) : []),
    ...(isYes ? tellersIn(flows).flatMap((unit) => tellingSummed(unit, summed, text)) : []),
    meant.not === "" ? null : line(plain(consent.sums.not(meant.not))),
    meant.reason === "" ? null : line(plain(consent.sums.reason(meant.reason))),
    ...(isYes
      ? [
          group("know", [
            subheading(consent.known),
            ...(unclear?.ask === "knowFirst" ? [isWrong(consent.knowFirst)] : []),
            ...knownFacts.map((fact) => toggle({ id: fact, label: known[fact] })),
          ]),
        ]
      : []),
    buttons([
      press("send", consent.send, true),
      // A no may be the last that is said here: to talk first is one press away until it is sent.
      ...(meant.answer === "refused" ? [press("talk", consent.answers.wantsTalk)] : []),
      press("change", consent.changeAnswer),
    ]),
  ]);
}

function summedUp({ to, kinds }: Told, { flows, meant, typed, nameOf, kindOf }: Summed, text: FamilyText): Element[] {
  const { sums } = text.consent;
  const isTold = (kind: Category) => meant.flows.some((one) => one.to === to && one.category === kind);
  const [yes, no] = [kinds.filter(isTold), kinds.filter((kind) => !isTold(kind))];
  // Whoever is told nothing may still tell the others, and that is not seen from a bare no.
  const nothing = tells(to, meant.flows) ? sums.tells : tells(to, flows) ? sums.out : sums.none;
  const whole = yes.length === 0 ? nothing : no.length === 0 ? sums.all : null;
  // As it was ticked, in the words it was ticked in: what alone, or what not.
  const part =
    typed[shareOf(to)] === "but" ? sums.but(text.list(no.map(kindOf))) : sums.only(text.list(yes.map(kindOf)));
  return [heading(plain(nameOf(to))), line(whole ?? plain(part))];
}

const tellingSummed = (unit: UnitId, { meant, nameOf }: Summed, { consent }: FamilyText): Element[] => [
  heading(plain(nameOf(unit))),
  line(`${consent.telling[tells(unit, meant.flows) ? "all" : "out"]}.`),
];

/** Shown once what it belongs to is chosen; always, where a browser cannot tell. */
const group = (id: string, items: (Element | null)[]): Element => ({
  type: "Container",
  id,
  items: items.filter((one) => one !== null),
});
/** The same at the choice itself. */
const wrongWith = (ask: Ask, name: string, { consent }: FamilyText): string =>
  ask === "noTeller" ? consent.noTeller(name) : consent[ask === "chooseSome" ? "tickOne" : "chooseOne"];
const isWrong = (said: string): Element => ({ type: "Container", style: "attention", items: [line(said)] });

/** What keeps an answer from being taken, in words. */
export function saidOf({ ask, units }: Unclear, nameOf: (unit: UnitId) => string, text: FamilyText): string {
  const { consent } = text;
  if (ask === "chooseEach" || ask === "chooseSome" || ask === "noTeller")
    return consent[ask](text.list(units.map(nameOf)));
  return consent[ask];
}
