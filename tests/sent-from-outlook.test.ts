import { randomUUID } from "node:crypto";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { macAddInId } from "../src-shared/mac-add-in.ts";
import { configure } from "../src-bot/municipality.ts";
import { samlasInvitation } from "../src-shared/text/sv/invitation-text.ts";
import { sv } from "../src-shared/text/sv.ts";
import { findingOf, texts } from "../src-shared/text/text.ts";
import { addDays, addMinutes, dayOf, type Moment, momentAt } from "../src-shared/time.ts";
import { calendarsWith, driftOf, eventOf, mailbox, meetingOf, until } from "./drift-bed.ts";
import { wordsOf } from "./scenarios/world.ts";
import { anUnsentMeeting, sent, type Unsent } from "./sent-event.ts";
import { aWorld, buttonsOf, done, eventsOf, later, municipalityId, refusalOf, type World } from "./world.ts";

/** A meeting booked in Outlook, which its coordinator is to send from there. */
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

const everybody = ["samverkan", "samordnare", "kurator", "socialsekreterare", "rektor"];
const all = ["samordnare", "kurator", "socialsekreterare"];
const swept = async (minutes = 0) => {
  world.clock.now = addMinutes(world.clock.now, minutes);
  await sweep(world.app.deps);
  await world.deliverAll();
};
const linkOf = async ({ caseId, meetingId }: Unsent) =>
  (await world.app.deps.store.calendar.get({ municipality: municipalityId, caseId, meetingId }))!;
const unsentOf = async (booked: Unsent) => (await done(world.view("samordnare", booked.caseId))).meetings[0]!.unsent;
const adopted = (booked: Unsent) =>
  until(
    () => unsentOf(booked),
    (unsent) => unsent === null,
  );
/** How many events of it are on in everybody's calendars, by person. */
const eventsIn = async ({ caseId }: Unsent) => {
  const { reference } = await world.file(caseId);
  const found = await Promise.all(
    everybody.map(async (one) => (await eventsOf(world, one, reference)).filter(({ isCancelled }) => !isCancelled)),
  );
  return Object.fromEntries(everybody.map((one, index) => [one, found[index]!.length]));
};
const once = { samverkan: 0, samordnare: 1, kurator: 1, socialsekreterare: 1, rektor: 0 };
const nowhere = { ...once, samordnare: 0, kurator: 0, socialsekreterare: 0 };
const press = (booked: Unsent, verb: "meeting.sendEvent" | "meeting.awaitEvent") =>
  world.perform("samordnare", booked.caseId, verb, { meetingId: booked.meetingId });

describe("whatever becomes of what Outlook tells, the meeting has one event, and it is the one that was sent", () => {
  const ways: [string, (booked: Unsent) => Promise<string>][] = [
    [
      "told at once",
      async (booked) => {
        await swept();
        return sent(world, booked);
      },
    ],
    [
      "sent on a Mac before anybody watched",
      async (booked) => {
        const id = await sent(world, booked, { addIn: macAddInId(world.app.deps.config.TEAMS_APP_ID) });
        await swept();
        return id;
      },
    ],
    [
      "doubled",
      async (booked) => {
        await swept();
        await world.script("/faults", { notices: { doubled: 1 } });
        return sent(world, booked);
      },
    ],
    [
      "late and out of order",
      async (booked) => {
        await swept();
        await world.script("/faults", { notices: { lateMs: 400, doubled: 1 } });
        return sent(world, booked);
      },
    ],
    [
      "lost, and asked for",
      async (booked) => {
        await swept();
        await world.script("/faults", { notices: { lost: 1 } });
        const id = await sent(world, booked);
        await swept(11);
        return id;
      },
    ],
    [
      "lost, and found in the night",
      async (booked) => {
        await swept();
        await world.script("/faults", { notices: { lost: 1 } });
        const id = await sent(world, booked);
        await world.script("/outlook/samordnare/forget-changes", {});
        await swept(24 * 60);
        return id;
      },
    ],
  ];
  const some = process.env["SAMLA_LONG"] ? ways : ways.slice(1, 2).concat(ways.slice(4, 5));
  test.each(some)("%s", async (_, sending) => {
    const booked = await anUnsentMeeting(world);
    const before = [await eventsIn(booked), await unsentOf(booked)];

    const id = await sending(booked);
    await adopted(booked);
    await world.deliverAll();
    await swept(1);

    expect(before).toEqual([nowhere, "awaited"]);
    expect(await linkOf(booked)).toMatchObject({ state: "booked", eventId: id, organizer: mailbox("samordnare") });
    expect(await eventsIn(booked)).toEqual(once);
    expect(await driftOf(world, booked)).toBeNull();
    expect((await meetingOf(world, booked)).outlook).toMatchObject({ joinUrl: expect.any(String), problems: [] });
  });
});

describe("where Teams was left off in Outlook's form", () => {
  test("it is turned on once, and that is nobody's change", async () => {
    const booked = await anUnsentMeeting(world);
    await swept();
    const mark = world.sent.length;
    const patches = () =>
      world.sent.slice(mark).filter(({ method, url }) => method === "PATCH" && /\/events\//.test(url));
    await sent(world, booked, { isOnline: false });
    await adopted(booked);
    await swept(1);
    await swept(24 * 60);

    expect(patches().map(({ body }) => JSON.parse(body))).toEqual([
      { isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" },
    ]);
    expect((await meetingOf(world, booked)).outlook).toMatchObject({ joinUrl: expect.any(String), problems: [] });
    expect(await driftOf(world, booked)).toBeNull();
    expect(await eventsIn(booked)).toEqual(once);
  });

  test("nobody who was added by hand is given a way in by it: that is decided about first", async () => {
    const booked = await anUnsentMeeting(world);
    await swept();

    await sent(world, booked, { isOnline: false, also: ["granne@annanstans.example.com"] });
    await adopted(booked);
    await swept(1);

    expect((await meetingOf(world, booked)).outlook).toMatchObject({ joinUrl: null, problems: ["noTeamsLicence"] });
    expect((await driftOf(world, booked))!.kinds).toContain("people");
  });
});

describe("what is not the event that was booked is not taken for it", () => {
  const others: [string, (booked: Unsent) => object][] = [
    [
      "a mark of another case",
      ({ meetingId }) => ({ mark: { samlaCase: crypto.randomUUID(), samlaMeeting: meetingId } }),
    ],
    ["a mark nobody can read", ({ meetingId }) => ({ mark: `{"samlaMeeting":"${meetingId}"` })],
    ["somebody else's invitation", () => ({ from: "rektor", also: [mailbox("samordnare")] })],
  ];
  test.each(process.env["SAMLA_LONG"] ? others : others.slice(0, 1))("%s", async (_, how) => {
    const booked = await anUnsentMeeting(world);
    await swept();
    await sent(world, booked, how(booked));
    await swept(1);

    expect([await unsentOf(booked), (await linkOf(booked)).state]).toEqual(["awaited", "awaiting"]);
  });
});

test("what the form says beside what was booked is the coordinator's to decide about", async () => {
  const booked = await anUnsentMeeting(world);
  await swept();
  const slot = { start: addMinutes(booked.event.slot.start, 60), end: addMinutes(booked.event.slot.end, 60) };
  await sent(world, booked, { slot, also: [mailbox("rektor")], without: [mailbox("kurator")] });

  const drift = await until(() => driftOf(world, booked), Boolean);
  await done(
    world.perform("samordnare", booked.caseId, "meeting.restoreDrift", {
      meetingId: booked.meetingId,
      drift: drift!.id,
    }),
  );
  await world.deliverAll();

  expect(drift).toMatchObject({ kinds: ["time", "people"], slot, added: [{ mailbox: mailbox("rektor") }] });
  expect(drift!.removed).toHaveLength(1);
  expect(await calendarsWith(world, booked, everybody)).toEqual(all);
});

test("what the municipality has invitations say may change before and after a form is filled: its words are ours", async () => {
  const say = async (body: string) => {
    const { document } = await world.app.deps.municipality(municipalityId);
    const settings = { ...document, invitation: { body, former: [] } };
    await done(configure(world.app.deps, world.access("administrator"), settings, randomUUID()));
  };
  const [before, edited] = [await anUnsentMeeting(world), await anUnsentMeeting(world)];
  await say("V\u00e4lkommen till {kod}.");
  const between = await anUnsentMeeting(world);
  const older = {
    ...between,
    event: { ...between.event, body: before.event.body.replace(/SB-\S+\d/, between.event.subject.split(" ")[1]!) },
  };
  await say("Vi ses, {kod}.");
  await swept();

  await Promise.all([before, older].map((one) => sent(world, one)));
  await sent(world, { ...edited, event: { ...edited.event, body: "Ta g\u00e4rna med en kopp." } });
  await Promise.all([before, older, edited].map(adopted));
  await world.deliverAll();
  await say(samlasInvitation);
  await swept(24 * 60);

  // They are sent to the same room, which takes one of them.
  const isOfWords = async (one: Unsent) => (await driftOf(world, one))?.kinds.includes("text") === true;
  expect(await Promise.all([before, older, edited].map(isOfWords))).toEqual([false, false, true]);
});

test("who has been asked since comes to the same event, and whom consent has left is never on one", async () => {
  const [more, less] = [await anUnsentMeeting(world), await anUnsentMeeting(world)];
  const asked = { meetingId: more.meetingId, invitees: [world.account("rektor")] };
  await done(world.perform("samordnare", more.caseId, "meeting.invite", asked));
  const withdrawal = { consentId: less.consentId, services: ["barnochunga"], channel: "phone" };
  await done(world.perform("samordnare", less.caseId, "consent.withdraw", withdrawal));
  await world.deliverAll();
  await swept();

  const id = await sent(world, more);
  await sent(world, less);
  await Promise.all([more, less].map(adopted));
  await world.deliverAll();

  expect((await linkOf(more)).eventId).toBe(id);
  expect(await calendarsWith(world, more, everybody)).toEqual([...all, "rektor"]);
  expect(await calendarsWith(world, less, everybody)).toEqual(["samordnare", "kurator"]);
  expect(await driftOf(world, more)).toBeNull();
});

describe("one that never comes", () => {
  async function aLateOne() {
    const booked = await anUnsentMeeting(world);
    await swept(16);
    const card = (await world.messages("samordnare")).at(-1)!;
    return { booked, card };
  }
  const cardNow = async ({ id }: { id: string }) =>
    wordsOf((await world.messages("samordnare")).find((one) => one.id === id)!.card);

  test("is told of in one card with three ways on, and left to us it is sent once", async () => {
    const { booked, card } = await aLateOne();
    await swept(30);
    const cards = (await world.messages("samordnare")).filter(({ card: one }) =>
      wordsOf(one).includes(sv.meeting.unsent.lead),
    );

    await done(press(booked, "meeting.sendEvent"));
    await world.deliverAll();

    expect(cards.map(({ id }) => id)).toEqual([card.id]);
    expect([...buttonsOf(card.card).keys()]).toEqual(expect.arrayContaining(["sendEvent", "awaitEvent", "cancel"]));
    expect(await eventsIn(booked)).toMatchObject({ samverkan: 1, kurator: 1, socialsekreterare: 1 });
    expect(await cardNow(card)).toContain(sv.meeting.unsent.settled);
    expect(await refusalOf(press(booked, "meeting.sendEvent"))).toEqual({ kind: "eventNotAwaited" });
  });

  test("is waited for anew, told of anew, and taken when it comes", async () => {
    const { booked, card } = await aLateOne();
    await done(press(booked, "meeting.awaitEvent"));
    await world.deliverAll();
    const waits = [await unsentOf(booked), await cardNow(card)];
    await swept(16);
    const late = await unsentOf(booked);
    const id = await sent(world, booked);
    await adopted(booked);
    await world.deliverAll();

    expect(waits).toEqual(["awaited", expect.stringContaining(sv.meeting.unsent.awaited)]);
    expect(late).toBe("late");
    expect((await linkOf(booked)).eventId).toBe(id);
    expect(await eventsIn(booked)).toEqual(once);
  });

  test("is one event where it comes just as it is left to us", async () => {
    const { booked } = await aLateOne();
    await world.script("/faults", { notices: { lost: 1 } });
    const id = await sent(world, booked);
    await done(press(booked, "meeting.sendEvent"));
    await world.deliverAll();

    expect((await linkOf(booked)).eventId).toBe(id);
    expect(await eventsIn(booked)).toEqual(once);
  });

  test("is called off when it comes though the meeting is cancelled", async () => {
    const { booked } = await aLateOne();
    const { caseId, meetingId } = booked;
    await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Familjen kan inte" }));
    await world.deliverAll();
    await sent(world, booked);
    await until(
      () => eventsIn(booked),
      (found) => found["kurator"] === 0 && found["samordnare"] === 0,
    );

    expect(await eventsIn(booked)).toEqual(nowhere);
    expect((await linkOf(booked)).state).toBe("cancelled");
  });

  test.each(["notices", "the night"])(
    "is called off each time it is sent though it was called off before, told by %s",
    async (how) => {
      const booked = await anUnsentMeeting(world);
      await swept();
      await sent(world, booked);
      await adopted(booked);
      const { caseId, meetingId } = booked;
      await done(world.perform("samordnare", caseId, "meeting.cancel", { meetingId, reason: "Familjen kan inte" }));
      await world.deliverAll();
      if (how === "the night") await world.script("/faults", { notices: { lost: 1 } });
      await sent(world, booked);
      await sent(world, booked);
      if (how === "the night") {
        await world.script("/outlook/samordnare/forget-changes", {});
        await swept(24 * 60);
      }
      await until(
        () => eventsIn(booked),
        (found) => found["kurator"] === 0 && found["samordnare"] === 0,
      );
      await world.deliverAll();

      expect(await eventsIn(booked)).toEqual(nowhere);
      expect(await linkOf(booked)).toMatchObject({ state: "cancelled" });
      expect((await meetingOf(world, booked)).outlook).toEqual({ joinUrl: null, problems: [] });
      if (how === "notices") return;
      world.clock.now = addMinutes(booked.event.slot.end, 24 * 60);
      await swept();
      expect((await linkOf(booked)).origin).toBeUndefined();
    },
  );
});

test("whoever is killed between seeing it and telling the case goes on with the same one", async () => {
  const booked = await anUnsentMeeting(world);
  await world.script("/faults", { notices: { lost: 1 } });
  const id = await sent(world, booked);
  const { calendar, jobs } = world.app.deps.store;
  const { caseId, meetingId } = booked;
  const at = new Date(world.clock.now);
  const lease = await calendar.lease({ municipality: municipalityId, caseId, meetingId }, at, 60);
  if (lease === "busy") throw new Error("somebody else has it");
  const seen = { state: "booked", origin: "outlook", eventId: id, lookAt: at } as const;
  await calendar.settle(lease, { ...seen, at });
  const before = await unsentOf(booked);
  await jobs.send(municipalityId, caseId, [{ kind: "reconcileMeeting", meetingId }]);
  await world.deliverAll();

  expect(before).toBe("awaited");
  expect(await unsentOf(booked)).toBeNull();
  expect((await linkOf(booked)).eventId).toBe(id);
  expect(await eventsIn(booked)).toEqual(once);
});

test("a meeting that had an event, and is booked anew from Outlook, has only the one that is sent", async () => {
  const booked = await anUnsentMeeting(world);
  const { caseId, meetingId } = booked;
  await sent(world, booked);
  await swept();
  await adopted(booked);
  const moving = { meetingId, reason: "Kuratorn är sjuk", from: later(world, 4) };
  await done(world.perform("samordnare", caseId, "meeting.reschedule", moving));
  const { state } = await meetingOf(world, booked);
  const { start, end } = ("proposals" in state ? state.proposals : []).find(({ venues }) =>
    venues.includes("ekrummet"),
  )!;
  const choice = { meetingId, start, venueId: "ekrummet", venueReason: "", origin: "outlook" };
  await done(world.perform("samordnare", caseId, "meeting.book", choice));
  await world.deliverAll();
  const between = await eventsIn(booked);
  const id = await sent(world, { ...booked, event: { ...booked.event, slot: { start, end } } });
  await until(
    () => unsentOf(booked),
    (unsent) => unsent === null,
  );
  await world.deliverAll();

  expect(between).toEqual(nowhere);
  expect((await linkOf(booked)).eventId).toBe(id);
  expect(await eventsIn(booked)).toEqual(once);
  expect(Date.parse((await eventOf(world, booked))?.start ?? start)).toBe(Date.parse(start));
});

describe("the meeting has one event, whoever sends what: the form's own script asks", () => {
  /** As an add-in is told it, beside the one that lasts. */
  const itemIdOf = (id: string) => `AAMkEW/${id.replaceAll("-", "/").replaceAll("_", "+")}`;
  const second = findingOf({ rule: "secondInvitation" }, texts.sv).what;
  const perhaps = findingOf({ rule: "perhapsSecond" }, texts.sv).what;

  /** The form as the pane has filled and marked it. */
  const formOf = async ({ caseId, meetingId, event }: Unsent): Promise<string> =>
    (
      await world.script("/outlook/samordnare/compose", {
        caseId,
        meetingId,
        subject: event.subject,
        body: event.body,
        ...event.slot,
        attendees: [...event.attendees.map((one) => one.mailbox), { address: event.venue.mailbox, type: "resource" }],
      })
    ).id;
  const inForm = (id: string, path: string, body: object = {}) =>
    world.script(`/outlook/samordnare/drafts/${encodeURIComponent(id)}${path}`, body);
  const leftToSamla = async (booked: Unsent) => {
    await done(press(booked, "meeting.sendEvent"));
    await world.deliverAll();
  };
  const check = async ({ caseId, meetingId, event }: Unsent, item: unknown) =>
    (
      await world.api("samordnare", "/outlook/check", {
        caseId,
        meetingId,
        subject: event.subject,
        body: event.body,
        ...event.slot,
        attendees: event.attendees.map((one) => ({ address: one.mailbox })),
        item,
      })
    ).body;

  test("what has been left to Samla does not leave the form too, kept there or not", async () => {
    const booked = await anUnsentMeeting(world);
    const [fresh, kept] = [await formOf(booked), await formOf(booked)];
    await inForm(kept, "/office", { call: "saveAsync", args: [] });

    const before = await check(booked, "new");
    await leftToSamla(booked);
    const refused = [await inForm(fresh, "/send"), await inForm(kept, "/send")];

    expect([before.findings, before.event]).toEqual([[], "none"]);
    for (const one of refused) expect(one).toMatchObject({ sent: false, alert: { canSend: false } });
    for (const one of refused) expect(one.alert.text).toContain(second);
    expect(await inForm(fresh, "/send", { anyway: true })).toMatchObject({ sent: false });
    expect(await eventsIn(booked)).toMatchObject({ samverkan: 1, kurator: 1, socialsekreterare: 1 });
  });

  test("the event that was sent is changed as it is, by whichever id Outlook knows it, and another beside it is not", async () => {
    const booked = await anUnsentMeeting(world);
    const [form, copy] = [await formOf(booked), await formOf(booked)];
    const { event } = await inForm(form, "/send");
    const link = await until(
      () => linkOf(booked),
      (one) => one.eventId !== undefined,
    );
    await world.deliverAll();

    const opened = await world.script(`/outlook/samordnare/events/${encodeURIComponent(event.id)}/open`, {});
    const moved = addMinutes(opened.start as Moment, 15);
    await inForm(opened.id, "", { start: moved, end: addMinutes(opened.end as Moment, 15) });
    const changed = await inForm(opened.id, "/send");
    const standings = await Promise.all(
      [{ id: itemIdOf(link.eventId!) }, { id: "AAMkNowhere=" }, "unknown", "new"].map((item) => check(booked, item)),
    );

    expect(changed).toMatchObject({ sent: true, event: { start: moved } });
    expect(standings.map((one) => one.event)).toEqual(["itself", "unsure", "unsure", "another"]);
    expect(standings[0].findings).toEqual([]);
    expect(standings[1].findings).toMatchObject([{ rule: "perhapsSecond", severity: "warn", what: perhaps }]);
    expect(await inForm(copy, "/send")).toMatchObject({
      sent: false,
      alert: { text: expect.stringContaining(second) },
    });
  });

  test("one that Samla has sent is changed in the organiser's calendar, and where Outlook does not tell, that is said", async () => {
    const booked = await anUnsentMeeting(world);
    await leftToSamla(booked);
    const { id } = await eventOf(world, booked);
    const own = await formOf(booked);
    const kept = await inForm(own, "/office", { call: "saveAsync", args: [] });

    const itself = await check(booked, { id: itemIdOf(id) });
    const beside = await check(booked, { id: kept.value });
    await world.script("/faults", { graph: { status: 503 } });
    const silent = await check(booked, { id: itemIdOf(id) });

    const opened = await world.script(`/outlook/samordnare/events/${encodeURIComponent(id)}/open`, {});
    expect(opened.properties).toEqual({ samlaCase: booked.caseId, samlaMeeting: booked.meetingId });
    expect([itself.event, beside.event, silent.event]).toEqual(["itself", "another", "unsure"]);
    expect((await linkOf(booked)).organizer).toBe(mailbox("samverkan"));
  });
});
