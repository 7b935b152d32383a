import { z } from "zod";

import { category, fromParty, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type PartyId, type WishId } from "../../ids.ts";
import { text } from "../../input.ts";
import { contactChannel, hasLeft } from "../../party/party.ts";
import { spokenFor } from "../../party/spoken-for.ts";
import { ok, refuse } from "../../refusal.ts";

/**
 * The family itself wants the officials to meet first: who said so, how, and what for. It is their words, and bounds what
 * that meeting is about; consent bounds it still.
 */
export const recordWish = command({
  input: z.object({
    /** Who told the coordinator, and how; on one's own page it is oneself, and there. */
    by: id<PartyId>().optional(),
    scope: text(),
    category: category().default("family"),
    channel: contactChannel.optional(),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { by: told, scope, category: kind, channel: said }, { now, newId, actor }) {
    const by = actor.family?.party ?? told;
    const channel = actor.family ? ("page" as const) : said;
    if (!by || !channel)
      return refuse({ kind: "badInput", fields: [{ path: by ? "channel" : "by", problem: "missing" }] });
    const person = file.parties.find((party) => party.id === by);
    const isFamily = person?.kind === "guardian" || person?.kind === "child";
    if (!isFamily || hasLeft(person)) return refuse({ kind: "unknownPerson" });
    const words = label(scope, { about: spokenFor(file, person), category: kind, source: fromParty(by) });
    const wish = { id: newId<WishId>(), by, scope: words, channel, at: now };
    return ok({
      file: { ...file, wishes: [...file.wishes, wish] },
      log: [{ kind: "wishRecorded", party: by, channel }],
    });
  },
});
