import { type Action, buttons, type Element, line, list, openForm, part, plain, quiet, shortened } from "../card.ts";
import type { CaseView } from "../case/view.ts";
import type { Text } from "../text/sv.ts";
import { dayOf } from "../time.ts";

type ConsentView = CaseView["consents"][number];

/** Other ways to take the next step about consent, beside it. */
export function consentActions(view: CaseView, text: Text): Action[] {
  const words = text.consent;
  const { kind, about } = view.waiting;
  const of = (thing: string | null) => ({ caseId: view.caseId, thing });
  const isAsked = view.requests.some(({ grantor, state }) => grantor === about && isUnsettled(state));
  const ending = kind === "renewConsent" ? undefined : view.consents.find((one) => one.isEnding);
  return [
    ...(kind === "confirmConsent" ? [openForm("askToConfirm", words.askToConfirm, "askToConfirm", of(about))] : []),
    ...(kind === "recordOwnConsent" || kind === "askPerson"
      ? [openForm("consent", words.recordYes, "consent", of(about))]
      : []),
    ...(isAsked ? [openForm("answer", words.answer, "answer", of(about))] : []),
    ...(ending ? [openForm("renew", words.renew, "consent", of(ending.id))] : []),
  ];
}

/** Beside what is said of consent; it is reached from the closed card too, with all that is done seldom. */
export const withdrawButton = (view: CaseView, text: Text): Element[] =>
  view.consents.some((one) => isCurrent(one) || one.state === "outgrown")
    ? [buttons([openForm("withdraw", text.consent.withdraw, "withdraw", { caseId: view.caseId })])]
    : [];

const isUnsettled = (state: CaseView["requests"][number]["state"]) => state !== "granted" && state !== "partlyGranted";

/** As many as a card has room for, those that hold first. */
const mostConsents = 6;
const mostLines = 6;
/** Of what is shut and of a name, in characters: whole in the form for a renewal, and among the family. */
const mostOfOne = 120;

/** What the coordinator's card says of consent: each one's answer, who has been asked, and what to do where they differ. */
export function consentPart(view: CaseView, text: Text): Element[] {
  const words = text.consent;
  const said = view.consents
    .filter((consent) => isWorthSaying(consent, view))
    .toSorted((a, b) => Number(isCurrent(b)) - Number(isCurrent(a)));
  const left = said.length - mostConsents;
  const isTalk = view.waiting.kind === "talkWith";
  return [
    ...part(text.case.consent, [
      ...said.slice(0, mostConsents).flatMap((consent) => consentLines(consent, view, text)),
      ...(left > 0 ? [quiet(text.common.andMore(left))] : []),
      ...view.requests
        .filter(({ state }) => isUnsettled(state))
        .slice(-mostConsents)
        .map((request) => line(plain(`${nameOf(view, request.grantor)}: ${words.requestStates[request.state]}`))),
      view.agreements.some(({ state }) => state === "conflict") ? quiet(words.differ) : null,
    ]),
    ...(isTalk ? part(words.waysOut, list([...words.waysOutSteps, view.onDisagreement ?? words.board])) : []),
  ];
}

const isCurrent = ({ state }: ConsentView) => state === "active" || state === "granted";

/** What is over says nothing where the same person's yes stands, but for what was an error. */
const isWorthSaying = (consent: ConsentView, { consents }: CaseView) =>
  isCurrent(consent) ||
  consent.state === "invalid" ||
  !consents.some((one) => one.grantor === consent.grantor && isCurrent(one));

const nameOf = (view: CaseView, id: string) => {
  const person = view.people.find((one) => one.id === id);
  const name = person && person.kind !== "professional" ? person.name : null;
  return shortened(name ?? "", mostOfOne);
};

function consentLines(consent: ConsentView, view: CaseView, text: Text): Element[] {
  const words = text.consent;
  const services = text.list([...consent.services.map((service) => service.name), text.case.theCoordinator]);
  const kinds = text.list(consent.categories.map((kind) => text.category[kind].toLowerCase()));
  const who =
    consent.capacity === "ownVoice"
      ? `${nameOf(view, consent.grantor)}, ${words.ownVoice}`
      : nameOf(view, consent.grantor);
  const except = consent.exclusions.map((one) => exceptWords(one, text)).filter((what) => what !== "");
  const asked = consent.awaiting.flatMap((one) => (one.asked ? [one.asked] : []));
  const disclosed = consent.invalidation?.disclosed ?? [];
  return [
    line(plain(`${who}: ${stateWords(consent, text)}`)),
    ...(isCurrent(consent) ? [quiet(plain(words.shared(services, kinds)))] : []),
    ...(except.length > 0 ? [quiet(plain(words.except(except.join("; ").replace(/\.$/, ""))))] : []),
    ...(isCurrent(consent) && asked.length > 0 ? [quiet(plain(words.asked(text.list(asked))))] : []),
    ...(disclosed.length > 0 ? [quiet(words.disclosed)] : []),
    ...disclosed.slice(0, mostLines).map((one) => quiet(plain(disclosedWords(one, view, text)))),
    ...(disclosed.length > mostLines ? [quiet(text.common.andMore(disclosed.length - mostLines))] : []),
  ];
}

function stateWords(consent: ConsentView, text: Text): string {
  const words = text.consent;
  switch (consent.state) {
    case "ended":
      return words.ended;
    case "expired":
      return words.expired;
    case "outgrown":
      return words.outgrown;
    case "invalid":
      return consent.invalidation && !consent.invalidation.isConfirmed
        ? words.invalidAwaits(consent.invalidation.second)
        : words.invalid;
    case "granted":
      return consent.awaiting.length > 0
        ? words.waits(text.list(consent.awaiting.map(({ name }) => name)))
        : words.granted(text.date(consent.validFrom));
    case "active":
      return (consent.isEnding ? words.ending : words.active)(text.date(consent.validTo));
  }
}

function exceptWords({ unit, category, person, words }: ConsentView["exclusions"][number], text: Text): string {
  if (category) return text.consent.exceptKind(text.category[category].toLowerCase(), unit);
  return shortened(unit ?? person ?? words ?? "", mostOfOne);
}

function disclosedWords(
  { from, to, category, subject, since, until }: NonNullable<ConsentView["invalidation"]>["disclosed"][number],
  view: CaseView,
  text: Text,
): string {
  const flow = text.consent.cardFlow(from, to, text.category[category].toLowerCase());
  return text.consent.disclosedLine(flow, nameOf(view, subject), text.date(dayOf(since)), text.date(dayOf(until)));
}
