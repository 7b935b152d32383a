import type { z } from "zod";

import type { CaseFile } from "../../case/case-file.ts";
import { command, type Context, type LogEntry } from "../../command.ts";
import { venueId } from "../../ids.ts";
import { optionalLine } from "../../input.ts";
import { ok, type Outcome, refuse } from "../../refusal.ts";
import { addMinutes, moment } from "../../time.ts";
import { changedMeeting } from "../change.ts";
import { invitedTo } from "../coverage.ts";
import { isUpcoming, type Meeting } from "../meeting.ts";
import { book } from "./book.ts";
import { whyNotThen } from "./not-then.ts";
import type { Planned } from "./planning.ts";
import { calendarsFor, searchFor } from "./search.ts";
import { type Sought, sought, soughtFor } from "./sought.ts";
import { timesIn } from "./times.ts";
import { awaitsEvent, type Origin } from "./unsent.ts";

const input = sought.extend({
  start: moment(),
  venueId: venueId(),
  venueReason: optionalLine(),
  origin: book.input.shape.origin,
});

/**
 * Plans a meeting and books a time for it in one step, or moves one that is booked: in the calendars it is then the same
 * event, and stays whoever's it was. Whatever is asked when times are found, and when one of them is booked, is asked here.
 */
export const bookNow = command({
  input,
  by: ["coordinator"],
  needs(asked, file, context) {
    const found = toBook(file, planIn(asked), context);
    return found.ok ? calendarsFor(found.value.file, found.value.meeting, asked.from, context) : {};
  },
  decide(file, asked, { facts: known, ...rest }) {
    const found = toBook(file, planIn(asked), rest);
    if (!found.ok) return found;
    const { meeting } = found.value;
    const context = { ...rest, facts: withoutItself(file, meeting, known) };
    const search = searchFor(found.value.file, meeting, asked.from, context);
    if (!search.ok) return search;
    const time = timesIn(search.value).find(({ start }) => start === asked.start);
    if (!time)
      return refuse(
        whyNotThen(search.value, asked.start, { now: rest.now, ...rest.municipality }) ?? {
          kind: "badInput",
          fields: [{ path: "start", problem: "notAChoice" }],
        },
      );

    const slot = { start: time.start, end: addMinutes(time.start, search.value.minutes) };
    const state = { name: "proposed" as const, proposals: [{ ...slot, venues: [asked.venueId], reasons: [] }] };
    const { start, venueId: venue, venueReason } = asked;
    const origin = originOf(file, meeting, asked.origin);
    const booked = book.decide(
      changedMeeting(found.value.file, { ...meeting, state }),
      { meetingId: meeting.id, start, venueId: venue, venueReason, origin },
      context,
    );
    if (!booked.ok) return booked;
    const away = invitedTo(found.value.file, meeting).filter(({ id }) => time.blocked?.people.includes(id));
    if (away.length > 0) return refuse({ kind: "timeNotFree", people: away.map(({ title }) => title) });
    return ok({ ...booked.value, log: [...beforehand(file, meeting), ...booked.value.log] });
  },
});

const planIn = ({
  start: _start,
  venueId: _venue,
  venueReason: _reason,
  origin: _origin,
  ...plan
}: z.output<typeof input>): Sought => plan;

/** One that is moved has its event, or waits for it, already. */
function originOf(file: CaseFile, { id, state }: Meeting, asked: Origin): Origin {
  const before = file.meetings.find((one) => one.id === id);
  if (!before || !isUpcoming(state)) return asked;
  return awaitsEvent(before) ? "outlook" : "samla";
}

/** The meeting as a time is sought for it. Whoever has no calendar to read is asked anew about one that is moved. */
export function toBook(file: CaseFile, asked: Sought, context: Omit<Context, "facts">): Outcome<Planned> {
  const found = soughtFor(file, asked, context, ["rescheduling", "booked", "agendaPublished"]);
  if (!found.ok || !isUpcoming(found.value.meeting.state)) return found;
  if (found.value.meeting.state.slot.start <= context.now) return refuse({ kind: "timeIsPast" });
  const meeting = { ...found.value.meeting, statedTimes: [] };
  return ok({ file: changedMeeting(found.value.file, meeting), meeting });
}

/** A meeting that is moved is in everybody's calendar itself, and is not in its own way. */
export function withoutItself(file: CaseFile, meeting: Meeting, facts: Context["facts"]): Context["facts"] {
  const { state } = meeting;
  if (!isUpcoming(state)) return facts;
  const { slot, venue } = state;
  const own = [...invitedTo(file, meeting).map(({ mailbox }) => mailbox), venue.mailbox];
  const freeBusy = Object.fromEntries(
    Object.entries(facts.freeBusy).map(([mailbox, busy]) => {
      const itself = own.includes(mailbox)
        ? (busy?.findIndex(({ start, end }) => start === slot.start && end === slot.end) ?? -1)
        : -1;
      return [mailbox, itself < 0 ? busy : busy!.toSpliced(itself, 1)];
    }),
  );
  return { ...facts, freeBusy };
}

const beforehand = (file: CaseFile, { id, state }: Meeting): LogEntry[] => [
  ...(file.meetings.some((one) => one.id === id) ? [] : [{ kind: "meetingDrafted", meeting: id }]),
  ...(isUpcoming(state) ? [{ kind: "meetingRescheduling", meeting: id }] : []),
];
