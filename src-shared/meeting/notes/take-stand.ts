import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { category, fromParty, fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { optionalText } from "../../input.ts";
import { isProfessional, type Party, saidBy } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable, familyAtTable } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import type { Meeting } from "../meeting.ts";
import { whyClosed } from "./notes-open.ts";
import { isVoice } from "../voices.ts";
import { meetingAbout } from "../../track/apart.ts";

/**
 * Whether the notes are right, each for themselves, on their own page or at the coordinator's hand. A differing view stays
 * beside them as it was given, and is never merged in.
 */
export const takeStand = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    stance: z.enum(["agrees", "differs"]),
    /** How one sees it; whoever sees it differently says how. */
    words: optionalText(),
    /** Left out: the same as the meeting's purpose. */
    category: category().optional(),
    /** For whom the coordinator writes it down: somebody in the family, or one invited who has no account. */
    party: id<PartyId>().optional(),
  }),
  by: ["professional", "outside", "coordinator", "guardian", "child"],
  decide(file, { meetingId, stance, words, category: kind, party: named }, { actor, now }) {
    const { family } = actor;
    const seated = family ? familyAtTable(file, meetingId, family.party) : atTable(file, meetingId, actor.account, now);
    if (!seated) return refuse({ kind: "notThere" });
    const { meeting, invitee } = seated;
    if (invitee && named && named !== invitee.id && !family) return refuse({ kind: "notYourStep" });
    const person = invitee ?? file.parties.find((one) => one.id === named && isWrittenDown(file, meeting, one));
    if (!person) return refuse({ kind: "unknownPerson" });
    const closed = whyClosed(meeting.state, ["notesReview"]);
    if (closed) return refuse(closed);
    if (stance === "differs" && words === null) return refuse({ kind: "reasonNeeded" });
    const source = isProfessional(person) ? fromUnit(person.unit.id) : fromParty(person.id);
    const told = {
      about: meetingAbout(file, meeting),
      category: kind ?? meeting.purpose.category,
      source,
      // One's own words are one's own to read, whoever else they are about.
      releasedTo: isProfessional(person) ? [] : [source],
    };
    const said = words === null ? null : label(words, told);
    const stand = { party: person.id, stance, words: said, at: now, ...saidBy(actor) };
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        stances: [...meeting.stances.filter((one) => one.party !== person.id), stand],
      }),
      log: [{ kind: "stanceTaken", meeting: meetingId, party: person.id, stance }],
    });
  },
});

const isWrittenDown = (file: CaseFile, meeting: Meeting, party: Party) =>
  isProfessional(party)
    ? party.account === null && meeting.invitees.includes(party.id)
    : isVoice(file, meeting, party.id);
