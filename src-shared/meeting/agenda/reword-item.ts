import { z } from "zod";

import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId, type PartyId, type Wording } from "../../ids.ts";
import { line } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable, isOfFamily, isOwnItem, itemAt, withItem } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { isAgendaOpen } from "../meeting.ts";

/** Says one's own item in other words. The family's own are reworded by the coordinator alone, and only as the one who said them asks. */
export const rewordItem = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    itemId: id<ItemId>(),
    title: line(),
    seen: id<Wording>(),
    /** Who in the family asked for it. */
    for: id<PartyId>().optional(),
  }),
  by: ["professional", "coordinator"],
  decide(file, { meetingId, itemId, title, seen, for: asker }, { actor, now, newId }) {
    const seated = atTable(file, meetingId, actor.account, now);
    const item = seated && itemAt(seated, itemId);
    if (!item) return refuse({ kind: "notThere" });
    const isAtTheirWord = !seated.invitee && asker === item.suggestedBy;
    if (isOfFamily(file, item) ? !isAtTheirWord : !isOwnItem(item, seated))
      return refuse({ kind: isOfFamily(file, item) ? "onlyAtTheirWord" : "notYourItem" });
    if (!isAgendaOpen(seated.meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (item.wording !== seen) return refuse({ kind: "rewordedMeanwhile", theirs: item.title.value, yours: title });
    const reworded = { ...item, title: { ...item.title, value: title }, wording: newId<Wording>() };
    return ok({
      file: changedMeeting(file, withItem(seated.meeting, reworded)),
      log: [{ kind: "itemReworded", meeting: meetingId, item: itemId }],
    });
  },
});
