import { z } from "zod";

import { category } from "../case/labelled.ts";
import { command } from "../command.ts";
import { type ConsentId, id, unitId } from "../ids.ts";
import { answerChannel } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { type Consent, type Exclusion, type Flow, flow } from "./consent.ts";
import { isLeft } from "./effective.ts";
import { leftOf } from "./narrow.ts";
import { withoutKeptOut } from "./receivers.ts";
import { exclusionsFrom, saidExclusions } from "./said-exclusions.ts";

const services = z.array(unitId()).max(100).default([]);

/**
 * The grantor takes back what they have agreed to, whole, or for some services, kinds of things or receivers, or keeps
 * somebody out of it: every consent of theirs that allows it ends, not only the one that was named. It holds at once and only
 * forward. Whoever it no longer reaches is told by the effects of the change, in the same words as of any cancelled meeting.
 */
export const withdraw = command({
  input: z.object({
    consentId: id<ConsentId>(),
    /** Neither from nor to these. */
    services: z.union([z.literal("all"), services]).default([]),
    /** Not to these. */
    recipients: services,
    categories: z.array(category()).max(20).default([]),
    flows: z.array(flow).max(500).default([]),
    exclusions: saidExclusions(),
    /** How they said so: on their own page, where they do it themselves. */
    channel: answerChannel,
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { consentId, exclusions: said, channel, ...taken }, context) {
    const { now, actor, municipality } = context;
    if ((channel === "page") !== (actor.family !== undefined))
      return refuse({ kind: "badInput", fields: [{ path: "channel", problem: "notAChoice" }] });
    const named = file.consents.find((one) => one.id === consentId);
    const isTheirs = !actor.family || named?.grantor === actor.family.party;
    if (!named || !isTheirs || !isLeft(named, now)) return refuse({ kind: "nothingToWithdraw" });
    const isNothing = Object.values(taken).every((all) => all.length === 0) && said.length === 0;
    if (isNothing) return refuse({ kind: "badInput", fields: [{ path: "services", problem: "missing" }] });
    const goes = goesWith(taken);
    const own = file.consents.filter((one) => one.grantor === named.grantor && isLeft(one, now));
    const touched = own.filter((one) => said.length > 0 || one.flows.some(goes));
    if (touched.length === 0) return refuse({ kind: "nothingToWithdraw" });
    const subjects = [...new Set(touched.flatMap((one) => one.subjects))];
    const kept = exclusionsFrom(said, file, { grantor: named.grantor, subjects }, context);
    if (!kept.ok) return kept;

    const changes = touched.map((consent) => {
      const flows = consent.flows.filter((one) => !goes(one));
      const how = flows.length > 0 ? ("narrowed" as const) : ("withdrawn" as const);
      const exclusions: Exclusion[] = [...consent.exclusions, ...kept.value];
      const ended: Consent = { ...consent, ended: { at: now, how, channel, recordedBy: actor.account } };
      return how === "narrowed"
        ? { consent, how, ended, left: leftOf(consent, { flows, exclusions }, context) }
        : // Whom they keep out stays out, also where nothing else is left.
          { consent, how, ended: { ...ended, exclusions }, left: null };
    });
    const endedOf = new Map(changes.map(({ consent, ended }) => [consent, ended]));
    const next = {
      ...file,
      consents: [
        ...file.consents.map((one) => endedOf.get(one) ?? one),
        ...changes.flatMap(({ left }) => (left ? [left] : [])),
      ],
    };
    return ok({
      file: withoutKeptOut(next, municipality.document.people, now),
      log: changes.map(({ consent, how }) => ({
        kind: how === "narrowed" ? "consentNarrowed" : "consentWithdrawn",
        consent: consent.id,
        party: consent.grantor,
        channel,
      })),
    });
  },
});

interface Taken {
  services: "all" | readonly string[];
  recipients: readonly string[];
  categories: readonly string[];
  flows: readonly Flow[];
}
const goesWith =
  ({ services: either, recipients, categories, flows }: Taken) =>
  ({ from, to, category: kind }: Flow) =>
    either === "all" ||
    either.includes(from) ||
    either.includes(to) ||
    recipients.includes(to) ||
    categories.includes(kind) ||
    flows.some((one) => one.from === from && one.to === to && one.category === kind);
