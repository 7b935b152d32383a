import type { Store } from "express-rate-limit";

import type { Deps } from "../deps.ts";

/** Counted where every process counts: one that is asked through several doors is one. Each `what` has a count of its own. */
export const triesIn = ({ store: { publicAsks }, now }: Deps, what: string, windowMs: number): Store => ({
  localKeys: false,
  async increment(address) {
    const tries = await publicAsks.tried(keyOf(what, address), new Date(now()), windowMs);
    // When it ends is by the product's clock, which the limiter does not know.
    return { totalHits: tries, resetTime: undefined };
  },
  decrement: (address) => publicAsks.untried(keyOf(what, address)),
  resetKey: () => {},
});

const keyOf = (what: string, address: string): string => (what === "" ? address : `${what} ${address}`);
