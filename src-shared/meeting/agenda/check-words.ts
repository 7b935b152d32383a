import { z } from "zod";

import { command } from "../../command.ts";
import { wordsToCheck } from "../../consent/exclusions.ts";
import { type ExclusionId, id, type MeetingId, type Wording } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { textsOf } from "./checks.ts";
import { isOver } from "../meeting.ts";

/** Somebody has read everything that will be said, and looked at everybody invited, against words that cannot be computed. */
export const checkWords = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    words: id<ExclusionId>(),
    /** What was read; left out: everything there is now. */
    seen: z.array(id<Wording>()).max(500).optional(),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, words, seen }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const known = [...wordsToCheck(file, now), ...(meeting?.offLimits ?? []).map((one) => one.id)];
    if (!meeting || !known.includes(words)) return refuse({ kind: "notThere" });
    if (isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const texts = textsOf(meeting).filter((wording) => seen?.includes(wording) ?? true);
    const check = { words, texts, invitees: meeting.invitees, at: now };
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        checks: [...meeting.checks.filter((one) => one.words !== words), check],
      }),
      log: [{ kind: "wordsChecked", meeting: meetingId, texts: texts.length }],
    });
  },
});
