import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import { type Category, fromUnit, label } from "../src-shared/case/labelled.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { sv } from "../src-shared/text/sv.ts";
import { addMinutes, type Interval, type Moment, momentOf } from "../src-shared/time.ts";
import { aConsent, anItem, coordinator, flowsAmong, inDays, numbered, office, services } from "./case-files.ts";
import {
  aBooking,
  aPlan,
  aPlannedCase,
  asCoordinator,
  asGuardian,
  asProfessional,
  caseworker,
  child,
  father,
  given,
  kurator,
  lastMeeting,
  mother,
  refusedWith,
  seenBy,
} from "./planned-case.ts";
import { wordsOf } from "./scenarios/world.ts";
import {
  aPublishedMeeting,
  aWorld,
  buttonsOf,
  done,
  eventsOf,
  family,
  flowsBetween,
  later,
  type World,
} from "./world.ts";

let world: World;
let begunAt: Moment;
beforeAll(async () => {
  world = await aWorld();
  begunAt = world.clock.now;
});
afterEach(() => {
  world.clock.now = begunAt;
});
afterAll(() => world.close());

const cardTo = async (person: string, words: RegExp) => {
  const { messages } = await world.script(`/teams/${person}/chat`);
  return messages.findLast((message: { card?: unknown }) => message.card && words.test(wordsOf(message.card)))?.card;
};
const hubCard = async (reference: string): Promise<{ id: string; card: unknown }> => {
  const { messages } = await world.script("/teams/samordnare/chat");
  return messages.findLast((one: { card?: unknown }) => wordsOf(one.card).includes(`Ärende ${reference}`));
};

describe("H1: consent withdrawn one hour before", () => {
  const withdrawOneHourBefore = async () => {
    const begun = await aPublishedMeeting(world);
    const { caseId, consentId, slot } = begun;
    await world.deliverAll();
    world.clock.now = addMinutes(slot.start, -60);
    const withdrawal = { consentId, services: ["barnochunga"], channel: "phone" };
    await done(world.perform("samordnare", caseId, "consent.withdraw", withdrawal));
    await world.deliverAll();
    return { ...begun, reference: (await world.file(caseId)).reference };
  };

  test("the service it no longer reaches hears that the meeting is off, all others that it is paused, and nobody why", async () => {
    const { caseId, reference, guardianId, slot } = await withdrawOneHourBefore();

    const left = wordsOf(await cardTo("socialsekreterare", new RegExp(reference)));
    const stays = wordsOf(await cardTo("kurator", new RegExp(`Inbjudan till samverkansmöte ${reference}`)));
    const { document } = await world.app.deps.municipality("ekstad");
    const guardian = { kind: "guardian", party: guardianId } as Viewer;
    const atHome = viewFor(await world.file(caseId), guardian, world.clock.now, document);
    expect(left).toContain(sv.meeting.cancelled);
    expect(left).toContain(sv.slot(slot));
    expect(stays).toContain(sv.meeting.blocked);
    for (const words of [left, stays]) expect(words).not.toMatch(/samtyck|Barn och unga|Ekrummet.*inställt/i);
    expect(atHome.meetings).toMatchObject([{ state: "blocked", people: [], unreached: [] }]);
    expect((await eventsOf(world, "socialsekreterare", reference)).every((event) => event.isCancelled)).toBe(true);
    expect((await eventsOf(world, "kurator", reference)).filter((event) => !event.isCancelled)).toHaveLength(1);
  });

  test("the coordinator has three lawful ways out, and no other", async () => {
    const { reference } = await withdrawOneHourBefore();

    const { card } = await hubCard(reference);

    const offered = buttonsOf(card);
    expect(wordsOf(card)).toContain(sv.meeting.decideBlocked);
    expect(["goOn", "general", "cancelMeeting"].map((id) => offered.has(id))).toEqual([true, true, true]);
    for (const other of ["publish", "hold", "reschedule", "addItem", "seek"]) expect(offered.has(other)).toBe(false);
  });

  test.each([
    ["goOn", "agendaPublished", {}],
    ["general", "agendaPublished", {}],
    ["cancelMeeting", "cancelled", { reason: "Familjen vill vänta" }],
  ])("%s is done from the card", async (action, state, inputs) => {
    const { caseId, reference } = await withdrawOneHourBefore();
    const { id: messageId } = await hubCard(reference);

    await world.script("/teams/samordnare/press", { messageId, action });
    const answer = await world.script("/teams/samordnare/dialog", { messageId, inputs });

    const [meeting] = (await world.file(caseId)).meetings;
    expect(answer.closed).toBe(true);
    expect([meeting!.state.name, meeting!.isGeneral]).toEqual([state, action === "general"]);
  });

  test("undecided a quarter of an hour before the start it is called off for all", async () => {
    const { caseId, reference, slot } = await withdrawOneHourBefore();

    world.clock.now = addMinutes(slot.start, -16);
    await sweep(world.app.deps);
    const before = (await world.file(caseId)).meetings[0]!.state.name;
    world.clock.now = addMinutes(slot.start, -15);
    await sweep(world.app.deps);
    await world.deliverAll();

    expect(before).toBe("agendaPublished");
    expect((await world.file(caseId)).meetings[0]!.state).toMatchObject({ name: "cancelled", reason: null });
    for (const person of ["kurator", "socialsekreterare"])
      expect(wordsOf(await cardTo(person, new RegExp(reference)))).toContain(sv.meeting.cancelled);
    expect((await eventsOf(world, "kurator", reference)).every((event) => event.isCancelled)).toBe(true);
  });
});

describe("H1: what has been shared, and what may still be said", () => {
  const onlySchool = (kinds: readonly Category[]) =>
    [mother, father].map((guardian, index) =>
      aConsent(200 + index, guardian, [child], flowsAmong([office, "ekskolan"], kinds)),
    );
  const plan = aPlan("kurator", "socialsekreterare");
  const booked = aBooking(aPlannedCase(), plan);
  const { id: meetingId, state } = lastMeeting(booked);
  const { slot } = state as { slot: Interval };

  test("notes that were shared before are kept, with those who still may read them", () => {
    const after = { now: addMinutes(slot.end, 30) };
    const attended = [child.id, mother.id, father.id, kurator.id, caseworker.id];
    const held = given(booked, "meeting.hold", { meetingId, attended, agreements: [] }, after);
    const noted = given(
      held,
      "meeting.writeNote",
      { meetingId, words: "Skolskjutsen ordnas", category: "schooling" },
      after,
    );
    const shared = given(noted, "meeting.shareNotes", { meetingId }, after);
    const next = aBooking(shared, { ...plan, from: inDays(14) }, after);

    const ended = { at: after.now, how: "narrowed" as const, channel: "phone" as const, recordedBy: coordinator };
    const file = {
      ...next,
      consents: [...next.consents.map((one) => ({ ...one, ended })), ...onlySchool(["schooling", "family"])],
    };

    const notesOf = (viewer: Viewer) => seenBy(file, viewer, after.now).meetings.map(({ notes }) => notes.length);
    const statesOf = (viewer: Viewer) => seenBy(file, viewer, after.now).meetings.map((one) => one.state);
    expect(file.meetings[0]!.notes).toMatchObject([{ words: { value: "Skolskjutsen ordnas" } }]);
    expect([notesOf(asCoordinator), notesOf(asProfessional(kurator))]).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect([notesOf(asProfessional(caseworker)), statesOf(asProfessional(caseworker))]).toEqual([
      [0, 0],
      ["held", "cancelled"],
    ]);
    expect(statesOf(asProfessional(kurator))).toEqual(["notesReview", "blocked"]);
  });

  const item = (number: number, words: string, category: Category, by: { id: PartyId } | null) => ({
    ...anItem(number, label(words, { about: [child.id], category, source: fromUnit(office) }), by?.id ?? null),
  });
  const withItems: CaseFile = {
    ...booked,
    meetings: [
      {
        ...lastMeeting(booked),
        items: [
          item(500, "Närvaron", "schooling", kurator),
          item(501, "Hur det är hemma", "family", mother),
          item(502, "Utredningen", "schooling", caseworker),
        ],
      },
    ],
  };
  /** Social services are out, and the school may no longer hear of the family. */
  const left: CaseFile = { ...withItems, consents: onlySchool(["schooling"]) };

  test("a general talk goes on without whom consent left, and no word is on the table that somebody there may not hear", () => {
    const file = given(left, "meeting.makeGeneral", { meetingId });

    const titlesFor = (viewer: Viewer) => seenBy(file, viewer).meetings[0]!.items.map(({ title }) => title);
    expect(lastMeeting(file)).toMatchObject({ isGeneral: true, invitees: [kurator.id] });
    expect([titlesFor(asCoordinator), titlesFor(asProfessional(kurator))]).toEqual([["Närvaron"], ["Närvaron"]]);
    expect(
      titlesFor({ kind: "room", present: [asProfessional(kurator) as never, asGuardian(mother) as never] }),
    ).toEqual(["Närvaron"]);
    expect(titlesFor(asGuardian(mother))).toContain("Hur det är hemma");
    expect(seenBy(file, asCoordinator).meetings[0]).toMatchObject({ state: "booked", purpose: plan.purpose });
    expect(seenBy(file, asProfessional(caseworker)).meetings).toEqual([]);
    expect(lastMeeting(given(file, "meeting.publish", { meetingId, shortNoticeReason: "Brådskar" })).state.name).toBe(
      "agendaPublished",
    );
  });

  test("nor is what it was to be about, where somebody there may not hear that", () => {
    const onlyOfFamily = { ...left, consents: onlySchool(["family"]) };

    const file = given(onlyOfFamily, "meeting.makeGeneral", { meetingId });

    for (const viewer of [asCoordinator, asProfessional(kurator)])
      expect(seenBy(file, viewer).meetings[0]).toMatchObject({ purpose: null, childQuestion: null, wording: null });
    expect(seenBy(file, asGuardian(mother)).meetings[0]).toMatchObject({ purpose: plan.purpose });
  });

  test("what was kept out of a general talk is still the coordinator's to bring up another time", () => {
    const after = { now: addMinutes(slot.end, 30) };
    const general = given(left, "meeting.makeGeneral", { meetingId });
    const attended = [child.id, mother.id, father.id, kurator.id];

    const file = given(general, "meeting.hold", { meetingId, attended, agreements: [] }, after);

    const titles = seenBy(file, asCoordinator, after.now).meetings[0]!.items.map(({ title }) => title);
    expect(titles.toSorted()).toEqual(["Hur det är hemma", "Närvaron"]);
    expect(seenBy(file, asProfessional(kurator), after.now).meetings[0]!.items).toHaveLength(1);
  });

  test("a meeting that consent reaches in every word is no general talk, nor one that nobody is left for or whose time has come", () => {
    const nobody: CaseFile = { ...withItems, consents: [] };
    const general = given(left, "meeting.makeGeneral", { meetingId });

    expect(refusedWith(withItems, "meeting.makeGeneral", { meetingId })).toEqual({ kind: "notInThisMeetingState" });
    expect(refusedWith(general, "meeting.makeGeneral", { meetingId })).toEqual({ kind: "notInThisMeetingState" });
    expect(refusedWith(nobody, "meeting.makeGeneral", { meetingId })).toEqual({ kind: "nobodyLeft" });
    expect(refusedWith(left, "meeting.makeGeneral", { meetingId }, { now: slot.start })).toEqual({
      kind: "timeIsPast",
    });
    expect(refusedWith(left, "meeting.makeGeneral", { meetingId: numbered(9) })).toEqual({
      kind: "notInThisMeetingState",
    });
  });

  test("nor may one whose words were narrowed, though everybody still comes, stay as it was", () => {
    const narrowed: CaseFile = {
      ...withItems,
      consents: [mother, father].map((guardian, index) =>
        aConsent(200 + index, guardian, [child], flowsAmong([office, ...services], ["schooling"])),
      ),
    };

    const file = given(narrowed, "meeting.makeGeneral", { meetingId });

    expect(lastMeeting(file).invitees).toEqual([kurator.id, caseworker.id]);
    expect(
      seenBy(file, asCoordinator)
        .meetings[0]!.items.map(({ title }) => title)
        .toSorted(),
    ).toEqual(["Närvaron", "Utredningen"]);
  });
});

test("when consent is withdrawn for one service it hears only that the meeting is off, the others that it is paused", async () => {
  const { caseId, meetingId, consentId } = await aPublishedMeeting(world);
  const { reference } = await world.file(caseId);
  await world.deliverAll();

  await done(
    world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: ["barnochunga"], channel: "phone" }),
  );
  await world.deliverAll();

  const left = wordsOf(await cardTo("socialsekreterare", new RegExp(reference)));
  const stays = wordsOf(await cardTo("kurator", new RegExp(`Inbjudan till samverkansmöte ${reference}`)));
  expect(left).toContain(sv.meeting.cancelled);
  expect(left).not.toMatch(/paus|samtyck/i);
  expect(stays).toContain(sv.meeting.blocked);
  expect(stays).not.toMatch(/Socialsekreterare|Barn och unga|samtyck/i);
  const view = await world.view("samordnare", caseId);
  expect(view).toMatchObject({
    value: {
      waiting: { kind: "decideBlocked", about: meetingId },
      meetings: [{ state: "blocked", unreached: ["Barn och unga"] }],
    },
  });
  expect((await eventsOf(world, "socialsekreterare", reference)).every((event) => event.isCancelled)).toBe(true);
});

test("a blocked meeting is neither published nor held before the coordinator has decided, and goes on without whom consent left", async () => {
  const { caseId, meetingId, consentId, childId, guardianId } = await aPublishedMeeting(world);
  const { reference } = await world.file(caseId);
  await done(
    world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: ["barnochunga"], channel: "phone" }),
  );
  const held = { meetingId, attended: [childId, guardianId], agreements: [], heldEarlier: true };
  const early = await world.perform("samordnare", caseId, "meeting.hold", held);

  await done(world.perform("samordnare", caseId, "meeting.goOnWithout", { meetingId }));
  await world.deliverAll();

  expect(early).toEqual({ ok: false, refusal: { kind: "consentDoesNotReach", services: ["Barn och unga"] } });
  expect(await world.view("samordnare", caseId)).toMatchObject({
    value: { meetings: [{ state: "agendaPublished", isReady: true }] },
  });
  expect(await world.view("socialsekreterare", caseId)).toEqual({ ok: false, refusal: { kind: "notThere" } });
  expect(wordsOf(await cardTo("kurator", new RegExp(`Inbjudan till samverkansmöte ${reference}`)))).not.toContain(
    sv.meeting.blocked,
  );
  expect((await eventsOf(world, "kurator", reference)).filter((event) => !event.isCancelled)).toHaveLength(1);
  await done(world.perform("samordnare", caseId, "meeting.hold", held));
});

test("a consent withdrawn whole puts the case on hold, and its meeting can only be cancelled", async () => {
  const { caseId, meetingId, consentId } = await aPublishedMeeting(world);

  await done(world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: "all", channel: "visit" }));

  expect((await world.file(caseId)).stage.name).toBe("onHold");
  const goOn = await world.perform("samordnare", caseId, "meeting.goOnWithout", { meetingId });
  expect(goOn).toEqual({ ok: false, refusal: { kind: "nobodyLeft" } });
  await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Familjen vill vänta" }));
});

test("what has been withdrawn cannot be withdrawn or confirmed again, and a service it never covered is not in it", async () => {
  const { caseId, consentId, meetingId } = await aPublishedMeeting(world);
  const withdraw = (which: unknown) =>
    world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: which, channel: "letter" });

  const never = await withdraw(["bup"]);
  const whole = await world.perform("samordnare", caseId, "meeting.goOnWithout", { meetingId });
  await done(withdraw("all"));
  const again = await withdraw("all");
  const confirm = { consentId, authority: "utbildningsnamnden", saidBy: "Registrator" };
  const confirmed = await world.perform("samordnare", caseId, "consent.confirmHeld", confirm);

  expect([never, whole, again, confirmed]).toEqual([
    { ok: false, refusal: { kind: "nothingToWithdraw" } },
    { ok: false, refusal: { kind: "notInThisMeetingState" } },
    { ok: false, refusal: { kind: "nothingToWithdraw" } },
    { ok: false, refusal: { kind: "notADisclosingAuthority" } },
  ]);
});

test("with joint custody the next step asks for the other guardian, and nothing is told before both have said yes", async () => {
  const caseId = crypto.randomUUID();
  const inquiry = {
    caller: family.guardianName,
    phone: family.guardianPhone,
    worry: "Går sällan till skolan",
    language: "sv",
  };
  await done(world.perform("servicecenter", caseId, "case.open", inquiry));
  const step = (verb: Parameters<World["perform"]>[2], input: unknown) =>
    done(world.perform("samordnare", caseId, verb, input));
  await step("case.accept", { noConflictOfInterest: true });

  const registered = await step("party.registerFamily", { ...family, custody: "joint" });
  const childId = registered.view!.waiting.about!;
  const both = await step("party.addGuardian", {
    childId,
    guardianName: "Vårdnadshavare Alm",
    guardianPhone: "070-1740606",
    custodyEvidence: "populationRegister",
  });
  const guardians = both.view!.people.filter((person) => person.kind === "guardian");
  for (const { id } of guardians)
    await step("case.logContact", {
      guardianId: id,
      channel: "phone",
      noticeGiven: true,
      safetyAsked: true,
      interpreter: "none",
    });
  await step("party.setVoice", { childId, way: "attend", note: "" });
  const yes = async (grantorId: string) => {
    const before = (await world.file(caseId)).consents.length;
    const today = later(world, 0);
    const period = { validFrom: today, validTo: later(world, 90), receivedOn: today };
    const evidence = { noticeLanguage: "sv", witness: "Kollega", readBack: true, understood: true, purpose: "A" };
    await step("consent.record", {
      grantorId,
      subjectIds: [childId],
      flows: flowsBetween(["ekskolan"]),
      ...period,
      ...evidence,
    });
    const consentId = (await world.file(caseId)).consents[before]!.id;
    return step("consent.confirmHeld", { consentId, authority: "utbildningsnamnden", saidBy: "Registrator" });
  };
  const first = await yes(guardians[0]!.id);
  const second = await yes(guardians[1]!.id);
  const third = await world.perform("samordnare", caseId, "party.addGuardian", {
    childId,
    guardianName: "En till",
    guardianPhone: "070-1740607",
    custodyEvidence: "agreement",
  });

  expect(registered.view!.waiting.kind).toBe("addGuardian");
  expect(first.view).toMatchObject({
    stage: "consentPending",
    waiting: { kind: "recordConsent", about: guardians[1]!.id },
  });
  expect(second.view).toMatchObject({ stage: "active", waiting: { kind: "planMeeting" } });
  expect(third).toEqual({ ok: false, refusal: { kind: "familyAlreadyRegistered" } });
});

test("who takes it all back has taken it all back, also what an earlier or later consent of theirs allowed", async () => {
  const { caseId, consentId, childId, guardianId } = await aPublishedMeeting(world);
  const today = later(world, 0);
  const period = { validFrom: today, validTo: later(world, 90), receivedOn: today };
  const evidence = { noticeLanguage: "sv", witness: "Kollega", readBack: true, understood: true, purpose: "A" };
  const flows = flowsBetween(["ekskolan"]);
  await done(
    world.perform("samordnare", caseId, "consent.record", {
      grantorId: guardianId,
      subjectIds: [childId],
      flows,
      ...period,
      ...evidence,
    }),
  );
  const renewed = (await world.file(caseId)).consents[1]!.id;
  const held = { consentId: renewed, authority: "utbildningsnamnden", saidBy: "Registrator" };
  await done(world.perform("samordnare", caseId, "consent.confirmHeld", held));

  await done(world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: "all", channel: "phone" }));

  const file = await world.file(caseId);
  expect(file.consents.map((consent) => consent.ended?.how)).toEqual(["withdrawn", "withdrawn"]);
  expect(file.stage.name).toBe("onHold");
});

test("a meeting that has been keeps the people who were there, whatever is agreed later", async () => {
  const { caseId, consentId, slot, meetingId, childId, guardianId } = await aPublishedMeeting(world);
  const began = world.clock.now;
  world.clock.now = momentOf(new Date(Date.parse(slot.end) + 60_000));
  await done(
    world.perform("samordnare", caseId, "meeting.hold", { meetingId, attended: [childId, guardianId], agreements: [] }),
  );

  await done(
    world.perform("samordnare", caseId, "consent.withdraw", { consentId, services: ["barnochunga"], channel: "phone" }),
  );

  const seen = async (person: string) =>
    (await world.view(person, caseId)) as { value: { meetings: { state: string; people: { title: string }[] }[] } };
  const [left, stays] = [
    (await seen("socialsekreterare")).value.meetings[0]!,
    (await seen("kurator")).value.meetings[0]!,
  ];
  expect([left.state, stays.state]).toEqual(["held", "held"]);
  expect(left.people).toEqual([]);
  expect(stays.people.map((person) => person.title)).toContain("Socialsekreterare, Barn och unga");
  world.clock.now = began;
});

test("a service that a meeting went on without never learns that it was held", async () => {
  const { caseId, meetingId, consentId, childId, guardianId } = await aPublishedMeeting(world);
  const { reference } = await world.file(caseId);
  await world.deliverAll();
  const to = world.account("socialsekreterare");
  const withdrawal = { consentId, services: ["barnochunga"], channel: "phone" };
  await done(world.perform("samordnare", caseId, "consent.withdraw", withdrawal));
  await done(world.perform("samordnare", caseId, "meeting.goOnWithout", { meetingId }));
  const held = { meetingId, attended: [childId, guardianId], agreements: [], heldEarlier: true };
  await done(world.perform("samordnare", caseId, "meeting.hold", held));

  for (const subject of [`invitation:${meetingId}`, `agenda:${meetingId}`])
    await world.app.deps.store.jobs.send("ekstad", caseId, [{ kind: "reconcileRecipient", to, subject }]);
  await world.deliverAll();

  const { messages } = await world.script("/teams/socialsekreterare/chat");
  const cards = messages
    .map((message: { card?: unknown }) => wordsOf(message.card))
    .filter((words: string) => words.includes(reference));
  expect(cards).toHaveLength(2);
  for (const words of cards) expect(words).toContain(sv.meeting.cancelled);
  expect(cards.join()).not.toContain(sv.meeting.held);
});
