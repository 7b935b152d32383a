import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { isUnitMasked } from "../case/mask.ts";
import { command, type Context, type LogEntry } from "../command.ts";
import { id, type RequestId } from "../ids.ts";
import { optionalText } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { type Consent, type Flow, flow, knownFacts, readings } from "./consent.ts";
import { isLeft } from "./effective.ts";
import { lineOf } from "./lineage.ts";
import { freshConsent } from "./fresh.ts";
import { stillFor } from "./grantors.ts";
import { whyNoMatrix } from "./matrix.ts";
import { noticeCalled, noticeLanguages, readIn } from "./notice.ts";
import { capacityOf, whyNotYet } from "./readiness.ts";
import { withoutKeptOut } from "./receivers.ts";
import { withoutYes } from "./record-answer.ts";
import { renewed } from "./renew.ts";
import { answered } from "./request-state.ts";
import { exclusionsFrom, saidExclusions } from "./said-exclusions.ts";

/**
 * Somebody answers what they have been asked, on their own page: yes, yes to some of it, no, or that they want to talk first.
 * Whose answer it is comes from who has come in, never from what is sent. A yes counts once they have read the words of that
 * very notice and said the three things that they know by it. Answered anew, the later yes takes the place of the earlier;
 * a yes that stands is taken back, not answered with a no.
 */
export const answer = command({
  input: z.object({
    requestId: id<RequestId>(),
    answer: z.enum(["granted", "partlyGranted", "refused", "wantsTalk"]),
    /** Of a yes to some of it: what it allows of what was asked. */
    flows: z.array(flow).max(500).default([]),
    exclusions: saidExclusions(),
    /** Sooner than was asked for. */
    validTo: day().optional(),
    /** The hash of the notice they had before them, and the language they read it in. */
    words: z.string().max(64).default(""),
    language: z.enum(noticeLanguages).default("sv"),
    /** Which words stood open. */
    read: z.enum(readings).default("full"),
    /** What they have said that they know. */
    facts: z.array(z.enum(knownFacts)).max(10).default([]),
    reason: optionalText(),
  }),
  by: ["guardian", "child"],
  decide(file, input, context) {
    const { now, actor, municipality } = context;
    const { document } = municipality;
    const party = actor.family?.party;
    const request = file.requests.find(
      (one) => one.id === input.requestId && one.grantor === party && one.replacedBy === null,
    );
    if (!request || !actor.family) return refuse({ kind: "notThere" });
    const earlier = file.consents.filter((one) => one.request === request.id && isLeft(one, now));
    const standing = earlier.at(-1);
    const isYes = input.answer === "granted" || input.answer === "partlyGranted";
    if (standing && !isYes) return refuse({ kind: "alreadyAnswered" });
    if (input.answer === "refused" || input.answer === "wantsTalk")
      return ok(
        withoutYes(file, request, { answer: input.answer, channel: "page", reason: input.reason }, { now, actor }),
      );

    // A service that has become secret from them since is no part of what they are asked.
    const asked = request.flows.filter(({ from, to }) =>
      [from, to].every((unit) => !isUnitMasked(file, unit, request.grantor)),
    );
    const isPartly = input.answer === "partlyGranted";
    const flows = isPartly ? asked.filter((one) => input.flows.some((other) => isSame(one, other))) : asked;
    if (flows.length === 0 || (isPartly && flows.length < new Set(input.flows.map(keyOf)).size))
      return refuse({ kind: "badInput", fields: [{ path: "flows", problem: "missing" }] });
    const { grantor, notice } = request;
    const subjects = stillFor(file, request, now);
    if (subjects.length === 0) return refuse({ kind: "notAGrantor" });
    const today = dayOf(now);
    const capacity = capacityOf(file, grantor, flows, today);
    const whyNot = whyNotYet(file, { grantor, subjects, capacity }, now) ?? whyNoMatrix(flows, document);
    if (whyNot) return refuse(whyNot);
    const { hash, language } = readIn(noticeCalled(document, notice.version), input.language);
    if (input.words !== hash) return refuse({ kind: "outdated" });
    if (!knownFacts.every((fact) => input.facts.includes(fact))) return refuse({ kind: "understandFirst" });
    const validTo = isPartly && input.validTo && input.validTo < request.validTo ? input.validTo : request.validTo;
    if (validTo <= today) return refuse({ kind: "periodIsWrong" });
    const exclusions = exclusionsFrom(isPartly ? input.exclusions : [], file, { grantor, subjects }, context);
    if (!exclusions.ok) return exclusions;

    const { how, acr } = actor.family.proof;
    const fresh = freshConsent(
      file,
      {
        grantor,
        capacity,
        subjects,
        flows,
        exclusions: exclusions.value,
        purpose: request.purpose.value,
        activities: request.activities,
        validFrom: today,
        validTo,
        notice: { version: notice.version, language },
        evidence: {
          kind: "page",
          receivedBy: actor.account,
          receivedOn: today,
          at: now,
          how,
          acr,
          words: hash,
          read: input.read,
          understood: true,
          facts: [...knownFacts],
        },
        request: request.id,
        replaces: standing?.id ?? null,
      },
      context,
    );
    const next = {
      ...file,
      consents: standing
        ? renewed(withoutOthers(file, earlier, standing, context), standing, fresh, "page", context)
        : [...file.consents, fresh],
      requests: file.requests.map((one) =>
        one === request ? answered(one, fresh, { channel: "page", actor, now }) : one,
      ),
    };
    const said = { consent: fresh.id, party: grantor, method: how, notice: notice.version, words: hash };
    const given: LogEntry = { kind: "consentGiven", ...said };
    const log = standing ? [{ kind: "consentRenewed", consent: standing.id, party: grantor }, given] : [given];
    return ok({ file: withoutKeptOut(next, document.people, now), log });
  },
});

/** One question has one answer that stands. */
function withoutOthers(
  file: CaseFile,
  earlier: readonly Consent[],
  standing: Consent,
  { now, actor }: Pick<Context, "now" | "actor">,
): CaseFile {
  const line = lineOf(file, standing);
  const ended = { at: now, how: "renewed" as const, channel: "page" as const, recordedBy: actor.account };
  const consents = file.consents.map((one) => (earlier.includes(one) && !line.includes(one) ? { ...one, ended } : one));
  return { ...file, consents };
}

const keyOf = ({ from, to, category }: Flow) => `${from}|${to}|${category}`;
const isSame = (one: Flow, other: Flow) => keyOf(one) === keyOf(other);
