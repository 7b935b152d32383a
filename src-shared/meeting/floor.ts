import { z } from "zod";

import { id, type ItemId, type PartyId } from "../ids.ts";
import { type Moment, moment } from "../time.ts";
import type { ItemView } from "./item-view.ts";

/** What is talked about now while a meeting is going on, who has the word, and how long it has taken. */
export const floor = z.object({
  /** Null: what comes first, when the family tells. */
  item: id<ItemId>().nullable(),
  party: id<PartyId>().nullable(),
  /** Since when it is counted; null in a pause. */
  since: moment().nullable(),
  /** Milliseconds before that on each thing, by the item's id or `opening`. */
  spent: z.record(z.string(), z.number().int().min(0)),
});
export type Floor = z.infer<typeof floor>;

export interface FloorView {
  item: ItemId | null;
  party: PartyId | null;
  since: Moment | null;
  /** Milliseconds on this thing before `since`. */
  spent: number;
}

const opening = "opening";
const keyOf = (item: ItemId | null): string => item ?? opening;

/** What a meeting begins with: the family tells, and the clock goes. */
export const firstFloor = (item: ItemId | null, now: Moment): Floor => ({ item, party: null, since: now, spent: {} });

/** The same clock goes on with something else, or stands still. */
export function turned(
  before: Floor | null,
  { item, party, isPaused }: { item: ItemId | null; party: PartyId | null; isPaused: boolean },
  now: Moment,
): Floor {
  const spent: Floor["spent"] = before?.spent ?? {};
  const counted = before?.since
    ? { ...spent, [keyOf(before.item)]: (spent[keyOf(before.item)] ?? 0) + between(before.since, now) }
    : spent;
  return { item, party, since: isPaused ? null : now, spent: counted };
}

const between = (from: Moment, to: Moment) => Math.max(0, Date.parse(to) - Date.parse(from));

/** What is on the floor as somebody may know of it; what is not on their agenda is to them as if nothing were. */
export function floorView(now: Floor | null, items: readonly ItemView[]): FloorView | null {
  if (!now || (now.item !== null && !items.some((one) => one.id === now.item))) return null;
  const { item, party, since, spent } = now;
  return { item, party, since, spent: spent[keyOf(item)] ?? 0 };
}
