import { z } from "zod";

import { fromParty, fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { type ExclusionId, id, type MeetingId, type PartyId } from "../../ids.ts";
import { text } from "../../input.ts";
import { isRelative } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { isOver } from "../meeting.ts";
import { isVoice } from "../voices.ts";

/** Somebody in the family does not want this raised. That they said so is for the coordinator alone, who sees to it. */
export const keepOut = command({
  input: z.object({ meetingId: id<MeetingId>(), by: id<PartyId>(), words: text() }),
  by: ["coordinator"],
  decide(file, { meetingId, by, words }, { newId, municipality }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    if (isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (!isVoice(file, meeting, by)) return refuse({ kind: "unknownPerson" });
    const others = municipality.document.units.filter((unit) => unit.id !== file.office);
    const relatives = file.parties.filter((party) => isRelative(party) && party.id !== by);
    const told = {
      ...label(words, { about: [by], category: "family" as const, source: fromParty(by) }),
      withheldFrom: [...others.map((unit) => fromUnit(unit.id)), ...relatives.map((party) => fromParty(party.id))],
    };
    const topic = { id: newId<ExclusionId>(), words: told, by };
    return ok({
      file: changedMeeting(file, { ...meeting, offLimits: [...meeting.offLimits, topic] }),
      log: [{ kind: "topicKeptOut", meeting: meetingId, party: by }],
    });
  },
});
