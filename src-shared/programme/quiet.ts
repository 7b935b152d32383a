import { z } from "zod";

import { addDays, clockOf, type Day, dayOf, isWeekend, type Moment, momentAt } from "../time.ts";
import type { Clocks } from "./municipality.ts";

const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How somebody wants to be told, themselves; the municipality's own hours where they have not said. */
export const noticeSetting = z.object({
  /** At once; gathered, once each working day; or not at all in Teams. */
  notices: z.enum(["each", "gathered", "none"]).default("each"),
  quiet: z.object({ from: clock(), to: clock() }).nullable().default(null),
  /** Written to by mail where Teams does not reach them, or a card lies unopened. */
  mail: z.boolean().default(true),
});
export type NoticeSetting = z.infer<typeof noticeSetting>;
export const asTheOffice: NoticeSetting = noticeSetting.parse({});

/** When something that comes now may be told; null: at once. */
export function quietUntil(setting: NoticeSetting, clocks: Clocks, now: Moment): Moment | null {
  const { digestAt } = clocks.document;
  const quiet = setting.quiet ?? clocks.document.quietHours;
  if (setting.notices === "gathered") return nextOf(digestAt ?? quiet?.to ?? defaultDigest, clocks, now);
  if (!quiet) return null;
  if (isClosed(dayOf(now), clocks)) return nextOf(quiet.to, clocks, now);
  return isWithin(clockOf(now), quiet) ? nextOf(quiet.to, clocks, now) : null;
}
const defaultDigest = "07:30";

/** The next time, on a day the offices are open, that the clock shows this. */
function nextOf(at: string, clocks: Clocks, now: Moment): Moment {
  let on: Day = dayOf(now);
  while (isClosed(on, clocks) || momentAt(on, at) <= now) on = addDays(on, 1);
  return momentAt(on, at);
}

export const isClosed = (on: Day, { holidays }: Clocks) => isWeekend(on) || holidays.includes(on);

/** From the evening to the morning, or within one day. */
const isWithin = (at: string, { from, to }: { from: string; to: string }) =>
  from <= to ? from <= at && at < to : at >= from || at < to;
