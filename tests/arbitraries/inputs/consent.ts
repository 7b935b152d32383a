import type { consentCommands } from "../../../src-shared/consent/commands.ts";
import { maturityQuestions } from "../../../src-shared/consent/consent.ts";
import { requiredGrantors } from "../../../src-shared/consent/grantors.ts";
import { noticeCalled } from "../../../src-shared/consent/notice.ts";
import { ekstad, flowsAmong, office, services } from "../../case-files.ts";
import type { Draw, InputMaker } from "../draw.ts";
import { kinds } from "../family.ts";

/** Who is asked or answers, and about whom: mostly whoever has custody, about the child. */
const asking = ({ file, now, mostly, one, ids }: Draw) => {
  const child = one(ids("child"));
  const asked = child && mostly() ? requiredGrantors(file, child, now) : [...ids("guardian"), ...ids("child")];
  return {
    grantorId: one(asked),
    subjectIds: mostly() ? [child] : [...ids("child"), ...ids("guardian")],
  };
};

const someFlows = ({ pick, mostly }: Draw) => {
  const of = [...services].filter(() => pick() % 4 > 0);
  return flowsAmong([office, ...of], mostly() ? [...kinds] : [kinds[pick() % 3]!]);
};

/** Mostly nobody is kept out. */
const someExclusions = ({ pick, one, told, known }: Draw) =>
  [
    ...Array.from({ length: 12 }, () => []),
    [{ kind: "unit", unit: one(services) }],
    [{ kind: "category", category: one(kinds), to: null }],
    [{ kind: "person", account: known("rektor")[0] }],
    [{ kind: "words", words: told() }],
  ][pick() % 16];

export const consentInputs = {
  "consent.request": (draw) => ({
    ...asking(draw),
    flows: someFlows(draw),
    purpose: draw.told(),
    activities: ["attendMeeting"],
    validTo: draw.day(120),
    noticeLanguage: "sv",
  }),

  "consent.askAnew": ({ file, one, day }) => ({
    requestId: one(file.requests.filter(({ validTo }) => validTo <= day(0)))?.id ?? one(file.requests)?.id,
  }),

  "consent.recordAnswer": ({ file, one, told }) => ({
    requestId: one(file.requests.filter(({ answer }) => answer === null))?.id ?? one(file.requests)?.id,
    answer: one(["refused", "wantsTalk"]),
    channel: "phone",
    reason: told(),
  }),

  "consent.answer": ({ file, one, pick, mostly, told }) => {
    const request =
      one(file.requests.filter(({ answer, replacedBy }) => answer === null && !replacedBy)) ?? one(file.requests);
    const kind = one(["granted", "partlyGranted", "refused", "wantsTalk"]);
    return {
      requestId: request?.id,
      answer: kind,
      flows: kind === "partlyGranted" ? request?.flows.filter((_, at) => (at + pick()) % 3 > 0) : [],
      words: noticeCalled(ekstad.document, request?.notice.version ?? "").hash,
      facts: mostly() ? ["who", "until", "stop"] : ["who"],
      reason: told(),
    };
  },

  "consent.record": (draw) => {
    const { file, now, pick, one, mostly, day, told } = draw;
    const asked = asking(draw);
    const own = file.consents.filter(({ grantor, validTo }) => grantor === asked.grantorId && validTo >= day(0));
    const isRenewal = pick() % 3 === 0 && own.length > 0;
    const request = one(file.requests.filter(({ answer, replacedBy }) => answer?.kind !== "granted" && !replacedBy));
    // Everything that was asked for, and nothing kept out.
    const isWhole = request !== undefined && pick() % 4 === 0;
    return {
      ...(isWhole ? { grantorId: request.grantor, subjectIds: request.subjects, requestId: request.id } : asked),
      ...(isRenewal ? { replaces: one(own.filter(({ ended }) => ended === null || ended.at > now))?.id } : {}),
      flows: isWhole ? request.flows : someFlows(draw),
      exclusions: isWhole ? [] : someExclusions(draw),
      purpose: told(),
      validFrom: day(pick() % 6 === 0 ? 3 : 0),
      validTo: day([5, 40, 120, 120, 120][pick() % 5]!),
      noticeLanguage: "sv",
      receivedOn: day(0),
      ...(mostly() ? { method: "oral" } : { method: "paper", keptAt: told() }),
      witness: told(),
      readBack: mostly(),
      understood: mostly(),
    };
  },

  "consent.remind": ({ file, one }) => ({
    requestId: one(file.requests.filter(({ answer }) => answer === null))?.id ?? file.requests[0]?.id,
    channel: one(["phone", "visit", "letter"]),
  }),
  "consent.remindReceiver": ({ file, one }) => {
    const consent = one(file.consents.filter(({ asked }) => asked.length > 0));
    return { consentId: consent?.id, authority: one(consent?.asked ?? [])?.authority };
  },
  "consent.askToConfirm": ({ file, one, known, mostly }) => {
    const waiting = file.consents.filter((consent) => consent.heldBy.length < consent.disclosing.length);
    const receivers = { utbildningsnamnden: "kurator", socialnamnden: "socialsekreterare", region: "behandlare" };
    const consent = one(waiting) ?? one(file.consents);
    const open = consent?.disclosing.filter((of) => !consent.heldBy.some((held) => held.authority === of)) ?? [];
    const authority = one(open) ?? "region";
    const title = mostly() ? receivers[authority as keyof typeof receivers] : "rektor";
    return { consentId: consent?.id, authority, receiver: known(title ?? "rektor")[0] };
  },

  "consent.confirm": ({ file, one }) => ({
    consentId: (
      one(file.consents.filter(({ asked, heldBy }) => asked.length > 0 && asked.length + 1 > heldBy.length)) ??
      one(file.consents)
    )?.id,
  }),

  "consent.confirmHeld": ({ file, one, told }) => {
    const waiting = file.consents.filter((consent) => consent.heldBy.length < consent.disclosing.length);
    const consent = one(waiting) ?? one(file.consents);
    const open = consent?.disclosing.filter(
      (authority) => !consent.heldBy.some((held) => held.authority === authority),
    );
    return { consentId: consent?.id, authority: one(open ?? []) ?? "region", saidBy: told() };
  },

  "consent.withdraw": (draw) => {
    const { file, pick, one, mostly } = draw;
    const consent = one(file.consents.filter(({ ended }) => ended === null)) ?? one(file.consents);
    const flow = one(consent?.flows.filter(({ from }) => from !== office) ?? []);
    const parts = [
      { services: [flow?.from] },
      { services: [flow?.from] },
      { categories: [flow?.category] },
      { recipients: [flow?.from] },
      { flows: [flow] },
      { exclusions: someExclusions(draw), services: [flow?.from] },
    ];
    return {
      consentId: consent?.id,
      ...(mostly() && flow ? parts[pick() % parts.length] : { services: "all" }),
      channel: "phone",
    };
  },

  "consent.invalidate": ({ file, one, told, known }) => ({
    consentId: one(file.consents.filter(({ invalidation }) => invalidation === null))?.id,
    reason: told(),
    second: known("samordnare2")[0],
  }),
  "consent.confirmInvalidation": ({ file, one }) => ({ consentId: one(asError(file))?.id }),
  "consent.rejectInvalidation": ({ file, one }) => ({ consentId: one(asError(file))?.id }),

  "consent.assessMaturity": ({ pick, one, mostly, ids, day, told }) => ({
    childId: one(ids("child")),
    categories: [one(kinds)],
    questions: mostly() ? maturityQuestions : maturityQuestions.slice(1),
    assessedBy: told(),
    unit: "ekskolan",
    assessedOn: day(0),
    notifyGuardians: pick() % 2 === 0,
  }),
  "consent.endAssessment": ({ file, one }) => ({
    assessmentId: (one(file.assessments.filter(({ endedAt }) => endedAt === null)) ?? one(file.assessments))?.id,
  }),

  "consent.recordLegalGround": (draw) => {
    const { one, ids, day, told, mostly } = draw;
    return {
      ground: "en-annan-grund",
      subjectIds: [one(ids("child"))],
      flows: flowsAmong(["ekskolan", "barnochunga"], [...kinds]).filter(
        ({ from }) => from === (mostly() ? "barnochunga" : "ekskolan"),
      ),
      reason: told(),
      validTo: day(mostly() ? 60 : 500),
    };
  },
  "consent.endLegalGround": ({ file, one }) => ({
    groundId: (one(file.legalGrounds.filter(({ endedAt }) => endedAt === null)) ?? one(file.legalGrounds))?.id,
  }),
} satisfies Record<keyof typeof consentCommands, InputMaker>;

const asError = ({ consents }: Draw["file"]) =>
  consents.filter(({ invalidation }) => invalidation !== null && invalidation.confirmedAt === null);
