import { z } from "zod";

import { command } from "../../command.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import { id, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { addMinutes } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { invitedTo } from "../coverage.ts";
import { firstFloor } from "../floor.ts";
import { isUpcoming } from "../meeting.ts";
import { whyNotDecided } from "../planning/table.ts";
import { unreachedAt } from "../unreached.ts";

/** People are there early; sooner than this it is another meeting, in minutes. */
const earliest = 30;

/** Everybody has come, and consent reaches all who were asked, who can decide where something is to be decided: from here on what comes up and what comes of it is noted. */
export const begin = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["coordinator"],
  decide(file, { meetingId }, { now, municipality }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    if (!isUpcoming(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const from = addMinutes(meeting.state.slot.start, -earliest);
    if (now < from) return refuse({ kind: "tooSoonToBegin", from });
    const consent = effectiveConsent(file, now);
    const unreached = unreachedAt(file, meeting, consent, now);
    if (unreached.length > 0)
      return refuse({ kind: "consentDoesNotReach", services: [...new Set(unreached.map(({ unit }) => unit.name))] });
    const why = whyNotDecided(file, meeting, invitedTo(file, meeting), now, municipality.document);
    if (why) return refuse(why);
    const state = { publishedAt: null, shortNoticeReason: null, ...meeting.state };
    const first = meeting.type === "officialsFirst" ? (meeting.items[0]?.id ?? null) : null;
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        floor: firstFloor(first, now),
        state: { ...state, name: "inProgress", startedAt: now },
      }),
      log: [{ kind: "meetingBegun", meeting: meetingId }],
    });
  },
});
