import { z } from "zod";

import { command, type LogEntry } from "../command.ts";
import { type ConsentId, id, type PartyId, type RequestId } from "../ids.ts";
import { optionalText } from "../input.ts";
import { contactChannel } from "../party/party.ts";
import { whyMasked } from "../party/safety.ts";
import { inCase } from "../programme/in-case.ts";
import { ok, refuse } from "../refusal.ts";
import { addMonths, day, dayOf } from "../time.ts";
import { activities, flow } from "./consent.ts";
import { isLeft } from "./effective.ts";
import { evidenceInput, evidenceOf } from "./evidence.ts";
import { freshConsent } from "./fresh.ts";
import { whyNoMatrix } from "./matrix.ts";
import { noticeCalled, noticeNow } from "./notice.ts";
import { capacityOf, whyNotYet } from "./readiness.ts";
import { withoutKeptOut } from "./receivers.ts";
import { renewed } from "./renew.ts";
import { answered, requestFor } from "./request-state.ts";
import { exclusionsFrom, saidExclusions } from "./said-exclusions.ts";

/**
 * A yes, written down with its evidence. It may not be general: what for, who may tell whom what, about whom, until when.
 * The office that hears it holds it from then on; every other disclosing authority has yet to confirm.
 */
export const record = command({
  input: z.object({
    grantorId: id<PartyId>(),
    subjectIds: z.array(id<PartyId>()).min(1).max(20),
    flows: z.array(flow).min(1).max(500),
    exclusions: saidExclusions(),
    /** Left out where it answers a request, which says it. */
    purpose: optionalText(),
    activities: activities.default([]),
    validFrom: day(),
    /** Left out: as long as the request says, or as the municipality's consents last. */
    validTo: day().optional(),
    noticeLanguage: z.string().max(10).default("sv"),
    /** How the answer came. */
    channel: contactChannel.optional(),
    /** What it answers; left out, what this person was last asked about these. */
    requestId: id<RequestId>().optional(),
    /** The earlier consent that it renews. */
    replaces: id<ConsentId>().optional(),
    ...evidenceInput,
  }),
  by: ["coordinator"],
  decide(file, input, context) {
    const { now, actor, municipality } = context;
    const today = dayOf(now);
    const { grantorId: grantor, flows } = input;
    const subjects = [...new Set(input.subjectIds)];
    const capacity = capacityOf(file, grantor, flows, input.receivedOn);
    const whyNot =
      whyNotYet(file, { grantor, subjects, capacity }, now) ??
      whyNoMatrix(flows, municipality.document) ??
      whyMasked(file, grantor, flows, municipality.document);
    if (whyNot) return refuse(whyNot);

    const request = requestFor(file, { id: input.requestId, grantor, subjects });
    if (input.requestId && !request) return refuse({ kind: "notThere" });
    const old = file.consents.find((one) => one.id === input.replaces);
    if (input.replaces && (old?.grantor !== grantor || !isLeft(old, now))) return refuse({ kind: "nothingToRenew" });
    const purpose = input.purpose ?? request?.purpose.value;
    if (!purpose) return refuse({ kind: "purposeNeeded" });

    const { validFrom, receivedOn } = input;
    const validTo =
      input.validTo ?? request?.validTo ?? addMonths(validFrom, inCase(municipality.document, file).consentMonths);
    if (
      validTo <= validFrom ||
      validTo < today ||
      receivedOn > today ||
      validTo > addMonths(today, municipality.document.longestConsentMonths)
    )
      return refuse({ kind: "periodIsWrong" });
    const evidence = evidenceOf(file, input, actor.account);
    if (!evidence.ok) return evidence;
    const exclusions = exclusionsFrom(input.exclusions, file, { grantor, subjects }, context);
    if (!exclusions.ok) return exclusions;

    const channel = input.channel ?? (input.method === "paper" ? "letter" : "phone");
    const version = noticeNow(municipality.document, receivedOn, capacity === "ofAge" ? "adults" : undefined).version;
    const notice = request?.notice ?? { version, language: input.noticeLanguage };
    const { hash } = noticeCalled(municipality.document, notice.version);
    const fresh = freshConsent(
      file,
      {
        grantor,
        capacity,
        subjects,
        flows,
        exclusions: exclusions.value,
        purpose,
        activities: input.activities,
        validFrom,
        validTo,
        notice,
        evidence: evidence.value,
        request: request?.id ?? null,
        replaces: old?.id ?? null,
      },
      context,
    );
    const next = {
      ...file,
      consents: old ? renewed(file, old, fresh, channel, context) : [...file.consents, fresh],
      requests: request
        ? file.requests.map((one) => (one === request ? answered(one, fresh, { channel, actor, now }) : one))
        : file.requests,
    };
    const said = { consent: fresh.id, party: grantor, method: input.method, notice: notice.version, words: hash };
    const recorded = { kind: "consentRecorded", ...said };
    const log: LogEntry[] = old ? [{ kind: "consentRenewed", consent: old.id, party: grantor }, recorded] : [recorded];
    return ok({ file: withoutKeptOut(next, municipality.document.people, now), log });
  },
});
