import { z } from "zod";

import { command } from "../command.ts";
import { type ConsentId, id, unitId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import type { Consent, Flow } from "./consent.ts";

/**
 * The grantor takes back what they have agreed to, whole or for some services, in whatever way they said so: every consent
 * of theirs that allows it ends, not only the one that was named. It holds at once and only
 * forward. Whoever it no longer reaches is told by the effects of the change, in the same words as of any cancelled meeting.
 */
export const withdraw = command({
  input: z.object({
    consentId: id<ConsentId>(),
    services: z.union([z.literal("all"), z.array(unitId()).min(1).max(100)]),
    channel: z.enum(["phone", "visit", "letter"]),
  }),
  by: ["coordinator"],
  decide(file, { consentId, services, channel }, { now, actor, newId }) {
    const named = file.consents.find((one) => one.id === consentId);
    const isCurrent = (one: Consent) => one.ended === null && one.validTo >= dayOf(now);
    if (!named || !isCurrent(named)) return refuse({ kind: "nothingToWithdraw" });
    const stays = (one: Flow) => services !== "all" && !services.includes(one.from) && !services.includes(one.to);
    const touched = file.consents.filter(
      (one) => one.grantor === named.grantor && isCurrent(one) && !one.flows.every(stays),
    );
    if (touched.length === 0) return refuse({ kind: "nothingToWithdraw" });

    const changes = touched.map((consent) => {
      const flows = consent.flows.filter(stays);
      const how = flows.length > 0 ? ("narrowed" as const) : ("withdrawn" as const);
      const ended: Consent = { ...consent, ended: { at: now, how, channel, recordedBy: actor.account } };
      return { consent, ended, left: { ...consent, id: newId<ConsentId>(), flows, replaces: consent.id }, how };
    });
    const endedOf = new Map(changes.map(({ consent, ended }) => [consent, ended]));
    return ok({
      file: {
        ...file,
        consents: [
          ...file.consents.map((one) => endedOf.get(one) ?? one),
          ...changes.filter(({ how }) => how === "narrowed").map(({ left }) => left),
        ],
      },
      log: changes.map(({ consent, how }) => ({
        kind: how === "narrowed" ? "consentNarrowed" : "consentWithdrawn",
        consent: consent.id,
        party: consent.grantor,
        channel,
      })),
    });
  },
});
