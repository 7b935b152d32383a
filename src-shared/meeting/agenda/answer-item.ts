import { z } from "zod";

import { fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId } from "../../ids.ts";
import { text } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable, itemAt, withItem } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { isBefore } from "../meeting.ts";

/** Answers an item before the meeting. Each service has one answer of its own, and the latest counts. */
export const answerItem = command({
  input: z.object({ meetingId: id<MeetingId>(), itemId: id<ItemId>(), answer: text() }),
  by: ["professional", "outside", "coordinator"],
  decide(file, { meetingId, itemId, answer }, { actor, now }) {
    const seated = atTable(file, meetingId, actor.account, now);
    const item = seated && itemAt(seated, itemId);
    if (!item) return refuse({ kind: "notThere" });
    if (!isBefore(seated.meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const unit = seated.invitee?.unit.id ?? file.office;
    const { about, category } = item.title;
    const others = item.answers.filter(({ source }) => source.kind !== "unit" || source.unit !== unit);
    const answered = { ...item, answers: [...others, label(answer, { about, category, source: fromUnit(unit) })] };
    return ok({
      file: changedMeeting(file, withItem(seated.meeting, answered)),
      log: [{ kind: "itemAnswered", meeting: meetingId, item: itemId }],
    });
  },
});
