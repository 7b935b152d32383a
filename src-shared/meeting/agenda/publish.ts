import { z } from "zod";

import { isEveryChildHeard } from "../../case/advance.ts";
import { command } from "../../command.ts";
import { type EffectiveConsent, effectiveConsent, hearerOf, reaches } from "../../consent/effective.ts";
import { id, type MeetingId } from "../../ids.ts";
import { optionalLine } from "../../input.ts";
import type { Professional } from "../../party/party.ts";
import type { Municipality } from "../../programme/municipality.ts";
import { ok, type Refusal, refuse } from "../../refusal.ts";
import { addWorkingDays, dayOf } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { toCheckIn } from "./checks.ts";
import { invitedTo, mayNotHear, missingFor, nameOfNeed, presentFor } from "../coverage.ts";
import type { Meeting } from "../meeting.ts";

/**
 * Makes the agenda what everybody prepares for. Every child has a way to be heard, every item may be heard by everybody in its
 * room, words that cannot be computed have been read against it, whoever is needed comes, and there is time to prepare; the
 * last two, or a reason why not.
 */
export const publish = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    shortNoticeReason: optionalLine(),
    missingReason: optionalLine(),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, shortNoticeReason, missingReason }, { now, municipality }) {
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (meeting?.state.name !== "booked") return refuse({ kind: "notInThisMeetingState" });
    if (meeting.state.slot.start <= now) return refuse({ kind: "timeIsPast" });
    if (!isEveryChildHeard(file)) return refuse({ kind: "childNotHeard" });

    const consent = effectiveConsent(file, now);
    const invited = invitedTo(file, meeting);
    const unreached = invited.filter((person) => !reaches(consent, hearerOf(person)));
    if (unreached.length > 0)
      return refuse({
        kind: "consentDoesNotReach",
        services: [...new Set(unreached.map((person) => person.unit.name))],
      });
    const outside = meeting.isGeneral ? null : notForAll(consent, meeting, invited);
    if (outside) return refuse(outside);
    const unchecked = toCheckIn(file, meeting, now);
    if (unchecked.length > 0) return refuse({ kind: "wordsUnchecked", words: unchecked.map(({ words }) => words) });
    const missing = missingIn(meeting, invited, municipality.document);
    if (missing.length > 0 && missingReason === null) return refuse({ kind: "somebodyIsMissing", items: missing });

    const { agendaDays } = municipality.document;
    const latest = addWorkingDays(dayOf(meeting.state.slot.start), -agendaDays, municipality.holidays);
    const isShort = dayOf(now) > latest;
    if (isShort && shortNoticeReason === null) return refuse({ kind: "shortNotice", latest });
    return ok({
      file: changedMeeting(file, {
        ...meeting,
        seenBy: [],
        missingReason: missing.length > 0 ? missingReason : null,
        state: {
          ...meeting.state,
          name: "agendaPublished",
          publishedAt: now,
          shortNoticeReason: isShort ? shortNoticeReason : null,
        },
      }),
      log: [{ kind: "agendaPublished", meeting: meetingId, shortNotice: isShort, missing: missing.length }],
    });
  },
});

/**
 * Purpose and question are for everybody; an item for those in its room. Who then could be there is said with it. Not asked of
 * a general talk, where nothing is on the table that somebody there may not hear.
 */
function notForAll(consent: EffectiveConsent, meeting: Meeting, invited: readonly Professional[]): Refusal | null {
  const texts = [
    ...[meeting.purpose, meeting.childQuestion].map((told) => ({ told, room: invited, isItem: false })),
    ...meeting.items.map((item) => ({ told: item.title, room: presentFor(invited, item), isItem: true })),
  ];
  const outside = texts.flatMap(({ told, room, isItem }) => {
    const without = mayNotHear(consent, told, room);
    const left = isItem ? room.filter((person) => !without.includes(person)) : [];
    return without.length > 0 ? [{ title: told.value, without: without.map(titleOf), left: left.map(titleOf) }] : [];
  });
  if (outside.length === 0) return null;
  return { kind: "itemOutsideConsent", titles: outside.map(({ title }) => title), items: outside };
}
const titleOf = ({ title }: Professional) => title;

function missingIn(meeting: Meeting, invited: readonly Professional[], municipality: Municipality) {
  return meeting.items.flatMap((item) => {
    const missing = missingFor(meeting, invited, item).map((need) => nameOfNeed(need, municipality));
    return missing.length > 0 ? [{ title: item.title.value, missing }] : [];
  });
}
