import type { Category } from "../case/labelled.ts";
import type { Viewer } from "../case/viewer.ts";
import type { ItemId, PartyId, Wording } from "../ids.ts";
import { isProfessional, isRelative, type Professional } from "../party/party.ts";
import { partyIn } from "../party/party-in.ts";
import type { Day } from "../time.ts";
import { missingFor, nameOfNeed, presentFor, uncovered } from "./coverage.ts";
import type { AgendaItem, Needed } from "./item.ts";
import { hasBeenHeld, isOver, isShared } from "./meeting.ts";
import type { Seeing } from "./seeing.ts";

export interface ItemView {
  id: ItemId;
  title: string;
  wording: Wording;
  category: Category;
  by: string | null;
  /** One's own to change; the coordinator's are those of no service and nobody in the family. */
  isYours: boolean;
  /** Brought up by somebody in the family: never taken away, only answered. */
  isFamilys: boolean;
  minutes: number | null;
  /** What services have answered before the meeting. */
  answers: { by: string; words: string }[];
  /** What came of it: the coordinator's until the notes are shared. */
  outcome: "discussed" | "answeredBefore" | "moved" | null;
  outcomeNote: string | null;
  movedTo: Day | null;
  /** Once the meeting has been: who of the services was there when it was raised. */
  heardBy: string[];
  /** Who is needed for it, by name, and as services and accounts are called: the coordinator's, and the service's whose own it is. */
  needs: string[];
  needed: string[];
  /** The coordinator's: for whom it is, where that is not everybody; who is needed and not coming; and who may not hear it. */
  present: PartyId[] | null;
  missing: string[];
  uncovered: { id: PartyId; title: string }[];
}

/** The agenda as this viewer may read it, one from each in turn: whose matter it is, and not how many they have, sets the order. */
export function itemViews(seeing: Seeing, shown: Professional[]): ItemView[] {
  const { meeting, viewer, mask, consent, invited } = seeing;
  const isToCome = viewer.kind === "coordinator" && !isOver(meeting.state);
  const outside = isToCome ? uncovered(consent, meeting, invited) : [];
  const readable = meeting.items.flatMap((item) => {
    const title = isElsewhere(viewer, item.present, item.suggestedBy) ? null : mask(item.title);
    return title === null ? [] : [{ item, title }];
  });
  const attended = new Set(hasBeenHeld(meeting.state) ? meeting.state.attended : []);
  const there = shown.filter(({ id }) => attended.has(id));
  const everybody = there.map(titleOf);
  return inTurns(readable).map(({ item, title }) => {
    const without = outside.find((one) => one.item === item.id)?.without ?? [];
    const missing = isToCome ? missingFor(meeting, invited, item) : [];
    const heardBy = item.present === null ? everybody : presentFor(there, item).map(titleOf);
    return viewed(seeing, shown, { item, title, without, missing, heardBy });
  });
}

function viewed(
  { meeting, viewer, mask, invited, municipality, file }: Seeing,
  shown: Professional[],
  of: { item: AgendaItem; title: string; without: PartyId[]; missing: Needed[]; heardBy: string[] },
): ItemView {
  const { item, title, without, missing, heardBy } = of;
  const by = item.suggestedBy ? partyIn(file, item.suggestedBy) : undefined;
  const isCoordinators = viewer.kind === "coordinator";
  const isYours = item.suggestedBy === (isCoordinators ? null : "party" in viewer ? viewer.party : undefined);
  const needs = isCoordinators || (isYours && viewer.kind === "professional") ? item.needs : [];
  const outcome = isCoordinators || isShared(meeting.state) ? item.outcome : null;
  return {
    id: item.id,
    title,
    wording: item.wording,
    category: item.title.category,
    by: by && shown.some((person) => person.id === by.id) && isProfessional(by) ? by.title : null,
    isYours,
    isFamilys: by !== undefined && isRelative(by),
    minutes: item.minutes,
    answers: item.answers.flatMap((answer) => {
      const words = mask(answer);
      const { source } = answer;
      const unit = municipality.units.find((one) => source.kind === "unit" && one.id === source.unit);
      return words === null ? [] : [{ by: unit?.name ?? "", words }];
    }),
    outcome: outcome?.kind ?? null,
    outcomeNote: outcome?.kind === "discussed" && outcome.note ? mask(outcome.note) : null,
    movedTo: outcome?.kind === "moved" ? outcome.to : null,
    heardBy,
    present: isCoordinators ? item.present : null,
    needs: needs.map((need) => nameOfNeed(need, municipality)),
    needed: needs.map((need) => (need.kind === "unit" ? need.unit : need.account)),
    missing: missing.map((need) => nameOfNeed(need, municipality)),
    uncovered:
      without.length === 0
        ? []
        : invited.filter(({ id }) => without.includes(id)).map((one) => ({ id: one.id, title: one.title })),
  };
}

const titleOf = ({ title }: Professional) => title;

/** Not in the room for this item, it is no item of theirs. */
export const isElsewhere = (viewer: Viewer, present: PartyId[] | null, by: PartyId | null): boolean => {
  if (viewer.kind === "room") return viewer.present.some((one) => isElsewhere(one, present, by));
  return viewer.kind === "professional" && present !== null && ![...present, by].includes(viewer.party);
};

/** Of what can be read alone: what cannot leaves no gap. */
export function inTurns<T extends { item: AgendaItem }>(readable: readonly T[]): T[] {
  const turns = new Map<PartyId | null, T[]>();
  for (const one of readable) {
    const earlier = turns.get(one.item.suggestedBy);
    if (earlier) earlier.push(one);
    else turns.set(one.item.suggestedBy, [one]);
  }
  // Where each has one there is nothing to take turns at.
  if (turns.size === readable.length) return [...readable];
  const longest = Math.max(0, ...[...turns.values()].map((one) => one.length));
  return Array.from({ length: longest }, (_, turn) => [...turns.values()].flatMap((one) => one[turn] ?? [])).flat();
}
