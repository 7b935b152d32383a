import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { command } from "../../command.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import { agreement, tasksFrom } from "../../followup/agreement.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { contactChannel } from "../../party/party.ts";
import type { Municipality } from "../../programme/municipality.ts";
import { ok, type Outcome, type Refusal, refuse } from "../../refusal.ts";
import type { Moment } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { invitedTo } from "../coverage.ts";
import { heardWays, isUpcoming, type Meeting, type MeetingState, type UpcomingState } from "../meeting.ts";
import { whyNotDecided } from "../planning/table.ts";
import { isVoice, voicesIn } from "../voices.ts";
import { unreachedAt } from "../unreached.ts";

const input = z.object({
  meetingId: id<MeetingId>(),
  attended: z.array(id<PartyId>()).max(50),
  agreements: z.array(agreement).max(30),
  /** How each was heard who was not in the room; whoever was there was heard there unless it says otherwise. */
  heard: z
    .array(z.object({ party: id<PartyId>(), how: z.enum(heardWays) }))
    .max(50)
    .default([]),
  /** Who of the family said that it could go on without them. */
  withoutFamily: z.object({ saidBy: id<PartyId>(), channel: contactChannel }).nullable().default(null),
  /** The meeting was moved forward by word of mouth: without this it cannot have been held before it begins. */
  heldEarlier: z.boolean().default(false),
});

/**
 * Notes that the meeting took place, who was there, how everybody in the family was heard and what was agreed: who does what, by
 * when, and who is told. A meeting with the family is never held without it, but at its own word.
 */
export const hold = command({
  input,
  by: ["coordinator"],
  decide(file, asked, context) {
    const { now, municipality } = context;
    const { attended, heldEarlier } = asked;
    const meeting = file.meetings.find((one) => one.id === asked.meetingId);
    if (!meeting || !canBeHeld(meeting.state, now)) return refuse({ kind: "notInThisMeetingState" });
    const { state } = meeting;
    const begins = state.name === "inProgress" ? earlierOf(state.startedAt, state.slot.start) : state.slot.start;
    if (begins > now && !heldEarlier) return refuse({ kind: "meetingNotStarted" });
    const expected = [...meeting.invitees, ...meeting.family];
    const named = [...attended, ...asked.heard.map(({ party }) => party)];
    if (named.some((party) => !expected.includes(party))) return refuse({ kind: "unknownPerson" });
    const voices = heardIn(file, meeting, asked);
    if (!voices.ok) return voices;

    // Who was there is judged by the consent of that time; a meeting still to come must be cleared for everybody invited.
    const at = begins > now ? now : begins;
    const then = effectiveConsent(file, at);
    const mattering = begins > now ? meeting.invitees : attended;
    const unreached = unreachedAt(file, meeting, then, at).filter((person) => mattering.includes(person.id));
    if (unreached.length > 0)
      return refuse({ kind: "consentDoesNotReach", services: [...new Set(unreached.map(({ unit }) => unit.name))] });
    const incapable = beyondMandate(file, meeting, mattering, at, municipality.document);
    if (incapable) return refuse(incapable);
    const agreed = tasksFrom(file, meeting, asked.agreements, context);
    if (!agreed.ok) return agreed;
    return ok({
      file: {
        ...changedMeeting(file, {
          ...meeting,
          floor: null,
          pauses: [],
          heard: voices.value.heard,
          state: heldOf(state, voices.value, asked, now),
        }),
        tasks: [...file.tasks, ...agreed.value],
      },
      log: [
        { kind: "meetingHeld", meeting: meeting.id, present: attended.length },
        ...agreed.value.map((one) => ({ kind: "taskAgreed", task: one.id, party: one.owner })),
      ],
    });
  },
});

type Asked = z.output<typeof input>;
type Holdable = UpcomingState | Extract<MeetingState, { name: "inProgress" }>;

/** It can have been held although nobody published its agenda, once its time has come. */
const canBeHeld = (state: MeetingState, now: Moment): state is Holdable =>
  state.name === "inProgress" || (isUpcoming(state) && (state.name !== "booked" || state.slot.start <= now));

const earlierOf = (a: Moment, b: Moment) => (a < b ? a : b);

/** One that was begun in Samla was judged as it began; another is judged here, by what each could decide at its time. */
function beyondMandate(
  file: CaseFile,
  meeting: Meeting,
  mattering: readonly PartyId[],
  at: Moment,
  document: Municipality,
): Refusal | null {
  if (meeting.state.name === "inProgress") return null;
  const people = invitedTo(file, meeting).filter(({ id: party }) => mattering.includes(party));
  const no = whyNotDecided(file, meeting, people, at, document);
  return no?.kind === "mandateMissing"
    ? { kind: "heldWithoutMandate", people: no.people.map(({ title }) => title) }
    : no;
}

interface Voices {
  heard: Meeting["heard"];
  withoutFamily: Asked["withoutFamily"];
}

/** How each was heard; a child or guardian nobody has heard or asked is not passed over. Where the officials meet first the family has asked to stay away. */
function heardIn(file: CaseFile, meeting: Meeting, { attended, heard: said, withoutFamily }: Asked): Outcome<Voices> {
  const isThere = (party: PartyId) => attended.includes(party);
  const noted = meeting.heard.filter(({ party }) => !said.some((line) => line.party === party));
  const lines = [...noted, ...said].filter(({ party, how }) => how !== "inRoom" || isThere(party));
  const inRoom = attended.filter((party) => !lines.some((line) => line.party === party));
  const heard = [...lines, ...inRoom.map((party) => ({ party, how: "inRoom" as const }))];
  if (meeting.type === "officialsFirst") return ok({ heard, withoutFamily: null });

  const voices = voicesIn(file, meeting);
  const isAbsent = !voices.some(({ id: party }) => isThere(party));
  if (isAbsent && withoutFamily === null) return refuse({ kind: "familyAbsent" });
  if (isAbsent && withoutFamily && !isVoice(file, meeting, withoutFamily.saidBy))
    return refuse({ kind: "unknownPerson" });
  const unheard = voices.filter((voice) => !heard.some((line) => line.party === voice.id));
  if (unheard.length > 0) return refuse({ kind: "notHeard", people: unheard.map(({ name }) => name.value) });
  return ok({ heard, withoutFamily: isAbsent ? withoutFamily : null });
}

function heldOf(state: Holdable, { withoutFamily }: Voices, { attended }: Asked, now: Moment): MeetingState {
  const { slot, venue, venueReason } = state;
  const { publishedAt, shortNoticeReason } = { publishedAt: null, shortNoticeReason: null, ...state };
  const booking = { slot, venue, venueReason, publishedAt, shortNoticeReason };
  return { ...booking, name: "held", heldAt: now, attended: [...new Set(attended)], withoutFamily };
}
