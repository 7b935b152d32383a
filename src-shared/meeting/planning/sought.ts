import type { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import type { Context } from "../../command.ts";
import { id, type MeetingId, type Wording } from "../../ids.ts";
import { type Outcome, refuse } from "../../refusal.ts";
import { day } from "../../time.ts";
import { plan, type Planned, planned } from "./planning.ts";

export const sought = plan.partial().extend({
  /** A meeting that has been thought of, or whose time is to be found anew; a new one without it. */
  meetingId: id<MeetingId>().optional(),
  /** Which wording of purpose and question was before the one who rewords them. */
  seen: id<Wording>().optional(),
  from: day(),
});
export type Sought = z.output<typeof sought>;

/** The meeting that a time is sought for. Those asked already know what one that is moved is about, and who comes. */
export function soughtFor(
  file: CaseFile,
  { meetingId, from: _from, ...asked }: Sought,
  context: Omit<Context, "facts">,
  mayMove = ["rescheduling"],
): Outcome<Planned> {
  const kept = file.meetings.find((one) => one.id === meetingId) ?? null;
  if (!meetingId) return planned(file, asked, null, context);
  const name = kept?.state.name ?? "";
  const mayBeReplanned = name === "draft" || name === "seeking" || name === "proposed";
  const { minutes: _minutes, ...words } = asked;
  const isAsTold = mayMove.includes(name) && Object.values(words).every((said) => said === undefined);
  if (!mayBeReplanned && !isAsTold) return refuse({ kind: "notInThisMeetingState" });
  return planned(file, asked, kept, context);
}
