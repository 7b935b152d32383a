import { z } from "zod";

import { command } from "../../command.ts";
import { type ExclusionId, id, type MeetingId, type PartyId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { isOver } from "../meeting.ts";

/** The one who did not want something raised has said that it may be. */
export const dropKeepOut = command({
  input: z.object({ meetingId: id<MeetingId>(), words: id<ExclusionId>(), by: id<PartyId>() }),
  by: ["coordinator"],
  decide(file, { meetingId, words, by }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const topic = meeting?.offLimits.find((one) => one.id === words);
    if (!meeting || !topic) return refuse({ kind: "notThere" });
    if (isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (topic.by !== by) return refuse({ kind: "onlyAtTheirWord" });
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        offLimits: meeting.offLimits.filter((one) => one.id !== words),
        checks: meeting.checks.filter((one) => one.words !== words),
      }),
      log: [{ kind: "topicAllowed", meeting: meetingId, party: by }],
    });
  },
});
