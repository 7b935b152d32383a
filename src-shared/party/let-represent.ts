import { z } from "zod";

import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { contactChannel } from "./party.ts";
import { hasRunOut, isRepresentative, withoutSupporter } from "./representative.ts";
import { isOver } from "./stage.ts";

/**
 * Whether somebody's god man or förvaltare takes part here is theirs to say, on their own page or to the coordinator, and to say
 * otherwise at any time: a no takes them from everything to come at once.
 */
export const letRepresent = command({
  input: z.object({
    partyId: id<PartyId>(),
    says: z.enum(["yes", "no"]),
    /** How it was said to the coordinator. */
    channel: contactChannel.nullable().default(null),
  }),
  by: ["coordinator", "child"],
  decide(file, { partyId, says, channel: way }, { actor, now }) {
    if (isOver(file)) return refuse({ kind: "notInThisStage" });
    const party = file.parties.find((one) => one.id === partyId);
    if (!isRepresentative(party) || (actor.family && actor.family.party !== party.of))
      return refuse({ kind: actor.family ? "notThere" : "unknownPerson" });
    const channel = actor.family ? ("page" as const) : way;
    if (channel === null) return refuse({ kind: "badInput", fields: [{ path: "channel", problem: "missing" }] });
    if (says === "yes" && hasRunOut(party.appointment, now)) return refuse({ kind: "appointmentIsOver" });
    if (party.appointment.answer?.says === says) return refuse({ kind: "alreadySo" });
    const answer = { says, channel, at: now };
    const answered = {
      ...file,
      parties: file.parties.map((one) =>
        one === party
          ? { ...party, appointment: { ...party.appointment, answer }, leftAt: says === "yes" ? null : party.leftAt }
          : one,
      ),
    };
    return ok({
      file: says === "no" && party.leftAt === null ? withoutSupporter(answered, partyId, now) : answered,
      log: [{ kind: says === "yes" ? "representativeLetIn" : "representativeKeptOut", party: partyId }],
    });
  },
});
