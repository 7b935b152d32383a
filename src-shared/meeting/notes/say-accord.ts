import { z } from "zod";

import { fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { officeMayHear } from "../../followup/telling.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { text } from "../../input.ts";
import { isProfessional } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { reservationKinds } from "../accord.ts";
import { atTable } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { whileWriting, whyClosed } from "./notes-open.ts";

/**
 * Whether they are of one mind about what the child needs, each for their own service: they agree, or agree with a reservation
 * that is kept as it was given, whatever they say later. The coordinator writes it down at somebody's word, and has none.
 */
export const sayAccord = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    reservation: z
      .object({ about: z.enum(reservationKinds), words: text() })
      .nullable()
      .default(null),
    /** For whom the coordinator writes it down. */
    for: id<PartyId>().optional(),
  }),
  by: ["professional", "coordinator"],
  decide(file, { meetingId, reservation, for: named }, { actor, now }) {
    const seated = atTable(file, meetingId, actor.account, now);
    if (!seated) return refuse({ kind: "notThere" });
    const { meeting, invitee } = seated;
    if (invitee && named && named !== invitee.id) return refuse({ kind: "notYourStep" });
    const person = invitee ?? file.parties.find((one) => one.id === named && meeting.invitees.includes(one.id));
    if (!person || !isProfessional(person)) return refuse({ kind: "unknownPerson" });
    if (meeting.type !== "decision") return refuse({ kind: "notADecisionMeeting" });
    const closed = whyClosed(meeting.state, whileWriting);
    if (closed) return refuse(closed);
    const told =
      reservation &&
      label(reservation.words, {
        about: file.parties.flatMap((one) => (one.kind === "child" ? [one.id] : [])),
        category: meeting.purpose.category,
        source: fromUnit(person.unit.id),
      });
    if (told && !officeMayHear(file, told, now)) return refuse({ kind: "notToldByConsent" });
    const said = {
      party: person.id,
      unit: person.unit.id,
      reservation: reservation && told && { about: reservation.about, words: told },
      at: now,
    };
    return ok({
      file: changedMeeting(file, { ...meeting, accord: [...meeting.accord, said] }),
      log: [{ kind: "accordSaid", meeting: meetingId, party: person.id, hasReservation: reservation !== null }],
    });
  },
});
