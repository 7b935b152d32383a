import { z } from "zod";

import { category } from "../case/labelled.ts";
import { relativeCalled } from "../followup/telling.ts";
import { id, type PartyId, type StrideId } from "../ids.ts";
import { text } from "../input.ts";
import { saidBy } from "../party/party.ts";
import { notYet, ok, refuse } from "../refusal.ts";
import { day, dayOf } from "../time.ts";
import { fromParty } from "../case/labelled.ts";
import { ownUnit, voiceOf } from "./hand.ts";
import { inOpenCase } from "./in-open-case.ts";
import { strideKinds } from "./stride.ts";
import { worded } from "./words.ts";

/** Something that goes well, has gone forward or is hoped for. In the family each says so of themselves. */
export const noteStride = inOpenCase({
  input: z.object({
    /** Whom it is about; oneself, on one's own page. */
    of: id<PartyId>().nullable().default(null),
    kind: z.enum(strideKinds),
    words: text(),
    category: category().default("family"),
    /** Who in the family says so; null: the one who writes. */
    by: id<PartyId>().nullable().default(null),
    /** The day it is about; today where none is given. */
    on: day().nullable().default(null),
  }),
  by: ["coordinator", "professional", "guardian", "child"],
  decide(file, { of: named, kind, words, category: sort, by, on }, context) {
    const { actor, now } = context;
    const of = actor.family?.party ?? named;
    if (of === null || !relativeCalled(file, of)) return refuse({ kind: "unknownPerson" });
    if (on && on > dayOf(now)) return notYet("on");
    const source = actor.family
      ? ok(fromParty(actor.family.party))
      : voiceOf(file, actor.account, by, ownUnit(file, actor.account));
    if (!source.ok) return source;
    const said = worded(file, { words, category: sort, about: [of], source: source.value }, context);
    if (!said.ok) return said;
    const stride = {
      id: context.newId<StrideId>(),
      of,
      kind,
      words: said.value.words,
      on: on ?? dayOf(now),
      at: now,
      ...saidBy(actor),
    };
    return ok({
      file: { ...file, strides: [...file.strides, stride] },
      log: [{ kind: "strideNoted", stride: stride.id, party: of }],
    });
  },
});
