import { z } from "zod";

import { type Context, command } from "../../command.ts";
import { id, type ItemId, type MeetingId, type Wording } from "../../ids.ts";
import { hasLeft } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { carriedItem, carriedOver } from "../agenda/carried-item.ts";
import { usualType } from "../planning/usual-type.ts";
import { hasBeenHeld, type Meeting, newMeeting } from "../meeting.ts";

/** Begins the follow-up meeting with what was moved to it and with promises that were not kept, for the same people. Nobody hears of it yet. */
export const draftNext = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["coordinator"],
  decide(file, { meetingId }, { newId, municipality }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting) return refuse({ kind: "notThere" });
    if (!hasBeenHeld(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const isFollowed = file.meetings.some((one) => one.follows === meetingId && one.state.name !== "cancelled");
    if (isFollowed) return refuse({ kind: "alreadyDrafted" });
    const gone = file.parties.filter(hasLeft).map((party) => party.id);
    const family = meeting.family.filter((party) => !gone.includes(party));
    const next: Meeting = {
      ...newMeeting,
      id: newId<MeetingId>(),
      type: meeting.type === "separate" ? "separate" : usualType(file, municipality.document),
      purpose: meeting.purpose,
      childQuestion: meeting.childQuestion,
      wording: newId<Wording>(),
      minutes: meeting.minutes,
      invitees: meeting.invitees.filter((party) => !gone.includes(party)),
      optional: meeting.optional.filter((party) => !gone.includes(party)),
      family,
      items: [
        ...meeting.items
          .filter(({ outcome }) => outcome?.kind === "moved")
          .map((item) => ({
            ...item,
            ...unraised(newId),
            present: item.present && item.present.filter((party) => !gone.includes(party)),
          })),
        ...carriedOver(file, family).map((task) => carriedItem(file, task, newId)),
      ],
      follows: meetingId,
    };
    return ok({
      file: { ...file, meetings: [...file.meetings, next] },
      log: [{ kind: "meetingDrafted", meeting: next.id, follows: meetingId, items: next.items.length }],
    });
  },
});

const unraised = (newId: Context["newId"]) => ({
  id: newId<ItemId>(),
  wording: newId<Wording>(),
  answers: [],
  outcome: null,
});
