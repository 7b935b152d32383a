import type { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { type Context, command } from "../../command.ts";
import { id, type MeetingId, type Wording } from "../../ids.ts";
import { ok, type Outcome, refuse } from "../../refusal.ts";
import { day } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { plan, type Planned, planned } from "./planning.ts";
import { calendarsFor, foundLine, timesFor, withTimes } from "./search.ts";

const input = plan.partial().extend({
  /** A meeting that has been thought of, or whose time is to be found anew; a new one without it. */
  meetingId: id<MeetingId>().optional(),
  /** Which wording of purpose and question was before the one who rewords them. */
  seen: id<Wording>().optional(),
  from: day(),
});

/** Finds times for a meeting: for one that was thought of before, or at once for a new one. */
export const seek = command({
  input,
  by: ["coordinator"],
  needs(asked, file, context) {
    const found = soughtFor(file, asked, context);
    return found.ok ? calendarsFor(found.value.file, found.value.meeting, asked.from, context) : {};
  },
  decide(file, asked, context) {
    const sought = soughtFor(file, asked, context);
    if (!sought.ok) return sought;
    const { meeting } = sought.value;
    const found = timesFor(sought.value.file, meeting, asked.from, context);
    if (!found.ok) return found;
    return ok({
      file: changedMeeting(sought.value.file, withTimes(meeting, asked.from, found.value)),
      log: [foundLine(meeting, found.value)],
    });
  },
});

function soughtFor(
  file: CaseFile,
  { meetingId, from: _from, ...asked }: z.output<typeof input>,
  context: Omit<Context, "facts">,
): Outcome<Planned> {
  const kept = file.meetings.find((one) => one.id === meetingId) ?? null;
  if (!meetingId) return planned(file, asked, null, context);
  const name = kept?.state.name;
  // Those asked already know what a meeting that is moved is about, and who comes.
  const mayBeReplanned = name === "draft" || name === "seeking" || name === "proposed";
  const { minutes: _minutes, ...words } = asked;
  const isAsTold = name === "rescheduling" && Object.values(words).every((said) => said === undefined);
  if (!mayBeReplanned && !isAsTold) return refuse({ kind: "notInThisMeetingState" });
  return planned(file, asked, kept, context);
}
