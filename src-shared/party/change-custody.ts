import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { fromUnit, label } from "../case/labelled.ts";
import { type Context, command } from "../command.ts";
import type { Consent } from "../consent/consent.ts";
import { isLeft } from "../consent/effective.ts";
import { exclusionsOn } from "../consent/exclusions.ts";
import { isMinor } from "../consent/grantors.ts";
import { leftOf } from "../consent/narrow.ts";
import { id, type PartyId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import { custodies, custodyEvidences, type Guardian } from "./party.ts";

type Custody = Guardian["custody"][number];

/**
 * What a court or an agreement has decided about who has custody of a child. Sole custody leaves nobody else with any; joint
 * custody makes everybody's joint. Where a yes is no longer needed, what the others have said ends too: see `withoutAnswers`.
 */
export const changeCustody = command({
  input: z.object({
    guardianId: id<PartyId>(),
    childId: id<PartyId>(),
    custody: z.enum([...custodies, "none"]),
    custodyEvidence: z.enum(custodyEvidences),
    /** Why a child is left without any guardian in the case. */
    reason: optionalLine(),
  }),
  by: ["coordinator"],
  decide(file, { guardianId, childId, custody, custodyEvidence: evidence, reason }, context) {
    const { now, actor } = context;
    const isKnown = (kind: string, one: PartyId) =>
      file.parties.some((party) => party.id === one && party.kind === kind);
    if (!isKnown("guardian", guardianId) || !isKnown("child", childId)) return refuse({ kind: "unknownPerson" });
    if (custody !== "none" && !isMinor(file, childId, now)) return refuse({ kind: "grownHasNoGuardian" });

    const before = custodyOf(file, childId);
    const of = custody === "none" ? null : { child: childId, kind: custody, evidence, checkedOn: dayOf(now) };
    const parties = file.parties.map((party) =>
      party.kind === "guardian" ? withCustody(party, guardianId, childId, of) : party,
    );
    const changed = { ...file, parties };
    const after = custodyOf(changed, childId);
    if (custody === "none" && after.length === before.length) return refuse({ kind: "alreadySo" });
    const isAlone = after.length === 0 && isMinor(file, childId, now);
    if (isAlone && reason === null) return refuse({ kind: "noGuardianLeft" });

    const words = label(reason ?? "", { about: [childId], category: "family", source: fromUnit(file.office) });
    const alone = isAlone ? [{ kind: "withoutGuardian" as const, words, by: actor.account, at: now }] : [];
    const isFewer =
      before.some(({ guardian }) => !after.some((one) => one.guardian === guardian)) ||
      (before.some(({ kind }) => kind === "joint") && after.some(({ kind }) => kind === "sole"));
    const isOpened = exclusionsOn(changed, childId, now).length < exclusionsOn(file, childId, now).length;
    const isNew = !before.some(({ guardian }) => guardian === guardianId);
    const isAsked = (grantor: PartyId) => (isFewer ? grantor !== childId || isOpened : isNew && grantor === guardianId);
    const ended = withoutAnswers(changed, childId, isAsked, context);
    return ok({
      file: { ...ended.file, safetyReasons: [...file.safetyReasons, ...alone] },
      log: [
        { kind: "custodyChanged", party: guardianId, child: childId, custody, evidence },
        ...ended.gone.map((one) => ({
          kind: "consentEnded",
          consent: one.id,
          party: one.grantor,
          how: "custodyChanged",
        })),
      ],
    });
  },
});

const custodyOf = ({ parties }: CaseFile, child: PartyId) =>
  parties.flatMap((party) =>
    party.kind === "guardian"
      ? party.custody.filter((one) => one.child === child).map(({ kind }) => ({ guardian: party.id, kind }))
      : [],
  );

/** A parent who had stepped out and is given custody is back. */
function withCustody(party: Guardian, guardian: PartyId, child: PartyId, of: Custody | null): Guardian {
  const others = party.custody.filter((one) => one.child !== child);
  if (party.id === guardian)
    return of ? { ...party, custody: [...others, of], leftAt: null } : { ...party, custody: others };
  const had = party.custody.some((one) => one.child === child);
  if (!had || !of) return party;
  return { ...party, custody: of.kind === "sole" ? others : [...others, of] };
}

/**
 * Ends what the guardians have agreed to about this child, and what they were asked; what they agreed to about others goes on.
 * A guardian who goes takes a needed yes away, and with it a no: what the one who stays once said might then open what the two
 * together had shut. So nothing of it is carried over, not even what both had allowed: whoever decides now is asked anew,
 * knowing that they decide alone. What a mature child has said is its own, and ends only where one who goes had kept
 * something from being told; who comes says for the first time what counts.
 */
function withoutAnswers(
  file: CaseFile,
  child: PartyId,
  isAskedAnew: (grantor: PartyId) => boolean,
  context: Context,
): { file: CaseFile; gone: Consent[] } {
  const { now, actor } = context;
  const isOver = ({ grantor, subjects }: { grantor: PartyId; subjects: PartyId[] }) =>
    subjects.includes(child) && isAskedAnew(grantor);
  const others = (one: { subjects: PartyId[] }) => one.subjects.filter((subject) => subject !== child);
  const gone = file.consents.filter((one) => isOver(one) && isLeft(one, now));
  const ended = { at: now, how: "custodyChanged" as const, channel: null, recordedBy: actor.account };
  const consents = [
    ...file.consents.map((one) => (gone.includes(one) ? { ...one, ended } : one)),
    ...gone.filter((one) => others(one).length > 0).map((one) => leftOf(one, { subjects: others(one) }, context)),
  ];
  const requests = file.requests.flatMap((one) => {
    if (!isOver(one) || one.answer !== null) return [one];
    return others(one).length > 0 ? [{ ...one, subjects: others(one) }] : [];
  });
  return { file: { ...file, consents, requests }, gone };
}
