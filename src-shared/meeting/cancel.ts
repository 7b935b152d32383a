import { z } from "zod";

import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type MeetingId } from "../ids.ts";
import { line } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { changedMeeting } from "./change.ts";
import { isUpcoming } from "./meeting.ts";
import { slotOf } from "./view.ts";

/** Calls the meeting off. Everybody hears that it is off; why is the coordinator's to tell. */
export const cancel = command({
  input: z.object({ meetingId: id<MeetingId>(), reason: line() }),
  by: ["coordinator"],
  decide(file, { meetingId, reason }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || !(isUpcoming(meeting.state) || meeting.state.name === "proposed"))
      return refuse({ kind: "notInThisMeetingState" });
    const about = file.parties.filter((party) => party.kind === "child").map((party) => party.id);
    const told = label(reason, { about, category: "family", source: fromUnit(file.office) });
    const state = { name: "cancelled" as const, slot: slotOf(meeting.state), reason: told };
    return ok({
      file: changedMeeting(file, { ...meeting, state }),
      log: [{ kind: "meetingCancelled", meeting: meetingId }],
    });
  },
});
