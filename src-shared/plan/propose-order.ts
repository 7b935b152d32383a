import { z } from "zod";

import { id, type InterventionId, type OrderId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { askedAbout } from "./asked.ts";
import { interventionsFor } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import { noWayThrough, withoutHidden } from "./hold-order.ts";
import type { Order } from "./ordered.ts";
import { noTiming, timing } from "./plan.ts";

/**
 * The order the support is to come in, as it is settled at the table. It holds when every service it touches, and everybody
 * in the family whose yes it needs, has said yes; until then the order is as it was.
 */
export const proposeOrder = inOpenCase({
  input: z.object({
    /** Those that are to wait for something else than now, or go on for another time. */
    steps: z
      .array(
        z.object({
          id: id<InterventionId>(),
          after: z.array(id<InterventionId>()).max(50).default([]),
          timing: timing.default(noTiming),
        }),
      )
      .min(1)
      .max(200),
  }),
  by: ["coordinator"],
  decide(file, { steps }, { actor, now, newId }) {
    if (file.orders.some(({ state }) => state.name === "proposed")) return refuse({ kind: "orderIsProposed" });
    const known = interventionsFor(file, actor.account, now);
    const isThere = (one: InterventionId) => known.some((other) => other.id === one);
    const named = steps.flatMap((step) => [step.id, ...step.after, ...step.timing.lasted.map(({ of }) => of)]);
    if (!named.every(isThere)) return refuse({ kind: "notThere" });
    const said = new Map(steps.map((step) => [step.id, { ...step, after: [...new Set(step.after)] }]));
    const order: Order = {
      id: newId<OrderId>(),
      proposedAt: now,
      steps: withoutHidden(file, [...said.values()], known),
      answers: [],
      state: { name: "proposed" },
      note: null,
    };
    const whyNot = noWayThrough(file, order, known, dayOf(now));
    if (whyNot) return refuse(whyNot);
    const { units, required } = askedAbout({ ...file, orders: [...file.orders, order] }, order, now);
    if (units.length + required.length === 0) return refuse({ kind: "orderIsTheSame" });
    return ok({
      file: { ...file, orders: [...file.orders, order] },
      log: [{ kind: "orderProposed", order: order.id }],
    });
  },
});
