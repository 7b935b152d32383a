import { z } from "zod";

import { category, fromUnit, label } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { id, type MeetingId, type Wording } from "../../ids.ts";
import { text } from "../../input.ts";
import { ok, refuse } from "../../refusal.ts";
import { atTable } from "../at-table.ts";
import { changedMeeting } from "../change.ts";
import { isOver } from "../meeting.ts";
import { meetingAbout } from "../../track/apart.ts";

/** A service gives its own picture before the meeting, short and in plain words. Colleagues there share one; the others read it as consent allows. */
export const giveInput = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    words: text(),
    category: category(),
    /** The wording of the service's earlier picture that this takes the place of; null where there was none. */
    seen: id<Wording>().nullable().default(null),
  }),
  by: ["professional", "outside"],
  decide(file, { meetingId, words, category: kind, seen }, { actor, now, newId }) {
    const seated = atTable(file, meetingId, actor.account, now);
    if (!seated?.invitee) return refuse({ kind: "notThere" });
    const { meeting, invitee } = seated;
    if (isOver(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const earlier = meeting.inputs.find((one) => one.unit === invitee.unit.id);
    if (earlier && earlier.wording !== seen)
      return refuse({ kind: "rewordedMeanwhile", theirs: seated.mask(earlier.words) ?? "", yours: words });
    const about = meetingAbout(file, meeting);
    const picture = {
      unit: invitee.unit.id,
      by: invitee.id,
      words: label(words, { about, category: kind, source: fromUnit(invitee.unit.id) }),
      wording: newId<Wording>(),
      at: now,
    };
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        inputs: [...meeting.inputs.filter((one) => one !== earlier), picture],
      }),
      log: [{ kind: "inputGiven", meeting: meetingId, party: invitee.id }],
    });
  },
});
