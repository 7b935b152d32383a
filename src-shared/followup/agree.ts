import { z } from "zod";

import { command } from "../command.ts";
import { id, type MeetingId } from "../ids.ts";
import { hasBeenHeld } from "../meeting/meeting.ts";
import { ok, refuse } from "../refusal.ts";
import { agreement, tasksFrom } from "./agreement.ts";

/** What is agreed at a meeting is written down, as people talk and until it is closed. */
export const agree = command({
  input: z.object({ meetingId: id<MeetingId>(), agreements: z.array(agreement).min(1).max(30) }),
  by: ["coordinator"],
  decide(file, { meetingId, agreements }, context) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    const { state } = meeting;
    if (state.name !== "inProgress" && (!hasBeenHeld(state) || state.name === "closed"))
      return refuse({ kind: "notInThisMeetingState" });
    const agreed = tasksFrom(file, meeting, agreements, context);
    if (!agreed.ok) return agreed;
    return ok({
      file: { ...file, tasks: [...file.tasks, ...agreed.value] },
      log: agreed.value.map((one) => ({ kind: "taskAgreed", task: one.id, party: one.owner })),
    });
  },
});
