import { command } from "../../command.ts";
import { ok, refuse } from "../../refusal.ts";
import { plan, planned } from "./planning.ts";

const { type, wishId, invitees, outside, optional, optionalOutside, family, minutes } = plan.shape;

/** Thinks of a meeting without asking anybody: it has no time, and nobody but the coordinator knows of it. */
export const draft = command({
  input: plan.extend({
    type: type.optional(),
    wishId: wishId.optional(),
    invitees: invitees.default([]),
    outside: outside.default([]),
    optional: optional.default([]),
    optionalOutside: optionalOutside.default([]),
    family: family.optional(),
    minutes: minutes.default(60),
  }),
  by: ["coordinator"],
  decide(file, asked, context) {
    if (!["consentPending", "active", "onHold", "followUp"].includes(file.stage.name))
      return refuse({ kind: "notInThisStage" });
    const drafted = planned(file, asked, null, context);
    if (!drafted.ok) return drafted;
    return ok({ file: drafted.value.file, log: [{ kind: "meetingDrafted", meeting: drafted.value.meeting.id }] });
  },
});
