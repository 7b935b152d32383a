import type { Category } from "../case/labelled.ts";
import type { Viewer } from "../case/viewer.ts";
import type { ItemId, PartyId, Wording } from "../ids.ts";
import type { Professional } from "../party/party.ts";
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
  /** The coordinator's: for whom it is, where that is not everybody; who is needed for it, and not coming; and who may not hear it. */
  present: PartyId[] | null;
  needs: string[];
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
  return inTurns(readable).map(({ item, title }) => {
    const without = outside.find((one) => one.item === item.id)?.without ?? [];
    const missing = isToCome ? missingFor(meeting, invited, item) : [];
    return viewed(seeing, shown, { item, title, without, missing });
  });
}

function viewed(
  { meeting, viewer, mask, invited, municipality, file }: Seeing,
  shown: Professional[],
  { item, title, without, missing }: { item: AgendaItem; title: string; without: PartyId[]; missing: Needed[] },
): ItemView {
  const isCoordinators = viewer.kind === "coordinator";
  const { state } = meeting;
  const outcome = isCoordinators || isShared(state) ? item.outcome : null;
  const room = presentFor(invited, item);
  return {
    id: item.id,
    title,
    wording: item.wording,
    category: item.title.category,
    by: shown.find((person) => person.id === item.suggestedBy)?.title ?? null,
    isFamilys: file.parties.some((one) => one.id === item.suggestedBy && one.kind !== "professional"),
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
    heardBy: hasBeenHeld(state)
      ? room.filter(({ id }) => shown.some((one) => one.id === id) && state.attended.includes(id)).map(titleOf)
      : [],
    present: isCoordinators ? item.present : null,
    needs: isCoordinators ? item.needs.map((need) => nameOfNeed(need, municipality)) : [],
    missing: missing.map((need) => nameOfNeed(need, municipality)),
    uncovered: room.filter(({ id }) => without.includes(id)).map((one) => ({ id: one.id, title: one.title })),
  };
}

const titleOf = ({ title }: Professional) => title;

/** Not in the room for this item, it is no item of theirs. */
export const isElsewhere = (viewer: Viewer, present: PartyId[] | null, by: PartyId | null): boolean => {
  if (viewer.kind === "room") return viewer.present.some((one) => isElsewhere(one, present, by));
  return viewer.kind === "professional" && present !== null && ![...present, by].includes(viewer.party);
};

/** Of what can be read alone: what cannot leaves no gap. */
function inTurns<T extends { item: AgendaItem }>(readable: readonly T[]): T[] {
  const turns = new Map<PartyId | null, T[]>();
  for (const one of readable) turns.set(one.item.suggestedBy, [...(turns.get(one.item.suggestedBy) ?? []), one]);
  const longest = Math.max(0, ...[...turns.values()].map((one) => one.length));
  return Array.from({ length: longest }, (_, turn) => [...turns.values()].flatMap((one) => one[turn] ?? [])).flat();
}
