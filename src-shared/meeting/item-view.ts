import type { Viewer } from "../case/viewer.ts";
import type { ItemId, PartyId, Wording } from "../ids.ts";
import type { Professional } from "../party/party.ts";
import { missingFor, nameOfNeed, presentFor, uncovered } from "./coverage.ts";
import type { Meeting } from "./meeting.ts";
import type { Seeing } from "./seeing.ts";

export interface ItemView {
  id: ItemId;
  title: string;
  wording: Wording;
  by: string | null;
  /** Brought up by somebody in the family: never taken away, only answered. */
  isFamilys: boolean;
  minutes: number | null;
  answer: string | null;
  outcome: "discussed" | "answeredBefore" | "moved" | null;
  outcomeNote: string | null;
  movedTo: string | null;
  /** The coordinator's: who is needed for it and not coming; and who in its room may not hear it. */
  missing: string[];
  uncovered: { id: PartyId; title: string }[];
}

export function itemViews(
  { meeting, viewer, mask, consent, invited, municipality, file }: Seeing,
  shown: Professional[],
) {
  const isCoordinators = viewer.kind === "coordinator";
  const outside = isCoordinators ? uncovered(consent, meeting, invited) : [];
  return meeting.items.flatMap((item): ItemView[] => {
    const title = mask(item.title);
    if (title === null || isElsewhere(viewer, item.present, meeting)) return [];
    const by = shown.find((person) => person.id === item.suggestedBy)?.title ?? null;
    const isFamilys = file.parties.some((one) => one.id === item.suggestedBy && one.kind !== "professional");
    const { outcome } = item;
    const without = outside.find((one) => one.item === item.id)?.without ?? [];
    return [
      {
        id: item.id,
        title,
        wording: item.wording,
        by,
        isFamilys,
        minutes: item.minutes,
        answer: item.answer && mask(item.answer),
        outcome: outcome?.kind ?? null,
        outcomeNote: outcome?.kind === "discussed" && outcome.note ? mask(outcome.note) : null,
        movedTo: outcome?.kind === "moved" ? outcome.to : null,
        missing: isCoordinators ? missingFor(meeting, invited, item).map((need) => nameOfNeed(need, municipality)) : [],
        uncovered: presentFor(invited, item)
          .filter((person) => without.includes(person.id))
          .map(({ id, title: called }) => ({ id, title: called })),
      },
    ];
  });
}

/** Not in the room for this item, it is no item of theirs. */
const isElsewhere = (viewer: Viewer, present: PartyId[] | null, meeting: Meeting): boolean => {
  if (viewer.kind === "room") return viewer.present.some((one) => isElsewhere(one, present, meeting));
  return viewer.kind === "professional" && present !== null && !present.includes(viewer.party);
};
