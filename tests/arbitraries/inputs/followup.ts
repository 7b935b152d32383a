import type { followupCommands } from "../../../src-shared/followup/commands.ts";
import type { InputMaker } from "../draw.ts";

export const followupInputs = {
  "followup.accept": ({ task }) => ({ taskId: task?.id }),

  "followup.report": ({ task, mostly, told, day }) =>
    mostly()
      ? { taskId: task?.id, outcome: "done", evidence: told() }
      : { taskId: task?.id, outcome: "needsTime", reason: told(), dueBy: day(20) },

  "followup.receive": ({ task }) => ({ taskId: task?.id }),
} satisfies Record<keyof typeof followupCommands, InputMaker>;
