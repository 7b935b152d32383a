import { z } from "zod";

import type { Labelled } from "../../case/labelled.ts";
import { command } from "../../command.ts";
import { type EffectiveConsent, effectiveConsent } from "../../consent/effective.ts";
import { wordsToCheck } from "../../consent/exclusions.ts";
import { id, type MeetingId } from "../../ids.ts";
import type { Professional } from "../../party/party.ts";
import { ok, refuse } from "../../refusal.ts";
import { changedMeeting } from "../change.ts";
import { uncheckedWords } from "../agenda/checks.ts";
import { invitedTo, mayNotHear } from "../coverage.ts";
import { isUpcoming, type Meeting, type MeetingState } from "../meeting.ts";
import { plan, whoIsAsked } from "./planning.ts";
import { unreachedServices } from "../reached.ts";
import { whyNotTogether } from "./table.ts";
import { ownerOf } from "../../track/apart.ts";

/**
 * Somebody more is asked to a meeting that has a time, or has begun. Consent must reach them, and what is on a published
 * agenda must be theirs to hear. Where words are to be read against everybody invited, they are to be read again before
 * the agenda is what everybody prepares for.
 */
export const invite = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    invitees: plan.shape.invitees.default([]),
    outside: plan.shape.outside.default([]),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, ...asked }, context) {
    const { now } = context;
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || !isOn(meeting.state)) return refuse({ kind: "notInThisMeetingState" });
    const who = whoIsAsked(file, asked, null, context);
    if (!who.ok) return who;
    const [first] = who.value;
    if (!first) return refuse({ kind: "badInput", fields: [{ path: "invitees", problem: "missing" }] });
    const known = who.value.filter((person) => meeting.invitees.includes(person.id));
    if (known.length > 0) return refuse({ kind: "alreadyInvited", people: known.map((person) => person.title) });
    const everybody = [...invitedTo(file, meeting), ...who.value];
    const why = whyNotTogether(file, meeting, everybody, meeting.state.slot.start, context);
    if (why) return refuse(why);
    const parties = [...file.parties, ...who.value.filter((person) => !file.parties.includes(person))];
    const consent = effectiveConsent({ ...file, parties }, now);
    const services = unreachedServices(consent, who.value, ownerOf(file, meeting));
    if (services.length > 0) return refuse({ kind: "consentDoesNotReach", services });

    const next: Meeting = { ...meeting, invitees: everybody.map((person) => person.id) };
    const outside = beyondTheirs(consent, heardByAll(meeting), who.value);
    if (meeting.state.name !== "booked" && outside.length > 0)
      return refuse({ kind: "itemOutsideConsent", titles: outside });
    const isUnread = uncheckedWords(next, wordsToCheck(file, now)).length > 0;
    return ok({
      file: changedMeeting({ ...file, parties }, isUnread ? reopened(next) : next),
      log: who.value.map((person) => ({ kind: "inviteeAdded", meeting: meetingId, party: person.id })),
    });
  },
});

type On = Extract<MeetingState, { name: "booked" | "agendaPublished" | "inProgress" }>;
const isOn = (state: MeetingState): state is On => isUpcoming(state) || state.name === "inProgress";

/** What nobody at the table goes out for. In a general talk nothing is said that somebody there may not hear. */
export const heardByAll = ({ purpose, childQuestion, items, isGeneral }: Meeting): Labelled<string>[] =>
  isGeneral
    ? []
    : [purpose, childQuestion, ...items.filter(({ present }) => present === null).map((item) => item.title)];

/** What of this somebody may not hear. */
export const beyondTheirs = (
  consent: EffectiveConsent,
  said: readonly Labelled<string>[],
  people: readonly Professional[],
): string[] => said.filter((told) => mayNotHear(consent, told, people).length > 0).map((told) => told.value);

/** What was published is to be published anew. */
export function reopened(meeting: Meeting): Meeting {
  if (meeting.state.name !== "agendaPublished") return meeting;
  const { slot, venue, venueReason } = meeting.state;
  return { ...meeting, state: { name: "booked", slot, venue, venueReason } };
}
