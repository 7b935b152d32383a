import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Context } from "../src-shared/command.ts";
import { commandNamed, type Verb } from "../src-shared/commands.ts";
import type { MeetingId, Wording } from "../src-shared/ids.ts";
import { newMeeting } from "../src-shared/meeting/meeting.ts";
import { addMinutes, type Moment } from "../src-shared/time.ts";
import {
  aCaseFile,
  accountCalled,
  aChild,
  aConsent,
  aGuardian,
  aProfessional,
  coordinator,
  ekstad,
  flowsAmong,
  inDays,
  monday,
  noFacts,
  numbered,
} from "./case-files.ts";
import { wordsOf } from "./scenarios/world.ts";
import {
  aBookedMeeting,
  aCaseInConsentPending,
  anActiveCase,
  anAgreement,
  anOralYes,
  aProposedMeeting,
  aPublishedMeeting,
  aSearch,
  aWorld,
  buttonsOf,
  done,
  eventsOf,
  family,
  later,
  momentIn,
  municipalityId,
  refusalOf,
  seek,
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

const partyOf = async (caseId: string, person: string) =>
  (await world.file(caseId)).parties.find(
    (one) => one.kind === "professional" && one.account === world.account(person),
  )!.id;
const stateOf = async (caseId: string) => (await world.file(caseId)).meetings[0]?.state.name;
const asCoordinator = (caseId: string, verb: Parameters<World["perform"]>[2], input: unknown) =>
  world.perform("samordnare", caseId, verb, input);

/** A booked meeting around a child nobody has asked yet how it wants to be heard: no door leads there. */
function aCaseToDecide() {
  const child = aChild(10);
  const guardian = aGuardian(20, [child]);
  const kurator = aProfessional(30, "kurator");
  const meetingId = numbered<MeetingId>(50);
  const slot = { start: "2026-09-21T07:00:00.000Z" as Moment, end: "2026-09-21T08:00:00.000Z" as Moment };
  const told = { ...child.name, category: "schooling" as const };
  const state = { name: "booked" as const, slot, venue: ekstad.document.venues[0]!, venueReason: null };
  const meeting = {
    ...newMeeting,
    id: meetingId,
    wording: numbered<Wording>(61),
    purpose: told,
    childQuestion: told,
    minutes: 60,
    state,
    invitees: [kurator.id],
    family: [child.id],
  };
  const file = aCaseFile({
    parties: [child, guardian, kurator],
    consents: [aConsent(1, guardian, [child], flowsAmong(["samordning", "ekskolan"]))],
    meetings: [meeting],
  });
  const context: Context = {
    now: monday,
    actor: { account: coordinator, roles: [] },
    municipality: ekstad,
    facts: noFacts,
    newId: <T>() => randomUUID() as T,
  };
  return { file, context, meetingId };
}
const aSearchOf = (...invitees: string[]) => ({
  purpose: "A",
  childQuestion: "B",
  category: "schooling",
  minutes: 60,
  from: inDays(1),
  invitees,
});
function decide(verb: Verb, file: CaseFile, input: unknown, context: Context) {
  const command = commandNamed(verb);
  if (command.opens) throw new Error(`${verb} changes no case`);
  return command.decide(file, input, context);
}

test("a meeting is sought, booked, prepared, published and held, and what was agreed is somebody's", async () => {
  const { caseId, meetingId, childId, guardianId } = await aBookedMeeting(world);
  await done(world.perform("kurator", caseId, "meeting.answer", { meetingId, answer: "attends" }));
  await done(
    world.perform("kurator", caseId, "meeting.suggestItem", { meetingId, title: "Närvaro", category: "schooling" }),
  );
  await done(world.perform("socialsekreterare", caseId, "meeting.markSeen", { meetingId }));
  await done(asCoordinator(caseId, "meeting.publish", { meetingId, shortNoticeReason: "Brådskar" }));
  world.clock.now = momentIn(world, 3);
  const owner = await partyOf(caseId, "kurator");
  const agreements = [{ what: "Lugn start", category: "schooling", owner, reportTo: null, dueBy: later(world, 14) }];

  const input = { meetingId, attended: [childId, guardianId, owner], agreements };
  const { view } = await done(asCoordinator(caseId, "meeting.hold", input));

  expect(view?.meetings[0]).toMatchObject({ state: "held", items: [{ title: "Närvaro", by: "Kurator, Ekskolan" }] });
  expect(view?.tasks).toMatchObject([{ state: "agreed", owner: "Kurator, Ekskolan", what: "Lugn start" }]);
});

test("in Outlook a meeting is a code, a time and a place, for staff only", async () => {
  const { caseId } = await aBookedMeeting(world);
  const { reference } = await world.file(caseId);

  await world.deliverAll();

  const events = await Promise.all(
    ["samordnare", "kurator", "socialsekreterare"].map((person) => eventsOf(world, person, reference)),
  );
  const title = `Samverkansmöte ${reference}`;
  expect(events.map((own) => own.map((event) => event.subject))).toEqual([[title], [title], [title]]);
  const seenBy = (event: { attendees: { address: string }[] }) =>
    event.attendees.map((attendee) => attendee.address).toSorted();
  expect(seenBy(events[0]![0]!)).toEqual(["samordnare@ekstad.example.se"]);
  const [organisers] = await eventsOf(world, "samverkan", reference);
  const invited = seenBy(organisers!);
  expect(invited).toEqual(
    ["ekrummet", "kurator", "samordnare", "socialsekreterare"].map((name) => `${name}@ekstad.example.se`),
  );
});

test("each invited hears of it in a card, and what they answer is the coordinator's to know", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);
  await done(world.perform("kurator", caseId, "meeting.answer", { meetingId, answer: "cannot" }));
  await done(world.perform("kurator", caseId, "meeting.markSeen", { meetingId }));

  const people = async (person: string) => (await done(world.view(person, caseId))).meetings[0]?.people;

  expect(await people("samordnare")).toMatchObject([
    { answer: "cannot", seen: true },
    { answer: null, seen: false },
  ]);
  expect(await people("socialsekreterare")).toMatchObject([
    { answer: null, seen: null },
    { answer: null, seen: false },
  ]);
});

test("the latest answer counts", async () => {
  const { caseId, meetingId } = await aBookedMeeting(world);

  for (const answer of ["attends", "cannot", "attends"])
    await done(world.perform("kurator", caseId, "meeting.answer", { meetingId, answer }));

  expect((await world.file(caseId)).meetings[0]?.answers).toMatchObject([{ answer: "attends" }]);
});

test("what one service adds is read only where consent reaches from it", async () => {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId } = begun;
  const kinds = ["schooling", "health"];
  const flows = [
    ...anOralYes(world, begun).flows,
    ...kinds.map((category) => ({ from: "ekskolan", to: "samordning", category })),
  ];
  await done(asCoordinator(caseId, "consent.record", { ...anOralYes(world, begun), flows }));
  const consentId = (await world.file(caseId)).consents[0]!.id;
  for (const authority of ["utbildningsnamnden", "socialnamnden"])
    await done(asCoordinator(caseId, "consent.confirmHeld", { consentId, authority, saidBy: "A" }));
  await done(asCoordinator(caseId, "party.setVoice", { childId, way: "attend" }));
  const { meetingId, proposals } = await seek(world, caseId);
  const choice = { meetingId, start: proposals[0]!.start, venueId: "ekrummet", venueReason: "" };
  await done(asCoordinator(caseId, "meeting.book", choice));

  for (const [title, category] of [
    ["Frånvaro", "schooling"],
    ["Sömn", "health"],
  ])
    await done(world.perform("kurator", caseId, "meeting.suggestItem", { meetingId, title, category }));

  const titles = async (person: string) =>
    (await done(world.view(person, caseId))).meetings[0]?.items.map((item) => item.title);
  expect(await titles("kurator")).toEqual(["Frånvaro", "Sömn"]);
  expect(await titles("socialsekreterare")).toEqual(["Frånvaro"]);
  expect(await refusalOf(asCoordinator(caseId, "meeting.publish", { meetingId, shortNoticeReason: "A" }))).toEqual({
    kind: "itemOutsideConsent",
    titles: ["Sömn"],
    items: [{ title: "Sömn", without: ["Socialsekreterare, Barn och unga"], left: ["Kurator, Ekskolan"] }],
  });
});

test("a meeting that is cancelled leaves code and time, and never why", async () => {
  const { caseId, meetingId } = await aPublishedMeeting(world);
  const { reference } = await world.file(caseId);
  await world.deliverAll();

  await done(asCoordinator(caseId, "meeting.cancel", { meetingId, reason: "Modern vill inte" }));
  await world.deliverAll();

  const view = await done(world.view("kurator", caseId));
  const cards = (await world.messages("kurator")).filter((one) => JSON.stringify(one.card).includes(meetingId));
  expect(view.meetings).toMatchObject([{ state: "cancelled", venue: null, people: [], items: [], purpose: null }]);
  expect(cards.map((one) => wordsOf(one.card).includes("Mötet är inställt"))).toEqual(cards.map(() => true));
  expect((await eventsOf(world, "kurator", reference)).map((event) => event.isCancelled)).toEqual([true]);
});

test("an agenda published in time needs no reason", async () => {
  const { caseId } = await anActiveCase(world);
  const { meetingId, proposals } = await seek(world, caseId, { from: later(world, 8) });
  const choice = { meetingId, start: proposals[0]!.start, venueId: "ekrummet", venueReason: "" };
  await done(asCoordinator(caseId, "meeting.book", choice));

  await done(asCoordinator(caseId, "meeting.publish", { meetingId, shortNoticeReason: "Glöms" }));

  expect((await world.file(caseId)).meetings[0]?.state).toMatchObject({
    name: "agendaPublished",
    shortNoticeReason: null,
  });
});

describe("cards", () => {
  test("one that was sent follows the truth, in the same message", async () => {
    const { caseId, meetingId } = await aBookedMeeting(world);
    await world.deliverAll();
    const cards = async () =>
      (await world.messages("kurator")).filter((one) => JSON.stringify(one.card).includes(`agenda:${meetingId}`));
    const before = await cards();

    await done(asCoordinator(caseId, "meeting.publish", { meetingId, shortNoticeReason: "Brådskar" }));
    await world.deliverAll();

    const after = await cards();
    expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id));
    expect(wordsOf(before[0]?.card)).toContain("Dagordningen är öppen");
    expect(wordsOf(after[0]?.card)).toContain("Dagordningen är publicerad");
  });

  test("nothing is sent to those for whom nothing changed", async () => {
    const { caseId, meetingId } = await aBookedMeeting(world);
    await world.deliverAll();
    const before = world.sent.length;

    await done(world.perform("kurator", caseId, "meeting.answer", { meetingId, answer: "attends" }));
    await world.deliverAll();

    const { reference } = await world.file(caseId);
    const changed = world.sent.slice(before).filter(({ body }) => body.includes(caseId));
    const told = changed.map(({ body }) => (body.includes(`Ärende ${reference}`) ? "coordinator" : "kurator"));
    expect(new Set(told)).toEqual(new Set(["coordinator", "kurator"]));
    const toCaseworker = (await world.messages("socialsekreterare")).filter((one) => one.updatedAt !== undefined);
    expect(toCaseworker.filter((one) => JSON.stringify(one.card).includes(meetingId))).toEqual([]);
  });

  /** A card that Samla does not follow afterwards, as one that lies far up in a chat. */
  async function aFollowUpCard(person: string, reference: string) {
    await world.script(`/teams/${person}/say`, { text: "mina uppföljningar" });
    // A card of its own may come while one asks for the list.
    const isList = ({ card }: { card?: unknown }) => [...buttonsOf(card).keys()].some((id) => id.startsWith("open-"));
    const list = (await world.messages(person)).findLast(isList)!;
    const [open] = [...buttonsOf(list.card)].find(([, title]) => title.includes(reference))!;
    await world.script(`/teams/${person}/press`, { messageId: list.id, action: open });
    return list.id;
  }
  const pressAccept = (messageId: string) => world.script("/teams/kurator/press", { messageId, action: "accept" });
  const linesOf = async (caseId: string) =>
    (await world.app.deps.store.cases.log(municipalityId, caseId)).filter((line) => line.verb === "followup.accept");

  test("a press on one that is outdated changes nothing and is answered with the fresh one", async () => {
    const { caseId, taskId } = await anAgreement(world);
    const { reference } = await world.file(caseId);
    const messageId = await aFollowUpCard("kurator", reference);
    const dueBy = later(world, 30);
    const moreTime = { taskId, outcome: "needsTime", reason: "Rektor är borta", dueBy };
    await done(world.perform("kurator", caseId, "followup.report", moreTime));
    const before = await world.file(caseId);

    const answer = await pressAccept(messageId);

    expect(wordsOf(answer.card)).toContain("Läget har ändrats sedan kortet visades");
    expect(wordsOf(answer.card)).toContain("Du har tagit på dig det här");
    expect([...buttonsOf(answer.card).keys()]).not.toContain("accept");
    expect(await world.file(caseId)).toEqual(before);
    expect(await linesOf(caseId)).toEqual([]);
  });

  test("the same press on two copies is one change and one line", async () => {
    const { caseId } = await anAgreement(world);
    const { reference } = await world.file(caseId);
    const copies = [await aFollowUpCard("kurator", reference), await aFollowUpCard("kurator", reference)];

    const answers = [await pressAccept(copies[0]!), await pressAccept(copies[1]!)];

    expect(answers.map((answer) => wordsOf(answer.card) || JSON.stringify(answer))).toEqual(
      [0, 1].map(() => expect.stringContaining("Du har tagit på dig det här")),
    );
    expect(wordsOf(answers[1]?.card)).not.toContain("Läget har ändrats");
    expect(await linesOf(caseId)).toHaveLength(1);
  });
});

describe("what is refused when times are sought", () => {
  let caseId: string;
  beforeAll(async () => {
    ({ caseId } = await anActiveCase(world, ["ekskolan", "barnochunga", "bup"]));
  });

  test.each([
    ["a day that is over", () => ({ from: later(world, -1) }), { kind: "dayIsPast" }],
    [
      "somebody nobody knows",
      () => ({ invitees: [world.account("kurator"), `${randomUUID()}/${randomUUID()}`] }),
      { kind: "unknownPerson" },
    ],
    [
      "one of the office itself, which sits for nobody",
      () => ({ invitees: [world.account("samordnare2")] }),
      { kind: "consentDoesNotReach", services: ["Samba"] },
    ],
  ])("%s", async (_, more, refusal) => {
    const outcome = asCoordinator(caseId, "meeting.seek", { ...aSearch(world), ...more() });

    expect(await refusalOf(outcome)).toEqual(refusal);
  });

  test("a time when everybody can, where there is none", async () => {
    const document = { ...ekstad.document, workingHours: { from: "12:00", to: "12:30" } };
    const { file, context } = aCaseToDecide();

    const decided = decide("meeting.seek", file, aSearchOf(accountCalled("kurator")), {
      ...context,
      municipality: { ...ekstad, document },
      facts: { ...noFacts, freeBusy: { "kurator@ekstad.example.se": [], "ekrummet@ekstad.example.se": [] } },
    });

    expect(decided).toEqual({ ok: false, refusal: { kind: "noCommonTime", blocker: null } });
  });
});

describe("what is refused when a time is booked", () => {
  let begun: Awaited<ReturnType<typeof aProposedMeeting>>;
  let first: string;
  beforeAll(async () => {
    begun = await aProposedMeeting(world);
    const { state } = (await world.file(begun.caseId)).meetings[0]!;
    first = state.name === "proposed" ? state.proposals[0]!.start : "";
  });
  const bookingWith = (more: object) =>
    refusalOf(
      asCoordinator(begun.caseId, "meeting.book", {
        meetingId: begun.meetingId,
        start: first,
        venueId: "ekrummet",
        venueReason: "",
        ...more,
      }),
    );

  test("a time that was not found", async () =>
    expect(await bookingWith({ start: addMinutes(first as Moment, 15) })).toMatchObject({
      kind: "badInput",
      fields: [{ path: "start" }],
    }));

  test("a time at which nobody meets", async () =>
    expect(await bookingWith({ start: "2026-09-12T07:00:00.000Z" })).toEqual({
      kind: "noMeetingThen",
      why: "weekend",
    }));

  test("a place nobody knows", async () =>
    expect(await bookingWith({ venueId: "borta" })).toMatchObject({ kind: "badInput", fields: [{ path: "venueId" }] }));

  test("one side's own room, without a reason", async () =>
    expect(await bookingWith({ venueId: "ekskolan" })).toEqual({ kind: "venueNotNeutral" }));

  test("a meeting that is not waiting for a time", async () =>
    expect(await bookingWith({ meetingId: randomUUID() })).toEqual({ kind: "notInThisMeetingState" }));

  test("a time that is over", async () => {
    world.clock.now = first as Moment;

    expect(await bookingWith({})).toEqual({ kind: "timeIsPast" });
  });

  test("a time that somebody has taken meanwhile", async () => {
    const [one, other] = [await aProposedMeeting(world), await aProposedMeeting(world)];
    const { state } = (await world.file(one.caseId)).meetings[0]!;
    const start = state.name === "proposed" ? state.proposals[0]!.start : "";
    const choice = { start, venueId: "ekrummet", venueReason: "" };
    await done(asCoordinator(one.caseId, "meeting.book", { ...choice, meetingId: one.meetingId }));
    await world.deliverAll();

    const outcome = asCoordinator(other.caseId, "meeting.book", { ...choice, meetingId: other.meetingId });

    expect(await refusalOf(outcome)).toEqual({
      kind: "timeNotFree",
      people: ["Kurator, Ekskolan", "Socialsekreterare, Barn och unga"],
    });
  });

  test("a room that somebody has taken meanwhile", async () => {
    const found = async (invitee: string) => {
      const { caseId } = await anActiveCase(world);
      const invitees = [world.account(invitee)];
      const { meetingId, proposals } = await seek(world, caseId, { invitees, from: later(world, 24) });
      return { caseId, meetingId, start: proposals[0]!.start };
    };
    const [one, other] = [await found("kurator"), await found("socialsekreterare")];
    const choice = { venueId: "ekrummet", venueReason: "" };
    await done(asCoordinator(one.caseId, "meeting.book", { ...choice, meetingId: one.meetingId, start: one.start }));
    await world.deliverAll();

    const input = { ...choice, meetingId: other.meetingId, start: other.start };
    expect(await refusalOf(asCoordinator(other.caseId, "meeting.book", input))).toEqual({ kind: "venueNotFree" });
  });
});

describe("what is refused about an agenda", () => {
  test("publishing late without a reason", async () => {
    const { caseId, meetingId } = await aBookedMeeting(world);

    const refusal = await refusalOf(asCoordinator(caseId, "meeting.publish", { meetingId, shortNoticeReason: " " }));

    expect(refusal.kind).toBe("shortNotice");
  });

  test("publishing twice, or when the time has come, or adding to what is published", async () => {
    const published = await aPublishedMeeting(world);
    const booked = await aBookedMeeting(world);
    const again = { meetingId: published.meetingId, shortNoticeReason: "A" };
    const item = { meetingId: published.meetingId, title: "Sent", category: "schooling" };
    const refusals = [
      await refusalOf(asCoordinator(published.caseId, "meeting.publish", again)),
      await refusalOf(asCoordinator(published.caseId, "meeting.suggestItem", item)),
      await refusalOf(world.perform("kurator", published.caseId, "meeting.suggestItem", item)),
    ];
    world.clock.now = booked.slot.start;
    const late = { meetingId: booked.meetingId, shortNoticeReason: "A" };
    refusals.push(await refusalOf(asCoordinator(booked.caseId, "meeting.publish", late)));

    expect(refusals.map(({ kind }) => kind)).toEqual([
      "notInThisMeetingState",
      "notInThisMeetingState",
      "notInThisMeetingState",
      "timeIsPast",
    ]);
  });

  test("publishing before the child has a way to be heard", () => {
    const { file, context, meetingId } = aCaseToDecide();

    const decided = decide("meeting.publish", file, { meetingId, shortNoticeReason: null }, context);

    expect(decided).toEqual({ ok: false, refusal: { kind: "childNotHeard" } });
  });

  test("answering, reading or adding to a meeting one is not asked to, or that is over", async () => {
    const { caseId, meetingId } = await aBookedMeeting(world, ["kurator"]);
    const other = await aBookedMeeting(world);
    const { taskId: _, ...over } = await anAgreement(world);
    const inputs = (id: string) => ({ meetingId: id, answer: "attends", title: "A", category: "schooling" });
    const verbs = ["meeting.answer", "meeting.markSeen", "meeting.suggestItem"] as const;

    const kindsOf = async (person: string, of: string, id: string) =>
      Promise.all(verbs.map(async (verb) => (await refusalOf(world.perform(person, of, verb, inputs(id)))).kind));

    expect(await kindsOf("socialsekreterare", caseId, meetingId)).toEqual(Array(3).fill("notThere"));
    expect(await kindsOf("kurator", other.caseId, meetingId)).toEqual(Array(3).fill("notThere"));
    expect(await kindsOf("kurator", over.caseId, over.meetingId)).toEqual(Array(3).fill("notInThisMeetingState"));
  });

  test("cancelling what is over or was never planned", async () => {
    const { caseId, meetingId } = await anAgreement(world);

    const refusals = await Promise.all(
      [meetingId, randomUUID()].map((id) =>
        refusalOf(asCoordinator(caseId, "meeting.cancel", { meetingId: id, reason: "A" })),
      ),
    );

    expect(refusals).toEqual([{ kind: "notInThisMeetingState" }, { kind: "notInThisMeetingState" }]);
  });
});

describe("what is refused when a meeting is noted as held", () => {
  let begun: Awaited<ReturnType<typeof aPublishedMeeting>>;
  let kurator: string;
  let caseworker: string;
  beforeAll(async () => {
    begun = await aPublishedMeeting(world);
    [kurator, caseworker] = [await partyOf(begun.caseId, "kurator"), await partyOf(begun.caseId, "socialsekreterare")];
  });
  const agreement = (more: object = {}) => ({
    what: "Lugn start",
    category: "schooling",
    owner: kurator,
    reportTo: null,
    dueBy: later(world, 9),
    ...more,
  });
  const holding = (more: object) =>
    refusalOf(
      asCoordinator(begun.caseId, "meeting.hold", {
        meetingId: begun.meetingId,
        attended: [begun.childId, begun.guardianId, kurator],
        agreements: [],
        heldEarlier: true,
        ...more,
      }),
    );

  test("before it has begun", async () =>
    expect(await holding({ heldEarlier: false })).toEqual({ kind: "meetingNotStarted" }));

  test("without anybody of the family", async () =>
    expect(await holding({ attended: [kurator, caseworker] })).toEqual({ kind: "familyAbsent" }));

  test("with somebody who was not asked", async () =>
    expect(await holding({ attended: [begun.childId, randomUUID()] })).toEqual({ kind: "unknownPerson" }));

  test("with a promise by somebody who was not asked, or to them", async () => {
    const refusals = [
      await holding({ agreements: [agreement({ owner: begun.guardianId })] }),
      await holding({ agreements: [agreement({ reportTo: randomUUID() })] }),
    ];

    expect(refusals).toEqual([{ kind: "unknownPerson" }, { kind: "unknownPerson" }]);
  });

  test("with a promise for a day that is over", async () =>
    expect(await holding({ agreements: [agreement({ dueBy: later(world, -1) })] })).toEqual({ kind: "dayIsPast" }));

  test("with a promise whose words may not reach the one who made it, or is to be told", async () => {
    const refusals = [
      await holding({ agreements: [agreement({ category: "health" })] }),
      await holding({ agreements: [agreement({ reportTo: caseworker, category: "economy" })] }),
    ];

    expect(refusals).toEqual([
      { kind: "itemOutsideConsent", titles: ["Lugn start"] },
      { kind: "itemOutsideConsent", titles: ["Lugn start"] },
    ]);
  });

  test("a meeting whose agenda was never published", async () => {
    const { caseId, meetingId, childId } = await aBookedMeeting(world);

    const outcome = asCoordinator(caseId, "meeting.hold", { meetingId, attended: [childId], agreements: [] });

    expect(await refusalOf(outcome)).toEqual({ kind: "notInThisMeetingState" });
    expect(await stateOf(caseId)).toBe("booked");
  });
});

test("nothing anybody says is in anything sent unasked, in a calendar, in a list or in a log", async () => {
  const canary = (field: string) => `Kanariefågel ${field} 20130514-9815`;
  const caseId = randomUUID();
  const firstSent = world.sent.length;
  const as = (person: string, verb: Parameters<World["perform"]>[2], input: unknown) =>
    done(world.perform(person, caseId, verb, input));

  await as("servicecenter", "case.open", {
    caller: "Kanariefågel caller",
    phone: "20130514-9815",
    worry: "Kanariefågel worry",
    language: "sv",
  });
  await as("samordnare", "case.accept", { noConflictOfInterest: true });
  await as("samordnare", "party.registerFamily", {
    ...family,
    childName: canary("child"),
    guardianName: canary("guardian"),
    guardianPhone: "20130514-9815",
  });
  const [child, guardian] = (await world.file(caseId)).parties;
  const [childId, guardianId] = [child!.id, guardian!.id];
  await as("samordnare", "case.logContact", {
    guardianId,
    channel: "phone",
    noticeGiven: true,
    safetyAsked: true,
    interpreter: "so",
  });
  const yes = { ...anOralYes(world, { childId, guardianId }), witness: canary("witness") };
  await as("samordnare", "consent.record", yes);
  const consentId = (await world.file(caseId)).consents[0]!.id;
  for (const authority of ["utbildningsnamnden", "socialnamnden"])
    await as("samordnare", "consent.confirmHeld", { consentId, authority, saidBy: canary("saidBy") });
  await as("samordnare", "party.setVoice", { childId, way: "notNow", note: canary("note") });
  const seekAndBook = async () => {
    const words = { purpose: canary("purpose"), childQuestion: canary("childQuestion") };
    const { meetingId, proposals } = await seek(world, caseId, words);
    const start = proposals.find((one) => one.venues.includes("ekskolan"))!.start;
    await as("samordnare", "meeting.book", {
      meetingId,
      start,
      venueId: "ekskolan",
      venueReason: canary("venueReason"),
    });
    return meetingId;
  };
  const dropped = await seekAndBook();
  await as("samordnare", "meeting.cancel", { meetingId: dropped, reason: canary("cancel") });
  const meetingId = await seekAndBook();
  for (const person of ["kurator", "samordnare"])
    await as(person, "meeting.suggestItem", { meetingId, title: canary("title"), category: "schooling" });
  await as("socialsekreterare", "meeting.answer", { meetingId, answer: "cannot" });
  const [{ id: itemId } = { id: "" }] = (await world.file(caseId)).meetings.at(-1)!.items;
  await as("kurator", "meeting.answerItem", { meetingId, itemId, answer: canary("answer") });
  await as("kurator", "meeting.giveInput", { meetingId, words: canary("input"), category: "schooling" });
  await as("samordnare", "meeting.keepOut", { meetingId, by: guardianId, words: canary("keepOut") });
  const [topic] = (await world.file(caseId)).meetings.at(-1)!.offLimits;
  await as("samordnare", "meeting.checkWords", { meetingId, words: topic!.id });
  await as("samordnare", "meeting.publish", { meetingId, shortNoticeReason: canary("shortNotice") });
  await as("kurator", "meeting.markSeen", { meetingId });
  const [kurator, caseworker] = [await partyOf(caseId, "kurator"), await partyOf(caseId, "socialsekreterare")];
  const agreement = { what: canary("what"), category: "schooling", owner: kurator, dueBy: later(world, 9) };
  await as("samordnare", "meeting.hold", {
    meetingId,
    attended: [childId, guardianId, kurator],
    agreements: [
      { ...agreement, reportTo: null },
      { ...agreement, reportTo: caseworker },
    ],
    heldEarlier: true,
  });
  for (const item of (await world.file(caseId)).meetings.at(-1)!.items) {
    const outcome = { outcome: "discussed", note: canary("outcome") };
    await as("samordnare", "meeting.setOutcome", { meetingId, itemId: item.id, ...outcome });
  }
  await as("samordnare", "meeting.writeNote", { meetingId, words: canary("noteOfMeeting"), category: "schooling" });
  await as("samordnare", "meeting.shareNotes", { meetingId });
  await as("kurator", "meeting.takeStand", { meetingId, stance: "differs", words: canary("stance") });
  await as("samordnare", "meeting.finalise", { meetingId, diarium: canary("diarium"), reason: canary("unread") });
  const none = { kind: "none", reason: canary("noNext") };
  await as("samordnare", "meeting.close", { meetingId, next: none });
  const tasks = (await world.file(caseId)).tasks;
  for (const { id: taskId, reportTo } of tasks) {
    const receiver = reportTo[0]?.party ? "socialsekreterare" : "samordnare";
    await as("kurator", "followup.report", {
      taskId,
      outcome: "needsTime",
      reason: canary("reason"),
      dueBy: later(world, 20),
    });
    await as("kurator", "followup.report", { taskId, outcome: "done", evidence: canary("evidence") });
    await as(receiver, "followup.receive", { taskId });
  }
  await world.deliverAll();

  const { reference } = await world.file(caseId);
  const staff = ["servicecenter", "samordnare", "samordnare2", "kurator", "socialsekreterare", "rektor", "chef"];
  const { store } = world.app.deps;
  const found = {
    sent: world.sent.slice(firstSent),
    chats: await Promise.all(staff.map((person) => world.messages(person))),
    calendars: await Promise.all(
      [...staff, "samverkan", "ekrummet", "ekskolan.motesrum"].map((box) => eventsOf(world, box, "")),
    ),
    lists: await Promise.all(staff.map((person) => store.worklists.of(municipalityId, [world.account(person)]))),
    log: await store.cases.log(municipalityId, caseId),
  };
  for (const [where, what] of Object.entries(found)) {
    const told = JSON.stringify(what).match(/.{60}(kanarie|20130514|2013-05-14)/i);
    expect(told, where).toBeNull();
    expect(JSON.stringify(what).length, where).toBeGreaterThan(1000);
  }
  expect(JSON.stringify(found.sent)).toContain(reference);
  expect(JSON.stringify(await world.view("samordnare", caseId)).match(/Kanariefågel/g)?.length).toBeGreaterThan(10);
});
