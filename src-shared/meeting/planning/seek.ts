import { command } from "../../command.ts";
import { ok } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { calendarsFor, foundLine, timesFor, withTimes } from "./search.ts";
import { sought, soughtFor } from "./sought.ts";

/** Finds times for a meeting: for one that was thought of before, or at once for a new one. */
export const seek = command({
  input: sought,
  by: ["coordinator"],
  needs(asked, file, context) {
    const found = soughtFor(file, asked, context);
    return found.ok ? calendarsFor(found.value.file, found.value.meeting, asked.from, context) : {};
  },
  decide(file, asked, context) {
    const planned = soughtFor(file, asked, context);
    if (!planned.ok) return planned;
    const { meeting } = planned.value;
    const found = timesFor(planned.value.file, meeting, asked.from, context);
    if (!found.ok) return found;
    return ok({
      file: changedMeeting(planned.value.file, withTimes(meeting, asked.from, found.value)),
      log: [foundLine(meeting, found.value)],
    });
  },
});
