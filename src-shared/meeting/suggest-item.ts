import { z } from "zod";

import { coordinatorOf } from "../case/viewer.ts";
import { category, fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type ItemId, type MeetingId, type Wording } from "../ids.ts";
import { line } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { changedMeeting, inviteeOf, upcomingFor } from "./change.ts";

/**
 * Puts an item on the agenda. It is what that service says about the child, so who may read it follows from consent.
 * Once the agenda is published it no longer changes under anybody.
 */
export const suggestItem = command({
  input: z.object({ meetingId: id<MeetingId>(), title: line(), category: category() }),
  by: ["professional", "coordinator"],
  decide(file, { meetingId, title, category: kind }, { actor, now, newId }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const invitee = meeting && inviteeOf(file, meeting, actor.account);
    if (!meeting || (!invitee && coordinatorOf(file) !== actor.account)) return refuse({ kind: "notThere" });
    if (upcomingFor(file, meeting, invitee, now)?.name !== "booked") return refuse({ kind: "notInThisMeetingState" });
    const itemId = newId<ItemId>();
    const about = file.parties.filter((party) => party.kind === "child").map((party) => party.id);
    const source = fromUnit(invitee?.unit.id ?? file.office);
    const item = {
      id: itemId,
      title: label(title, { about, category: kind, source }),
      wording: newId<Wording>(),
      suggestedBy: invitee?.id ?? null,
      needs: [],
      present: null,
      minutes: null,
      answers: [],
      outcome: null,
      task: null,
    };
    return ok({
      file: changedMeeting(file, { ...meeting, items: [...meeting.items, item] }),
      log: [{ kind: "itemSuggested", meeting: meetingId, item: itemId }],
    });
  },
});
