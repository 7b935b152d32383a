import type { Subject } from "../../src-shared/case/notices.ts";
import type { Deps } from "../deps.ts";
import { reconcileMeeting } from "./reconcile-meeting.ts";
import { reconcileRecipient } from "./reconcile-recipient.ts";

/** Everything that leaves the house leaves here, after the commit that gave reason for it. */
export function startWork(deps: Deps): void {
  deps.store.jobs.work(async ({ effect, ...target }) => {
    if (effect.kind === "reconcileMeeting") await reconcileMeeting(deps, target, effect.meetingId);
    else await reconcileRecipient(deps, target, effect.to, effect.subject as Subject);
  });
}
