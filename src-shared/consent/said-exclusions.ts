import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { category, fromParty, label } from "../case/labelled.ts";
import type { Context } from "../command.ts";
import { account, type ExclusionId, id, type PartyId, unitId } from "../ids.ts";
import { text } from "../input.ts";
import { isProfessional } from "../party/party.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import type { Exclusion } from "./consent.ts";

/** What somebody does not want told: to a service, of a kind, to a person, or in words. */
export const saidExclusions = () =>
  z
    .array(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("unit"), unit: unitId() }),
        z.object({ kind: z.literal("category"), category: category(), to: unitId().nullable().default(null) }),
        z.object({
          kind: z.literal("person"),
          account: account().nullable().default(null),
          party: id<PartyId>().nullable().default(null),
        }),
        z.object({ kind: z.literal("words"), words: text() }),
      ]),
    )
    .max(50)
    .default([]);
type Said = z.output<ReturnType<typeof saidExclusions>>;

/** As they are kept: words belong to whoever said them, and a person is known both by account and as a party. */
export function exclusionsFrom(
  said: Said,
  file: CaseFile,
  by: { grantor: PartyId; subjects: PartyId[] },
  { municipality, newId }: Pick<Context, "municipality" | "newId">,
): Outcome<Exclusion[]> {
  const { units, people } = municipality.document;
  const kept: Exclusion[] = [];
  for (const one of said) {
    const unit = one.kind === "unit" ? one.unit : one.kind === "category" ? one.to : null;
    if (unit !== null && !units.some(({ id: known }) => known === unit)) return refuse({ kind: "unknownService" });
    if (one.kind === "person") {
      const party = file.parties.find(
        (other) =>
          isProfessional(other) && (other.id === one.party || (one.account !== null && other.account === one.account)),
      );
      const known = party && isProfessional(party) ? party : null;
      const isInDirectory = people.some((person) => person.account === one.account);
      if (!known && (one.party !== null || !isInDirectory)) return refuse({ kind: "unknownPerson" });
      kept.push({ kind: "person", account: known?.account ?? one.account, party: known?.id ?? null });
    } else if (one.kind === "words") {
      const told = {
        about: by.subjects,
        category: "contact" as const,
        source: fromParty(by.grantor),
        releasedTo: [fromParty(by.grantor)],
      };
      kept.push({ kind: "words", id: newId<ExclusionId>(), words: label(one.words, told) });
    } else kept.push(one);
  }
  return ok(kept);
}
