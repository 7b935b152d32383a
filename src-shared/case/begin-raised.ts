import { z } from "zod";

import { type Context, opening } from "../command.ts";
import { type CaseId, id, type Id, type PartyId } from "../ids.ts";
import { hasLeft, isRelative, type Party, type Relative } from "../party/party.ts";
import { inCase } from "../programme/in-case.ts";
import type { Rules } from "../programme/programme.ts";
import { rulesOf } from "../programme/programmes.ts";
import { ok, refuse } from "../refusal.ts";
import type { Moment } from "../time.ts";
import { begun, callBackFrom } from "./begin.ts";
import type { CaseFile } from "./case-file.ts";
import { isLabelled, type Labelled, type Voice } from "./labelled.ts";
import { concerned } from "./raising.ts";
import { coordinatorOf } from "./viewer.ts";

/**
 * Begins the case that another was raised to, once however often it is asked for. It knows the family, how each is reached, and
 * who must be kept apart. Nobody outside the office is told anything: who has said yes to what is asked anew, and so is how
 * each child is heard.
 */
export const beginRaised = opening({
  input: z.object({ from: id<CaseId>() }),
  by: ["coordinator"],
  needs: ({ from }) => ({ other: { caseId: from } }),
  decide(caseId, { from }, context) {
    const { actor, facts, now, municipality } = context;
    const { document } = municipality;
    const { other } = facts;
    const raising = other?.raisings.find(({ state }) => state.name === "raised" && state.caseId === caseId);
    const link = other?.links.find((one) => one.caseId === caseId);
    if (!other || !raising || !link || coordinatorOf(other) !== actor.account || !actor.roles.includes("coordinator"))
      return refuse({ kind: "otherCaseNotYours" });
    const { language } = other.inquiry;
    const file = begun(
      caseId,
      { by: "case", programme: raising.programme, worry: raising.reason.value, language },
      context,
    );
    if (!file.ok) return file;
    return ok({
      file: {
        ...file.value,
        ...familyOf(ofConcerned(other, rulesOf(file.value, document), now), context),
        reference: link.reference,
        stage: {
          name: "triage",
          callBackBy: callBackFrom(now, inCase(document, file.value), municipality),
          coordinator: actor.account,
        },
        links: [{ caseId: from, reference: other.reference, how: "raisedFrom", at: now }],
        worrySince: other.worrySince,
      },
      log: [{ kind: "caseBegunFrom", from }],
    });
  },
});

type Carried = Pick<CaseFile, "parties" | "relations" | "maskedUnits" | "safetyReasons">;

/** The family as it is known, under new ids: what is done as one of them in one case is nothing in the other. */
function familyOf(other: CaseFile, { newId }: Context): Carried {
  const relatives = other.parties.filter((one): one is Relative => isRelative(one) && !hasLeft(one));
  const ids = new Map<string, PartyId>(relatives.map((one) => [one.id, newId<PartyId>()]));
  const isHere = (...parties: PartyId[]) => parties.every((one) => ids.has(one));
  const carried: Carried = {
    parties: relatives.map(asNew),
    relations: other.relations.filter(({ between }) => isHere(...between)),
    maskedUnits: other.maskedUnits.flatMap((one) => {
      const from = one.from.filter((party) => isHere(party));
      return from.length > 0 ? [{ ...one, from }] : [];
    }),
    safetyReasons: other.safetyReasons,
  };
  return renamed(carried, ids);
}

/** As much of a case as goes on: those of the age it goes on for, and who is there for them. All others stay where they were. */
function ofConcerned(other: CaseFile, rules: Rules, now: Moment): CaseFile {
  const children = new Set<string>(concerned(other, rules, now).map((one) => one.id));
  const family = other.parties.flatMap((one): Party[] => {
    if (one.kind === "child") return children.has(one.id) ? [one] : [];
    if (one.kind !== "guardian") return [];
    const custody = one.custody.filter(({ child }) => children.has(child));
    const isOfOthers = custody.length === 0 && one.custody.length > 0;
    return rules.about === "adults" || isOfOthers ? [] : [{ ...one, custody }];
  });
  const isThere = (party: string) => family.some((one) => one.id === party);
  const parties = [...family, ...other.parties.filter((one) => one.kind === "supporter" && isThere(one.of))];
  const isKnown = (party: string) => parties.some((one) => one.id === party);
  return { ...other, parties, safetyReasons: other.safetyReasons.filter(({ words }) => words.about.every(isKnown)) };
}

/** How a child is heard, and what it has on a page of its own, belongs to the case it was said in. */
function asNew(one: Relative): Relative {
  if (one.kind !== "child") return one;
  const { page: _page, ...child } = one;
  return { ...child, voice: null };
}

/** Each person under their new id, wherever they stand; what services may hear is left behind, and what they may not hear is kept. */
function renamed<T>(value: T, ids: ReadonlyMap<string, Id<string>>): T {
  if (typeof value === "string") return (ids.get(value) ?? value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => renamed(one as unknown, ids)) as T;
  const told = isLabelled(value) ? withoutStaff(value, ids) : value;
  return Object.fromEntries(Object.entries(told).map(([key, inner]) => [key, renamed(inner as unknown, ids)])) as T;
}

function withoutStaff(told: Labelled<unknown>, ids: ReadonlyMap<string, unknown>): Labelled<unknown> {
  const isOfFamily = (one: Voice) => one.kind === "party" && ids.has(one.party);
  return {
    ...told,
    releasedTo: told.releasedTo.filter(isOfFamily),
    withheldFrom: told.withheldFrom.filter((one) => one.kind === "unit" || isOfFamily(one)),
  };
}
