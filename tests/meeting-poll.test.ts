import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { effectsBetween } from "../src-shared/case/notices.ts";
import { familyNews } from "../src-shared/meeting/family-news.ts";
import { whyNoneIn } from "../src-shared/meeting/planning/not-then.ts";
import { refusalWords, texts } from "../src-shared/text/text.ts";
import { type Day, type Interval, momentAt } from "../src-shared/time.ts";
import { give, member } from "./arbitraries/steps.ts";
import { ekstad, monday } from "./case-files.ts";
import {
  aBooking,
  aPlan,
  aPlannedCase,
  asGuardian,
  child,
  father,
  given,
  keptApart,
  lastMeeting,
  mother,
  refusedWith,
  seenBy,
} from "./planned-case.ts";

const by = (of: { id: string }) => `${member}${of.id}`;
const dayAfterTomorrow = "2026-09-09";
const sought = (more: Partial<CaseFile> = {}, family = [child.id, mother.id, father.id]) =>
  given(aPlannedCase(more), "meeting.seek", { ...aPlan("kurator"), family, from: dayAfterTomorrow });
const asked = (file = sought()) =>
  given(file, "meeting.askTimes", { meetingId: lastMeeting(file).id, parties: [mother.id, father.id] });
const tellings = (before: CaseFile, after: CaseFile) =>
  effectsBetween({ file: before, savedAt: monday }, after, ekstad.document, monday).filter(
    ({ kind }) => kind === "tellFamily",
  );

test("each is asked and replies alone: the other is shown and told nothing by it, and nobody replies for another", () => {
  const before = sought();
  const file = asked(before);
  const { id: meetingId, poll } = lastMeeting(file);
  const [first] = poll!.times;
  const input = { meetingId, fits: [{ start: first!.start, fit: "not" }], words: "Bara tisdagar", party: father.id };

  const replied = give(file, { person: by(mother), verb: "meeting.replyTimes", input }, monday, 1);

  if (!replied.ok) throw new Error(replied.refusal.kind);
  expect(tellings(before, file)).toHaveLength(2);
  expect(tellings(file, replied.value)).toEqual([]);
  expect(lastMeeting(replied.value).poll!.replies).toMatchObject([{ party: mother.id }]);
  expect(seenBy(replied.value, asGuardian(father))).toEqual(seenBy(file, asGuardian(father)));
});

test("a time that somebody cannot come at ranks last when times are sought again, and is not among the first", () => {
  const file = asked();
  const { id: meetingId, poll } = lastMeeting(file);
  const fits = poll!.times.map(({ start }, at) => ({ start, fit: at === 0 ? "not" : "works" }));
  const replied = given(file, "meeting.replyTimes", { meetingId, party: mother.id, fits });

  const again = given(replied, "meeting.seek", { meetingId, from: dayAfterTomorrow });

  const { state } = lastMeeting(again);
  const starts = state.name === "proposed" ? state.proposals.map(({ start }) => start) : [];
  expect(starts[0]).not.toBe(poll!.times[0]!.start);
  expect(lastMeeting(again).poll!.replies).toHaveLength(1);
});

test("two who must not meet are not asked about one meeting, and who is not to come is not asked", () => {
  const apart = sought();
  const file = { ...apart, relations: keptApart(mother, father) };
  const { id: meetingId } = lastMeeting(apart);

  expect(refusedWith(file, "meeting.askTimes", { meetingId, parties: [mother.id] })).toMatchObject({
    kind: "mustNotMeet",
  });
  const one = sought({}, [child.id, mother.id]);
  const of = { meetingId: lastMeeting(one).id, parties: [father.id] };
  expect(refusedWith(one, "meeting.askTimes", of)).toEqual({ kind: "unknownPerson" });
});

describe("times at which nobody meets are neither asked about nor entered, and it is said why", () => {
  const soughtIn = sought();
  const { id: meetingId } = lastMeeting(soughtIn);
  const at = (day: string, from: string, to: string, end = day) => ({
    start: momentAt(day as Day, from),
    end: momentAt(end as Day, to),
  });
  const hours = { from: ekstad.document.workingHours.from, to: ekstad.document.workingHours.to };
  const then = (why: string) => ({ kind: "noMeetingThen", why });
  const times: [string, Interval, object][] = [
    ["ends before it begins", at("2026-09-10", "11:00", "09:00"), { kind: "timeEndsFirst" }],
    ["ends as it begins", at("2026-09-10", "09:00", "09:00"), { kind: "timeEndsFirst" }],
    ["is past", at("2026-09-04", "09:00", "11:00"), { kind: "timeIsPast" }],
    ["is the whole night", at("2026-09-10", "22:00", "06:00", "2026-09-11"), then("overNight")],
    ["is at night", at("2026-09-10", "01:00", "06:00"), { ...then("outOfHours"), ...hours }],
    [
      "holds no whole meeting before one goes home",
      at("2026-09-10", "16:30", "20:00"),
      { ...then("outOfHours"), ...hours },
    ],
    ["is on a Saturday", at("2026-09-12", "09:00", "11:00"), then("weekend")],
    ["is shorter than the meeting", at("2026-09-10", "09:00", "09:30"), { kind: "timesTooShort", minutes: 60 }],
  ];
  test.each(times)("one that %s", (_, time, why) => {
    const good = at("2026-09-10", "09:00", "11:00");
    const refusal = refusedWith(soughtIn, "meeting.askTimes", { meetingId, parties: [mother.id], times: [good, time] });

    expect(refusal).toEqual(why);
    expect(whyNoneIn(time, 60, { now: monday, municipality: ekstad })).toEqual(why);
    const said = Object.values(texts).map((text) => refusalWords(refusal, text));
    expect(new Set(said.flatMap(({ message, whatToDo }) => [message, whatToDo])).size).toBe(4);
  });

  test("one on a day when the office is closed, or everybody is free from work", () => {
    const { document } = ekstad;
    const time = at("2026-12-24", "09:00", "11:00");
    const holidays = ["2026-12-24" as Day];
    const closed = { ...document, closedDays: holidays };

    expect(whyNoneIn(time, 60, { now: monday, municipality: { ...ekstad, holidays } })).toEqual(then("holiday"));
    expect(whyNoneIn(time, 60, { now: monday, municipality: { ...ekstad, document: closed } })).toEqual(
      then("closedDay"),
    );
  });

  test("one in which a meeting fits is asked about, however long", () => {
    const day = at("2026-09-10", "07:00", "18:00");
    const file = given(soughtIn, "meeting.askTimes", { meetingId, parties: [mother.id], times: [day] });

    expect(lastMeeting(file).poll!.times).toEqual([day]);
  });
});

test("what is closed takes no more replies, and booking ends it", () => {
  const file = asked();
  const { id: meetingId, poll } = lastMeeting(file);
  const fits = [{ start: poll!.times[0]!.start, fit: "works" }];
  const closed = given(file, "meeting.closePoll", { meetingId });
  const reply = (of: CaseFile, id: string = meetingId) =>
    give(of, { person: by(mother), verb: "meeting.replyTimes", input: { meetingId: id, fits } }, monday, 1);

  expect(reply(closed)).toEqual(reply(closed, "00000000-0000-4000-8000-00000000dead"));
  const booked = aBooking(file, { meetingId, from: dayAfterTomorrow });
  expect(lastMeeting(booked).poll).toBeNull();
  expect(familyNews(booked, ekstad.document, monday).map(({ kind, party }) => [kind, party])).toEqual(
    [child, mother, father].map(({ id }) => ["on", id]),
  );
});
