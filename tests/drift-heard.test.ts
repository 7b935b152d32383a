import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { GraphFault } from "../src-bot/graph/client.ts";
import { sweep } from "../src-bot/jobs/clockwork.ts";
import { watchCalendars } from "../src-bot/jobs/watch-calendars.ts";
import { addMinutes, type Moment } from "../src-shared/time.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { type Booked, driftOf, inOutlook, mailbox, meetingOf, until } from "./drift-bed.ts";
import { aBookedMeeting, aWorld, done, municipalityId, type World } from "./world.ts";

/** What Outlook has to tell, and whether it arrives. */
let world: World;
const logged: any[] = [];
beforeAll(async () => {
  world = await aWorld({
    env: { LOG_LEVEL: "info" },
    logTo: { write: (line) => logged.push(JSON.parse(line)) },
  });
  await watchCalendars(world.app.deps, municipalityId);
});
beforeEach(() => {
  world.clock.now = addMinutes(world.clock.now, 7 * 24 * 60);
});
afterEach(() => world.script("/faults", {}));
afterAll(() => world.close());

const calendar = () => world.app.deps.store.watchedCalendars;
const of = { municipality: municipalityId, mailbox: mailbox("samverkan") };
async function watchedNow() {
  const row = await calendar().take(of, 5);
  await calendar().letGo(of);
  if (row === "busy") throw new Error("somebody else has it");
  return row;
}
async function aMeetingInOutlook() {
  const booked = await aBookedMeeting(world);
  await world.deliverAll();
  return booked;
}
const later = ({ slot }: { slot: { start: string; end: string } }, minutes = 60) => ({
  start: addMinutes(slot.start as Moment, minutes),
  end: addMinutes(slot.end as Moment, minutes),
});
const passes = async (minutes: number) => {
  world.clock.now = addMinutes(world.clock.now, minutes);
  await sweep(world.app.deps);
  await world.deliverAll();
};
const kindsOf = async (booked: Booked) => (await driftOf(world, booked))?.kinds ?? [];
const restored = async (booked: Booked) => {
  const drift = await driftOf(world, booked);
  if (!drift) return;
  const { caseId, meetingId } = booked;
  await done(world.perform("samordnare", caseId, "meeting.restoreDrift", { meetingId, drift: drift.id }));
  await world.deliverAll();
};
const eventIdOf = async ({ caseId, meetingId }: Booked) =>
  (await world.app.deps.store.calendar.get({ municipality: municipalityId, caseId, meetingId }))!.eventId!;
const lost = (more = {}) => world.script("/faults", { notices: { lost: 1 }, ...more });

test(
  "lost, late, doubled and in any order, what Outlook tells ends in the same state",
  async () => {
    let booked = await aMeetingInOutlook();
    const does = {
      move: (minutes: number) => inOutlook(world, booked, "move", later(booked, minutes)),
      edit: (minutes: number) => inOutlook(world, booked, "edit", { body: `Vi ses, ${minutes}` }),
      forward: () => inOutlook(world, booked, "attendees", { add: [mailbox("rektor")] }),
      back: () => inOutlook(world, booked, "move", later(booked, 0)),
    };
    const step = fc.record({
      what: fc.constantFrom("move", "edit", "forward", "back"),
      minutes: fc.constantFrom(30, 60),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), fc.nat(), async (steps, luck) => {
        // Time passes in each of them, and nothing is told of a meeting that has begun.
        if (booked.slot.start < addMinutes(world.clock.now, 12 * 60)) booked = await aMeetingInOutlook();
        await world.script("/faults", { seed: luck, notices: { lost: 0.4, doubled: 0.4, lateMs: 40 } });

        for (const { what, minutes } of steps) await does[what as "move"](minutes);
        await new Promise((resolve) => setTimeout(resolve, 60));
        await passes(11);

        const last = steps.findLast(({ what }) => what === "move" || what === "back");
        const expected = [
          ...(last?.what === "move" ? ["time"] : []),
          ...(steps.some(({ what }) => what === "forward") ? ["people"] : []),
          ...(steps.some(({ what }) => what === "edit") ? ["text"] : []),
        ];
        expect(await kindsOf(booked)).toEqual(expected);
        await world.script("/faults", {});
        await restored(booked);
        await passes(11);
        expect(await kindsOf(booked)).toEqual([]);
      }),
      { seed, numRuns: times(4), endOnFailure: true },
    );
  },
  times(60_000),
);

describe("what Outlook has lost", () => {
  test("is asked for, also where it has forgotten how far we had come", async () => {
    const booked = await aMeetingInOutlook();
    await passes(11);
    await lost();
    await inOutlook(world, booked, "move", later(booked));
    await world.deliverAll();
    const before = await kindsOf(booked);
    await passes(11);
    const asked = await kindsOf(booked);
    await inOutlook(world, booked, "edit", { body: "Vi ses." });
    await world.script("/outlook/samverkan/forget-changes", {});

    await passes(11);

    expect([before, asked, await kindsOf(booked)]).toEqual([[], ["time"], ["time", "text"]]);
  });

  test("is found at night though nothing tells of it", async () => {
    const booked = await aMeetingInOutlook();
    await passes(0);
    await lost({ graph: { kinds: ["delta"], status: 503, retryAfter: 0 } });
    await inOutlook(world, booked, "cancel");
    await passes(11);
    const before = await kindsOf(booked);

    await passes(20 * 60);

    expect([before, await kindsOf(booked)]).toEqual([[], ["gone"]]);
  });
});

test("what cannot be read is looked at again, and keeps nothing else waiting", async () => {
  const [booked, other] = [await aMeetingInOutlook(), await aMeetingInOutlook()];
  await lost({ graph: { kinds: ["events"], status: "malformed" } });
  await inOutlook(world, booked, "move", later(booked));
  await inOutlook(world, other, "edit", { body: "Vi ses." });
  const key = { municipality: municipalityId, caseId: booked.caseId, meetingId: booked.meetingId };
  const look = ({ caseId, meetingId }: Booked) =>
    world.app.deps.store.jobs.send(municipalityId, caseId, [{ kind: "reconcileMeeting", meetingId }]);
  await world.app.deps.store.calendar.lookAtAll(of, new Date(world.clock.now));

  await look(booked);
  await world.deliverAll();
  const unread = [await kindsOf(booked), (await world.app.deps.store.calendar.get(key))!.lookAt!.toISOString()];
  await lost();
  await world.app.deps.store.calendar.lookAtEvents(of, [await eventIdOf(other)], new Date(world.clock.now));
  await look(other);
  await world.deliverAll();
  const meanwhile = await kindsOf(other);
  const told = logged.filter(({ err }) => err?.name === "Error").length;
  await passes(16);

  expect(unread).toEqual([[], addMinutes(world.clock.now, -1)]);
  expect(meanwhile).toEqual(["text"]);
  expect(told).toBeGreaterThan(0);
  expect(await kindsOf(booked)).toEqual(["time"]);
});

describe("a subscription", () => {
  test("is renewed well before it ends, made anew where it is gone, and asked after at once where something was missed", async () => {
    const first = await watchedNow();
    await calendar().save(of, { renewAt: new Date(Date.now() - 1000), expiresAt: new Date(Date.now() + 60_000) });
    await watchCalendars(world.app.deps, municipalityId);
    const renewed = await watchedNow();
    // The product's own clockwork may have been at it before it is read here.
    const told = async (event: string, isDone: (row: Awaited<ReturnType<typeof watchedNow>>) => boolean) => {
      await world.script("/outlook/samverkan/lifecycle", { event });
      return until(watchedNow, isDone);
    };
    const reauthorized = await told(
      "reauthorizationRequired",
      ({ renewAt }) => renewAt?.getTime() !== renewed.renewAt!.getTime(),
    );
    await watchCalendars(world.app.deps, municipalityId);
    const missed = await told("missed", ({ deltaAt }) => deltaAt === undefined);
    await told("subscriptionRemoved", ({ subscriptionId }) => subscriptionId !== first.subscriptionId);
    await watchCalendars(world.app.deps, municipalityId);
    const again = await watchedNow();

    expect(renewed.subscriptionId).toBe(first.subscriptionId);
    expect(renewed.expiresAt!.getTime()).toBeGreaterThan(Date.now() + 2 * 24 * 3_600_000);
    expect([reauthorized.subscriptionId, missed.subscriptionId]).toEqual([first.subscriptionId, first.subscriptionId]);
    expect(again.subscriptionId).toBeDefined();
    expect(again.subscriptionId).not.toBe(first.subscriptionId);
    expect(again.renewAt!.getTime()).toBeLessThan(again.expiresAt!.getTime() - 24 * 3_600_000);
  });

  test("is not asked for where nobody could tell us over https, and what happens is asked for instead", async () => {
    const { deps } = world.app;
    const hearing = { how: "unknown" as const, triedAt: new Map<string, number>() };
    const mark = world.sent.length;
    const before = logged.length;

    for (const _ of [1, 2])
      await watchCalendars(
        { ...deps, hearing, config: { ...deps.config, NOTIFICATION_URL: "http://localhost:1" } },
        municipalityId,
      );

    expect(hearing.how).toBe("asked");
    expect(world.sent.slice(mark).filter(({ url }) => url.includes("/subscriptions"))).toEqual([]);
    expect(logged.slice(before).filter(({ outcome }) => outcome === "asked")).toHaveLength(1);
    expect(await (await fetch(`${world.url}/health/outlook`)).json()).toEqual({ outlook: "notified" });
  });
});

test("a coordinator's own calendar that nobody lets us read is left alone for an hour, and the others are heard as before", async () => {
  const { subscriptions, hearing } = world.app.deps;
  const own = { municipality: municipalityId, mailbox: mailbox("samordnare2") };
  await calendar().take(own, 1);
  await calendar().letGo(own);
  await calendar().save(own, { subscriptionId: null, expiresAt: null, deltaAt: null, deltaLink: null });
  hearing.triedAt.clear();
  const { create, changed } = subscriptions;
  const asked: string[] = [];
  const shutTo = <A extends unknown[], R>(read: (whose: string, ...rest: A) => Promise<R>) =>
    async function (whose: string, ...rest: A): Promise<R> {
      if (whose !== own.mailbox) return read(whose, ...rest);
      asked.push(whose);
      throw new GraphFault(403, "ErrorAccessDenied");
    };
  const spies = [
    vi.spyOn(subscriptions, "create").mockImplementation(shutTo(create)),
    vi.spyOn(subscriptions, "changed").mockImplementation(shutTo(changed)),
  ];

  await watchCalendars(world.app.deps, municipalityId);
  const first = asked.length;
  await watchCalendars(world.app.deps, municipalityId);
  for (const spy of spies) spy.mockRestore();

  expect([first, asked.length]).toEqual([2, 2]);
  expect(hearing.how).toBe("notified");
  hearing.triedAt.clear();
});

describe("what claims to come from Outlook", () => {
  const post = async (body: unknown, path = "notifications") => {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const response = await fetch(`${world.url}/outlook/${path}`, init);
    const { status, headers } = response;
    const told = [...headers].filter(([name]) => !/^(date|ratelimit|x-ratelimit)/.test(name));
    return { status, text: await response.text(), told };
  };

  test("is answered alike whether it is known, forged, repeated or nothing at all, and only the true is looked at", async () => {
    const { subscriptionId } = await watchedNow();
    const resourceData = { id: "AAMkAGnone=" };
    const mark = world.sent.length;
    const forged = { subscriptionId, clientState: "guess", changeType: "updated", resourceData };
    const unknown = { ...forged, subscriptionId: "7f105c7d-2dc5-4530-97cd-4e7ae6534c07" };
    const gone = { ...forged, lifecycleEvent: "subscriptionRemoved" };

    const answers = [
      await post({ value: [forged] }),
      await post({ value: [unknown] }),
      await post({ value: [forged, forged] }),
      await post({ value: [gone] }, "lifecycle"),
      await post({ value: [null, 7, { subscriptionId: {} }] }),
      await post({ what: "else" }),
      await post([]),
    ];
    await world.deliverAll();

    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 202, text: "" });
    expect((await watchedNow()).subscriptionId).toBe(subscriptionId);
    expect(await calendar().waiting(10)).toMatchObject({ notices: [] });
    expect(world.sent.slice(mark).filter(({ url }) => url.includes("/events"))).toEqual([]);
  });

  test("is echoed as plain text where Microsoft asks whether we are here", async () => {
    const token = "Validation: å & <script>alert(1)</script>";
    const response = await fetch(`${world.url}/outlook/notifications?validationToken=${encodeURIComponent(token)}`, {
      method: "POST",
    });

    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toBe(token);
  });
});

test("what was told before the product went down is seen to when it is back", async () => {
  const booked = await aMeetingInOutlook();
  await lost();
  await inOutlook(world, booked, "move", later(booked));
  const { eventId } = (await world.app.deps.store.calendar.get({
    municipality: municipalityId,
    caseId: booked.caseId,
    meetingId: booked.meetingId,
  }))!;
  await calendar().keep([
    { ...of, eventId: eventId! },
    { ...of, eventId: eventId! },
  ]);

  await sweep(world.app.deps);
  await world.deliverAll();

  expect(await kindsOf(booked)).toEqual(["time"]);
  expect((await meetingOf(world, booked)).drift!.since).toBe(world.clock.now);
});
