import { z } from "zod";

import { labelled } from "../case/labelled.ts";
import { id, type PartyId } from "../ids.ts";
import { type Interval, interval, type Moment, moment } from "../time.ts";

/** How a time suits somebody: "ifNeedBe" where another would be better. */
export const fits = ["works", "ifNeedBe", "not"] as const;
export type Fit = (typeof fits)[number];

/** Times that some are asked about while a meeting is sought; what they reply is the coordinator's to know. */
export const poll = z.object({
  asked: z.array(id<PartyId>()).min(1),
  times: z.array(interval()).min(1),
  askedAt: moment(),
  closedAt: moment().nullable(),
  replies: z.array(
    z.object({
      party: id<PartyId>(),
      fits: z.array(z.object({ start: moment(), fit: z.enum(fits) })),
      words: labelled(z.string()).nullable(),
      at: moment(),
    }),
  ),
});
export type Poll = z.infer<typeof poll>;

/** A time that somebody has said something of. */
export interface SaidTime extends Interval {
  party: PartyId;
  fit: Fit;
}

export const saidIn = ({ times, replies }: Poll): SaidTime[] =>
  replies.flatMap(({ party, fits: said }) =>
    times.flatMap((time) => {
      const found = said.find(({ start }) => start === time.start);
      return found ? [{ ...time, party, fit: found.fit }] : [];
    }),
  );

/** Who has said that they cannot at this time, or rather would not, each as the worst they have said of any part of it. */
export function saidOf(said: readonly SaidTime[], { start, end }: { start: Moment; end: Moment }) {
  const touching = said.filter((one) => one.start < end && start < one.end);
  const not = new Set(touching.flatMap(({ party, fit }) => (fit === "not" ? [party] : [])));
  const ifNeedBe = touching.flatMap(({ party, fit }) => (fit === "ifNeedBe" && !not.has(party) ? [party] : []));
  return { not: [...not], ifNeedBe: [...new Set(ifNeedBe)] };
}
