import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { type Actor, command } from "../../command.ts";
import { id, type ItemId, type MeetingId, type PartyId, type Wording } from "../../ids.ts";
import { line } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable, isOfFamily, isOwnItem, itemAt, withItem } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import type { AgendaItem } from "../item.ts";
import { isAgendaOpen } from "../meeting.ts";
import { isKnownTo } from "../told-of.ts";

/** Says one's own item in other words. The family's own are reworded by whoever said them, or by the coordinator as they ask. */
export const rewordItem = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    itemId: id<ItemId>(),
    title: line(),
    seen: id<Wording>(),
    /** Who in the family asked for it. */
    for: id<PartyId>().optional(),
  }),
  by: ["professional", "outside", "coordinator", "guardian", "child"],
  decide(file, { meetingId, itemId, title, seen, for: asker }, { actor, now, newId }) {
    const seated = actor.family ? null : atTable(file, meetingId, actor.account, now);
    const meeting = actor.family ? meetingOf(file, meetingId, actor) : seated?.meeting;
    const item = seated ? itemAt(seated, itemId) : meeting?.items.find((one) => isTheirs(one, itemId, actor));
    if (!meeting || !item) return refuse({ kind: "notThere" });
    const isAtTheirWord = !seated || (!seated.invitee && asker === item.suggestedBy);
    if (isOfFamily(file, item) ? !isAtTheirWord : !seated || !isOwnItem(item, seated))
      return refuse({ kind: isOfFamily(file, item) ? "onlyAtTheirWord" : "notYourItem" });
    if (!isAgendaOpen(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (item.wording !== seen) return refuse({ kind: "rewordedMeanwhile", theirs: item.title.value, yours: title });
    const reworded = { ...item, title: { ...item.title, value: title }, wording: newId<Wording>() };
    return ok({
      file: changedMeeting(file, withItem(meeting, reworded)),
      log: [{ kind: "itemReworded", meeting: meetingId, item: itemId }],
    });
  },
});

const meetingOf = (file: CaseFile, meetingId: MeetingId, actor: Actor) =>
  file.meetings.find((one) => one.id === meetingId && isKnownTo(one, actor));

const isTheirs = ({ id: item, suggestedBy }: AgendaItem, itemId: ItemId, { family }: Actor) =>
  item === itemId && family !== undefined && suggestedBy === family.party;
