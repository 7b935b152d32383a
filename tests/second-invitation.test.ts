import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { MalformedEvent } from "../src-bot/graph/event-json.ts";
import { sweep } from "../src-bot/jobs/clockwork.ts";
import { sv } from "../src-shared/text/sv.ts";
import { addDays, addMinutes, dayOf, momentAt } from "../src-shared/time.ts";
import { driftOf, mailbox, meetingOf, until } from "./drift-bed.ts";
import { wordsOf } from "./scenarios/world.ts";
import { anUnsentMeeting, sent, type Unsent } from "./sent-event.ts";
import { aWorld, buttonsOf, done, eventsOf, municipalityId, refusalOf, type World } from "./world.ts";

/** Somebody sends another invitation to a meeting that has one: no add-in stopped it, so the server must see it. */
let world: World;
beforeAll(async () => {
  world = await aWorld();
});
/** In the morning, in a week in which no other test meets. */
beforeEach(() => {
  world.clock.now = momentAt(addDays(dayOf(world.clock.now), 7), "08:00");
});
afterEach(() => world.script("/faults", {}));
afterAll(() => world.close());

const swept = async (minutes = 0) => {
  world.clock.now = addMinutes(world.clock.now, minutes);
  await sweep(world.app.deps);
  await world.deliverAll();
};
const linkOf = async ({ caseId, meetingId }: Unsent) =>
  (await world.app.deps.store.calendar.get({ municipality: municipalityId, caseId, meetingId }))!;
const everybody = ["samverkan", "samordnare", "kurator", "socialsekreterare", "rektor"];
const once = { samverkan: 0, samordnare: 1, kurator: 1, socialsekreterare: 1, rektor: 0 };
/** How many events of it are on in everybody's calendars, by person. */
const eventsIn = async ({ caseId }: Unsent) => {
  const { reference } = await world.file(caseId);
  const found = await Promise.all(
    everybody.map(async (one) => (await eventsOf(world, one, reference)).filter(({ isCancelled }) => !isCancelled)),
  );
  return Object.fromEntries(everybody.map((one, index) => [one, found[index]!.length]));
};
const hoursLater = ({ event: { slot } }: Unsent, hours = 3) => ({
  slot: { start: addMinutes(slot.start, hours * 60), end: addMinutes(slot.end, hours * 60) },
});
/** A meeting whose event is the one that its coordinator has sent. */
async function aSentMeeting() {
  const booked = await anUnsentMeeting(world);
  await swept();
  const id = await sent(world, booked);
  await until(
    () => linkOf(booked),
    ({ state }) => state === "booked",
  );
  await swept(1);
  return { booked, id };
}
/** Its event is the function mailbox's. */
async function aMeetingOfSamlas() {
  const booked = await anUnsentMeeting(world);
  await done(world.perform("samordnare", booked.caseId, "meeting.sendEvent", { meetingId: booked.meetingId }));
  await swept();
  return { booked, id: (await linkOf(booked)).eventId! };
}
const told = (booked: Unsent) =>
  until(
    () => driftOf(world, booked),
    (drift) => drift !== null,
  );
const settled = async (booked: Unsent) => {
  await until(
    () => driftOf(world, booked),
    (drift) => drift === null,
  );
  await swept(1);
};
const decide = async (booked: Unsent, verb: "meeting.restoreDrift" | "meeting.acceptDrift") => {
  const drift = await driftOf(world, booked);
  const input = { meetingId: booked.meetingId, drift: drift!.id };
  return world.perform(
    "samordnare",
    booked.caseId,
    verb,
    verb === "meeting.acceptDrift" ? { ...input, venueReason: "" } : input,
  );
};
const cardsOf = async (person: string) =>
  (await world.messages(person)).map((one) => ({ ...one, words: wordsOf(one.card) }));

describe("whatever becomes of what Outlook tells, its coordinator hears of it, once, and nobody else does", () => {
  const ways: [string, object, (booked: Unsent) => Promise<unknown>][] = [
    ["told at once", {}, async () => {}],
    ["doubled, late and out of order", { notices: { lateMs: 400, doubled: 1 } }, async () => {}],
    ["lost, and asked for", { notices: { lost: 1 } }, () => swept(11)],
    [
      "lost, and found in the night",
      { notices: { lost: 1 } },
      async () => {
        await world.script("/outlook/samordnare/forget-changes", {});
        await swept(24 * 60);
      },
    ],
    [
      "while Microsoft fails now and then",
      { seed: 3, graph: { rate: 0.3, status: 503, when: "before" } },
      () => swept(1),
    ],
  ];
  const some = process.env["SAMLA_LONG"] ? ways : [ways[1]!, ways[3]!];
  test.each(some)("%s", async (_, faults, then) => {
    const { booked, id } = await aSentMeeting();
    const before = await Promise.all(["kurator", "socialsekreterare"].map(cardsOf));
    await world.script("/faults", faults);
    await sent(world, booked, { ...hoursLater(booked), also: ["okand@example.com"] });
    await then(booked);
    const drift = await told(booked);
    await swept(1);
    await world.script("/faults", {});
    await swept(1);

    expect(drift).toMatchObject({
      kinds: ["copy"],
      copies: [{ slot: hoursLater(booked).slot, added: [{ mailbox: "okand@example.com" }] }],
      faults: [{ rule: "unknownAttendee" }],
    });
    expect((await linkOf(booked)).eventId).toBe(id);
    const cards = (await cardsOf("samordnare")).filter(({ words }) => words.includes(sv.meeting.drift.copies.when));
    expect(cards).toHaveLength(1);
    expect([...buttonsOf(cards[0]!.card).keys()]).toEqual(expect.arrayContaining(["restore", "accept", "reschedule"]));
    expect(cards[0]!.words).toContain(sv.meeting.drift.copies.remove);
    const after = await Promise.all(["kurator", "socialsekreterare"].map(cardsOf));
    expect(after).toEqual(before);
    expect((await meetingOf(world, booked)).outlook.problems).toEqual([]);
  });
});

test("it is removed: the first stays as it was, and who got the other hears only that it does not apply", async () => {
  const { booked, id } = await aSentMeeting();
  await sent(world, booked, { ...hoursLater(booked), also: [mailbox("rektor")] });
  await told(booked);
  const both = await eventsIn(booked);
  await done(decide(booked, "meeting.restoreDrift"));
  await settled(booked);

  expect(both).toEqual({ ...once, samordnare: 2, kurator: 2, socialsekreterare: 2, rektor: 1 });
  expect(await eventsIn(booked)).toEqual(once);
  expect((await linkOf(booked)).eventId).toBe(id);
  const mail: any[] = await world.script("/outlook/rektor/mail");
  expect(JSON.stringify(mail)).toContain(sv.meeting.drift.copies.comment);
  expect(
    await refusalOf(
      world.perform("samordnare", booked.caseId, "meeting.restoreDrift", {
        meetingId: booked.meetingId,
        drift: crypto.randomUUID(),
      }),
    ),
  ).toEqual({ kind: "notDrifted" });
});

test.each(["its coordinator's", "Samla's"])(
  "it is kept: %s own is called off, and how the other differs is decided next",
  async (whose) => {
    const { booked, id } = whose === "Samla's" ? await aMeetingOfSamlas() : await aSentMeeting();
    const other = await sent(world, booked, hoursLater(booked));
    const drift = await told(booked);
    await done(decide(booked, "meeting.acceptDrift"));
    const next = await until(
      () => driftOf(world, booked),
      (now) => now?.kinds.includes("time") === true,
    );
    const link = await linkOf(booked);
    await done(decide(booked, "meeting.acceptDrift"));
    await settled(booked);

    expect(other).not.toBe(id);
    expect(drift!.copies).toHaveLength(1);
    expect(next).toMatchObject({ kinds: ["time"], copies: [], slot: hoursLater(booked).slot });
    expect(link).toMatchObject({ eventId: other, organizer: mailbox("samordnare"), state: "booked" });
    expect(await eventsIn(booked)).toEqual(once);
    expect((await meetingOf(world, booked)).state).toMatchObject({ slot: hoursLater(booked).slot });
    expect((await meetingOf(world, booked)).outlook).toMatchObject({ joinUrl: expect.any(String), problems: [] });
  },
);

test("whoever was killed between calling off the first and writing down the other goes on with the other alone", async () => {
  const { booked, id } = await aSentMeeting();
  const other = await sent(world, booked);
  await told(booked);
  await world.app.deps.calendar.cancel(mailbox("samordnare"), id, "");
  await done(decide(booked, "meeting.acceptDrift"));
  await settled(booked);

  expect((await linkOf(booked)).eventId).toBe(other);
  expect(await eventsIn(booked)).toEqual(once);
});

test("nobody the case and the municipality do not know comes along with it", async () => {
  const { booked } = await aSentMeeting();
  await sent(world, booked, { ...hoursLater(booked), also: ["okand@example.com"] });
  await told(booked);

  expect(await refusalOf(decide(booked, "meeting.acceptDrift"))).toEqual({
    kind: "attendeeUnknown",
    people: ["okand@example.com"],
  });
});

test("it goes with its meeting: called off with it, and where consent ends for somebody on it", async () => {
  const [off, less] = [await aSentMeeting(), await aSentMeeting()];
  for (const { booked } of [off, less]) {
    await sent(world, booked, hoursLater(booked));
    await told(booked);
  }
  const { caseId, meetingId } = off.booked;
  await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Familjen kan inte" }));
  const withdrawal = { consentId: less.booked.consentId, services: ["barnochunga"], channel: "phone" };
  await done(world.perform("samordnare", less.booked.caseId, "consent.withdraw", withdrawal));
  await world.deliverAll();
  await swept(1);
  const blocked = await eventsIn(less.booked);
  await done(
    world.perform("samordnare", less.booked.caseId, "meeting.goOnWithout", { meetingId: less.booked.meetingId }),
  );
  await world.deliverAll();

  expect(await eventsIn(off.booked)).toEqual({ ...once, samordnare: 0, kurator: 0, socialsekreterare: 0 });
  expect(blocked["socialsekreterare"]).toBe(0);
  expect(await eventsIn(less.booked)).toMatchObject({ kurator: 1, socialsekreterare: 0 });
});

test("whoever takes it away in Outlook has mended it", async () => {
  const { booked } = await aSentMeeting();
  const other = await sent(world, booked, hoursLater(booked));
  await told(booked);
  await world.script(`/outlook/samordnare/events/${encodeURIComponent(other)}/cancel`, {});
  await settled(booked);

  expect(await eventsIn(booked)).toEqual(once);
});

test("one that nobody can read is looked at again, and holds up neither its meeting nor the others", async () => {
  const { booked, id } = await aSentMeeting();
  const { calendar } = world.app.deps;
  const { look } = calendar;
  let other = "";
  const shut = vi.spyOn(calendar, "look").mockImplementation(async (mailboxOf, eventId) => {
    if (eventId === other) throw new MalformedEvent("an event cannot be read");
    return look(mailboxOf, eventId);
  });
  await world.script("/faults", { notices: { lost: 1 } });
  other = await sent(world, booked, hoursLater(booked));
  await swept(11);
  const before = await driftOf(world, booked);
  await world.script("/faults", {});
  await world.script(`/outlook/samordnare/events/${encodeURIComponent(id)}/edit`, { body: "Ta med en kopp." });
  const meanwhile = await told(booked);
  shut.mockRestore();
  await swept(24 * 60);

  expect(before).toBeNull();
  expect(meanwhile!.kinds).toEqual(["text"]);
  expect((await driftOf(world, booked))!.kinds).toEqual(["copy", "text"]);
});

describe("one that is sent when its meeting has begun, or is over", () => {
  const late = sv.meeting.outlook.sentTooLate.message;
  const caseCard = async (booked: Unsent) => {
    const { reference } = await world.file(booked.caseId);
    return (await cardsOf("samordnare")).find(({ words }) => words.includes(reference) && words.includes(late));
  };
  const problems = async (booked: Unsent) => (await meetingOf(world, booked)).outlook.problems;

  test("is said on the case's card while it matters, calls nothing off, and is forgotten", async () => {
    const booked = await anUnsentMeeting(world);
    await swept();
    world.clock.now = addMinutes(booked.event.slot.end, 60);
    await swept();
    await sent(world, booked);
    await until(
      () => problems(booked),
      (now) => now.includes("sentTooLate"),
    );
    await world.deliverAll();
    const card = await caseCard(booked);
    const kept = await eventsIn(booked);
    await swept(25 * 60);

    expect(card).toBeDefined();
    expect(kept).toEqual(once);
    expect(await problems(booked)).not.toContain("sentTooLate");
  });

  test("is gone from it when it is gone from Outlook", async () => {
    const { booked } = await aSentMeeting();
    world.clock.now = addMinutes(booked.event.slot.end, 60);
    await swept();
    const again = await sent(world, booked, hoursLater(booked, 48));
    await until(
      () => problems(booked),
      (now) => now.includes("sentTooLate"),
    );
    await world.script(`/outlook/samordnare/events/${encodeURIComponent(again)}/cancel`, {});
    await until(
      () => problems(booked),
      (now) => !now.includes("sentTooLate"),
    );

    expect(await driftOf(world, booked)).toBeNull();
  });
});
