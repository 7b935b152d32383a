import { z } from "zod";

import { isUnitMasked } from "../case/mask.ts";
import { command, type LogEntry } from "../command.ts";
import { id, type RequestId } from "../ids.ts";
import { optionalText, tick } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { type Flow, flow } from "./consent.ts";
import { freshConsent } from "./fresh.ts";
import { whyNoMatrix } from "./matrix.ts";
import { noticeCalled } from "./notice.ts";
import { capacityOf, whyNotYet } from "./readiness.ts";
import { withoutKeptOut } from "./receivers.ts";
import { withoutYes } from "./record-answer.ts";
import { answered, isGranted } from "./request-state.ts";
import { exclusionsFrom, saidExclusions } from "./said-exclusions.ts";

/**
 * Somebody answers what they have been asked, on their own page: yes, yes to some of it, no, or that they want to talk first.
 * Whose answer it is comes from who has come in, never from what is sent. A yes counts once they have read the words of that
 * very notice and ticked that they have understood it.
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
    /** The hash of the notice they had before them. */
    words: z.string().max(64).default(""),
    understood: tick().default(false),
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
    if (isGranted(request)) return refuse({ kind: "alreadyAnswered" });
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
    const { grantor, subjects, notice } = request;
    const today = dayOf(now);
    const capacity = capacityOf(file, grantor, flows, today);
    const whyNot = whyNotYet(file, { grantor, subjects, capacity }, now) ?? whyNoMatrix(flows, document);
    if (whyNot) return refuse(whyNot);
    const { hash } = noticeCalled(document, notice.version);
    if (input.words !== hash) return refuse({ kind: "outdated" });
    if (!input.understood) return refuse({ kind: "understandFirst" });
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
        notice,
        evidence: {
          kind: "page",
          receivedBy: actor.account,
          receivedOn: today,
          at: now,
          how,
          acr,
          words: hash,
          understood: true,
        },
        request: request.id,
        replaces: null,
      },
      context,
    );
    const next = {
      ...file,
      consents: [...file.consents, fresh],
      requests: file.requests.map((one) =>
        one === request ? answered(one, fresh, { channel: "page", actor, now }) : one,
      ),
    };
    const log: LogEntry[] = [
      { kind: "consentGiven", consent: fresh.id, party: grantor, method: how, notice: notice.version, words: hash },
    ];
    return ok({ file: withoutKeptOut(next, document.people, now), log });
  },
});

const keyOf = ({ from, to, category }: Flow) => `${from}|${to}|${category}`;
const isSame = (one: Flow, other: Flow) => keyOf(one) === keyOf(other);
