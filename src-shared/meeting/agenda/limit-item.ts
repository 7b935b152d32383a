import { z } from "zod";

import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId, type PartyId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable, itemAt, withItem } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { isOver } from "../meeting.ts";

/** Who of those invited are in the room for an item: each attends only what is theirs. To the others it is no item. */
export const limitItem = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    itemId: id<ItemId>(),
    /** Null: everybody. */
    present: z.array(id<PartyId>()).max(50).nullable(),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, itemId, present }, { actor, now }) {
    const seated = atTable(file, meetingId, actor.account, now);
    const item = seated && itemAt(seated, itemId);
    if (!item) return refuse({ kind: "notThere" });
    const { meeting } = seated;
    if (isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (present?.some((party) => !meeting.invitees.includes(party))) return refuse({ kind: "unknownPerson" });
    const changed = { ...item, present: present && [...new Set(present)] };
    return ok({
      file: changedMeeting(file, withItem(meeting, changed)),
      log: [{ kind: "itemLimited", meeting: meetingId, item: itemId, isForAll: present === null }],
    });
  },
});
