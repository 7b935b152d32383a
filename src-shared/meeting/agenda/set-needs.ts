import { z } from "zod";

import { command } from "../../command.ts";
import { id, type ItemId, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable, isOwnItem, itemAt, withItem } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { needs as needsInput, secretNeeds, unknownNeed } from "../coverage.ts";
import { isAgendaOpen } from "../meeting.ts";

/** Says who must be there for an item to be worth raising, and how long it is given. */
export const setNeeds = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    itemId: id<ItemId>(),
    needs: needsInput(),
    /** Left out: as before. */
    minutes: z.number().int().min(1).max(240).nullable().optional(),
  }),
  by: ["professional", "coordinator"],
  decide(file, { meetingId, itemId, needs, minutes }, { actor, now, municipality }) {
    const seated = atTable(file, meetingId, actor.account, now);
    const item = seated && itemAt(seated, itemId);
    if (!item) return refuse({ kind: "notThere" });
    if (seated.invitee && !isOwnItem(item, seated)) return refuse({ kind: "notYourItem" });
    if (!isAgendaOpen(seated.meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const unknown = unknownNeed(needs, municipality.document);
    if (unknown) return refuse(unknown);
    const services = seated.invitee ? [] : secretNeeds(file, item, needs, municipality.document);
    if (services.length > 0) return refuse({ kind: "maskedTogether", services });
    const changed = { ...item, needs, minutes: minutes === undefined ? item.minutes : minutes };
    return ok({
      file: changedMeeting(file, withItem(seated.meeting, changed)),
      log: [{ kind: "itemNeedsSet", meeting: meetingId, item: itemId, count: needs.length }],
    });
  },
});
