import { z } from "zod";

import { command } from "../command.ts";
import { effectiveConsent, hearerOf, reaches } from "../consent/effective.ts";
import { agreement, tasksFrom } from "../followup/agreement.ts";
import { id, type MeetingId, type PartyId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { changedMeeting } from "./change.ts";
import { isUpcoming } from "./meeting.ts";

/**
 * Notes that the meeting took place, who was there and what was agreed: who does what, by when, and who is told.
 * A meeting with the family is never held without it.
 */
export const hold = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    attended: z.array(id<PartyId>()).max(50),
    agreements: z.array(agreement).max(30),
    /** The meeting was moved forward by word of mouth: without this it cannot have been held before it begins. */
    heldEarlier: z.boolean().default(false),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, attended, agreements, heldEarlier }, context) {
    const { now } = context;
    const meeting = file.meetings.find((one) => one.id === meetingId);
    const isHeldUnpublished = meeting?.state.name === "booked" && meeting.state.slot.start <= now;
    if (!meeting || !isUpcoming(meeting.state) || (meeting.state.name === "booked" && !isHeldUnpublished))
      return refuse({ kind: "notInThisMeetingState" });
    if (meeting.state.slot.start > now && !heldEarlier) return refuse({ kind: "meetingNotStarted" });
    const expected = [...meeting.invitees, ...meeting.family];
    if (attended.some((party) => !expected.includes(party))) return refuse({ kind: "unknownPerson" });
    if (!meeting.family.some((party) => attended.includes(party))) return refuse({ kind: "familyAbsent" });
    const professionals = file.parties.filter((party) => party.kind === "professional");
    const consent = effectiveConsent(file, now);
    const { start } = meeting.state.slot;
    // Who was there is judged by the consent of that time; a meeting still to come must be cleared for everybody invited.
    const [then, mattering] = start > now ? [consent, meeting.invitees] : [effectiveConsent(file, start), attended];
    const unreached = professionals.filter((party) => mattering.includes(party.id) && !reaches(then, hearerOf(party)));
    if (unreached.length > 0)
      return refuse({ kind: "consentDoesNotReach", services: [...new Set(unreached.map((party) => party.unit.name))] });

    const agreed = tasksFrom(file, meeting, agreements, context);
    if (!agreed.ok) return agreed;
    const tasks = agreed.value;
    return ok({
      file: {
        ...changedMeeting(file, {
          ...meeting,
          state: { ...unpublished, ...meeting.state, name: "held", heldAt: now, attended, withoutFamily: null },
        }),
        tasks: [...file.tasks, ...tasks],
      },
      log: [
        { kind: "meetingHeld", meeting: meetingId, present: attended.length },
        ...tasks.map((one) => ({ kind: "taskAgreed", task: one.id, party: one.owner })),
      ],
    });
  },
});

/** A meeting can have been held although nobody published its agenda. */
const unpublished = { publishedAt: null, shortNoticeReason: null };
