import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { agendaCard, invitationCard } from "../src-shared/meeting/card.ts";
import { sv } from "../src-shared/text/sv.ts";
import { addMinutes, type Interval, momentAt } from "../src-shared/time.ts";
import { accountCalled, aConsent, flowsAmong, inDays, monday, office } from "./case-files.ts";
import {
  aBooking,
  aPlan,
  aPlannedCase,
  asCoordinator,
  asGuardian,
  asProfessional,
  aTalkWith,
  caseworker,
  child,
  father,
  given,
  kurator,
  lastMeeting,
  mother,
  order,
  outsider,
  proposalsOf,
  refusedWith,
  seenBy,
} from "./planned-case.ts";
import { wordsOf } from "./scenarios/world.ts";

const between = (day: number, from: string, to: string): Interval => ({
  start: momentAt(inDays(day), from),
  end: momentAt(inDays(day), to),
});
const allDay = (day: number) => between(day, "07:00", "18:00");

/** The Region's calendar is in another tenant, where nobody reads it. */
const region = "behandlare@ekstad.example.se";
const unread = { busy: { [region]: null } };
const regions = (file: CaseFile) =>
  file.parties.find((party) => party.kind === "professional" && party.title === "behandlare")!.id;
const inPlan = { ...aPlan("kurator", "behandlare"), outside: [outsider.id] };
const seeking = (more: object = {}, file = aPlannedCase()) =>
  given(file, "meeting.seek", { ...inPlan, ...more }, unread);
const times = (file: CaseFile, party: PartyId, ...free: Interval[]) => ({
  meetingId: lastMeeting(file).id,
  party,
  free,
});
const enter = (file: CaseFile, party: PartyId, ...free: Interval[]) =>
  given(file, "meeting.enterTimes", times(file, party, ...free), unread);
const awaitedIn = (file: CaseFile) =>
  seenBy(file, asCoordinator)
    .meetings.at(-1)!
    .awaiting.map(({ title }) => title);

describe("somebody whose calendar nobody can read", () => {
  test("is asked when they can, and the meeting waits for exactly those", () => {
    const file = seeking();
    const once = enter(file, regions(file), allDay(2));

    const { id: about } = lastMeeting(file);
    expect(awaitedIn(file).toSorted()).toEqual(["behandlare", outsider.title].toSorted());
    expect(seenBy(file, asCoordinator).waiting).toEqual({ kind: "enterTimes", about, dueAt: null });
    expect(seenBy(file, asProfessional(kurator)).meetings).toEqual([]);
    expect(lastMeeting(once).state).toMatchObject({ name: "seeking", awaiting: [outsider.id] });
    expect(awaitedIn(once)).toEqual([outsider.title]);
  });

  test("has a calendar that counts as everybody's, where it can be read", () => {
    const file = given(aPlannedCase(), "meeting.seek", aPlan("kurator", "behandlare"), {
      busy: { [region]: [between(1, "00:00", "23:00")] },
    });

    expect(proposalsOf(lastMeeting(file)).first.start >= momentAt(inDays(2), "00:00")).toBe(true);
  });

  test("and when the last of them has answered, times are found at once that all can", () => {
    const file = seeking();
    const once = enter(file, regions(file), allDay(2), allDay(3));
    const busy = { ...unread.busy, "kurator@ekstad.example.se": [between(2, "07:00", "13:00")] };
    const last = times(once, outsider.id, between(2, "10:00", "15:00"), between(4, "08:00", "12:00"));

    const found = given(once, "meeting.enterTimes", last, { busy });

    expect(proposalsOf(lastMeeting(found)).proposals).toEqual([
      {
        ...between(2, "13:15", "14:15"),
        venues: ["ekrummet", "skolan"],
        reasons: [{ kind: "everybodyCan" }, { kind: "neutralVenue" }, { kind: "shortNotice" }],
      },
    ]);
    expect(awaitedIn(found)).toEqual([]);
    expect(seenBy(found, asCoordinator).waiting).toMatchObject({ kind: "bookMeeting" });
  });

  test("may say something else while others are awaited", () => {
    const file = seeking();
    const changed = enter(enter(file, regions(file), allDay(2)), regions(file), allDay(3));

    const found = enter(changed, outsider.id, allDay(2), allDay(3));

    const starts = proposalsOf(lastMeeting(found)).proposals.map(({ start }) => start.slice(0, 10));
    expect(new Set(starts)).toEqual(new Set([inDays(3)]));
  });

  test("may have no time before a month from now: so far ahead is looked", () => {
    const file = seeking({ outside: [] });

    const found = enter(file, regions(file), between(35, "09:00", "12:00"));

    expect(proposalsOf(lastMeeting(found)).first.start).toBe(momentAt(inDays(35), "09:00"));
  });

  test("is asked in vain where the others have no time together: then nobody is asked", () => {
    const always = [{ start: monday, end: momentAt(inDays(40), "00:00") }];
    const busy = { ...unread.busy, "kurator@ekstad.example.se": always };

    expect(refusedWith(aPlannedCase(), "meeting.seek", inPlan, { busy })).toEqual({
      kind: "noCommonTime",
      blocker: { kind: "person", name: "kurator", starts: 464 },
    });
  });

  test("is asked too whose calendar has become unreadable meanwhile", () => {
    const file = seeking({ outside: [] });
    const busy = { ...unread.busy, "kurator@ekstad.example.se": null };

    const found = given(file, "meeting.enterTimes", times(file, regions(file), allDay(2)), { busy });

    expect(lastMeeting(found).state).toMatchObject({ name: "seeking", awaiting: [kurator.id] });
  });

  test("is not waited for when they have left", () => {
    const file = seeking();
    const left = given(file, "party.leave", { partyId: outsider.id, reason: "Nytt arbete" });

    const found = enter(left, regions(file), allDay(2));

    expect(awaitedIn(left)).toEqual(["behandlare"]);
    expect(lastMeeting(found).state.name).toBe("proposed");
  });
});

describe("times are entered", () => {
  const file = seeking();
  const theirs = regions(file);
  const refused = (free: Interval[], party: PartyId = theirs, of = file) =>
    refusedWith(of, "meeting.enterTimes", times(of, party, ...free), unread);

  test("for a meeting that waits for them, and for those it waits for", () => {
    const found = enter(enter(file, theirs, allDay(2)), outsider.id, allDay(2));

    expect(refused([allDay(2)], theirs, found)).toEqual({ kind: "notInThisMeetingState" });
    expect(refused([allDay(2)], kurator.id)).toEqual({ kind: "unknownPerson" });
    expect(refused([allDay(2)], caseworker.id)).toEqual({ kind: "unknownPerson" });
  });

  test("that are still to come, and long enough for the whole meeting", () => {
    const short = between(2, "09:00", "09:45");
    const backwards = { start: short.end, end: short.start };
    const interpreted = seeking({}, aPlannedCase({ contacts: [aTalkWith(mother, "so"), aTalkWith(father)] }));

    expect(refused([allDay(2), between(-1, "09:00", "12:00")])).toEqual({ kind: "timeIsPast" });
    expect(refused([allDay(2), short])).toEqual({ kind: "timesTooShort", minutes: 60 });
    expect(refused([backwards])).toEqual({ kind: "timeEndsFirst" });
    expect(refused([between(2, "09:00", "10:15")], regions(interpreted), interpreted)).toEqual({
      kind: "timesTooShort",
      minutes: 90,
    });
  });

  test("that the others can too", () => {
    const once = enter(file, theirs, allDay(2));

    // The first of two who both have but one day, which the other has not: 08.30 to 15.30.
    expect(refused([allDay(3)], outsider.id, once)).toEqual({
      kind: "noCommonTime",
      blocker: { kind: "person", name: "behandlare", starts: 29 },
    });
  });

  test("and calendars are read with the last of them, as long as consent reaches all", () => {
    const once = enter(file, theirs, allDay(2));
    const withdrawn = {
      ...once,
      consents: [mother, father].map((guardian, index) =>
        aConsent(100 + index, guardian, [child], flowsAmong([office, "ekskolan"])),
      ),
    };
    const readBy = (of: CaseFile, party: PartyId) =>
      order(of, "meeting.enterTimes", times(of, party, allDay(2)), unread).read;

    expect(readBy(file, theirs)).toEqual([]);
    expect(readBy(once, outsider.id)).toContain("kurator@ekstad.example.se");
    expect(readBy(withdrawn, outsider.id)).toEqual([]);
    expect(refused([allDay(2)], outsider.id, withdrawn)).toEqual({
      kind: "consentDoesNotReach",
      services: ["Enheten bup"],
    });
  });
});

describe("a time that was found with somebody's word", () => {
  const sought = seeking({ outside: [] });
  const found = enter(sought, regions(sought), allDay(2));
  const { first } = proposalsOf(lastMeeting(found));
  const booking = { meetingId: lastMeeting(found).id, start: first.start, venueId: "ekrummet" };

  test("is booked", () => {
    const file = given(found, "meeting.book", booking, unread);

    expect(lastMeeting(file).state).toMatchObject({ name: "booked", slot: { start: first.start } });
  });

  test("is not where they have said something else since, or a calendar is no longer read and nobody was asked", () => {
    const changed = {
      ...found,
      meetings: found.meetings.map((one) => ({ ...one, statedTimes: [{ party: regions(found), free: [allDay(3)] }] })),
    };
    const busy = { ...unread.busy, "kurator@ekstad.example.se": null };

    expect(refusedWith(changed, "meeting.book", booking, unread)).toEqual({
      kind: "timeNotFree",
      people: ["behandlare"],
    });
    expect(refusedWith(found, "meeting.book", booking, { busy })).toEqual({ kind: "timeNotFree", people: ["kurator"] });
  });
});

describe("a meeting that is moved", () => {
  const plan = aPlan("kurator", "socialsekreterare");
  const booked = aBooking(aPlannedCase(), plan);
  const { id: meetingId, state } = lastMeeting(booked);
  const { slot } = state as { slot: Interval };
  const move = { meetingId, reason: "Kuratorn är sjuk", from: inDays(3) };
  const everyone = [asProfessional(kurator), asGuardian(mother), asCoordinator];

  test("has no time from that moment on, and everybody is told so but not why", () => {
    const file = given(booked, "meeting.reschedule", move);

    const { proposals } = proposalsOf(lastMeeting(file));
    expect(proposals.every(({ start }) => start >= momentAt(inDays(3), "00:00"))).toBe(true);
    for (const viewer of everyone) {
      const view = seenBy(file, viewer);
      expect(view.meetings).toMatchObject([{ state: "rescheduling", slot, venue: null, attendees: null }]);
      expect(JSON.stringify(view)).not.toContain("sjuk");
    }
    for (const card of [invitationCard, agendaCard]) {
      const view = seenBy(file, asProfessional(kurator));
      const words = wordsOf(card(view, view.meetings[0]!, { text: sv, isOpen: false, problem: null }));
      expect(words).toContain(sv.meeting.moving);
      expect(words).toContain(sv.slot(slot));
    }
    expect(seenBy(file, asCoordinator).waiting).toMatchObject({ kind: "bookMeeting", about: meetingId });
    expect(
      [asProfessional(kurator), asGuardian(mother)].map((one) => seenBy(file, one).meetings[0]!.proposals),
    ).toEqual([[], []]);
  });

  test("is answered, read and published anew once it has another time", () => {
    const answered = {
      ...given(booked, "meeting.publish", { meetingId, shortNoticeReason: "Brådskar" }),
    };
    const known = {
      ...answered,
      meetings: answered.meetings.map((one) => ({
        ...one,
        answers: [{ party: kurator.id, answer: "attends" as const, suggests: null, at: monday }],
        seenBy: [{ party: kurator.id, at: monday }],
      })),
    };
    const moving = given(known, "meeting.reschedule", move);
    const { first } = proposalsOf(lastMeeting(moving));

    const file = given(moving, "meeting.book", { meetingId, start: first.start, venueId: "ekrummet" });

    expect(lastMeeting(file)).toMatchObject({
      state: { name: "booked", slot: { start: first.start, end: first.end } },
      answers: [],
      seenBy: [],
    });
    expect(seenBy(file, asProfessional(kurator)).meetings).toMatchObject([
      { state: "booked", you: { answer: null, seen: false } },
    ]);
  });

  test("asks anew whoever has no calendar, and nobody is told a time meanwhile", () => {
    const sought = seeking({ outside: [] });
    const found = enter(sought, regions(sought), allDay(2));
    const { first } = proposalsOf(lastMeeting(found));
    const chosen = { meetingId: lastMeeting(found).id, start: first.start, venueId: "ekrummet" };
    const on = given(found, "meeting.book", chosen, unread);

    const moving = given(on, "meeting.reschedule", { ...move, meetingId: lastMeeting(on).id }, unread);
    const again = enter(moving, regions(moving), allDay(4));

    expect(lastMeeting(moving).state).toMatchObject({
      name: "rescheduling",
      awaiting: [regions(moving)],
      proposals: [],
    });
    expect(seenBy(moving, asCoordinator).waiting).toMatchObject({ kind: "enterTimes" });
    expect(lastMeeting(again).state).toMatchObject({ name: "rescheduling", awaiting: [] });
    expect(proposalsOf(lastMeeting(again)).first.start.slice(0, 10)).toBe(inDays(4));
  });

  test("is sought again from another day, for the same people and with the same words", () => {
    const moving = given(booked, "meeting.reschedule", move);

    const later = given(moving, "meeting.seek", { meetingId, from: inDays(7) });

    expect(lastMeeting(later).state).toMatchObject({ name: "rescheduling", slot });
    expect(proposalsOf(lastMeeting(later)).first.start >= momentAt(inDays(7), "00:00")).toBe(true);
    for (const more of [{ purpose: "Annat" }, { invitees: [accountCalled("rektor")] }, { family: [child.id] }])
      expect(refusedWith(moving, "meeting.seek", { meetingId, from: inDays(7), ...more })).toEqual({
        kind: "notInThisMeetingState",
      });
  });

  test("is called off like any other, and somebody may be let go from it", () => {
    const moving = given(booked, "meeting.reschedule", move);

    const fewer = given(moving, "meeting.uninvite", { meetingId, party: caseworker.id, reason: "Behövs inte" });
    const off = given(moving, "meeting.cancel", { meetingId, reason: "Familjen vill vänta" });

    expect(lastMeeting(fewer).invitees).toEqual([kurator.id]);
    for (const viewer of [asProfessional(kurator), asGuardian(mother)])
      expect(seenBy(off, viewer).meetings).toMatchObject([{ state: "cancelled", slot, purpose: null }]);
  });

  test("is one that has a time to come, for which there are others, and whom consent reaches", () => {
    const always = [{ start: monday, end: momentAt(inDays(60), "00:00") }];
    const busy = { "kurator@ekstad.example.se": always };
    const toSchool = [mother, father].map((guardian, index) =>
      aConsent(100 + index, guardian, [child], flowsAmong([office, "ekskolan"])),
    );
    const moving = given(booked, "meeting.reschedule", move);

    expect(refusedWith(booked, "meeting.reschedule", { ...move, meetingId: randomUUID() })).toEqual({
      kind: "notInThisMeetingState",
    });
    expect(refusedWith(moving, "meeting.reschedule", move)).toEqual({ kind: "notInThisMeetingState" });
    expect(refusedWith(booked, "meeting.reschedule", move, { now: slot.start })).toEqual({ kind: "timeIsPast" });
    expect(refusedWith(booked, "meeting.reschedule", { ...move, from: inDays(-1) })).toEqual({ kind: "dayIsPast" });
    expect(refusedWith(booked, "meeting.reschedule", move, { busy })).toMatchObject({
      kind: "noCommonTime",
      blocker: { kind: "person", name: "kurator" },
    });
    expect(refusedWith({ ...booked, consents: toSchool }, "meeting.reschedule", move)).toMatchObject({
      kind: "consentDoesNotReach",
    });
    expect(lastMeeting(booked).state.name).toBe("booked");
  });
});

describe("a meeting is called off", () => {
  const reason = { reason: "Familjen vill vänta" };
  const plan = aPlan("kurator");
  const booked = aBooking(aPlannedCase(), plan);
  const of = (file: CaseFile) => ({ meetingId: lastMeeting(file).id });
  const begins = (lastMeeting(booked).state as { slot: Interval }).slot.start;
  const { from: _from, ...draft } = plan;
  const published = given(booked, "meeting.publish", { ...of(booked), shortNoticeReason: "Brådskar" });
  const begun = given(published, "meeting.begin", of(booked), { now: begins });
  const late = { now: addMinutes(begins, 90) };

  test.each<[string, CaseFile, object]>([
    ["thought of", given(aPlannedCase(), "meeting.draft", draft), {}],
    ["waiting for times", seeking(), {}],
    ["proposed", given(aPlannedCase(), "meeting.seek", plan), {}],
    ["booked", booked, {}],
    ["published", published, {}],
    ["being moved", given(booked, "meeting.reschedule", { ...of(booked), ...reason, from: inDays(2) }), {}],
    ["under way", begun, { now: begins }],
  ])("that is %s", (_, file, outside) => {
    const off = given(file, "meeting.cancel", { ...of(file), ...reason }, outside);

    expect(lastMeeting(off).state).toMatchObject({ name: "cancelled", reason: { value: reason.reason } });
  });

  test("but not one that has been, or that is off already", () => {
    const attended = [child.id, mother.id, father.id, kurator.id];
    const held = given(begun, "meeting.hold", { ...of(begun), attended, agreements: [] }, late);
    const off = given(booked, "meeting.cancel", { ...of(booked), ...reason });

    for (const file of [held, off])
      expect(refusedWith(file, "meeting.cancel" satisfies Verb, { ...of(file), ...reason }, late)).toEqual({
        kind: "notInThisMeetingState",
      });
  });
});
