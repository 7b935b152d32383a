import { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { command } from "../../command.ts";
import { id, type MeetingId, type PartyId } from "../../ids.ts";
import { ok, refuse } from "../../refusal.ts";
import { dayOf, type Interval, interval } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { minutesOf } from "./length.ts";
import type { Meeting, MeetingState } from "../meeting.ts";
import { whyNoneIn } from "./not-then.ts";
import { calendarsFor, foundLine, timesFor, withTimes } from "./search.ts";

type Sought = Meeting & { state: Extract<MeetingState, { name: "seeking" | "rescheduling" }> };

/**
 * Somebody whose calendar cannot be read has said when they can. With the last of them everybody's times are known, and
 * those that all have in common are found at once.
 */
export const enterTimes = command({
  input: z.object({
    meetingId: id<MeetingId>(),
    party: id<PartyId>(),
    free: z.array(interval()).min(1).max(50),
  }),
  by: ["coordinator"],
  needs(asked, file, context) {
    const meeting = soughtIn(file, asked.meetingId);
    if (!meeting || stillAwaited(meeting, asked.party).length > 0) return {};
    return calendarsFor(file, told(meeting, asked), meeting.state.from, context);
  },
  decide(file, asked, context) {
    const { now, municipality } = context;
    const meeting = soughtIn(file, asked.meetingId);
    if (!meeting) return refuse({ kind: "notInThisMeetingState" });
    if (!isAsked(meeting, asked.party)) return refuse({ kind: "unknownPerson" });
    const minutes = minutesOf(file, meeting, municipality.document);
    const why = asked.free.map((free) => whyNoneIn(free, minutes, context)).find((one) => one !== null);
    if (why) return refuse(why);

    const entered = { kind: "timesEntered", meeting: meeting.id, party: asked.party, count: asked.free.length };
    const known = told(meeting, asked);
    const awaiting = stillAwaited(meeting, asked.party);
    if (awaiting.length > 0)
      return ok({
        file: changedMeeting(file, { ...known, state: { ...meeting.state, awaiting } }),
        log: [entered],
      });
    const { from } = meeting.state;
    const found = timesFor(file, known, from < dayOf(now) ? dayOf(now) : from, context);
    if (!found.ok) return found;
    return ok({
      file: changedMeeting(file, withTimes(known, from, found.value)),
      log: [entered, foundLine(meeting, found.value)],
    });
  },
});

const soughtIn = (file: CaseFile, meetingId: MeetingId): Sought | undefined =>
  file.meetings.find(
    (one): one is Sought => one.id === meetingId && "awaiting" in one.state && one.state.awaiting.length > 0,
  );

/** Still to be asked, or asked and heard before: they may say something else while others are awaited. */
const isAsked = ({ state, statedTimes }: Sought, party: PartyId) =>
  state.awaiting.includes(party) || statedTimes.some((one) => one.party === party);

/** Nobody waits for one who has left. */
const stillAwaited = ({ state, invitees }: Sought, party: PartyId) =>
  state.awaiting.filter((one) => one !== party && invitees.includes(one));

const told = (meeting: Meeting, { party, free }: { party: PartyId; free: Interval[] }): Meeting => ({
  ...meeting,
  statedTimes: [...meeting.statedTimes.filter((one) => one.party !== party), { party, free }],
});
