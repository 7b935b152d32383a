import type { CaseFile } from "../case/case-file.ts";
import { type Category, fromParty, label, type Labelled, type Voice } from "../case/labelled.ts";
import type { Context } from "../command.ts";
import { officeMayHear, relativeCalled } from "../followup/telling.ts";
import type { NeedId, PartyId, Wording } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import { rulesOf } from "../programme/programmes.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { goesApart } from "../track/apart.ts";
import { hasSupportFor } from "../track/own.ts";

interface Said {
  words: string;
  category: Category;
  about: PartyId[];
  source: Voice;
  /** Whom in the family the one who said it lets read it. */
  releasedTo?: PartyId[];
}

/** Words for the plan, with what it takes to decide who may read them. A service tells the office only what consent lets it tell. */
export function worded(
  file: CaseFile,
  { words, releasedTo = [], ...of }: Said,
  { now, newId }: Pick<Context, "now" | "newId">,
): Outcome<{ words: Labelled<string>; wording: Wording }> {
  const isKnown = (party: PartyId) => relativeCalled(file, party) !== undefined;
  if (of.about.length === 0 || ![...of.about, ...releasedTo].every(isKnown)) return refuse({ kind: "unknownPerson" });
  const told = label(words, { ...of, releasedTo: releasedTo.map(fromParty) });
  if (of.source.kind === "unit" && !officeMayHear(file, told, now)) return refuse({ kind: "notToldByConsent" });
  return ok({ words: told, wording: newId<Wording>() });
}

export const childrenIn = (file: CaseFile): PartyId[] =>
  file.parties.flatMap((party) => (party.kind === "child" ? [party.id] : []));

/** Whose needs are written down: the children's, and each parent's own where they go apart or can be offered support. */
export const withNeeds = (file: CaseFile, document: Municipality): PartyId[] => [
  ...childrenIn(file),
  ...(goesApart(file) || hasSupportFor(rulesOf(file, document), "guardian")
    ? file.parties.flatMap((party) => (party.kind === "guardian" ? [party.id] : []))
    : []),
];

/** The children whose needs these are; every child where none is named. */
export function childrenWith(file: CaseFile, needs: readonly NeedId[]): PartyId[] {
  const named = file.plan.needs.filter((need) => needs.includes(need.id)).map((need) => need.child);
  return named.length > 0 ? [...new Set(named)] : childrenIn(file);
}
