import { z } from "zod";

import { type Context, opening } from "../command.ts";
import { isMinor } from "../consent/grantors.ts";
import { type CaseId, id, type Id, type PartyId } from "../ids.ts";
import { hasLeft, isRelative, type Relative } from "../party/party.ts";
import { inCase } from "../programme/in-case.ts";
import { ok, refuse } from "../refusal.ts";
import type { Moment } from "../time.ts";
import { begun, callBackFrom } from "./begin.ts";
import type { CaseFile } from "./case-file.ts";
import { isLabelled, type Labelled, type Voice } from "./labelled.ts";
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
        ...familyOf(file.value.rules?.about === "adults" ? ofGrown(other, now) : other, context),
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

/** Of a case that goes on about grown people: them, and those at their side. Their guardians, and who is still a child, stay where they were. */
function ofGrown(other: CaseFile, now: Moment): CaseFile {
  const grown = other.parties.flatMap((one) => (one.kind === "child" && !isMinor(other, one.id, now) ? [one.id] : []));
  const isHere = (party: string) => grown.some((one) => one === party);
  const parties = other.parties.filter((one) => isHere(one.id) || (one.kind === "supporter" && isHere(one.of)));
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
