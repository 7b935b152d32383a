import { z } from "zod";

import { command } from "../../command.ts";
import { id, type MeetingId } from "../../ids.ts";
import { optionalLine } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { publishGates } from "./gates.ts";

/** Makes the agenda what everybody prepares for, once every gate is open; where somebody is missing or time is short, with a reason why it goes on. */
export const publish = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    shortNoticeReason: optionalLine(),
    missingReason: optionalLine(),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, shortNoticeReason, missingReason }, context) {
    const { now } = context;
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (meeting?.state.name !== "booked") return refuse({ kind: "notInThisMeetingState" });
    const { state } = meeting;
    const shut = publishGates(file, { ...meeting, state }, context).filter(({ refusal }) => refusal !== null);
    const reasons = { needs: missingReason, notice: shortNoticeReason };
    const unreasoned = shut.find(({ kind }) => !(kind in reasons) || reasons[kind as keyof typeof reasons] === null);
    if (unreasoned?.refusal) return refuse(unreasoned.refusal);

    const isShort = shut.some(({ kind }) => kind === "notice");
    const missing = shut.flatMap(({ refusal }) => (refusal?.kind === "somebodyIsMissing" ? refusal.items : []));
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        seenBy: [],
        missingReason: missing.length > 0 ? missingReason : null,
        state: {
          ...state,
          name: "agendaPublished",
          publishedAt: now,
          shortNoticeReason: isShort ? shortNoticeReason : null,
        },
      }),
      log: [{ kind: "agendaPublished", meeting: meetingId, shortNotice: isShort, missing: missing.length }],
    });
  },
});
