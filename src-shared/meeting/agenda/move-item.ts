import { z } from "zod";

import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable, isOwnItem, itemAt } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { isAgendaOpen } from "../meeting.ts";

/** Puts an item of one's own before another of one's own. Turns are taken between people, so nobody's item goes before another's by being moved. */
export const moveItem = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    itemId: id<ItemId>(),
    /** Null: after all the others of one's own. */
    before: id<ItemId>().nullable(),
  }),
  by: ["professional", "coordinator"],
  decide(file, { meetingId, itemId, before }, { actor, now }) {
    const seated = atTable(file, meetingId, actor.account, now);
    const item = seated && itemAt(seated, itemId);
    const next = seated && before !== null ? itemAt(seated, before) : null;
    if (!item || (before !== null && !next)) return refuse({ kind: "notThere" });
    if (!isOwnItem(item, seated) || (next && !isOwnItem(next, seated))) return refuse({ kind: "notYourItem" });
    const { meeting } = seated;
    if (!isAgendaOpen(meeting.state)) return refuse({ kind: "notInThisMeetingState" });

    const others = meeting.items.filter((one) => isOwnItem(one, seated) && one.id !== itemId);
    const at = next ? others.findIndex((one) => one.id === next.id) : others.length;
    const own = next?.id === itemId ? null : others.toSpliced(at, 0, item);
    const items = own ? meeting.items.map((one) => (isOwnItem(one, seated) ? own.shift()! : one)) : meeting.items;
    return ok({
      file: changedMeeting(file, { ...meeting, items }),
      log: [{ kind: "itemMoved", meeting: meetingId, item: itemId }],
    });
  },
});
