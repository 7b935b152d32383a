import { z } from "zod";

import { category } from "../case/labelled.ts";
import { inOpenCase } from "./in-open-case.ts";
import { id, type PartyId, type StatementId } from "../ids.ts";
import { text } from "../input.ts";
import { ok } from "../refusal.ts";
import { ownUnit, voiceOf } from "./hand.ts";
import { statementKinds } from "./plan.ts";
import { childrenIn, worded } from "./words.ts";

/** Adds to the shared picture: what all agree on, what is seen differently, what nobody knows yet. */
export const addStatement = inOpenCase({
  input: z.object({
    kind: z.enum(statementKinds),
    words: text(),
    category: category(),
    /** Empty: every child in the case. */
    about: z.array(id<PartyId>()).max(20).default([]),
    /** Who in the family says so; null: the one who writes, for their own service or the office. */
    by: id<PartyId>().nullable().default(null),
    /** Whom else in the family they let read it. */
    releasedTo: z.array(id<PartyId>()).max(20).default([]),
  }),
  by: ["coordinator", "professional"],
  decide(file, { kind, words, category: sort, about, by, releasedTo }, context) {
    const source = voiceOf(file, context.actor.account, by, ownUnit(file, context.actor.account));
    if (!source.ok) return source;
    const subjects = about.length > 0 ? about : childrenIn(file);
    const said = worded(file, { words, category: sort, about: subjects, source: source.value, releasedTo }, context);
    if (!said.ok) return said;
    const statement = { id: context.newId<StatementId>(), ...said.value, kind, stances: [] };
    return ok({
      file: { ...file, plan: { ...file.plan, statements: [...file.plan.statements, statement] } },
      log: [{ kind: "statementAdded", statement: statement.id, as: kind }],
    });
  },
});
