import type { z } from "zod";

import { type Change, command } from "../command.ts";
import { isOver } from "../record/retention.ts";
import { refuse } from "../refusal.ts";

/** The plan of a case that is over stays as it was. */
export const inOpenCase = <Input extends z.ZodType>(spec: Omit<Change<Input>, "opens">): Change<Input> =>
  command({
    ...spec,
    decide: (file, input, context) =>
      isOver(file.stage) ? refuse({ kind: "notInThisStage" }) : spec.decide(file, input, context),
  });
