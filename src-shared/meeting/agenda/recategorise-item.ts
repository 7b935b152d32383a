import { z } from "zod";

import { category } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable, isOwnItem, itemAt, withItem } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { isAgendaOpen } from "../meeting.ts";

/** Says what kind of information an item is: each of their own, the coordinator of any. Who may hear it follows. */
export const recategoriseItem = command({
  input: z.object({ meetingId: id<MeetingId>(), itemId: id<ItemId>(), category: category() }),
  by: ["professional", "coordinator"],
  decide(file, { meetingId, itemId, category: kind }, { actor, now }) {
    const seated = atTable(file, meetingId, actor.account, now);
    const item = seated && itemAt(seated, itemId);
    if (!item) return refuse({ kind: "notThere" });
    if (seated.invitee && !isOwnItem(item, seated)) return refuse({ kind: "notYourItem" });
    if (!isAgendaOpen(seated.meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const changed = { ...item, title: { ...item.title, category: kind } };
    return ok({
      file: changedMeeting(file, withItem(seated.meeting, changed)),
      log: [{ kind: "itemRecategorised", meeting: meetingId, item: itemId, category: kind }],
    });
  },
});
