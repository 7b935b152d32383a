import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { heardWays } from "../meeting.ts";

/** Somebody comes to word while the meeting is going on, and how; null where that was a mistake. It stands when the meeting is noted, unless something else is said then. */
export const noteHeard = command({
  input: z.object({ meetingId: id<MeetingId>(), party: id<PartyId>(), how: z.enum(heardWays).nullable() }),
  by: ["coordinator"],
  decide(file, { meetingId, party, how }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    if (meeting.state.name !== "inProgress") return refuse({ kind: "notInThisMeetingState" });
    if (![...meeting.invitees, ...meeting.family].includes(party)) return refuse({ kind: "unknownPerson" });
    const others = meeting.heard.filter((one) => one.party !== party);
    return ok({
      file: changedMeeting(file, { ...meeting, heard: how === null ? others : [...others, { party, how }] }),
      log: [{ kind: "heardNoted", meeting: meetingId, party }],
    });
  },
});
