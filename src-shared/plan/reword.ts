import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import type { Labelled } from "../case/labelled.ts";
import { officeMayHear } from "../followup/telling.ts";
import { id, type Id, type Wording } from "../ids.ts";
import { text } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { interventionsFor, isSaidBy, professionalOf, proposalsFor, sightOf } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import { isOwnPicture, planKinds, planLists } from "./thing.ts";

/**
 * Changes how something in the plan is put. One's own words only: a service's picture is the service's, what the family says
 * is the coordinator's to write down. What the family has answered is not put otherwise under it: then a new one is added.
 */
export const reword = inOpenCase({
  input: z.object({
    kind: z.enum(planKinds),
    id: id<Id<string>>(),
    /** The wording that was on the screen. */
    seen: id<Wording>(),
    words: text(),
  }),
  by: ["coordinator", "professional"],
  decide(file, { kind, id: thing, seen, words }, { actor, now, newId }) {
    const known: readonly { id: string; words: Labelled<string>; wording: Wording }[] = {
      statement: () => file.plan.statements,
      need: () => file.plan.needs,
      proposal: () => proposalsFor(file, actor.account, now),
      intervention: () => interventionsFor(file, actor.account, now),
    }[kind]();
    const found = known.find((one) => one.id === thing);
    if (!found || sightOf(file, actor.account, now)(found.words) === null) return refuse({ kind: "notThere" });
    const person = professionalOf(file, actor.account);
    const { source } = found.words;
    const isAnothers = person ? !isSaidBy(source, person) : isOwnPicture(file, kind, found.words);
    if (isAnothers) return refuse({ kind: "notYourWords" });
    const refusal = person ? null : familyHasAnswered(file, thing);
    if (refusal) return refuse(refusal);
    if (person && isPresented(file, thing)) return refuse({ kind: "alreadyPresented" });
    if (found.wording !== seen) return refuse({ kind: "rewordedMeanwhile", theirs: found.words.value, yours: words });

    const told = { ...found.words, value: words };
    if (source.kind === "unit" && !officeMayHear(file, told, now)) return refuse({ kind: "notToldByConsent" });
    const wording = newId<Wording>();
    const all: readonly { id: string }[] = file.plan[planLists[kind]];
    const reworded = all.map((one) => (one.id === thing ? { ...one, words: told, wording } : one));
    return ok({
      file: { ...file, plan: { ...file.plan, [planLists[kind]]: reworded } },
      log: [{ kind: "planReworded", what: kind, thing }],
    });
  },
});

const isPresented = (file: CaseFile, thing: string) =>
  file.plan.proposals.some((one) => one.id === thing && one.presentedAt !== null);

/** The coordinator's alone to know; a service that puts its own statement otherwise makes earlier stands outdated, and is not told of them. */
const familyHasAnswered = ({ plan }: CaseFile, thing: string) =>
  plan.proposals.some((one) => one.id === thing && one.stances.length > 0) ||
  plan.statements.some(
    (one) => one.id === thing && one.stances.some(({ by, wording }) => by.kind === "party" && wording === one.wording),
  )
    ? ({ kind: "familyHasAnswered" } as const)
    : null;
