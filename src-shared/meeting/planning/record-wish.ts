import { z } from "zod";

import { category, fromParty, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type PartyId, type WishId } from "../../ids.ts";
import { text } from "../../input.ts";
import { contactChannel, hasLeft } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";

/**
 * The family itself wants the officials to meet first: who said so, how, and what for. It is their words, and bounds what
 * that meeting is about; consent bounds it still.
 */
export const recordWish = command({
  input: z.object({
    by: id<PartyId>(),
    scope: text(),
    category: category().default("family"),
    channel: contactChannel,
  }),
  by: ["coordinator"],
  decide(file, { by, scope, category: kind, channel }, { now, newId }) {
    const person = file.parties.find((party) => party.id === by);
    const isFamily = person?.kind === "guardian" || person?.kind === "child";
    if (!isFamily || hasLeft(person)) return refuse({ kind: "unknownPerson" });
    const children = file.parties.filter((party) => party.kind === "child").map((party) => party.id);
    const words = label(scope, { about: children, category: kind, source: fromParty(by) });
    const wish = { id: newId<WishId>(), by, scope: words, channel, at: now };
    return ok({
      file: { ...file, wishes: [...file.wishes, wish] },
      log: [{ kind: "wishRecorded", party: by, channel }],
    });
  },
});
