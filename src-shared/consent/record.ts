import { z } from "zod";

import { isToldAndAsked } from "../case/advance.ts";
import { command } from "../command.ts";
import { type AuthorityId, type ConsentId, id, type PartyId } from "../ids.ts";
import { line } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { addMonths, day, dayOf } from "../time.ts";
import { flow } from "./consent.ts";
import { requiredGrantors } from "./grantors.ts";

/** Longest time a consent may run before it is asked for anew. */
const longestMonths = 24;

/**
 * An oral yes, written down with its evidence. It may not be general: who may tell whom what, about whom, until when.
 * The office that hears it holds it from then on; every other disclosing authority has yet to confirm.
 */
export const record = command({
  input: z.object({
    grantorId: id<PartyId>(),
    subjectIds: z.array(id<PartyId>()).min(1).max(20),
    flows: z.array(flow).min(1).max(500),
    validFrom: day(),
    validTo: day(),
    noticeLanguage: z.string().max(10),
    receivedOn: day(),
    witness: line(),
    readBack: z.boolean(),
    understood: z.boolean(),
  }),
  by: ["coordinator"],
  decide(file, input, { now, actor, municipality, newId }) {
    const { units, noticeVersion } = municipality.document;
    if (["inquiry", "triage", "familyContact"].includes(file.stage.name)) return refuse({ kind: "noticeNotGiven" });
    const subjects = [...new Set(input.subjectIds)];
    if (!subjects.every((subject) => requiredGrantors(file, subject, now).includes(input.grantorId)))
      return refuse({ kind: "notAGrantor" });
    const isGuardian = file.parties.some((party) => party.kind === "guardian" && party.id === input.grantorId);
    if (isGuardian && !isToldAndAsked(file, input.grantorId)) return refuse({ kind: "noticeNotGiven" });
    if (input.flows.some((one) => one.from === one.to)) return refuse({ kind: "flowWithinOneService" });
    const unitOf = new Map(units.map((unit) => [unit.id, unit]));
    if (input.flows.some((one) => !unitOf.has(one.from) || !unitOf.has(one.to)))
      return refuse({ kind: "unknownService" });
    const today = dayOf(now);
    if (
      input.validTo <= input.validFrom ||
      input.validTo < today ||
      input.receivedOn > today ||
      input.validTo > addMonths(today, longestMonths)
    )
      return refuse({ kind: "periodIsWrong" });
    if (!input.readBack || !input.understood) return refuse({ kind: "noticeNotGiven" });

    const disclosing = [...new Set(input.flows.map((one) => unitOf.get(one.from)!.authority))];
    const own: AuthorityId | undefined = unitOf.get(file.office)?.authority;
    const consentId = newId<ConsentId>();
    return ok({
      file: {
        ...file,
        consents: [
          ...file.consents,
          {
            id: consentId,
            grantor: input.grantorId,
            capacity: isGuardian ? "guardian" : "ofAge",
            exclusions: [],
            purpose: null,
            activities: [],
            request: null,
            asked: [],
            invalidation: null,
            subjects,
            flows: input.flows,
            validFrom: input.validFrom,
            validTo: input.validTo,
            notice: { version: noticeVersion, language: input.noticeLanguage },
            evidence: {
              kind: "oral",
              receivedBy: actor.account,
              receivedOn: input.receivedOn,
              witness: input.witness,
              readBack: true,
              understood: true,
              interpreter: null,
            },
            grantedAt: now,
            ended: null,
            replaces: null,
            disclosing,
            heldBy: disclosing
              .filter((authority) => authority === own)
              .map((authority) => ({ authority, confirmedAt: now, recordedBy: actor.account, saidBy: null })),
          },
        ],
      },
      log: [{ kind: "consentRecorded", consent: consentId, party: input.grantorId, method: "oral" }],
    });
  },
});
