import { z } from "zod";

import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { voiceWays } from "./party.ts";

/** How the child is heard. "Not now" is an answer too, with its reason; no agenda is published before there is one. */
export const setVoice = command({
  input: z.object({ childId: id<PartyId>(), way: z.enum(voiceWays), note: optionalLine() }),
  by: ["coordinator"],
  decide(file, { childId, way, note }, { now }) {
    const child = file.parties.find((party) => party.kind === "child" && party.id === childId);
    if (child?.kind !== "child") return refuse({ kind: "unknownPerson" });
    if (way === "notNow" && note === null) return refuse({ kind: "reasonNeeded" });
    const told =
      note === null ? null : label(note, { about: [childId], category: "family", source: fromUnit(file.office) });
    const heard = { ...child, voice: { way, note: told, setAt: now } };
    return ok({
      file: { ...file, parties: file.parties.map((party) => (party === child ? heard : party)) },
      log: [{ kind: "voiceSet", party: childId, way }],
    });
  },
});
