import { z } from "zod";

import { command } from "../../command.ts";
import { effectiveConsent } from "../../consent/effective.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { type Interval, interval } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { invitedTo } from "../coverage.ts";
import type { Meeting } from "../meeting.ts";
import { mayBeAsked, repliesTo } from "./asked-times.ts";
import { minutesOf } from "./length.ts";
import { whyNoneIn } from "./not-then.ts";
import { unreachedServices } from "../reached.ts";
import { whyNotNow } from "./search.ts";
import { whyNotTogether } from "./table.ts";
import { ownerOf } from "../../track/apart.ts";

/**
 * Some of the family, and professionals without a calendar here, are asked which times suit them. Each replies alone, and the
 * coordinator alone is told. Asked anew, what they have said of the same times still counts.
 */
export const askTimes = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    parties: z.array(id<PartyId>()).min(1).max(30),
    /** Left out: those that were found. */
    times: z.array(interval()).max(12).default([]),
  }),
  by: ["coordinator"],
  decide(file, { meetingId, parties, times: said }, context) {
    const { now, municipality } = context;
    const meeting = file.meetings.find((one) => one.id === meetingId);
    if (!meeting || !isSought(meeting)) return refuse({ kind: "notInThisMeetingState" });
    const why = whyNotNow(file);
    if (why) return refuse(why);
    const asked = [...new Set(parties)];
    if (!asked.every((party) => mayBeAsked(file, meeting, party))) return refuse({ kind: "unknownPerson" });
    const invited = invitedTo(file, meeting).filter((person) => asked.includes(person.id));
    const services = unreachedServices(effectiveConsent(file, now), invited, ownerOf(file, meeting));
    if (services.length > 0) return refuse({ kind: "consentDoesNotReach", services });
    const wanted = said.length > 0 ? said : foundFor(meeting, now);
    const times = inOrder(wanted);
    const [first] = times;
    if (!first) return refuse({ kind: "badInput", fields: [{ path: "times", problem: "missing" }] });
    const minutes = minutesOf(file, meeting, municipality.document);
    const none = wanted.map((time) => whyNoneIn(time, minutes, context)).find((one) => one !== null);
    if (none) return refuse(none);
    const apart = whyNotTogether(file, meeting, invitedTo(file, meeting), first.start, context);
    if (apart) return refuse(apart);

    const replies = meeting.poll ? repliesTo(meeting.poll, asked, times) : [];
    return ok({
      file: changedMeeting(file, { ...meeting, poll: { asked, times, askedAt: now, closedAt: null, replies } }),
      log: [{ kind: "timesAsked", meeting: meetingId, count: times.length, people: asked.length }],
    });
  },
});

const isSought = ({ state }: Pick<Meeting, "state">) =>
  state.name === "seeking" || state.name === "proposed" || state.name === "rescheduling";

const foundFor = ({ state }: Meeting, now: string): Interval[] =>
  "proposals" in state
    ? state.proposals.filter(({ start }) => start > now).map(({ start, end }) => ({ start, end }))
    : [];

/** Each once, the soonest first. */
const inOrder = (times: readonly Interval[]): Interval[] =>
  times
    .filter((time, at) => times.findIndex(({ start }) => start === time.start) === at)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
