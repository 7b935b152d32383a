import { z } from "zod";

import { command } from "../command.ts";
import { id, type MeetingId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { changedMeeting, inviteeOf, upcomingFor } from "./change.ts";

/** Whether somebody invited comes. The latest answer counts; only the coordinator is told. */
export const answer = command({
  input: z.object({ meetingId: id<MeetingId>(), answer: z.enum(["attends", "cannot"]) }),
  by: ["professional"],
  decide(file, { meetingId, answer: said }, { actor, now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const invitee = meeting && inviteeOf(file, meeting, actor.account);
    if (!invitee) return refuse({ kind: "notThere" });
    if (!upcomingFor(file, meeting, invitee, now)) return refuse({ kind: "notInThisMeetingState" });
    const others = meeting.answers.filter((one) => one.party !== invitee.id);
    return ok({
      file: changedMeeting(file, { ...meeting, answers: [...others, { party: invitee.id, answer: said, at: now }] }),
      log: [{ kind: "invitationAnswered", meeting: meetingId, party: invitee.id, answer: said }],
    });
  },
});
