import { z } from "zod";

import { command } from "../../command.ts";
import { type ExclusionId, id, type MeetingId, type PartyId } from "../../ids.ts";
import { text } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { forCoordinator } from "../for-coordinator.ts";
import { isOver } from "../meeting.ts";
import { isKnownTo } from "../told-of.ts";
import { isVoice } from "../voices.ts";

/** Somebody in the family does not want this raised. That they said so is for the coordinator alone, who sees to it. */
export const keepOut = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    /** Who told the coordinator; on one's own page it is oneself. */
    by: id<PartyId>().optional(),
    words: text(),
  }),
  by: ["coordinator", "guardian", "child"],
  decide(file, { meetingId, by: told, words }, { actor, newId, municipality }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const by = actor.family?.party ?? told;
    if (!meeting || !isKnownTo(meeting, actor)) return refuse({ kind: "notThere" });
    if (isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (!by || !isVoice(file, meeting, by)) return refuse({ kind: "unknownPerson" });
    const topic = { id: newId<ExclusionId>(), words: forCoordinator(file, words, by, municipality.document), by };
    return ok({
      file: changedMeeting(file, { ...meeting, offLimits: [...meeting.offLimits, topic] }),
      log: [{ kind: "topicKeptOut", meeting: meetingId, party: by }],
    });
  },
});
