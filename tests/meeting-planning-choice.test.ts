import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { FormContext } from "../src-shared/form.ts";
import type { ItemId, PartyId } from "../src-shared/ids.ts";
import type { AgendaItem } from "../src-shared/meeting/item.ts";
import type { Meeting } from "../src-shared/meeting/meeting.ts";
import { partOf } from "../src-shared/meeting/planning/asked.ts";
import { planningForms } from "../src-shared/meeting/planning/forms.ts";
import { en } from "../src-shared/text/en.ts";
import { sv } from "../src-shared/text/sv.ts";
import { refusalWords } from "../src-shared/text/text.ts";
import { clockOf, dayOf, type Interval, momentAt } from "../src-shared/time.ts";
import { accountCalled, anItem, ekstad, inDays, monday, numbered } from "./case-files.ts";
import {
  aBooking,
  aPlan,
  aPlannedCase,
  asCoordinator,
  child,
  given,
  lastMeeting,
  mother,
  order,
  outsider,
  proposalsOf,
  refusedWith,
  seenBy,
} from "./planned-case.ts";
import { choicesOf } from "./scenarios/world.ts";

const mailOf = (title: string) => `${title}@ekstad.example.se`;
const on = (day: number, from: string, to: string): Interval => ({
  start: momentAt(inDays(day), from),
  end: momentAt(inDays(day), to),
});
const always = [{ start: monday, end: momentAt(inDays(70), "00:00") }];
const personCalled = (file: CaseFile, title: string) =>
  file.parties.find((party) => party.kind === "professional" && party.title === title)!.id;
const ifPossible = (...titles: string[]) => ({ optional: titles.map(accountCalled) });
const inPlan = { ...aPlan("kurator"), ...ifPossible("socialsekreterare") };
const firstOf = (file: CaseFile) => proposalsOf(lastMeeting(file)).first;
const startsIn = (file: CaseFile) => proposalsOf(lastMeeting(file)).proposals.map(({ start }) => clockOf(start));
const bookFirst = (file: CaseFile) => ({
  meetingId: lastMeeting(file).id,
  start: firstOf(file).start,
  venueId: "ekrummet",
});

describe("somebody who is asked to come if they can", () => {
  test("is invited as the others are, and the meeting is found, booked and moved without them", () => {
    const busy = { [mailOf("socialsekreterare")]: always };

    const sought = given(aPlannedCase(), "meeting.seek", inPlan, { busy });
    const booked = given(sought, "meeting.book", bookFirst(sought), { busy });
    const move = { meetingId: lastMeeting(booked).id, reason: "Kuratorn är sjuk", from: inDays(3) };
    const moving = given(booked, "meeting.reschedule", move, { busy });

    const asked = ["kurator", "socialsekreterare"].map((title) => personCalled(booked, title));
    for (const file of [sought, moving])
      expect(firstOf(file).reasons[0]).toEqual({ kind: "withoutOptional", people: [asked[1]] });
    expect(lastMeeting(booked)).toMatchObject({ invitees: asked, optional: [asked[1]], state: { name: "booked" } });
    expect(seenBy(booked, asCoordinator).meetings[0]!.attendees).toEqual([
      { name: "kurator", mailbox: mailOf("kurator"), isOptional: false },
      { name: "socialsekreterare", mailbox: mailOf("socialsekreterare"), isOptional: true },
    ]);
    expect(order(aPlannedCase(), "meeting.seek", inPlan).read).toContain(mailOf("socialsekreterare"));
  });

  test("has the better times when they can", () => {
    const busy = { [mailOf("socialsekreterare")]: [on(1, "00:00", "23:59"), on(2, "00:00", "23:59")] };

    const sought = given(aPlannedCase(), "meeting.seek", inPlan, { busy });

    expect(dayOf(firstOf(sought).start)).toBe(inDays(3));
    expect(firstOf(sought).reasons[0]).toEqual({ kind: "everybodyCan" });
  });

  test("is not waited for when nobody can read their calendar", () => {
    const unread = { busy: { [mailOf("socialsekreterare")]: null } };
    const alsoOutside = { ...inPlan, optionalOutside: [outsider.id] };

    const sought = given(aPlannedCase(), "meeting.seek", alsoOutside, unread);
    const booked = given(sought, "meeting.book", bookFirst(sought), unread);

    const unknown = [personCalled(sought, "socialsekreterare"), outsider.id];
    expect(lastMeeting(sought).state.name).toBe("proposed");
    expect(firstOf(sought).reasons[0]).toEqual({ kind: "notKnown", people: unknown });
    expect(lastMeeting(booked)).toMatchObject({ optional: unknown, state: { name: "booked" } });
  });

  test("is needed where they are named as both, and where nobody else is", () => {
    const both = { ...aPlan("kurator", "socialsekreterare"), ...ifPossible("kurator") };
    const bothOutside = { ...aPlan("kurator"), outside: [outsider.id], optionalOutside: [outsider.id] };
    const alone = { ...aPlan(), ...ifPossible("kurator") };
    const busy = { [mailOf("kurator")]: always };

    for (const plan of [both, bothOutside])
      expect(lastMeeting(given(aPlannedCase(), "meeting.seek", plan)).optional).toEqual([]);
    for (const plan of [both, alone])
      expect(refusedWith(aPlannedCase(), "meeting.seek", plan, { busy })).toMatchObject({
        kind: "noCommonTime",
        blocker: { kind: "person", name: "kurator" },
      });
  });

  test("stays so when the meeting is sought again, and is what the new plan says", () => {
    const { from: _from, ...thought } = inPlan;
    const drafted = given(aPlannedCase(), "meeting.draft", thought);
    const { id: meetingId } = lastMeeting(drafted);
    const again = (more: object) => given(drafted, "meeting.seek", { meetingId, from: inDays(1), ...more });

    const optionalIn = (file: CaseFile) => lastMeeting(file).optional;
    expect(optionalIn(drafted)).toEqual([personCalled(drafted, "socialsekreterare")]);
    expect(optionalIn(again({}))).toEqual(optionalIn(drafted));
    expect(optionalIn(again({ invitees: [accountCalled("socialsekreterare")] }))).toEqual([]);
    expect(optionalIn(again({ invitees: [accountCalled("socialsekreterare")], ...ifPossible("kurator") }))).toEqual([
      personCalled(drafted, "kurator"),
    ]);
  });

  test("is no part of it any more when they have left, or are let go", () => {
    const booked = aBooking(aPlannedCase(), inPlan);
    const party = personCalled(booked, "socialsekreterare");

    const left = given(booked, "party.leave", { partyId: party, reason: "Nytt arbete" });
    const fewer = given(booked, "meeting.uninvite", {
      meetingId: lastMeeting(booked).id,
      party,
      reason: "Behövs inte",
    });

    for (const file of [left, fewer]) expect(lastMeeting(file).optional).toEqual([]);
  });
});

describe("between meetings", () => {
  const around = (place?: string) => [
    { ...on(1, "00:00", "09:00"), ...(place ? { place } : {}) },
    { ...on(1, "10:15", "23:59"), ...(place ? { place } : {}) },
    { start: momentAt(inDays(2), "00:00"), end: always[0]!.end },
  ];
  const seek = (title: string, place?: string) =>
    order(aPlannedCase(), "meeting.seek", aPlan(title), { busy: { [mailOf(title)]: around(place) } }).decided;
  const placesIn = (decided: ReturnType<typeof seek>) =>
    decided.ok ? proposalsOf(lastMeeting(decided.value.file)).proposals.map(({ venues }) => venues) : decided.refusal;

  test("one has time to travel, unless the other is in the very room or at one's own work", () => {
    expect(placesIn(seek("socialsekreterare"))).toMatchObject({ kind: "noCommonTime" });
    expect(placesIn(seek("socialsekreterare", "ekrummet"))).toEqual([["ekrummet"]]);
    expect(placesIn(seek("socialsekreterare", mailOf("ekrummet")))).toEqual([["ekrummet"]]);
    expect(placesIn(seek("kurator"))).toEqual([["skolan"]]);
    expect(placesIn(seek("kurator", "Stadshuset"))).toMatchObject({ kind: "noCommonTime" });
  });

  test("so what is just before and after is read too, and asked again when it is booked", () => {
    const { window } = order(aPlannedCase(), "meeting.seek", aPlan("socialsekreterare"));
    const sought = given(aPlannedCase(), "meeting.seek", aPlan("socialsekreterare"));
    const { start, end } = firstOf(sought);
    const justBefore = { start: momentAt(inDays(1), "07:00"), end: start };
    const book = (place?: string) => {
      const busy = { [mailOf("socialsekreterare")]: [{ ...justBefore, ...(place ? { place } : {}) }] };
      return order(sought, "meeting.book", bookFirst(sought), { busy });
    };

    expect(window!.start).toBe(momentAt(inDays(0), "23:45"));
    expect(book().window).toEqual({ start: momentAt(inDays(1), "08:15"), end: momentAt(inDays(1), "09:45") });
    expect(book().window!.end > end).toBe(true);
    expect(book().decided).toMatchObject({
      ok: false,
      refusal: { kind: "timeNotFree", people: ["socialsekreterare"] },
    });
    expect(book("Ekrummet").decided.ok).toBe(true);
  });

  test("of the same case the room is known, for the family as for those who come from it", () => {
    const booked = aBooking(aPlannedCase(), aPlan("kurator"));
    const { slot } = lastMeeting(booked).state as { slot: Interval };
    const busy = { [mailOf("kurator")]: [slot], [mailOf("ekrummet")]: [slot], [mailOf("skolan")]: [slot] };

    const sought = given(booked, "meeting.seek", aPlan("kurator"), { busy });
    const found = firstOf(sought);

    expect([clockOf(slot.end), clockOf(found.start), ...found.venues]).toEqual(["09:30", "09:30", "ekrummet"]);
  });
});

describe("whoever attends only their item", () => {
  const item = (number: number, minutes: number | null, present: PartyId[] | null): AgendaItem => ({
    ...anItem(number, lastMeeting(given(aPlannedCase(), "meeting.seek", inPlan)).purpose, null),
    id: numbered<ItemId>(number),
    minutes,
    present,
  });
  const [a, b] = [numbered<PartyId>(1), numbered<PartyId>(2)];
  const part = (...items: AgendaItem[]) => partOf({ items } as Meeting, a, 60);

  test("is there from when it can begin at the earliest until what follows must have its time", () => {
    expect(part(item(1, 20, [b]), item(2, 10, [a]), item(3, 15, [b]))).toEqual({ from: 20, to: 45 });
    expect(part(item(1, 20, [b]), item(2, 10, [a]), item(3, null, [b]), item(4, 15, [a]))).toEqual({
      from: 20,
      to: 60,
    });
    expect(part(item(1, null, [b]), item(2, 20, [a]), item(3, 30, [b]))).toEqual({ from: 0, to: 30 });
  });

  test("is there for all of it where the agenda does not say, or has more than there is time for", () => {
    const whole = { from: 0, to: 60 };

    expect(part()).toEqual(whole);
    expect(part(item(1, 20, null), item(2, 10, [b]), item(3, 20, null))).toEqual(whole);
    expect(part(item(1, 20, [b]))).toEqual(whole);
    expect(part(item(1, 40, [b]), item(2, 30, [a]))).toEqual(whole);
  });

  test("needs to be free for that part alone, when times are sought and when one is booked", () => {
    const { from: _from, ...thought } = aPlan("kurator", "socialsekreterare");
    const drafted = given(aPlannedCase(), "meeting.draft", thought);
    const { id: meetingId } = lastMeeting(drafted);
    const party = personCalled(drafted, "socialsekreterare");
    const items = [item(1, 40, [personCalled(drafted, "kurator")]), item(2, 20, [party])];
    const file = { ...drafted, meetings: [{ ...lastMeeting(drafted), items }] };
    const busy = {
      [mailOf("socialsekreterare")]: [
        on(1, "00:00", "09:25"),
        on(1, "10:15", "23:59"),
        { start: momentAt(inDays(2), "00:00"), end: always[0]!.end },
      ],
    };

    const sought = given(file, "meeting.seek", { meetingId, from: inDays(1) }, { busy });
    const booked = given(sought, "meeting.book", bookFirst(sought), { busy });

    expect(refusedWith(drafted, "meeting.seek", { meetingId, from: inDays(1) }, { busy })).toMatchObject({
      kind: "noCommonTime",
      blocker: { name: "socialsekreterare" },
    });
    expect(startsIn(sought)).toEqual(["09:00"]);
    expect(lastMeeting(booked).state.name).toBe("booked");
  });
});

describe("the hours of a service and of a school", () => {
  const withHours = (unit: string, hours: object) => ({
    ...ekstad,
    document: {
      ...ekstad.document,
      units: ekstad.document.units.map((one) => (one.id === unit ? { ...one, ...hours } : one)),
    },
  });
  const lessons = { municipality: withHours("ekskolan", { schoolHours: { from: "08:10", to: "14:40" } }) };

  test("the people of a service are asked within its own hours, the others as everybody is", () => {
    const municipality = withHours("ekskolan", { workingHours: { from: "14:00", to: "17:00" } });

    const school = given(aPlannedCase(), "meeting.seek", aPlan("kurator", "socialsekreterare"), { municipality });
    const social = given(aPlannedCase(), "meeting.seek", aPlan("socialsekreterare"), { municipality });

    expect(startsIn(school)).toEqual(["14:00", "15:15", "14:00", "15:15", "14:00", "15:15"]);
    expect(startsIn(social)[0]).toBe("08:30");
  });

  test("a child who comes loses as few lessons as can be, and where they must it says so", () => {
    const sought = given(aPlannedCase(), "meeting.seek", aPlan("kurator"), lessons);
    const early = { busy: { [mailOf("kurator")]: [1, 2, 3].map((day) => on(day, "12:00", "23:59")) }, ...lessons };
    const mornings = given(aPlannedCase(), "meeting.seek", aPlan("kurator"), early);

    expect(startsIn(sought).slice(0, 2)).toEqual(["14:45", "14:45"]);
    expect(proposalsOf(lastMeeting(sought)).first.reasons.map(({ kind }) => kind)).not.toContain("schoolTime");
    const inSchool = proposalsOf(lastMeeting(mornings)).proposals.find(({ start }) => clockOf(start) < "12:00");
    expect(inSchool!.reasons.map(({ kind }) => kind)).toContain("schoolTime");
  });

  test("and it is all the same when no child comes, or no school is in the case", () => {
    const without = given(aPlannedCase(), "meeting.seek", { ...aPlan("kurator"), family: [mother.id] }, lessons);
    const file = aPlannedCase({ parties: aPlannedCase().parties.filter((party) => party.id !== numbered(30)) });
    const social = given(file, "meeting.seek", { ...aPlan("socialsekreterare"), family: [child.id] }, lessons);

    for (const one of [without, social]) expect(startsIn(one)[0]).toBe("08:30");
  });

  test("a day too near to publish the agenda in time is said to be", () => {
    const soon = (file: CaseFile) =>
      proposalsOf(lastMeeting(file)).proposals.map(({ start, reasons }) => [
        dayOf(start),
        reasons.some(({ kind }) => kind === "shortNotice"),
      ]);

    // Five working days before Monday the 14th is the Monday it is; the holiday makes it a day later.
    expect(soon(given(aPlannedCase(), "meeting.seek", { ...aPlan("kurator"), from: inDays(4) }))).toEqual([
      [inDays(4), true],
      [inDays(4), true],
      [inDays(7), false],
      [inDays(7), false],
      [inDays(8), false],
      [inDays(8), false],
    ]);
    const municipality = { ...ekstad, holidays: [inDays(2)] };
    const later = given(aPlannedCase(), "meeting.seek", { ...aPlan("kurator"), from: inDays(7) }, { municipality });
    expect(soon(later).map(([, isShort]) => isShort)).toEqual([true, true, false, false, false, false]);
  });
});

describe("the coordinator's dialogs", () => {
  const contextFor = (file: CaseFile, text = sv): FormContext => ({
    view: seenBy(file, asCoordinator),
    thing: file.meetings.at(-1)?.id ?? null,
    municipality: ekstad.document,
    today: dayOf(monday),
    text,
    typed: {},
    problem: null,
  });
  const busy = { [mailOf("socialsekreterare")]: always, [mailOf("ekrummet")]: [on(1, "00:00", "23:59")] };
  const sought = given(aPlannedCase(), "meeting.seek", inPlan, { busy });

  test("say beside each time what speaks for it and against it", () => {
    const said = (text: typeof sv) => Object.keys(choicesOf(planningForms.book.card(contextFor(sought, text)), "time"));

    expect(said(sv)[0]?.replaceAll("\u2060", "")).toBe(
      "onsdag 9 september kl. 08.30–09.30, Ekrummet (neutral plats, utan socialsekreterare, kort tid att förbereda sig)",
    );
    expect(said(en)[0]).toMatch(/Ekrummet \(neutral venue, without socialsekreterare, little time to prepare\)$/);
    expect(said(sv).filter((title) => /Skolans rum/.test(title))[0]).toMatch(/\(inte neutral, utan/);
  });

  test("ask who is needed and who comes if possible, and keep both", () => {
    const drafted = given(aPlannedCase(), "meeting.draft", inPlan);
    const context = contextFor(drafted);
    const card = planningForms.seek.card(context)!;
    const valueOf = (id: string) =>
      (card.body.find((element) => element.id === id) as { value?: string } | undefined)?.value;

    const input = planningForms.seek.toInput({
      ...context,
      typed: { invitees: accountCalled("kurator"), optional: `${accountCalled("rektor")},${outsider.id}` },
    });

    expect([valueOf("invitees"), valueOf("optional")]).toEqual(["kurator", "socialsekreterare"].map(accountCalled));
    expect(input).toMatchObject({
      invitees: [accountCalled("kurator")],
      outside: [],
      optional: [accountCalled("rektor")],
      optionalOutside: [outsider.id],
    });
  });

  test("name who is in the way most, without blame, and what can be done", () => {
    const person = refusedWith(aPlannedCase(), "meeting.seek", inPlan, { busy: { [mailOf("kurator")]: always } });
    const room = refusedWith(aPlannedCase(), "meeting.seek", inPlan, {
      busy: { [mailOf("ekrummet")]: always, [mailOf("skolan")]: always },
    });

    expect(refusalWords(person, sv)).toEqual({
      message: "Det finns ingen tid när alla som behövs är lediga. Utan kurator finns det tider.",
      whatToDo: "Fråga om något kan flyttas, låt kurator komma om möjligt eller prova en senare dag.",
    });
    expect(refusalWords(room, sv).message).toMatch(/om Ekrummet är ledig/);
    expect(refusalWords(room, en).message).toMatch(/With Ekrummet free/);
  });
});
