import { z } from "zod";

import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable, isOfFamily, isOwnItem, itemAt } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { isAgendaOpen } from "../meeting.ts";

/** Takes back an item of one's own. What the family wants raised is answered, and never taken away. */
export const removeItem = command({
  input: z.object({ meetingId: id<MeetingId>(), itemId: id<ItemId>() }),
  by: ["professional", "outside", "coordinator"],
  decide(file, { meetingId, itemId }, { actor, now }) {
    const seated = atTable(file, meetingId, actor.account, now);
    const item = seated && itemAt(seated, itemId);
    if (!item) return refuse({ kind: "notThere" });
    if (isOfFamily(file, item)) return refuse({ kind: "familyItemStays" });
    if (!isOwnItem(item, seated)) return refuse({ kind: "notYourItem" });
    const { meeting } = seated;
    if (!isAgendaOpen(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    return ok({
      file: changedMeeting(file, { ...meeting, items: meeting.items.filter((one) => one.id !== itemId) }),
      log: [{ kind: "itemRemoved", meeting: meetingId, item: itemId }],
    });
  },
});
