import { z } from "zod";

import { relativeCalled } from "../followup/telling.ts";
import { id, type PartyId } from "../ids.ts";
import { contactChannel } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { inOpenCase } from "./in-open-case.ts";

/** A young person or a guardian wants to see each proposal before anybody else, or no longer does. */
export const wantFirst = inOpenCase({
  input: z.object({
    wants: z.boolean(),
    /** For whom the coordinator writes it down, and how they said it. */
    for: id<PartyId>().nullable().default(null),
    channel: contactChannel.nullable().default(null),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { wants, for: named, channel: way }, { actor, now }) {
    const by = actor.family?.party ?? named;
    const relative = relativeCalled(file, by);
    if (!relative || relative.kind === "supporter") return refuse({ kind: "unknownPerson" });
    const channel = actor.family ? ("page" as const) : way;
    if (channel === null) return refuse({ kind: "badInput", fields: [{ path: "channel", problem: "missing" }] });
    const others = file.firstLooks.filter((one) => one.by !== relative.id);
    const firstLooks = wants ? [...others, { by: relative.id, channel, at: now }] : others;
    return ok({ file: { ...file, firstLooks }, log: [{ kind: "firstLookSet", party: relative.id, channel, wants }] });
  },
});
