import { z } from "zod";

import { command } from "../command.ts";
import { type ConsentId, id, unitId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import type { Consent } from "./consent.ts";

/**
 * The grantor takes a consent back, whole or for some services, in whatever way they said so. It holds at once and only
 * forward. Whoever it no longer reaches is told by the effects of the change, in the same words as of any cancelled meeting.
 */
export const withdraw = command({
  input: z.object({
    consentId: id<ConsentId>(),
    services: z.union([z.literal("all"), z.array(unitId()).min(1).max(100)]),
    channel: z.enum(["phone", "visit", "letter"]),
  }),
  by: ["coordinator"],
  decide(file, { consentId, services, channel }, { now, actor, municipality, newId }) {
    const consent = file.consents.find((one) => one.id === consentId);
    if (!consent || consent.ended || consent.validTo < dayOf(now)) return refuse({ kind: "nothingToWithdraw" });
    const left = consent.flows.filter(
      (flow) => services !== "all" && !services.includes(flow.from) && !services.includes(flow.to),
    );
    if (left.length === consent.flows.length) return refuse({ kind: "nothingToWithdraw" });

    const authorityOf = new Map(municipality.document.units.map((unit) => [unit.id, unit.authority]));
    const disclosing = consent.disclosing.filter((authority) =>
      left.some((flow) => authorityOf.get(flow.from) === authority),
    );
    const ended: Consent = {
      ...consent,
      ended: { at: now, how: left.length > 0 ? "narrowed" : "withdrawn", channel, recordedBy: actor.account },
    };
    const narrower: Consent = { ...consent, id: newId<ConsentId>(), flows: left, disclosing, replaces: consentId };
    return ok({
      file: {
        ...file,
        consents: [
          ...file.consents.map((one) => (one === consent ? ended : one)),
          ...(left.length > 0 ? [narrower] : []),
        ],
      },
      log: [
        {
          kind: left.length > 0 ? "consentNarrowed" : "consentWithdrawn",
          consent: consentId,
          party: consent.grantor,
          channel,
        },
      ],
    });
  },
});
