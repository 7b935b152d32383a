import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import { hasLeft } from "../party/party.ts";
import type { Rules } from "../programme/programme.ts";
import { goesApart } from "./apart.ts";

/** What one person has of their own here. */
export interface OwnParts {
  of: PartyId;
  parts: ("needs" | "goals" | "measures")[];
}

/** Whoever is grown strives for what they choose themselves; a child's goal is worded by the office. */
export const setsGoals = ({ about }: Pick<Rules, "about">, kind: string): boolean =>
  kind === "guardian" || (kind === "child" && about === "adults");

/** Support that a parent can be offered, or a child; a grown person whom the case is about stands where a child does. */
export const hasSupportFor = ({ catalogue }: Pick<Rules, "catalogue">, kind: "guardian" | "child"): boolean =>
  catalogue.some((row) => row.for.includes(kind === "child" ? "child" : "parent"));

/** How a row of the catalogue stands in a proposal. */
export const offeredWords = ({ name, what }: Pick<Rules["catalogue"][number], "name" | "what">) => `${name}: ${what}`;

/** What each has of their own: where each parent goes their own way needs and goals always, else what the rules have for them. */
export function ownParts(file: CaseFile, rules: Rules): OwnParts[] {
  const isApart = goesApart(file);
  return file.parties.flatMap((party) => {
    if ((party.kind !== "guardian" && party.kind !== "child") || hasLeft(party)) return [];
    const { kind } = party;
    const parts: OwnParts["parts"] = [
      ...(isApart || hasSupportFor(rules, kind) ? (["needs"] as const) : []),
      ...(isApart || rules.goals.length > 0 ? (["goals"] as const) : []),
      ...(rules.measures.some(({ askedOf }) => askedOf.includes(kind)) ? (["measures"] as const) : []),
    ];
    return parts.length > 0 ? [{ of: party.id, parts }] : [];
  });
}
