import type { Subject } from "../../src-shared/case/notices.ts";
import type { Deps } from "../deps.ts";
import { worked } from "../measured.ts";
import type { Job } from "../store/jobs.ts";
import { giveCommand } from "./give-command.ts";
import { reconcileMeeting } from "./reconcile-meeting.ts";
import { reconcileMeetingChat } from "./reconcile-meeting-chat.ts";
import { reconcileRecipient } from "./reconcile-recipient.ts";
import { sendToFamily } from "./send-to-family.ts";
import { tellFamily } from "./tell-family.ts";
import { reconcileTask } from "./reconcile-task.ts";

/** Everything that leaves the house leaves here, after the commit that gave reason for it. */
export function startWork(deps: Deps): void {
  deps.store.jobs.work((job) => worked(deps, job, () => run(deps, job)));
}

async function run(deps: Deps, { effect, ...target }: Job): Promise<void> {
  switch (effect.kind) {
    case "reconcileMeeting":
      return reconcileMeeting(deps, target, effect.meetingId);
    case "reconcileRecipient":
      return reconcileRecipient(deps, target, effect.to, effect.subject as Subject);
    case "reconcileTask":
      return reconcileTask(deps, target, effect.taskId);
    case "reconcileMeetingChat":
      return reconcileMeetingChat(deps, target, effect);
    case "sendToFamily":
      return sendToFamily(deps, target, effect);
    case "tellFamily":
      return tellFamily(deps, target, effect);
    case "giveCommand":
      return giveCommand(deps, target, effect);
  }
}
