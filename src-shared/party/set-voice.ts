import { z } from "zod";

import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { hasLeft, voiceWays } from "./party.ts";

/** How the child is heard. "Not now" is an answer too, with its reason; no agenda is published before there is one. */
export const setVoice = command({
  input: z.object({
    childId: id<PartyId>(),
    /** Null: that it was said is taken back, and the child is to be asked. */
    way: z.enum(voiceWays).nullable(),
    note: optionalLine(),
    /** Who speaks for the child, where that is the way and somebody has been chosen. */
    trustedAdult: id<PartyId>().nullable().default(null),
  }),
  by: ["coordinator"],
  decide(file, { childId, way, note, trustedAdult }, { now }) {
    const child = file.parties.find((party) => party.kind === "child" && party.id === childId);
    if (child?.kind !== "child") return refuse({ kind: "unknownPerson" });
    if (way === "notNow" && note === null) return refuse({ kind: "reasonNeeded" });
    const isChosen = (party: (typeof file.parties)[number]) =>
      party.kind === "supporter" && party.id === trustedAdult && !hasLeft(party);
    if (trustedAdult && !(way === "trustedAdult" && file.parties.some(isChosen)))
      return refuse({ kind: "badInput", fields: [{ path: "trustedAdult", problem: "notAChoice" }] });
    const isOnAgenda = file.meetings.some(
      ({ family, state }) => family.includes(childId) && ["agendaPublished", "inProgress"].includes(state.name),
    );
    if (way === null && isOnAgenda) return refuse({ kind: "notInThisMeetingState" });
    const told =
      note === null ? null : label(note, { about: [childId], category: "family", source: fromUnit(file.office) });
    const voice = way && { way, note: told, setAt: now, ...(trustedAdult ? { trustedAdult } : {}) };
    return ok({
      file: { ...file, parties: file.parties.map((party) => (party === child ? { ...child, voice } : party)) },
      log: [{ kind: "voiceSet", party: childId, way: way ?? "none" }],
    });
  },
});
