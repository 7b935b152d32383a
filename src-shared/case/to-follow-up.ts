import { z } from "zod";

import { command } from "../command.ts";
import { hasBeenHeld, type Meeting } from "../meeting/meeting.ts";
import { ok, refuse } from "../refusal.ts";
import type { CaseFile } from "./case-file.ts";
import { isToCome } from "./unfinished.ts";

/** They have met and agreed, and only the following up is left. A follow-up meeting may be booked already. */
export const toFollowUp = command({
  input: z.object({}),
  by: ["coordinator"],
  decide(file, _input, { actor }) {
    if (file.stage.name !== "active") return refuse({ kind: "notInThisStage" });
    if (!file.meetings.some(({ state }) => hasBeenHeld(state))) return refuse({ kind: "notMetYet" });
    if (file.meetings.some((meeting) => isToCome(meeting) && !isFollowUp(file, meeting)))
      return refuse({ kind: "meetingToCome" });
    return ok({
      file: { ...file, stage: { name: "followUp", coordinator: actor.account } },
      log: [{ kind: "onlyFollowUpLeft" }],
    });
  },
});

const isFollowUp = (file: CaseFile, { id, follows }: Meeting) =>
  follows !== null ||
  file.meetings.some(
    ({ state }) => state.name === "closed" && state.next.kind === "meeting" && state.next.meeting === id,
  );
