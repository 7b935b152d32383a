import { z } from "zod";

import { fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId } from "../../ids.ts";
import { optionalText } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { day, dayOf } from "../../time.ts";
import { atTable, itemAt, withItem } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { whileWriting, whyClosed } from "./notes-open.ts";

const of = { meetingId: id<MeetingId>(), itemId: id<ItemId>() };

/** What came of an item. Everything on the agenda gets an outcome, the small as the large. */
export const setOutcome = command({
  input: z.discriminatedUnion("outcome", [
    z.object({ ...of, outcome: z.literal("discussed"), note: optionalText() }),
    z.object({ ...of, outcome: z.literal("answeredBefore") }),
    z.object({ ...of, outcome: z.literal("moved"), movedTo: day() }),
  ]),
  by: ["coordinator"],
  decide(file, asked, { actor, now }) {
    const seated = atTable(file, asked.meetingId, actor.account, now);
    const item = seated && itemAt(seated, asked.itemId);
    if (!item) return refuse({ kind: "notThere" });
    const closed = whyClosed(seated.meeting.state, [...whileWriting, "notesReview"]);
    if (closed) return refuse(closed);
    if (asked.outcome === "moved" && asked.movedTo < dayOf(now)) return refuse({ kind: "dayIsPast" });
    if (asked.outcome === "answeredBefore" && item.answers.length === 0) return refuse({ kind: "nothingAnswered" });
    const { about, category } = item.title;
    const told = (words: string) => label(words, { about, category, source: fromUnit(file.office) });
    const outcome =
      asked.outcome === "discussed"
        ? { kind: asked.outcome, note: asked.note === null ? null : told(asked.note) }
        : asked.outcome === "moved"
          ? { kind: asked.outcome, to: asked.movedTo }
          : { kind: asked.outcome };
    return ok({
      file: changedMeeting(file, withItem(seated.meeting, { ...item, outcome })),
      log: [{ kind: "outcomeSet", meeting: asked.meetingId, item: asked.itemId, outcome: asked.outcome }],
    });
  },
});
