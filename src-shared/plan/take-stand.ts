import { z } from "zod";

import { fromParty, fromUnit, label, type Labelled, type Voice } from "../case/labelled.ts";
import { inOpenCase } from "./in-open-case.ts";
import { officeMayHear, relativeCalled, sightOfRelative } from "../followup/telling.ts";
import { id, type PartyId, type StatementId, type Wording } from "../ids.ts";
import { optionalText } from "../input.ts";
import { saidBy } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { professionalOf, sightOf } from "./hand.ts";
import { stands } from "./plan.ts";

/**
 * Somebody says whether the shared picture is theirs too. A professional speaks for their service; somebody in the family
 * says it on their own page, or the coordinator writes it down. Each one's latest stand counts, and what is seen differently is kept as it was given.
 */
export const takeStand = inOpenCase({
  input: z.object({
    statementId: id<StatementId>(),
    /** The wording that was on the screen, and that the stand is on. */
    seen: id<Wording>(),
    stance: z.enum(stands),
    words: optionalText(),
    /** Who in the family; null: the professional's own service. The coordinator takes no stand. */
    for: id<PartyId>().nullable().default(null),
  }),
  by: ["coordinator", "professional", "outside", "guardian", "child"],
  decide(file, { statementId, seen, stance, words, for: named }, { actor, now }) {
    const { family } = actor;
    const statement = file.plan.statements.find((one) => one.id === statementId);
    const self = family ? relativeCalled(file, family.party) : undefined;
    const isUnread = (told: Labelled<string>) =>
      (self ? sightOfRelative(file, self, now) : sightOf(file, actor.account, now))(told) === null;
    if (!statement || (family && self?.kind !== "child" && self?.kind !== "guardian") || isUnread(statement.words))
      return refuse({ kind: "notThere" });
    const party = self?.id ?? named;
    const person = self ? null : professionalOf(file, actor.account);
    if (person && party !== null) return refuse({ kind: "notYourStep" });
    const relative = relativeCalled(file, party);
    if (!person && !relative) return refuse({ kind: "unknownPerson" });
    if (relative && sightOfRelative(file, relative, now)(statement.words) === null)
      return refuse({ kind: "notTheirsToRead" });

    const by: Voice = person ? fromUnit(person.unit.id) : fromParty(relative!.id);
    const { about, category } = statement.words;
    const releasedTo = person ? [] : [by];
    const said = words === null ? null : label(words, { about, category, source: by, releasedTo });
    if (person && said && !officeMayHear(file, said, now)) return refuse({ kind: "notToldByConsent" });
    const others = statement.stances.filter((one) => !isSame(one.by, by));
    const stances = [...others, { by, stance, words: said, wording: seen, at: now, ...saidBy(actor) }];
    return ok({
      file: {
        ...file,
        plan: {
          ...file.plan,
          statements: file.plan.statements.map((one) => (one === statement ? { ...one, stances } : one)),
        },
      },
      log: [{ kind: "standTaken", statement: statementId }],
    });
  },
});

const isSame = (one: Voice, other: Voice) =>
  one.kind === "unit"
    ? other.kind === "unit" && one.unit === other.unit
    : other.kind === "party" && one.party === other.party;
