import type { Subject } from "../../src-shared/case/notices.ts";
import type { Deps } from "../deps.ts";
import { giveCommand } from "./give-command.ts";
import { reconcileMeeting } from "./reconcile-meeting.ts";
import { reconcileRecipient } from "./reconcile-recipient.ts";

/** Everything that leaves the house leaves here, after the commit that gave reason for it. */
export function startWork(deps: Deps): void {
  deps.store.jobs.work(async ({ effect, ...target }) => {
    switch (effect.kind) {
      case "reconcileMeeting":
        return reconcileMeeting(deps, target, effect.meetingId);
      case "reconcileRecipient":
        return reconcileRecipient(deps, target, effect.to, effect.subject as Subject);
      case "giveCommand":
        return giveCommand(deps, target, effect);
    }
  });
}
