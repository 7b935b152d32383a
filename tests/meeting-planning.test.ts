import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";

import { fromParty, fromUnit, label } from "../src-shared/case/labelled.ts";
import { forms } from "../src-shared/cards.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Exclusion } from "../src-shared/consent/consent.ts";
import type { ExclusionId, Wording } from "../src-shared/ids.ts";
import type { FormContext } from "../src-shared/form.ts";
import type { Meeting } from "../src-shared/meeting/meeting.ts";
import { sv } from "../src-shared/text/sv.ts";
import { addMinutes, momentAt, type Moment } from "../src-shared/time.ts";
import {
  accountCalled,
  accountNumbered,
  aChild,
  aConsent,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  numbered,
  office,
  services,
} from "./case-files.ts";
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
  keptApart,
  kurator,
  lastMeeting,
  maskedFrom,
  mother,
  order,
  outsider,
  proposalsOf,
  refusedWith,
  seenBy,
} from "./planned-case.ts";
import { choicesOf } from "./scenarios/world.ts";

const inPlan = { ...aPlan("kurator", "socialsekreterare") };
const wished = (file: CaseFile, by = mother, scope = "Prata ihop er om skolskjutsen") =>
  given(file, "meeting.recordWish", { by: by.id, scope, category: "family", channel: "phone" });
const withParty = (file: CaseFile, id: string, more: object): CaseFile => ({
  ...file,
  parties: file.parties.map((party) => (party.id === id ? { ...party, ...more } : party)),
});
const minutesBetween = ({ start, end }: { start: Moment; end: Moment }) =>
  (Date.parse(end) - Date.parse(start)) / 60_000;

const toSchoolOnly = [mother, father].map((guardian, index) =>
  aConsent(100 + index, guardian, [child], flowsAmong([office, "ekskolan"], ["schooling", "family"])),
);

describe("a meeting that is only thought of", () => {
  test("has no time, asks nobody's calendar, and is the coordinator's alone", () => {
    const { from: _from, ...draft } = inPlan;
    const { read } = order(aPlannedCase(), "meeting.draft", draft);

    const file = given(aPlannedCase(), "meeting.draft", draft);

    expect(read).toEqual([]);
    expect(lastMeeting(file)).toMatchObject({
      state: { name: "draft" },
      type: "withFamily",
      invitees: [kurator.id, caseworker.id],
      family: [child.id, mother.id, father.id],
    });
    expect(seenBy(file, asCoordinator).waiting).toMatchObject({ kind: "planMeeting", about: lastMeeting(file).id });
    expect([asProfessional(kurator), asGuardian(mother)].map((one) => seenBy(file, one).meetings)).toEqual([[], []]);
  });

  test("may be with somebody consent does not reach, whose calendar is read only once it does", () => {
    const file = aPlannedCase({ consents: toSchoolOnly });
    const drafted = given(file, "meeting.draft", inPlan);
    const again = { meetingId: lastMeeting(drafted).id, from: inDays(1) };

    expect(order(drafted, "meeting.seek", again).read).toEqual([]);
    expect(refusedWith(drafted, "meeting.seek", again)).toEqual({
      kind: "consentDoesNotReach",
      services: ["Enheten barnochunga"],
    });
  });

  test("that nobody heard of is called off without anybody hearing of that", () => {
    const drafted = given(aPlannedCase(), "meeting.draft", inPlan);
    const proposed = given(aPlannedCase(), "meeting.seek", inPlan);

    for (const before of [drafted, proposed]) {
      const file = given(before, "meeting.cancel", { meetingId: lastMeeting(before).id, reason: "Behövs inte" });
      expect(lastMeeting(file).state).toMatchObject({ name: "cancelled", slot: null });
      expect([asProfessional(kurator), asGuardian(mother)].map((one) => seenBy(file, one).meetings)).toEqual([[], []]);
    }
  });

  test("is not begun while the case is not one to meet in", () => {
    const file = aPlannedCase({
      stage: { name: "triage", coordinator: accountCalled("samordnare"), callBackBy: inDays(2) },
    });

    expect(refusedWith(file, "meeting.draft", inPlan)).toEqual({ kind: "notInThisStage" });
  });
});

describe("a meeting that is sought again", () => {
  test("keeps its words, people and length unless something else is said", () => {
    const drafted = given(aPlannedCase(), "meeting.draft", { ...inPlan, minutes: 90 });
    const { id: meetingId } = lastMeeting(drafted);

    const sought = given(drafted, "meeting.seek", { meetingId, from: inDays(1) });
    const shorter = given(sought, "meeting.seek", {
      meetingId,
      from: inDays(2),
      minutes: 30,
      invitees: [kurator.account],
    });

    expect(sought.meetings).toHaveLength(1);
    expect(minutesBetween(proposalsOf(lastMeeting(sought)).first)).toBe(90);
    expect(minutesBetween(proposalsOf(lastMeeting(shorter)).first)).toBe(30);
    expect(lastMeeting(shorter)).toMatchObject({ purpose: { value: inPlan.purpose }, invitees: [kurator.id] });
  });

  test("is reworded only by one who has seen its words, and a clash shows both", () => {
    const sought = given(aPlannedCase(), "meeting.seek", inPlan);
    const { id: meetingId, wording } = lastMeeting(sought);
    const again = { meetingId, from: inDays(1), purpose: "Lugn på rasterna" };

    const clash = refusedWith(sought, "meeting.seek", { ...again, seen: numbered<Wording>(1) });
    const reworded = given(sought, "meeting.seek", { ...again, seen: wording });

    expect(clash).toEqual({
      kind: "rewordedMeanwhile",
      theirs: "Trygghet i skolan Vad behöver jag?",
      yours: "Lugn på rasterna Vad behöver jag?",
    });
    expect(lastMeeting(reworded)).toMatchObject({ purpose: { value: "Lugn på rasterna" } });
    expect(lastMeeting(reworded).wording).not.toBe(wording);
  });

  test("is not one that has a time: that one is moved instead", () => {
    const file = aBooking(aPlannedCase(), inPlan);
    const again = { meetingId: lastMeeting(file).id, from: inDays(1) };

    expect(refusedWith(file, "meeting.seek", again)).toEqual({ kind: "notInThisMeetingState" });
    expect(refusedWith(file, "meeting.seek", { ...again, meetingId: randomUUID() })).toEqual({
      kind: "notInThisMeetingState",
    });
  });

  test("waits while the family has paused the case, or consent is lost, and so does its booking", () => {
    const sought = given(aPlannedCase(), "meeting.seek", inPlan);
    const { id: meetingId } = lastMeeting(sought);
    const booking = { meetingId, start: proposalsOf(lastMeeting(sought)).first.start, venueId: "ekrummet" };
    const onHold = (why: "family" | "consent"): CaseFile => ({
      ...sought,
      stage: { name: "onHold", why, coordinator: accountCalled("samordnare") },
    });

    const refusals = (file: CaseFile) => [
      refusedWith(file, "meeting.seek", { meetingId, from: inDays(2) }),
      refusedWith(file, "meeting.book", booking),
    ];

    expect(refusals(onHold("family"))).toEqual([{ kind: "notInThisStage" }, { kind: "notInThisStage" }]);
    expect(refusals(onHold("consent"))).toEqual([{ kind: "noEffectiveConsent" }, { kind: "noEffectiveConsent" }]);
  });

  test("is for somebody: a new one needs people and words", () => {
    expect(refusedWith(aPlannedCase(), "meeting.seek", { ...inPlan, invitees: [] })).toEqual({
      kind: "badInput",
      fields: [{ path: "invitees", problem: "missing" }],
    });
    expect(refusedWith(aPlannedCase(), "meeting.seek", { invitees: inPlan.invitees, from: inDays(1) })).toEqual({
      kind: "badInput",
      fields: ["purpose", "childQuestion", "category"].map((path) => ({ path, problem: "missing" })),
    });
  });
});

describe("who sits down together", () => {
  test("is nobody who has left the case, and by default everybody in the family who has not", () => {
    const file = withParty(aPlannedCase(), father.id, { custody: [], leftAt: monday });
    const gone = withParty(aPlannedCase(), outsider.id, { leftAt: monday });

    const drafted = given(file, "meeting.draft", inPlan);

    expect(lastMeeting(drafted).family).toEqual([child.id, mother.id]);
    expect(refusedWith(file, "meeting.seek", { ...inPlan, family: [child.id, father.id] })).toEqual({
      kind: "hasLeft",
      people: [father.name.value],
    });
    expect(refusedWith(gone, "meeting.seek", { ...inPlan, outside: [outsider.id] })).toEqual({
      kind: "hasLeft",
      people: [outsider.title],
    });
  });

  test("is nobody past the last year the programme is for, also where the birthday comes before the meeting", () => {
    const grown = aChild(11, "2005-09-10");
    const plan = { ...inPlan, family: [grown.id] };
    const yes = aConsent(102, grown, [grown], flowsAmong([office, ...services]));
    const file = aPlannedCase({ parties: [grown, kurator, caseworker], consents: [yes] });

    const sought = given(file, "meeting.seek", { ...plan, from: inDays(2) });
    const { id: meetingId } = lastMeeting(sought);
    const { proposals } = proposalsOf(lastMeeting(sought));
    const bookAt = (start: Moment) => ({ meetingId, start, venueId: "ekrummet" });

    expect(proposals[0]!.start < momentAt(inDays(3), "00:00")).toBe(true);
    given(sought, "meeting.book", bookAt(proposals[0]!.start));
    expect(refusedWith(sought, "meeting.book", bookAt(proposals.at(-1)!.start))).toEqual({
      kind: "tooOld",
      oldest: 20,
    });
    expect(
      refusedWith(file, "meeting.seek", { ...plan, from: inDays(5) }, { now: momentAt(inDays(4), "08:00") }),
    ).toEqual({ kind: "tooOld", oldest: 20 });
  });

  test("is not a service and somebody who may not know that it takes part", () => {
    const file = aPlannedCase({ maskedUnits: maskedFrom("barnochunga", father) });

    expect(refusedWith(file, "meeting.seek", inPlan)).toEqual({
      kind: "maskedTogether",
      services: ["Enheten barnochunga"],
    });
    given(file, "meeting.seek", { ...inPlan, family: [child.id, mother.id] });
    given(file, "meeting.seek", aPlan("kurator"));
  });

  test("is somebody in the case or in the directory", () => {
    const nobody = { family: [child.id, numbered(77)], outside: [numbered(78)], invitees: [accountNumbered(79)] };

    for (const [field, value] of Object.entries(nobody))
      expect(refusedWith(aPlannedCase(), "meeting.draft", { ...inPlan, [field]: value })).toEqual({
        kind: "unknownPerson",
      });
    expect(refusedWith(aPlannedCase(), "meeting.draft", { ...inPlan, family: [kurator.id] })).toEqual({
      kind: "unknownPerson",
    });
    expect(refusedWith(aPlannedCase(), "meeting.draft", { ...inPlan, outside: [mother.id] })).toEqual({
      kind: "unknownPerson",
    });
  });

  test("is no guardian who is not to know what the child has decided alone", () => {
    const assessed: CaseFile["assessments"][number] = {
      id: numbered(300),
      child: child.id,
      categories: ["schooling", "family"],
      questions: ["understandsWhat", "understandsConsequences", "ownWill", "withoutPressure"],
      assessedBy: "Kurator",
      unit: kurator.unit.id,
      assessedOn: inDays(0),
      notifyGuardians: false,
      recordedAt: monday,
      endedAt: null,
    };
    const own = {
      ...aConsent(110, child, [child], flowsAmong([office, ...services], ["schooling", "family"])),
      capacity: "mature" as const,
    };
    const file = aPlannedCase({ assessments: [assessed], consents: [own] });

    const sought = given(file, "meeting.seek", inPlan);

    expect(lastMeeting(sought).family).toEqual([child.id]);
    expect(refusedWith(file, "meeting.seek", { ...inPlan, family: [child.id, mother.id] })).toEqual({
      kind: "mustNotKnow",
      people: [mother.name.value],
    });
  });
});

describe("H7: officials meet without the family only when the family has asked for it", () => {
  const first = { ...inPlan, type: "officialsFirst" };

  test("and not otherwise, nor on a wish nobody has had, nor on one of somebody who is no family", () => {
    const file = wished(aPlannedCase());

    expect(refusedWith(aPlannedCase(), "meeting.seek", first)).toEqual({ kind: "wishNeeded" });
    expect(refusedWith(file, "meeting.seek", { ...first, wishId: randomUUID() })).toEqual({
      kind: "badInput",
      fields: [{ path: "wishId", problem: "notAChoice" }],
    });
    for (const by of [kurator.id, randomUUID()])
      expect(refusedWith(file, "meeting.recordWish", { by, scope: "Ses", channel: "phone" })).toEqual({
        kind: "unknownPerson",
      });
  });

  test("with the wish's words before those who may read them, and the meeting and what it is about before the family", () => {
    const file = aBooking(wished(aPlannedCase()), first);
    const kept = wished(
      aPlannedCase({
        consents: aPlannedCase().consents.map((one) => ({ ...one, flows: flowsAmong([office, ...services]) })),
      }),
    );
    const unread = aBooking(kept, first);
    const scope = "Prata ihop er om skolskjutsen";
    const wishOf = (seen: CaseFile, viewer: Parameters<typeof seenBy>[1]) => seenBy(seen, viewer).meetings[0]!.wish;

    expect(wishOf(file, asProfessional(kurator))).toMatchObject({ scope });
    expect(wishOf(file, asGuardian(mother))).toMatchObject({ scope });
    expect(wishOf(file, asGuardian(father))).toMatchObject({ scope: null });
    expect(wishOf(unread, asProfessional(kurator))).toMatchObject({ scope: null });
    expect(wishOf(unread, asCoordinator)).toMatchObject({ scope });
    for (const guardian of [mother, father])
      expect(seenBy(file, asGuardian(guardian)).meetings).toMatchObject([
        { state: "booked", type: "officialsFirst", purpose: inPlan.purpose, childQuestion: inPlan.childQuestion },
      ]);
    expect(seenBy(file, asProfessional(kurator)).wishes).toEqual([]);
    expect(seenBy(file, asCoordinator).wishes).toMatchObject([{ by: mother.id, scope }]);
  });

  test("under the same consent as any other", () => {
    const file = wished(aPlannedCase({ consents: toSchoolOnly }));

    expect(refusedWith(file, "meeting.seek", first)).toMatchObject({ kind: "consentDoesNotReach" });
  });

  test("and nothing is arranged, nor time added, for those who stay at home", () => {
    const adapted = withParty(wished(aPlannedCase()), mother.id, {
      adaptations: [{ kind: "interpreter", detail: null }],
    });

    const file = aBooking(adapted, first);

    expect(lastMeeting(file).arrangements).toEqual([]);
    expect(minutesBetween((lastMeeting(file).state as { slot: { start: Moment; end: Moment } }).slot)).toBe(60);
  });
});

describe("H9: parents who must not meet are never brought to the same place", () => {
  const apart = aPlannedCase({ relations: keptApart(mother, father) });
  const forOne = (guardian: { id: string }) => ({ ...inPlan, type: "separate", family: [child.id, guardian.id] });
  const placesOf = (file: CaseFile) =>
    proposalsOf(lastMeeting(file)).proposals.flatMap(({ start, end, venues }) =>
      venues.map((venue) => ({ start, end, venue })),
    );

  test("not in one meeting; each has their own instead", () => {
    expect(refusedWith(apart, "meeting.seek", inPlan)).toEqual({
      kind: "mustNotMeet",
      people: [mother.name.value, father.name.value],
    });
    given(apart, "meeting.seek", forOne(mother));
    given(apart, "meeting.seek", forOne(father));
  });

  test("not in the same room within the hour, whoever seeks first, and each can be in another room", () => {
    const booked = aBooking(apart, forOne(mother));
    const { slot } = lastMeeting(booked).state as { slot: { start: Moment; end: Moment } };
    const onlyFather = { ...forOne(father), family: [father.id], invitees: [accountCalled("rektor")] };

    // Neutral ground is worth some days of waiting: the day of the other meeting has no later time, and there is one more day.
    const taken = [
      { start: momentAt(inDays(1), "10:30"), end: momentAt(inDays(2), "00:00") },
      { start: momentAt(inDays(3), "00:00"), end: momentAt(inDays(30), "00:00") },
    ];
    const busy = { "rektor@ekstad.example.se": taken };
    const sought = given(booked, "meeting.seek", onlyFather, { busy });
    const places = placesOf(sought);
    const near = places.filter(
      ({ start, end }) => start < addMinutes(slot.end, 60) && end > addMinutes(slot.start, -60),
    );

    expect(near.length).toBeGreaterThan(0);
    expect(near.filter(({ venue }) => venue === "ekrummet")).toEqual([]);
    expect(near.filter(({ venue }) => venue === "skolan").length).toBeGreaterThan(0);
    expect(places.filter(({ venue }) => venue === "ekrummet").length).toBeGreaterThan(0);
  });

  test("nor is a room booked that has become too close since it was found", () => {
    const onlyFather = { ...forOne(father), family: [father.id], invitees: [accountCalled("rektor")] };
    const sought = given(apart, "meeting.seek", onlyFather);
    const fathers = lastMeeting(sought);
    const { first } = proposalsOf(fathers);
    const both = given(sought, "meeting.seek", { ...forOne(mother), family: [mother.id] });
    const mothers = lastMeeting(both);
    expect(proposalsOf(mothers).first.start).toBe(first.start);
    const booked = given(both, "meeting.book", { meetingId: mothers.id, start: first.start, venueId: "ekrummet" });

    const input = { meetingId: fathers.id, start: first.start, venueReason: "Nära familjen" };

    expect(refusedWith(booked, "meeting.book", { ...input, venueId: "ekrummet" })).toEqual({
      kind: "venueTooClose",
      minutes: 60,
    });
    given(booked, "meeting.book", { ...input, venueId: "skolan" });
  });

  test("the child both have with them is at one meeting at a time", () => {
    const booked = aBooking(apart, forOne(mother));
    const { slot } = lastMeeting(booked).state as { slot: { start: Moment; end: Moment } };

    const sought = given(booked, "meeting.seek", { ...forOne(father), invitees: [accountCalled("rektor")] });

    expect(placesOf(sought).filter(({ start, end }) => start < slot.end && end > slot.start)).toEqual([]);
  });

  test("nor is a time booked at which somebody in the family is at another meeting", () => {
    const sought = given(apart, "meeting.seek", { ...forOne(father), invitees: [accountCalled("rektor")] });
    const fathers = lastMeeting(sought);
    const { first } = proposalsOf(fathers);
    const both = given(sought, "meeting.seek", forOne(mother));
    const booked = given(both, "meeting.book", {
      meetingId: lastMeeting(both).id,
      start: first.start,
      venueId: "ekrummet",
    });

    const input = { meetingId: fathers.id, start: first.start, venueId: "skolan", venueReason: "Nära familjen" };

    expect(refusedWith(booked, "meeting.book", input)).toEqual({ kind: "familyElsewhere" });
  });

  test("and where they come to one place the same day, they are not to arrive together", () => {
    const morning = aBooking(apart, { ...forOne(mother), family: [mother.id] });
    const onlyFather = { ...forOne(father), family: [father.id], invitees: [accountCalled("rektor")] };
    const wholeWeek = [{ start: monday, end: momentAt(inDays(7), "00:00") }];
    const sought = given(morning, "meeting.seek", onlyFather, { busy: { "skolan@ekstad.example.se": wholeWeek } });
    const { slot } = lastMeeting(morning).state as { slot: { start: Moment; end: Moment } };
    const later = placesOf(sought).find(
      ({ start, venue }) => venue === "ekrummet" && start.slice(0, 10) === slot.start.slice(0, 10),
    );

    const file = given(sought, "meeting.book", {
      meetingId: lastMeeting(sought).id,
      start: later!.start,
      venueId: "ekrummet",
    });

    expect(later!.start >= addMinutes(slot.end, 60)).toBe(true);
    expect(lastMeeting(file).arrangements).toMatchObject([{ kind: "separateArrival", for: father.id }]);
  });

  test("to everybody but the coordinator a meeting of one's own looks like any other", () => {
    const file = aBooking(apart, forOne(mother));
    const typeFor = (viewer: Parameters<typeof seenBy>[1]) => seenBy(file, viewer).meetings.map((one) => one.type);

    expect(typeFor(asCoordinator)).toEqual(["separate"]);
    expect([typeFor(asGuardian(mother)), typeFor(asProfessional(kurator))]).toEqual([[null], [null]]);
    expect(typeFor(asGuardian(father))).toEqual([]);
  });

  test("a meeting of one's own is for those who must not meet, and says whose it is", () => {
    expect(refusedWith(aPlannedCase(), "meeting.seek", forOne(mother))).toEqual({ kind: "nobodyToKeepApart" });
    expect(refusedWith(apart, "meeting.seek", { ...inPlan, type: "separate" })).toEqual({
      kind: "badInput",
      fields: [{ path: "family", problem: "missing" }],
    });
  });

  test("where the officials meet first both are told, and neither comes", () => {
    const file = aBooking(wished(apart), { ...inPlan, type: "officialsFirst" });

    expect(lastMeeting(file).family).toEqual([child.id, mother.id, father.id]);
  });
});

describe("H13: where an interpreter is needed the meeting is longer, and the interpreter is to be arranged", () => {
  const detail = label("somaliska", {
    about: [mother.id],
    category: "contact",
    source: fromUnit(aPlannedCase().office),
  });
  const adapted = (kind: string) => withParty(aPlannedCase(), mother.id, { adaptations: [{ kind, detail }] });
  const talked = aPlannedCase({ contacts: [aTalkWith(mother), aTalkWith(father, "so")] });

  test.each([
    ["asked for", adapted("interpreter"), 90],
    ["needed in an earlier talk", talked, 90],
    ["not needed, but more time is", adapted("extraTime"), 90],
    ["not needed, only breaks are", adapted("breaks"), 60],
  ])("%s", (_, file, minutes) => {
    const sought = given(file, "meeting.seek", inPlan);

    expect(proposalsOf(lastMeeting(sought)).proposals.map(minutesBetween)).toEqual(Array(6).fill(minutes));
    expect(seenBy(sought, asCoordinator).meetings[0]?.planning).toMatchObject({ minutes: 60, length: minutes });
  });

  test("and it is on the coordinator's list until it is done; moved, it is to be done again", () => {
    const booked = aBooking(adapted("interpreter"), inPlan);
    const { id: meetingId, arrangements } = lastMeeting(booked);
    const arrangementId = arrangements[0]!.id;

    const done = given(booked, "meeting.markArranged", { meetingId, arrangementId, isDone: true });
    const undone = given(done, "meeting.markArranged", { meetingId, arrangementId, isDone: false });
    const moving = given(done, "meeting.reschedule", { meetingId, reason: "Sjukdom", from: inDays(3) });
    const { first } = proposalsOf(lastMeeting(moving));
    const again = given(moving, "meeting.book", { meetingId, start: first.start, venueId: "ekrummet" });

    expect(arrangements).toMatchObject([{ kind: "interpreter", for: mother.id, doneAt: null }]);
    expect(seenBy(done, asCoordinator).meetings[0]?.arrangements).toMatchObject([
      { kind: "interpreter", detail: "somaliska", isDone: true },
    ]);
    expect(seenBy(done, asProfessional(kurator)).meetings[0]?.arrangements).toEqual([]);
    expect(lastMeeting(undone).arrangements).toMatchObject([{ doneAt: null }]);
    expect(lastMeeting(again).arrangements).toEqual(arrangements);
  });

  test("a time that was found before it was known is too short to be booked", () => {
    const sought = given(aPlannedCase(), "meeting.seek", inPlan);
    const { first } = proposalsOf(lastMeeting(sought));
    const known = { ...sought, contacts: talked.contacts };

    const input = { meetingId: lastMeeting(known).id, start: first.start, venueId: "ekrummet" };

    expect(refusedWith(known, "meeting.book", input)).toEqual({ kind: "slotTooShort", minutes: 90 });
  });

  test("more can be arranged for those who come, as long as the meeting is still to be", () => {
    const booked = aBooking(aPlannedCase(), inPlan);
    const { id: meetingId } = lastMeeting(booked);
    const room = { meetingId, for: child.id, kind: "room", detail: "Utan lysrör" };

    const file = given(booked, "meeting.arrange", room);
    const off = given(file, "meeting.cancel", { meetingId, reason: "Sjukdom" });
    const arrangementId = lastMeeting(file).arrangements[0]!.id;

    expect(seenBy(file, asCoordinator).meetings[0]?.arrangements).toMatchObject([
      { kind: "room", for: child.id, detail: "Utan lysrör", isDone: false },
    ]);
    expect(refusedWith(booked, "meeting.arrange", { ...room, for: kurator.id })).toEqual({ kind: "unknownPerson" });
    expect(refusedWith(off, "meeting.arrange", room)).toEqual({ kind: "notInThisMeetingState" });
    expect(refusedWith(off, "meeting.markArranged", { meetingId, arrangementId, isDone: true })).toEqual({
      kind: "notInThisMeetingState",
    });
    expect(refusedWith(file, "meeting.markArranged", { meetingId, arrangementId: randomUUID(), isDone: true })).toEqual(
      { kind: "badInput", fields: [{ path: "arrangementId", problem: "notAChoice" }] },
    );
  });
});

describe("a place", () => {
  const atSchool = ekstad.document.venues.find((venue) => venue.id === "skolan")!;

  test("that belongs to a service at the table is nobody's neutral ground, though the register says so", () => {
    const { neutral } = atSchool;
    atSchool.neutral = true;
    try {
      const school = given(aPlannedCase(), "meeting.seek", aPlan("kurator"));
      const social = given(aPlannedCase(), "meeting.seek", aPlan("socialsekreterare"));
      const venuesIn = (file: CaseFile) =>
        Object.fromEntries(
          seenBy(file, asCoordinator).meetings[0]!.proposals[0]!.venues.map((one) => [one.id, one.neutral]),
        );
      const bookIn = (file: CaseFile) => ({
        meetingId: lastMeeting(file).id,
        start: proposalsOf(lastMeeting(file)).first.start,
        venueId: "skolan",
      });

      expect([venuesIn(school), venuesIn(social)]).toEqual([
        { ekrummet: true, skolan: false },
        { ekrummet: true, skolan: true },
      ]);
      expect(refusedWith(school, "meeting.book", bookIn(school))).toEqual({ kind: "venueNotNeutral" });
      given(social, "meeting.book", bookIn(social));
      const reasoned = given(school, "meeting.book", { ...bookIn(school), venueReason: "Nära hem" });
      expect(lastMeeting(reasoned).state).toMatchObject({ venue: { neutral: false }, venueReason: "Nära hem" });
    } finally {
      atSchool.neutral = neutral;
    }
  });
});

describe("somebody more is asked", () => {
  const booked = aBooking(aPlannedCase(), aPlan("kurator"));
  const { id: meetingId } = lastMeeting(booked);
  const principal = { meetingId, invitees: [accountCalled("rektor")] };
  const published = (file: CaseFile) => given(file, "meeting.publish", { meetingId, shortNoticeReason: "Brådskar" });
  const begunAt = (lastMeeting(booked).state as { slot: { start: Moment } }).slot.start;

  test("to a meeting that has a time, from the directory or from outside every tenant", () => {
    const file = given(booked, "meeting.invite", { ...principal, outside: [outsider.id] });

    const titles = seenBy(file, asCoordinator).meetings[0]!.people.map((person) => person.title);
    expect(titles.toSorted()).toEqual(["Behandlare i annan region", "kurator", "rektor"]);
    expect(lastMeeting(file).state.name).toBe("booked");
  });

  test("and one without an account answers by telephone, which the coordinator writes down", () => {
    const file = given(booked, "meeting.invite", { meetingId, outside: [outsider.id] });
    const yes = { meetingId, answer: "attends", party: outsider.id };

    const answered = given(file, "meeting.answer", yes);

    const answers = seenBy(answered, asCoordinator).meetings[0]!.people.map(({ title, answer }) => [title, answer]);
    expect(answers).toEqual([
      ["kurator", null],
      [outsider.title, "attends"],
    ]);
    for (const party of [kurator.id, mother.id, undefined])
      expect(refusedWith(file, "meeting.answer", { ...yes, party })).toEqual({ kind: "unknownPerson" });
  });

  test("and hears of it, with what it is about", () => {
    const file = given(published(booked), "meeting.invite", principal);
    const rektor = file.parties.find((party) => party.kind === "professional" && party.title === "rektor");

    expect(seenBy(file, asProfessional(rektor as typeof kurator)).meetings).toMatchObject([
      { state: "agendaPublished", purpose: inPlan.purpose, you: { answer: null, seen: false } },
    ]);
  });

  test("H11: somebody new in the room is not covered by consent before consent reaches them, also where it is given on the spot", () => {
    const wide = [mother, father].map((guardian, index) =>
      aConsent(120 + index, guardian, [child], flowsAmong([office, ...services], ["schooling", "family"])),
    );
    const underWay = given(
      { ...published(booked), consents: toSchoolOnly },
      "meeting.begin",
      { meetingId },
      { now: begunAt },
    );
    const social = { meetingId, invitees: [accountCalled("socialsekreterare")] };

    const before = refusedWith(underWay, "meeting.invite", social, { now: begunAt });
    const onTheSpot = given({ ...underWay, consents: [...toSchoolOnly, ...wide] }, "meeting.invite", social, {
      now: begunAt,
    });

    expect(before).toEqual({ kind: "consentDoesNotReach", services: ["Enheten barnochunga"] });
    expect(lastMeeting(onTheSpot)).toMatchObject({
      state: { name: "inProgress" },
      invitees: [kurator.id, caseworker.id],
    });
  });

  test("only where what is published may be theirs to hear", () => {
    const family = aBooking(aPlannedCase(), { ...aPlan("kurator"), category: "family" });
    const meeting = lastMeeting(family);
    const out = given(family, "meeting.publish", { meetingId: meeting.id, shortNoticeReason: "Brådskar" });
    const narrowed = {
      ...out,
      consents: [mother, father].map((guardian, index) =>
        aConsent(
          130 + index,
          guardian,
          [child],
          [
            ...flowsAmong([office, "ekskolan"], ["schooling", "family"]),
            ...flowsAmong([office, "barnochunga"], ["schooling"]),
          ],
        ),
      ),
    };
    const social = { meetingId: meeting.id, invitees: [accountCalled("socialsekreterare")] };

    expect(refusedWith(narrowed, "meeting.invite", social)).toEqual({
      kind: "itemOutsideConsent",
      titles: [inPlan.purpose, inPlan.childQuestion],
    });
    given({ ...narrowed, meetings: family.meetings }, "meeting.invite", social);
  });

  test("and what is not to be told in so many words is read again before the agenda holds for them too", () => {
    const words: Exclusion = {
      kind: "words",
      id: numbered<ExclusionId>(400),
      words: label("Farmors sjukdom", { about: [child.id], category: "family", source: fromParty(mother.id) }),
    };
    const held = {
      ...booked,
      consents: booked.consents.map((one, index) => (index === 0 ? { ...one, exclusions: [words] } : one)),
    };
    const read = given(held, "meeting.checkWords", { meetingId, words: numbered(400) });

    const file = given(published(read), "meeting.invite", principal);

    expect(lastMeeting(published(read)).state.name).toBe("agendaPublished");
    expect(lastMeeting(file).state.name).toBe("booked");
    expect(seenBy(file, asCoordinator).meetings[0]?.toCheck).toMatchObject([{ id: numbered(400) }]);
  });

  test("not twice, not nobody, not one who must not meet those who come, and not when it is over", () => {
    const off = given(booked, "meeting.cancel", { meetingId, reason: "Sjukdom" });
    const masked = { ...booked, maskedUnits: maskedFrom("barnochunga", father) };

    expect(refusedWith(booked, "meeting.invite", { meetingId, invitees: [kurator.account] })).toEqual({
      kind: "alreadyInvited",
      people: ["kurator"],
    });
    expect(refusedWith(booked, "meeting.invite", { meetingId })).toMatchObject({ kind: "badInput" });
    expect(refusedWith(booked, "meeting.invite", { meetingId, invitees: [accountNumbered(3)] })).toEqual({
      kind: "unknownPerson",
    });
    expect(refusedWith(masked, "meeting.invite", { meetingId, invitees: [caseworker.account] })).toMatchObject({
      kind: "maskedTogether",
    });
    expect(refusedWith(off, "meeting.invite", principal)).toEqual({ kind: "notInThisMeetingState" });
  });

  test("or is not needed after all: to them it is off, and why is the coordinator's to know", () => {
    const two = aBooking(aPlannedCase(), inPlan);
    const { id } = lastMeeting(two);
    const answered = {
      ...two,
      meetings: two.meetings.map((one): Meeting => ({
        ...one,
        answers: [{ party: caseworker.id, answer: "attends", suggests: null, at: monday }],
      })),
    };
    const input = { meetingId: id, party: caseworker.id, reason: "Skolan klarar det" };

    const file = given(answered, "meeting.uninvite", input);

    expect(lastMeeting(file)).toMatchObject({
      invitees: [kurator.id],
      answers: [],
      uninvited: [{ party: caseworker.id, reason: { value: "Skolan klarar det" } }],
    });
    expect(seenBy(file, asProfessional(caseworker)).meetings).toEqual([]);
    expect(seenBy(file, asProfessional(kurator)).meetings[0]?.people.map(({ title }) => title)).toEqual(["kurator"]);
    expect(refusedWith(file, "meeting.uninvite", { ...input, party: kurator.id })).toEqual({ kind: "lastInvited" });
    expect(refusedWith(two, "meeting.uninvite", { ...input, party: outsider.id })).toEqual({ kind: "unknownPerson" });
    expect(refusedWith(two, "meeting.uninvite", input, { now: begunAt })).toEqual({ kind: "timeIsPast" });
    const sought = given(aPlannedCase(), "meeting.seek", inPlan);
    expect(refusedWith(sought, "meeting.uninvite", { ...input, meetingId: lastMeeting(sought).id })).toEqual({
      kind: "notInThisMeetingState",
    });
  });
});

describe("the form a meeting is planned in", () => {
  const open = (file: CaseFile, thing: string | null = null, typed: Record<string, string> = {}): FormContext => ({
    view: seenBy(file, asCoordinator),
    thing,
    municipality: ekstad.document,
    today: inDays(0),
    text: sv,
    typed,
    problem: null,
  });
  const { seek } = forms;
  const words = { purpose: "Trygghet", childQuestion: "Vad behöver jag?", category: "schooling" };
  const typed = { ...words, minutes: "60", from: inDays(1), invitees: `${kurator.account},${outsider.id}` };
  const asks = (context: FormContext, id: string) => JSON.stringify(seek!.card(context)).includes(`"id":"${id}"`);

  test("asks what kind of meeting it is only where there is a choice", () => {
    const plain = open(aPlannedCase());
    const apart = open(aPlannedCase({ relations: keptApart(mother, father) }));
    const wish = open(wished(aPlannedCase()));

    expect([plain, apart, wish].map((context) => [asks(context, "type"), asks(context, "family")])).toEqual([
      [false, false],
      [true, true],
      [true, false],
    ]);
    expect(Object.values(choicesOf(seek!.card(apart), "type"))).toEqual(["withFamily", "separate"]);
    expect(Object.values(choicesOf(seek!.card(wish), "type"))).toEqual(["withFamily", "officialsFirst"]);
  });

  test("plans with those in the directory and those outside it, apart where they must not meet, first where it was wished for", () => {
    const apart = aPlannedCase({ relations: keptApart(mother, father) });
    const own = { ...typed, type: "separate", family: `${child.id},${mother.id}` };

    const separate = given(apart, "meeting.seek", seek!.toInput(open(apart, null, own)));
    const first = given(
      wished(aPlannedCase()),
      "meeting.seek",
      seek!.toInput(open(wished(aPlannedCase()), null, { ...typed, type: "officialsFirst" })),
    );

    expect(lastMeeting(separate)).toMatchObject({
      type: "separate",
      family: [child.id, mother.id],
      invitees: [kurator.id, outsider.id],
    });
    expect(lastMeeting(first)).toMatchObject({ type: "officialsFirst", wish: first.wishes[0]!.id });
  });

  test("is filled with what was thought of, and tells when that has been reworded since it was opened", () => {
    const drafted = given(aPlannedCase(), "meeting.draft", { ...inPlan, outside: [outsider.id], minutes: 90 });
    const { id, wording } = lastMeeting(drafted);
    const shown = JSON.stringify(seek!.card(open(drafted, id)));
    const sent = { ...typed, seen: wording, purpose: "Lugn" };

    const reworded = given(drafted, "meeting.seek", seek!.toInput(open(drafted, id, sent)));

    for (const value of [inPlan.purpose, inPlan.childQuestion, outsider.id, kurator.account!, `"value":"90"`, wording])
      expect(shown).toContain(value);
    expect(reworded.meetings).toHaveLength(1);
    expect(lastMeeting(reworded)).toMatchObject({ id, purpose: { value: "Lugn" }, state: { name: "seeking" } });
    expect(
      refusedWith(reworded, "meeting.seek", seek!.toInput(open(reworded, id, { ...sent, purpose: "Ro" }))),
    ).toMatchObject({ kind: "rewordedMeanwhile", theirs: "Lugn Vad behöver jag?" });
  });
});
