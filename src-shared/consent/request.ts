import { z } from "zod";

import { fromParty, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId, type RequestId } from "../ids.ts";
import { language, optionalText } from "../input.ts";
import { whyMasked } from "../party/safety.ts";
import { inCase } from "../programme/in-case.ts";
import { ok, refuse } from "../refusal.ts";
import { addMonths, day, dayOf } from "../time.ts";
import { activities, flow } from "./consent.ts";
import type { ConsentRequest } from "./consent-request.ts";
import { whyNoMatrix } from "./matrix.ts";
import { noticeNow } from "./notice.ts";
import { capacityOf, whyNotYet } from "./readiness.ts";

/**
 * Somebody is asked for their consent, with the notice in their language. Whoever has custody of the same child is asked
 * alone, and never learns what the other was asked or said. Asked anew while still silent, they have one request to answer.
 */
export const request = command({
  input: z.object({
    grantorId: id<PartyId>(),
    subjectIds: z.array(id<PartyId>()).min(1).max(20),
    flows: z.array(flow).min(1).max(500),
    purpose: optionalText(),
    activities: activities.default([]),
    /** Left out: as long as the municipality's consents last. */
    validTo: day().optional(),
    noticeLanguage: language().default("sv"),
  }),
  by: ["coordinator"],
  decide(file, input, { now, municipality, newId }) {
    const { document } = municipality;
    const { grantorId: grantor, flows, purpose } = input;
    const subjects = [...new Set(input.subjectIds)];
    const capacity = capacityOf(file, grantor, flows, dayOf(now));
    const whyNot =
      whyNotYet(file, { grantor, subjects, capacity }, now) ??
      whyNoMatrix(flows, document) ??
      whyMasked(file, grantor, flows, document);
    if (whyNot) return refuse(whyNot);
    if (purpose === null) return refuse({ kind: "purposeNeeded" });
    const validTo = input.validTo ?? addMonths(dayOf(now), inCase(document, file).consentMonths);
    if (validTo <= dayOf(now)) return refuse({ kind: "periodIsWrong" });

    const { version, hash } = noticeNow(document, dayOf(now), capacity === "ofAge" ? "adults" : undefined);
    const fresh: ConsentRequest = {
      id: newId<RequestId>(),
      grantor,
      reminded: [],
      subjects,
      flows,
      purpose: label(purpose, {
        about: subjects,
        category: "contact",
        source: fromParty(grantor),
        releasedTo: [fromParty(grantor)],
      }),
      activities: input.activities,
      validTo,
      notice: { version, language: input.noticeLanguage },
      requestedAt: now,
      answer: null,
      replacedBy: null,
    };
    const isOvertaken = (one: ConsentRequest) =>
      one.grantor === grantor && one.answer === null && one.subjects.some((subject) => subjects.includes(subject));
    const before = file.requests.map((one) =>
      isOvertaken(one) && one.replacedBy === null ? { ...one, replacedBy: fresh.id } : one,
    );
    return ok({
      file: { ...file, requests: [...before, fresh] },
      log: [{ kind: "consentRequested", request: fresh.id, party: grantor, notice: version, words: hash }],
    });
  },
});
