import { z } from "zod";

import { fromParty, fromUnit, label } from "../case/labelled.ts";
import { relativeCalled } from "../followup/telling.ts";
import { id, type OrderId, type PartyId } from "../ids.ts";
import { optionalText, text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { inOpenCase } from "./in-open-case.ts";
import { childrenIn } from "./words.ts";

/** What was weighed for the best of the children in one version of the plan, and what a child itself says of it. */
export const weigh = inOpenCase({
  input: z.object({
    orderId: id<OrderId>(),
    weighed: text(),
    /** Whose view it is, and in which words. */
    child: id<PartyId>().nullable().default(null),
    view: optionalText(),
  }),
  by: ["coordinator"],
  decide(file, { orderId, weighed, child, view }, { actor, now }) {
    const order = file.orders.find((one) => one.id === orderId);
    if (!order) return refuse({ kind: "notThere" });
    if (order.state.name === "withdrawn") return refuse({ kind: "orderIsSettled" });
    if (child !== null && relativeCalled(file, child)?.kind !== "child") return refuse({ kind: "unknownPerson" });
    if (child !== null && view === null)
      return refuse({ kind: "badInput", fields: [{ path: "view", problem: "missing" }] });
    const category = "interventions";
    const others = (order.note?.views ?? []).filter((one) => one.child !== child);
    const own =
      child !== null && view !== null
        ? [{ child, words: label(view, { about: [child], category, source: fromParty(child) }) }]
        : [];
    const note = {
      weighed: label(weighed, { about: childrenIn(file), category, source: fromUnit(file.office) }),
      views: [...others, ...own],
      by: actor.account,
      at: now,
    };
    return ok({
      file: { ...file, orders: file.orders.map((one) => (one === order ? { ...one, note } : one)) },
      log: [{ kind: "bestWeighed", order: orderId }],
    });
  },
});
