import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { fromUnit, label } from "../case/labelled.ts";
import { isUnitMasked } from "../case/mask.ts";
import { id, type NeedId, type PartyId, type ProposalId, unitId, type Wording } from "../ids.ts";
import { text } from "../input.ts";
import { inOpenCase } from "../plan/in-open-case.ts";
import { servicesOf } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
import { ok, refuse } from "../refusal.ts";
import { offeredWords } from "./own.ts";

/**
 * Something of the programme's catalogue is proposed to one person, with why this: theirs to read, and theirs to answer. What
 * they need comes first, in the family's own words: nobody is met with a list.
 */
export const offer = inOpenCase({
  input: z.object({
    to: id<PartyId>(),
    /** A row of the catalogue. */
    support: z.string().min(1).max(40),
    why: text(),
    needs: z.array(id<NeedId>()).min(1).max(50),
    /** The service that would give it, where the catalogue leaves it open. */
    unit: unitId().nullable().default(null),
  }),
  by: ["coordinator"],
  decide(file, { to, support, why, needs, unit: named }, { now, newId, municipality: { document } }) {
    const person = file.parties.find((one) => one.id === to && (one.kind === "guardian" || one.kind === "child"));
    if (!person) return refuse({ kind: "unknownPerson" });
    if (!hasSpoken(file, to)) return refuse({ kind: "ownWordsFirst" });
    const row = rulesOf(file, document).catalogue.find(({ id: one }) => one === support);
    const isFor = row?.for.includes(person.kind === "child" ? "child" : "parent");
    if (!row || !isFor) return refuse({ kind: "badInput", fields: [{ path: "support", problem: "notAChoice" }] });
    if (!needs.every((need) => file.plan.needs.some((one) => one.id === need && one.child === to)))
      return refuse({ kind: "notThere" });
    const unit = row.unit ?? named;
    if (unit === null) return refuse({ kind: "badInput", fields: [{ path: "unit", problem: "missing" }] });
    const service = servicesOf(document).find((one) => one.id === unit);
    if (!service) return refuse({ kind: "unknownService" });
    if (isUnitMasked(file, unit, to)) return refuse({ kind: "serviceIsMasked", service: service.name });
    const of = { about: [to], category: row.category, source: fromUnit(file.office) };
    const proposal = {
      id: newId<ProposalId>(),
      words: label(offeredWords(row), of),
      wording: newId<Wording>(),
      unit,
      needs: [...new Set(needs)],
      alternativeTo: null,
      presentedAt: now,
      shownFirst: [],
      canvas: null,
      stances: [],
      decision: null,
      offer: { to, support, why: label(why, of) },
    };
    return ok({
      file: { ...file, plan: { ...file.plan, proposals: [...file.plan.proposals, proposal] } },
      log: [{ kind: "supportOffered", proposal: proposal.id, party: to }],
    });
  },
});

/** What this person needs has been told in the family's own words: a parent's by themselves, a child's by it or its parents. */
export function hasSpoken(file: CaseFile, person: PartyId): boolean {
  const isChild = file.parties.some((one) => one.id === person && one.kind === "child");
  return file.plan.needs.some(
    ({ child: of, words: { source } }) =>
      of === person && source.kind === "party" && (isChild || source.party === person),
  );
}
