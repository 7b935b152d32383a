import { z } from "zod";

import { isEveryChildHeard } from "../case/advance.ts";
import { command } from "../command.ts";
import { effectiveConsent, hearerOf, maySee, reaches } from "../consent/effective.ts";
import { id, type MeetingId } from "../ids.ts";
import { optionalLine } from "../input.ts";
import type { Professional } from "../party/party.ts";
import { ok, refuse } from "../refusal.ts";
import { addWorkingDays, dayOf } from "../time.ts";
import { changedMeeting } from "./change.ts";

/**
 * Makes the agenda what everybody prepares for. Every child has a way to be heard, every item may be told to every
 * service at the table, and there is time to prepare, or a reason why not.
 */
export const publish = command({
  input: z.object({ meetingId: id<MeetingId>(), shortNoticeReason: optionalLine() }),
  by: ["coordinator"],
  decide(file, { meetingId, shortNoticeReason }, { now, municipality }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (meeting?.state.name !== "booked") return refuse({ kind: "notInThisMeetingState" });
    if (meeting.state.slot.start <= now) return refuse({ kind: "timeIsPast" });
    if (!isEveryChildHeard(file)) return refuse({ kind: "childNotHeard" });

    const consent = effectiveConsent(file, now);
    const table = file.parties.filter(
      (party): party is Professional => party.kind === "professional" && meeting.invitees.includes(party.id),
    );
    const unreached = table.filter((person) => !reaches(consent, hearerOf(person)));
    if (unreached.length > 0)
      return refuse({
        kind: "consentDoesNotReach",
        services: [...new Set(unreached.map((person) => person.unit.name))],
      });
    const agenda = [meeting.purpose, meeting.childQuestion, ...meeting.items.map((item) => item.title)];
    const outside = agenda.filter((told) => table.some((person) => !maySee(consent, told, hearerOf(person))));
    if (outside.length > 0) return refuse({ kind: "itemOutsideConsent", titles: outside.map((told) => told.value) });

    const { agendaDays } = municipality.document;
    const latest = addWorkingDays(dayOf(meeting.state.slot.start), -agendaDays, municipality.holidays);
    if (dayOf(now) > latest && shortNoticeReason === null) return refuse({ kind: "shortNotice", latest });
    const isShort = dayOf(now) > latest;
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        seenBy: [],
        state: {
          ...meeting.state,
          name: "agendaPublished",
          publishedAt: now,
          shortNoticeReason: isShort ? shortNoticeReason : null,
        },
      }),
      log: [{ kind: "agendaPublished", meeting: meetingId, shortNotice: isShort }],
    });
  },
});
