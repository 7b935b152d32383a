import { z } from "zod";

import { command } from "../../command.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import { id, type MeetingId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { invitedTo, mayNotHear } from "../coverage.ts";
import { isUpcoming } from "../meeting.ts";
import { isReached } from "../reached.ts";
import { withoutTheirWords } from "./without.ts";
import { ownerOf } from "../../track/apart.ts";

/**
 * The meeting becomes a general talk that names nobody: without those whom consent no longer reaches, and with no word on
 * the table that somebody who remains may not hear.
 */
export const makeGeneral = command({
  input: z.object({ meetingId: id<MeetingId>() }),
  by: ["coordinator"],
  decide(file, { meetingId }, { now }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || !isUpcoming(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    if (meeting.state.slot.start <= now) return refuse({ kind: "timeIsPast" });
    const consent = effectiveConsent(file, now);
    const invited = invitedTo(file, meeting);
    const reached = invited.filter((person) => isReached(consent, person, ownerOf(file, meeting)));
    if (reached.length === 0) return refuse({ kind: "nobodyLeft" });
    const said = [meeting.purpose, meeting.childQuestion, ...meeting.items.map((item) => item.title)];
    const isCovered = meeting.isGeneral || said.every((told) => mayNotHear(consent, told, reached).length === 0);
    if (reached.length === invited.length && isCovered) return refuse({ kind: "notInThisMeetingState" });
    const left = invited.filter((person) => !reached.includes(person)).map((person) => person.id);
    return ok({
      file: changedMeeting(file, { ...withoutTheirWords(meeting, left), isGeneral: true }),
      log: [
        { kind: "meetingMadeGeneral", meeting: meetingId },
        ...left.map((party) => ({ kind: "inviteeLeft", meeting: meetingId, party })),
      ],
    });
  },
});
