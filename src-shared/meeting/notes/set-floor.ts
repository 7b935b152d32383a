import { z } from "zod";

import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId, type PartyId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { turned } from "../floor.ts";

/**
 * What is talked about now, who has the word, and whether there is a pause: the same for everybody in the meeting. It decides
 * nothing and is gone when the meeting is over, so nobody is sent anything; the log tells that it was moved, and by whom.
 */
export const setFloor = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    item: id<ItemId>().nullable(),
    party: id<PartyId>().nullable().default(null),
    isPaused: z.boolean(),
  }),
  by: ["coordinator"],
  isPassing: true,
  decide(file, { meetingId, ...to }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    if (meeting.state.name !== "inProgress") return refuse({ kind: "notInThisMeetingState" });
    if (to.item !== null && !meeting.items.some((one) => one.id === to.item)) return refuse({ kind: "notThere" });
    if (to.party !== null && ![...meeting.invitees, ...meeting.family].includes(to.party))
      return refuse({ kind: "unknownPerson" });
    return ok({
      file: changedMeeting(file, { ...meeting, floor: turned(meeting.floor, to, now) }),
      log: [{ kind: "floorMoved", meeting: meetingId }],
    });
  },
});
