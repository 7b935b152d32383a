import type { CaseView } from "../../../../src-shared/case/view.ts";
import type { Category } from "../../../../src-shared/case/labelled.ts";
import type { Flow } from "../../../../src-shared/consent/consent.ts";
import { inOrder, receiversIn, toldTo } from "../../../../src-shared/family/asked.ts";
import { activitiesIn } from "../../../../src-shared/family/question-card.ts";
import type { UnitId } from "../../../../src-shared/ids.ts";
import type { FamilyText } from "../../../../src-shared/text/family/sv.ts";
import type { Showing } from "../part.ts";

export type OwnConsent = CaseView["consents"][number];
export const isStanding = ({ state }: OwnConsent) => state === "active" || state === "granted";

type Words = Pick<Showing, "text" | "met">;

/** Whom they have said no to, of what: as much their own answer as their yes. */
export const noLines = (
  kept: readonly { name: string; kinds: readonly Category[] }[],
  exclusions: OwnConsent["exclusions"],
  { text, met }: Words,
): string[] => [
  ...kept.map(({ name, kinds }) =>
    text.consent.own.knowsNot(met(name), text.list(kinds.map((kind) => text.told[kind]))),
  ),
  ...exclusions.flatMap(({ kind, unit, person, words }) => {
    const who = words ?? person ?? (kind === "unit" ? unit : null);
    return who ? [text.consent.sums.not(who)] : [];
  }),
];

/** What those that are told may do beside, by name: whoever only tells may not. */
export const mayLines = (
  { flows, activities }: Pick<OwnConsent, "flows" | "activities">,
  nameOf: (unit: UnitId) => string,
  text: FamilyText,
): string[] =>
  activities.length > 0
    ? [text.consent.may(text.list(receiversIn(flows).map(nameOf)), text.list(activitiesIn(activities, text)))]
    : [];

/** Where a yes stands; of one that waits when it begins, as it was said when the answer was checked. */
export function standsSo(
  { state, capacity, validTo }: Pick<OwnConsent, "state" | "capacity" | "validTo">,
  { consent, date }: FamilyText,
): string {
  if (state !== "granted") return consent.consentStates[state];
  return consent.facts[capacity === "guardian" ? "untilOfGuardians" : "until"](date(validTo));
}

/** Receiver by receiver, and who tells: what one has kept from another stands out nowhere else. */
export function linesOfConsent(
  consent: OwnConsent,
  asked: readonly Flow[],
  office: string,
  { text, met }: Words,
): string[] {
  const names = new Map(consent.services.map((one) => [one.id, one.name]));
  const nameOf = (unit: UnitId) => names.get(unit) ?? office;
  const told = toldTo(consent.flows).map(({ to, kinds }) =>
    text.consent.own.knows(met(nameOf(to)), text.list(kinds.map((kind) => text.told[kind]))),
  );
  const tellers = consent.flows.map(({ from }) => from);
  return [
    ...told,
    text.consent.own.toldBy(text.list(inOrder(tellers, asked).map(nameOf))),
    ...mayLines(consent, nameOf, text),
    ...noLines(consent.notTold, consent.exclusions, { text, met }),
  ];
}

/** What was asked, in whose order services are named; of a yes to no question here what was said yes to. */
export const askedFor = (consent: OwnConsent, requests: CaseView["requests"]): readonly Flow[] =>
  requests.find(({ id }) => id === consent.request)?.flows ?? consent.flows;

/** Where an answer stands now: a yes that has been made less since, or taken back, is no longer what it was. */
export function stateNow(
  { id, state }: CaseView["requests"][number],
  consents: readonly OwnConsent[],
  { consent: words }: FamilyText,
): { says: string; isOver: boolean } {
  const theirs = consents.filter(({ request }) => request === id);
  const wasYes = state === "granted" || state === "partlyGranted";
  if (!wasYes || theirs.length === 0) return { says: words.states[state], isOver: false };
  const standing = theirs.findLast(isStanding);
  if (standing) {
    const isPart = standing.notTold.length > 0 || standing.exclusions.length > 0;
    return { says: words.states[isPart ? "partlyGranted" : state], isOver: false };
  }
  const how = theirs.findLast(({ endedBy }) => endedBy !== null)?.endedBy;
  return { says: how === "withdrawn" || how === "narrowed" ? words.takenBack : words.over, isOver: true };
}
