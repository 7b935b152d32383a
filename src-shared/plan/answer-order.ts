import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { type Category, fromParty, fromUnit, label, type Voice } from "../case/labelled.ts";
import { officeMayHear, relativeCalled } from "../followup/telling.ts";
import { id, type OrderId, type PartyId, unitId } from "../ids.ts";
import { optionalText } from "../input.ts";
import { contactChannel } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { askedAbout, isSaidBy } from "./asked.ts";
import { childrenIn } from "./words.ts";
import { professionalOf } from "./hand.ts";
import { holding } from "./hold-order.ts";
import { inOpenCase } from "./in-open-case.ts";
import { type Order, orderAnswers } from "./ordered.ts";

/** A service, or somebody in the family, agrees to a new order or does not. Each for themselves; the latest counts while it is open. */
export const answerOrder = inOpenCase({
  input: z.object({
    orderId: id<OrderId>(),
    answer: z.enum(orderAnswers),
    words: optionalText(),
    /** For whom the coordinator writes it down, and how they said it. */
    for: id<PartyId>().nullable().default(null),
    unit: unitId().nullable().default(null),
    channel: contactChannel.nullable().default(null),
  }),
  by: ["coordinator", "professional", "outside", "guardian", "child"],
  decide(file, { orderId, answer, words, for: named, unit, channel: way }, { actor, now }) {
    const { family } = actor;
    const order = file.orders.find((one) => one.id === orderId);
    const person = family ? null : professionalOf(file, actor.account);
    const asked = order && askedAbout(file, order, now);
    if (!order || !asked) return refuse({ kind: "notThere" });
    const isAsked = (party: PartyId) => asked.required.includes(party) || asked.others.includes(party);
    const isOpen = order.state.name === "proposed";

    let by: Voice;
    if (family || person) {
      const isOwn = family ? isAsked(family.party) : asked.units.includes(person!.unit.id);
      if (!isOwn || !isOpen) return refuse({ kind: "notThere" });
      by = family ? fromParty(family.party) : fromUnit(person!.unit.id);
    } else {
      if (!isOpen) return refuse({ kind: "orderIsSettled" });
      if (unit !== null && !asked.unheard.includes(unit)) return refuse({ kind: "notYourService" });
      if (unit === null && (named === null || !relativeCalled(file, named))) return refuse({ kind: "unknownPerson" });
      if (unit === null && !isAsked(named!)) return refuse({ kind: "notTheirsToRead" });
      if (way === null) return refuse({ kind: "badInput", fields: [{ path: "channel", problem: "missing" }] });
      by = unit === null ? fromParty(named!) : fromUnit(unit);
    }
    const about = by.kind === "party" ? [by.party] : childrenIn(file);
    const said = words === null ? null : label(words, { about, category: kindOf(file, order, by), source: by });
    if (person && said && !officeMayHear(file, said, now)) return refuse({ kind: "notToldByConsent" });
    const channel = family ? ("page" as const) : person ? null : way;
    const answered = {
      ...order,
      answers: [...order.answers.filter((one) => !isSaidBy(one.by, by)), { by, answer, words: said, channel, at: now }],
    };
    const next: CaseFile = { ...file, orders: file.orders.map((one) => (one === order ? answered : one)) };
    return ok({ file: holding(next, answered, now), log: [{ kind: "orderAnswered", order: orderId }] });
  },
});

/** What a service says of when its support comes is of the same kind as the support: whoever may read that may read why not. */
function kindOf(file: CaseFile, { steps }: Order, by: Voice): Category {
  const own = file.plan.interventions.find(
    ({ id: one, unit }) => by.kind === "unit" && unit === by.unit && steps.some((step) => step.id === one),
  );
  return own?.words.category ?? "interventions";
}
