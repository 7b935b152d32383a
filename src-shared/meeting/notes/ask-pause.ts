import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId, type PartyId, type PauseId } from "../../ids.ts";
import { isProfessional } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { pauseKinds } from "../pauses.ts";

/**
 * Somebody in the meeting asks whoever leads it for a pause or for support, and nobody else learns of it. Who has no account
 * of their own, as the family, asks through the coordinator.
 */
export const askPause = command({
  input: z.object({ meetingId: id<MeetingId>(), kind: z.enum(pauseKinds), party: id<PartyId>().optional() }),
  by: ["coordinator", "professional"],
  isPassing: true,
  decide(file, { meetingId, kind, party: asker }, { actor, now, newId }) {
    const seat = atTable(file, meetingId, actor.account, now);
    if (!seat) return refuse({ kind: "notThere" });
    const { meeting, invitee } = seat;
    if (meeting.state.name !== "inProgress") return refuse({ kind: "notInThisMeetingState" });
    const party = invitee?.id ?? asker;
    if (invitee && asker && asker !== invitee.id) return refuse({ kind: "notYourStep" });
    if (!party || (!invitee && !speaksThrough(party))) return refuse({ kind: "unknownPerson" });
    const others = meeting.pauses.filter((one) => one.party !== party);
    const asked = { id: newId<PauseId>(), party, kind, at: now, seenAt: null };
    return ok({
      file: changedMeeting(file, { ...meeting, pauses: [...others, asked] }),
      log: [{ kind: "pauseAsked", meeting: meetingId, party }],
    });

    function speaksThrough(one: PartyId) {
      if (meeting.family.includes(one)) return true;
      const person = file.parties.find((other) => other.id === one);
      return !!person && isProfessional(person) && person.account === null && meeting.invitees.includes(one);
    }
  },
});
