import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { findPeople } from "../src-bot/find-people.ts";
import { MalformedEvent, seenFrom } from "../src-bot/graph/event-json.ts";
import { sweep } from "../src-bot/jobs/clockwork.ts";
import { reconcileMeeting } from "../src-bot/jobs/reconcile-meeting.ts";
import { configure } from "../src-bot/municipality.ts";
import { cardOn } from "../src-shared/cards.ts";
import type { Verb } from "../src-shared/commands.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Account, CaseId, MeetingId } from "../src-shared/ids.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import { sv } from "../src-shared/text/sv.ts";
import { texts } from "../src-shared/text/text.ts";
import { addMinutes, dayOf, type Moment, momentAt } from "../src-shared/time.ts";
import { accountCalled } from "./case-files.ts";
import { aRoom, type Name } from "./meeting-room.ts";
import { wordsOf } from "./scenarios/world.ts";
import { anActiveCase, aWorld, done, later, municipalityId, seek, type World } from "./world.ts";

/** Nobody works the jobs: each run of the reconciler is this test's own. */
let world: World;
let settings: Municipality;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
  settings = (await world.app.deps.municipality(municipalityId)).document;
});
afterEach(async () => {
  await world.script("/faults", {});
  await setting({});
});
afterAll(() => world.close());

interface Meeting {
  caseId: string;
  meetingId: string;
}
const linkOf = (meeting: Meeting) =>
  world.app.deps.store.calendar.get({ municipality: municipalityId, ...keyOf(meeting) });
const keyOf = ({ caseId, meetingId }: Meeting) => ({ caseId, meetingId });
const reconcile = ({ caseId, meetingId }: Meeting) =>
  reconcileMeeting(world.app.deps, { municipality: municipalityId, caseId }, meetingId);
const asCoordinator = ({ caseId }: Meeting, verb: Verb, input: object, who = "samordnare") =>
  done(world.perform(who, caseId, verb, input));
const setting = (more: Partial<Municipality>) =>
  done(configure(world.app.deps, world.access("administrator"), { ...settings, ...more }, randomUUID()));
const mailbox = (slug: string) => `${slug}@ekstad.example.se`;
const goesWrong = (graph: object) => world.script("/faults", { graph });

interface Seen {
  start: string;
  isCancelled: boolean;
  isOrganizer: boolean;
  attendees: { address: string; type: string }[];
}
const everywhere = ["samverkan", "samverkan.utan.teams", "samordnare", "samordnare2", "kurator", "socialsekreterare"];
/** What lies in whose calendar of this meeting and is on. */
async function onIn(meeting: Meeting): Promise<Record<string, Seen[]>> {
  const { reference } = await world.file(meeting.caseId);
  const found = await Promise.all(
    everywhere.map(async (slug) => {
      const events: (Seen & { subject: string })[] = await world.script(`/outlook/${slug}/calendar`);
      return [slug, events.filter(({ subject, isCancelled }) => subject.includes(reference) && !isCancelled)] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, events]) => events.length > 0));
}
const countsOf = async (meeting: Meeting) =>
  Object.fromEntries(Object.entries(await onIn(meeting)).map(([slug, events]) => [slug, events.length]));
const organised = async (meeting: Meeting) =>
  Object.values(await onIn(meeting)).flatMap((events) => events.filter(({ isOrganizer }) => isOrganizer));
const noteOf = async ({ caseId, meetingId }: Meeting) =>
  (await world.file(caseId)).meetings.find(({ id }) => id === meetingId)!.outlook;
const since = (mark: number, method: string) =>
  world.sent.slice(mark).filter((one) => one.method === method && /\/graph\/v1\.0\/users\/[^/]+\/events/.test(one.url));
const commentsSince = (mark: number) =>
  since(mark, "POST").flatMap(({ url, body }) => (url.endsWith("/cancel") ? [JSON.parse(body).comment] : []));
const partyOf = async ({ caseId }: Meeting, person: string) =>
  (await world.file(caseId)).parties.find(
    (party) => party.kind === "professional" && party.account === world.account(person),
  )!.id;

/** On a Tuesday at one, when everybody can, of a week in which no other test meets. */
let weeks = 0;
const nextTuesday = () => {
  weeks += 1;
  const start = momentAt(later(world, 7 * weeks + 1), "13:00");
  return { start, end: addMinutes(start, 60) };
};
/** Booked in the case, of which Outlook has not heard. */
async function aMeeting(invited: Name[] = ["kurator", "socialsekreterare"], optional: Name[] = []) {
  const slot = nextTuesday();
  const venue = { ...settings.venues.find(({ id }) => id === ("ekrummet" as never))! };
  const room = aRoom({
    invited: [...invited, ...optional],
    state: { name: "booked", slot, venue, venueReason: null },
    meeting: { id: randomUUID() as MeetingId },
  });
  const meeting = room.file.meetings[0]!;
  const caseId = randomUUID() as CaseId;
  const file: CaseFile = {
    ...room.file,
    id: caseId,
    reference: `SB-2026-${100 + weeks}`,
    meetings: [{ ...meeting, optional: optional.map(room.party) }],
  };
  await keep(asInTheWorld(file));
  return { caseId, meetingId: meeting.id, ...slot };
}
/** The same people under the accounts they have in this world. */
const asInTheWorld = (file: CaseFile): CaseFile =>
  JSON.parse(
    ["samordnare", "kurator", "rektor", "socialsekreterare"].reduce(
      (json, person) => json.replaceAll(accountCalled(person), world.account(person)),
      JSON.stringify(file),
    ),
  );
const keep = (file: CaseFile) =>
  world.app.deps.store.inTransaction(municipalityId, (transaction) =>
    transaction.open(file.id, {
      file,
      log: [],
      worklists: [],
      effects: [],
      lookAt: null,
      actor: world.account("samordnare"),
      commandId: file.id,
      verb: "case.open",
      at: new Date(world.clock.now),
    }),
  );
async function aMeetingInOutlook(invited?: Name[]) {
  const meeting = await aMeeting(invited);
  await reconcile(meeting);
  return meeting;
}
async function move(meeting: Meeting) {
  const { caseId, meetingId } = meeting;
  const from = dayOf(nextTuesday().start);
  await asCoordinator(meeting, "meeting.reschedule", { meetingId, reason: "Sjukdom", from });
  const { state } = (await world.file(caseId)).meetings[0]!;
  const { start } = ("proposals" in state ? state.proposals : []).find(({ venues }) => venues.some(isNeutral))!;
  await asCoordinator(meeting, "meeting.book", { meetingId, start, venueId: "ekrummet", venueReason: "" });
  return start;
}
const isNeutral = (venue: string) => venue === "ekrummet";
const invite = (meeting: Meeting, person: string) =>
  asCoordinator(meeting, "meeting.invite", { meetingId: meeting.meetingId, invitees: [world.account(person)] });
async function handOver(meeting: Meeting) {
  await asCoordinator(meeting, "case.handOver", { to: world.account("samordnare2"), note: "Sjukdom" });
  await asCoordinator(meeting, "case.takeHandover", { noConflictOfInterest: true }, "samordnare2");
}

describe("a meeting that changes", () => {
  test("and has other times is the same event, with the same link to join, when nobody is out of it", async () => {
    const meeting = await aMeetingInOutlook();
    const [before, link] = [await linkOf(meeting), (await noteOf(meeting)).joinUrl];

    const start = await move(meeting);
    const mark = world.sent.length;
    await reconcile(meeting);

    expect(await linkOf(meeting)).toMatchObject({ state: "booked", booking: 0, eventId: before!.eventId });
    expect((await noteOf(meeting)).joinUrl).toBe(link);
    expect(since(mark, "PATCH")).toHaveLength(1);
    for (const events of Object.values(await onIn(meeting)))
      expect(events.map((event) => new Date(event.start).toISOString())).toEqual([start]);
  });

  test("by one more who is asked is the same event, and only they are written to", async () => {
    const meeting = await aMeetingInOutlook(["kurator"]);
    await invite(meeting, "socialsekreterare");
    const mark = world.sent.length;

    await reconcile(meeting);

    const [patch] = since(mark, "PATCH");
    expect(Object.keys(JSON.parse(patch!.body))).toEqual(["attendees"]);
    expect(await linkOf(meeting)).toMatchObject({ state: "booked", booking: 0 });
    expect(await countsOf(meeting)).toEqual({ samverkan: 1, samordnare: 1, kurator: 1, socialsekreterare: 1 });
  });

  test("by one less is another event, so that nobody is told who it was", async () => {
    const meeting = await aMeetingInOutlook();
    const before = await linkOf(meeting);
    const party = await partyOf(meeting, "socialsekreterare");
    await asCoordinator(meeting, "meeting.uninvite", { meetingId: meeting.meetingId, party, reason: "Behövs inte" });
    const mark = world.sent.length;

    await reconcile(meeting);

    expect(since(mark, "PATCH")).toEqual([]);
    expect(commentsSince(mark)).toEqual([sv.meeting.cancelledComment]);
    expect((await linkOf(meeting))!.booking).toBe(1);
    expect((await linkOf(meeting))!.eventId).not.toBe(before!.eventId);
    expect(await countsOf(meeting)).toEqual({ samverkan: 1, samordnare: 1, kurator: 1 });
  });

  test("keeps somebody whom an assistant has added in Outlook", async () => {
    const meeting = await aMeetingInOutlook(["kurator"]);
    const { eventId } = (await linkOf(meeting))!;
    const seen = (await world.app.deps.calendar.look(mailbox("samverkan"), eventId!))!;
    const added = { name: "Rektor", mailbox: mailbox("rektor"), isOptional: false };
    const [event] = await organised(meeting);
    const slot = seen.slot;
    const venue = { name: "Ekrummet", mailbox: mailbox("ekrummet") };
    await world.app.deps.calendar.change(mailbox("samverkan"), seen, {
      subject: "",
      body: "",
      isOnline: true,
      slot,
      venue,
      attendees: [...seen.people, added],
    });

    await invite(meeting, "socialsekreterare");
    await reconcile(meeting);

    const now = (await organised(meeting))[0]!.attendees.map(({ address }) => address);
    expect(new Set(now)).toEqual(
      new Set([...event!.attendees.map(({ address }) => address), added.mailbox, mailbox("socialsekreterare")]),
    );
  });

  test.each([
    ["the answer was lost", { status: "reset", when: "after" }],
    ["Outlook failed after it had changed it", { status: 503, when: "after", retryAfter: 0 }],
  ])("is changed once although %s", async (_, fault) => {
    const meeting = await aMeetingInOutlook();
    const start = await move(meeting);
    await goesWrong({ ...fault, kinds: ["change"], times: 1 });
    const mark = world.sent.length;

    await expect(reconcile(meeting)).rejects.toMatchObject({ name: "GraphFault", retryHelps: true });
    await reconcile(meeting);

    expect(since(mark, "PATCH")).toHaveLength(1);
    expect((await organised(meeting)).map((event) => new Date(event.start).toISOString())).toEqual([start]);
    expect(await linkOf(meeting)).toMatchObject({ state: "booked", booking: 0 });
  });

  test("is read anew where somebody else has changed it in between, and never blindly overwritten", async () => {
    const meeting = await aMeetingInOutlook(["kurator"]);
    await invite(meeting, "socialsekreterare");
    await goesWrong({ status: 412, when: "before", kinds: ["change"], times: 1 });
    const mark = world.sent.length;

    await reconcile(meeting);

    expect(since(mark, "PATCH")).toHaveLength(2);
    expect(since(mark, "GET")).toHaveLength(2);
    expect(await countsOf(meeting)).toEqual({ samverkan: 1, samordnare: 1, kurator: 1, socialsekreterare: 1 });
    const { calendar } = world.app.deps;
    const now = (await calendar.look(mailbox("samverkan"), (await linkOf(meeting))!.eventId!))!;
    const place = (slug: string) => ({ name: slug, mailbox: mailbox(slug) });
    const event = { subject: "", body: "", isOnline: true, slot: now.slot, attendees: now.people };
    const elsewhere = { ...event, venue: place("ekskolan.motesrum") };
    const longer = { ...event, venue: place("ekrummet"), slot: { ...now.slot, end: addMinutes(now.slot.end, 15) } };
    expect(await calendar.change(mailbox("samverkan"), now, elsewhere)).toBe("changed");
    expect(await calendar.change(mailbox("samverkan"), now, longer)).toBe("overtaken");
  });
});

test("whoever comes only if they can is asked so in Outlook", async () => {
  const meeting = await aMeeting(["kurator"], ["socialsekreterare"]);

  await reconcile(meeting);

  const [event] = await organised(meeting);
  expect(Object.fromEntries(event!.attendees.map(({ address, type }) => [address, type]))).toEqual({
    [mailbox("samordnare")]: "required",
    [mailbox("kurator")]: "required",
    [mailbox("socialsekreterare")]: "optional",
    [mailbox("ekrummet")]: "resource",
  });
});

describe("the link to join", () => {
  test("is everybody's who comes, and tells whose meeting a chat in Teams is", async () => {
    const meeting = await aMeetingInOutlook();

    const { joinUrl } = await noteOf(meeting);
    const { chatId } = (await linkOf(meeting))!;
    const view = await done(world.view("kurator", meeting.caseId));
    expect(joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    expect(view.meetings[0]!.joinUrl).toBe(joinUrl);
    expect(chatId).toMatch(/^19:meeting_.+@thread\.v2$/);
    expect(await world.app.deps.store.calendar.ofChat(chatId!)).toEqual({
      municipality: municipalityId,
      ...keyOf(meeting),
    });
    expect(await world.app.deps.store.calendar.ofChat("19:meeting_x@thread.v2")).toBeUndefined();
  });

  test("outdates no card", async () => {
    const meeting = await aMeeting();
    const depth = await world.app.deps.store.jobs.depth();

    await reconcile(meeting);

    expect((await noteOf(meeting)).joinUrl).not.toBeNull();
    expect(await world.app.deps.store.jobs.depth()).toEqual(depth);
  });

  test("and the app come to the meeting's chat when the event is looked at; no chat, and it is as well met", async () => {
    const meeting = await aMeetingInOutlook();
    const mark = world.sent.length;
    await passesUntilLook();
    await reconcile(meeting);
    const installs = () => world.sent.slice(mark).filter(({ url }) => /\/chats\/[^/]+\/installedApps$/.test(url));
    const came = installs().length;
    const other = await aMeetingInOutlook();
    await goesWrong({ status: 503, when: "before", retryAfter: 0, kinds: ["install"] });
    await passesUntilLook();

    await reconcile(other);

    expect(came).toBe(1);
    expect(installs().length).toBeGreaterThan(1);
    expect(await linkOf(other)).toMatchObject({ state: "booked" });
    expect((await linkOf(other))!.lookAt).toEqual(new Date(addMinutes(world.clock.now, 24 * 60)));
    expect((await linkOf(meeting))!.lookAt).toBeUndefined();
  });
});

/** As long as rooms are given to answer. */
async function passesUntilLook() {
  world.clock.now = addMinutes(world.clock.now, 20);
}

describe("what is wrong in Outlook is the coordinator's to hear, with what to do about it", () => {
  const cardTo = async (person: string, { caseId }: Meeting) => {
    const view = await done(world.view(person, caseId));
    return wordsOf(cardOn("case", view, { text: texts.sv, isOpen: false, problem: null }));
  };

  test("a room that declines, once it has had time to answer, until it takes the booking", async () => {
    const first = await aMeeting();
    weeks -= 1;
    const second = await aMeeting();
    await reconcile(first);
    await reconcile(second);
    const atOnce = await noteOf(second);

    await passesUntilLook();
    const due = await world.app.deps.store.calendar.takeDue(municipalityId, new Date(world.clock.now), 50);
    await reconcile(first);
    await reconcile(second);

    expect(atOnce.problems).toEqual([]);
    expect(due.map(({ meetingId }) => meetingId)).toEqual(expect.arrayContaining([first.meetingId, second.meetingId]));
    expect((await noteOf(first)).problems).toEqual([]);
    expect((await linkOf(first))!.lookAt).toBeUndefined();
    expect((await noteOf(second)).problems).toEqual(["roomDeclined"]);
    expect(await cardTo("samordnare", second)).toContain(sv.meeting.outlook.roomDeclined.whatToDo);
    expect((await done(world.view("kurator", second.caseId))).meetings[0]!.outlookProblems).toEqual([]);

    await move(second);
    await reconcile(second);
    expect((await noteOf(second)).problems).toEqual([]);
    expect(await cardTo("samordnare", second)).not.toContain(sv.meeting.outlook.roomDeclined.message);
  });

  test("what is due is swept into a job, and not again while that may run", async () => {
    const meeting = await aMeetingInOutlook();
    await sweep(world.app.deps);
    const early = (await world.app.deps.store.jobs.depth()).waiting;
    await passesUntilLook();

    await sweep(world.app.deps);
    const once = (await world.app.deps.store.jobs.depth()).waiting;
    await sweep(world.app.deps);

    expect(once).toBeGreaterThan(early);
    expect((await world.app.deps.store.jobs.depth()).waiting).toBe(once);
    const { lookAt } = (await linkOf(meeting))!;
    expect(lookAt!.getTime()).toBeGreaterThan(Date.parse(world.clock.now));
  });

  test("a mailbox without a licence for Teams", async () => {
    await setting({ organiserMailbox: mailbox("samverkan.utan.teams") });
    const meeting = await aMeeting();

    await reconcile(meeting);

    expect(await noteOf(meeting)).toEqual({ joinUrl: null, problems: ["noTeamsLicence"] });
    expect(await cardTo("samordnare", meeting)).toContain(sv.meeting.outlook.noTeamsLicence.whatToDo);
    expect(await countsOf(meeting)).toMatchObject({ "samverkan.utan.teams": 1, kurator: 1 });
  });

  test("is nothing where nobody is to join from afar", async () => {
    await setting({ organiserMailbox: mailbox("samverkan.utan.teams"), onlineMeeting: false });
    const meeting = await aMeeting();

    await reconcile(meeting);
    await passesUntilLook();
    await reconcile(meeting);

    expect(await noteOf(meeting)).toEqual({ joinUrl: null, problems: [] });
  });

  test.each([
    ["samverkan.lokal", "onPremises"],
    ["finns.inte", "noMailbox"],
  ] as const)(
    "an organiser's mailbox that cannot book (%s): no retry, and once more each day",
    async (slug, problem) => {
      const meeting = await aMeeting();
      await setting({ organiserMailbox: mailbox(slug) });

      await reconcile(meeting);

      expect(await noteOf(meeting)).toEqual({ joinUrl: null, problems: [problem] });
      expect(await cardTo("samordnare", meeting)).toContain(sv.meeting.outlook[problem].whatToDo);
      expect(await countsOf(meeting)).toEqual({});
      const tomorrow = (await linkOf(meeting))!;
      expect(tomorrow.state).toBe("none");
      expect(tomorrow.lookAt).toEqual(new Date(addMinutes(world.clock.now, 24 * 60)));

      await setting({});
      const due = await world.app.deps.store.calendar.takeDue(municipalityId, new Date(world.clock.now), 50);
      await reconcile(meeting);
      expect(due).toContainEqual({ municipality: municipalityId, ...keyOf(meeting) });
      expect(await linkOf(meeting)).toMatchObject({ state: "booked", booking: 0 });
      expect((await noteOf(meeting)).problems).toEqual([]);
    },
  );
});

test.each([
  ["samverkan.lokal", "onPremises"],
  ["finns.inte", "noMailbox"],
])(
  "where calendars are read in the name of a mailbox that cannot (%s), that is said, and what to do",
  async (slug, why) => {
    const { caseId, meetingId } = await aMeeting();
    await setting({ organiserMailbox: mailbox(slug) });

    const from = later(world, 7 * weeks);
    const outcome = await world.perform("samordnare", caseId, "meeting.reschedule", {
      meetingId,
      reason: "Sjukdom",
      from,
    });

    expect(outcome).toEqual({ ok: false, refusal: { kind: "calendarsOutOfReach", why } });
  },
);

describe("the coordinator's own meetings, where the municipality has it so", () => {
  test("lie in their calendar, and are the next coordinator's after a hand-over: never two, never none for long", async () => {
    await setting({ organiser: "coordinator" });
    const meeting = await aMeetingInOutlook();
    const before = await countsOf(meeting);
    const [event] = await organised(meeting);
    const mark = world.sent.length;

    await handOver(meeting);
    await reconcile(meeting);

    expect(before).toEqual({ samordnare: 1, kurator: 1, socialsekreterare: 1 });
    expect(event!.attendees.map(({ address }) => address)).not.toContain(mailbox("samordnare"));
    expect(await countsOf(meeting)).toEqual({ samordnare2: 1, kurator: 1, socialsekreterare: 1 });
    expect(commentsSince(mark)).toEqual([sv.meeting.replacedComment]);
    expect(await linkOf(meeting)).toMatchObject({ booking: 1, organizer: mailbox("samordnare2") });
  });

  test("leave an old invitation that is told of, where the mailbox that sent it is gone", async () => {
    await setting({ organiser: "coordinator" });
    const meeting = await aMeetingInOutlook();
    const { store } = world.app.deps;
    const lease = await store.calendar.lease({ municipality: municipalityId, ...keyOf(meeting) }, new Date(), 60);
    if (lease === "busy") throw new Error("busy");
    await store.calendar.settle(lease, { organizer: mailbox("samverkan.lokal"), at: new Date(world.clock.now) });

    await reconcile(meeting);
    await passesUntilLook();
    await reconcile(meeting);

    // The room is still held by the old one.
    expect((await noteOf(meeting)).problems).toEqual(["oldEventLeft", "roomDeclined"]);
    expect(await linkOf(meeting)).toMatchObject({ state: "booked", organizer: mailbox("samordnare") });
  });
});

describe("a booking whose answer was lost is asked for again and is the same event", () => {
  test.each([201, 409])("where Outlook says %d to what it has booked already", async (duplicates) => {
    const meeting = await aMeeting();
    const fault = { status: "reset", when: "after", kinds: ["book"], times: 1 };
    await world.script("/faults", { duplicates, graph: fault });

    await expect(reconcile(meeting)).rejects.toMatchObject({ status: 0 });
    await reconcile(meeting);

    expect(await linkOf(meeting)).toMatchObject({ state: "booked", booking: 0 });
    expect((await noteOf(meeting)).joinUrl).not.toBeNull();
    expect(await countsOf(meeting)).toEqual({ samverkan: 1, samordnare: 1, kurator: 1, socialsekreterare: 1 });
  });
});

describe("whatever goes wrong on the way", () => {
  const seeds = process.env["SAMLA_LONG"] ? Array.from({ length: 60 }, (_, index) => index + 1) : [2];
  test.each(seeds)(
    "there is never more than one event, and one in the end (%d)",
    { timeout: 600_000 },
    async (seed) => {
      const isOwn = seed % 2 === 0;
      await setting(isOwn ? { organiser: "coordinator" } : {});
      const meeting = await aMeeting(["kurator"]);
      const kinds = ["book", "change", "cancel", "events"];
      const status = [412, 429, 500, 503, "reset"];
      const graph = { rate: 0.5, status, when: ["before", "during", "after"], kinds, retryAfter: 0 };
      await world.script("/faults", { seed, duplicates: seed % 3 === 0 ? 409 : 201, graph });
      const settle = async () => {
        for (let tries = 0; tries < 60; tries += 1) {
          const outcome = await reconcile(meeting).then(
            () => "agrees",
            (error: { retryHelps?: boolean }) => error,
          );
          expect((await organised(meeting)).length).toBeLessThanOrEqual(1);
          if (outcome === "agrees") return;
          expect(outcome).toMatchObject({ retryHelps: true });
          world.clock.now = addMinutes(world.clock.now, 1);
        }
        throw new Error("it never came to agree");
      };

      await settle();
      await invite(meeting, "socialsekreterare");
      await settle();
      await move(meeting);
      await settle();
      const party = await partyOf(meeting, "kurator");
      await asCoordinator(meeting, "meeting.uninvite", { meetingId: meeting.meetingId, party, reason: "Behövs inte" });
      await settle();
      await handOver(meeting);
      await settle();

      const { counts } = await world.script("/faults");
      expect(counts.graph.struck).toBeGreaterThan(0);
      const own: Record<string, number> = isOwn ? {} : { samverkan: 1 };
      expect(await countsOf(meeting)).toEqual({ ...own, samordnare2: 1, socialsekreterare: 1 });
      const { slot } = (await world.file(meeting.caseId)).meetings[0]!.state as { slot: { start: Moment } };
      expect((await organised(meeting)).map((event) => new Date(event.start).toISOString())).toEqual([slot.start]);
    },
  );
});

test("fifteen people and a room are booked by three questions to Graph at the most", async () => {
  const slugs = [
    "kurator",
    "rektor",
    "larare",
    "socialsekreterare",
    "chef",
    "skolskjuts",
    "servicecenter",
    "samordnare2",
  ];
  const people = Array.from({ length: 15 }, (_, index) => ({
    account: `${world.account("kurator").split("/")[0]}/00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    title: `Kollega ${index + 1}, Ekskolan`,
    unit: "ekskolan",
    mailbox: mailbox(slugs[index % slugs.length]!),
    mandates: [],
    competences: [],
  }));
  await setting({ people: [...settings.people, ...people] as Municipality["people"] });
  const { caseId } = await anActiveCase(world);
  await world.app.deps.directory.standingOf(...(world.account("samordnare").split("/") as [string, string]));
  const mark = world.sent.length;

  const invitees = people.map(({ account }) => account) as Account[];
  const { meetingId, proposals } = await seek(world, caseId, { invitees, from: dayOf(nextTuesday().start) });
  const { start } = proposals.find(({ venues }) => venues.some(isNeutral))!;
  const choice = { meetingId, start, venueId: "ekrummet", venueReason: "" };
  await asCoordinator({ caseId, meetingId }, "meeting.book", choice);
  await reconcile({ caseId, meetingId });

  // Another meeting's event may be looked at for its mark meanwhile.
  const asked = world.sent
    .slice(mark)
    .filter(({ method, url }) => url.startsWith("/graph/") && !(method === "GET" && url.includes("$expand=")));
  expect(asked.map(({ method, url }) => `${method} ${url.replace(/.*\//, "")}`)).toEqual([
    "POST getSchedule",
    "POST getSchedule",
    "POST events",
  ]);
  expect(JSON.parse(asked[2]!.body).attendees).toHaveLength(17);
  expect((await noteOf({ caseId, meetingId })).joinUrl).not.toBeNull();
});

describe("whoever adds people to a case looks them up", () => {
  test("by the beginning of a name or an address, in the own tenant and the Region's, with what a case needs of them", async () => {
    const byName = await world.api("samordnare", "/people?q=behandl");
    const byAddress = await world.api("administrator", "/people?q=kurator@ekstad");

    expect(byName).toMatchObject({ status: 200 });
    expect(byName.body.people).toContainEqual({
      account: world.account("bupbehandlare"),
      name: "Behandlare, BUP",
      title: null,
      department: null,
      mailbox: "bup.behandlare@ekland.example.se",
    });
    expect(byAddress.body.people.map((person: { account: string }) => person.account)).toEqual([
      world.account("kurator"),
    ]);
  });

  test("never a mailbox that is nobody's, and never by what would be another question", async () => {
    const { people } = (await world.api("samordnare", "/people?q=samverkan")).body;
    const odd = await world.api("samordnare", `/people?q=${encodeURIComponent('kurator" OR "mail:rektor')}`);

    expect(people).toEqual([]);
    expect(odd).toMatchObject({ status: 200, body: { people: [] } });
  });

  test("and is told which rooms there are", async () => {
    const { status, body } = await world.api("administrator", "/rooms");

    expect(status).toBe(200);
    expect(body.rooms).toContainEqual({ name: "Ekrummet", mailbox: mailbox("ekrummet"), building: null, capacity: 12 });
  });

  test.each(["kurator", "servicecenter", "chef", "bupbehandlare"])("and nobody else (%s)", async (person) => {
    const mark = world.sent.length;

    for (const path of ["/people?q=kurator", "/rooms"])
      expect(await world.api(person, path)).toMatchObject({ status: 403, body: { code: "notForYourRole" } });
    // What goes on by itself meanwhile looks at somebody's events, and looks nobody up.
    expect(world.sent.slice(mark).filter(({ url }) => /\/(users\?|places)/.test(url))).toEqual([]);
  });

  test.each([["k"], [""], ["k".repeat(61)]])("by two letters or more: not %j", async (query) => {
    expect(await world.api("samordnare", `/people?q=${query}`)).toMatchObject({ status: 400 });
  });

  test("although the Region's directory does not answer", async () => {
    const { search } = world.app.deps;
    const alone = {
      ...search,
      people: (tenant: string, query: string) =>
        tenant.startsWith("a94e") ? Promise.reject(new Error("away")) : search.people(tenant, query),
    };

    const found = await done(findPeople({ ...world.app.deps, search: alone }, world.access("samordnare"), "kurator"));

    expect(found.people.map(({ account }) => account)).toEqual([world.account("kurator")]);
  });
});

test("a name without an address on an event keeps nobody from reading the rest of it", () => {
  const at = { dateTime: "2026-09-16T07:00:00.0000000", timeZone: "UTC" };
  const person = (emailAddress: object) => ({ type: "required" as const, emailAddress });
  const json = {
    id: "AAMk=",
    subject: "Samverkansm\u00f6te",
    start: at,
    end: { ...at, dateTime: "2026-09-16T08:00:00.0000000" },
    attendees: [
      person({ name: "N\u00e5gon" }),
      person({ name: "", address: "" }),
      person({ address: "a@example.com" }),
    ],
  };

  expect(seenFrom(json).people.map((one) => one.mailbox)).toEqual(["a@example.com"]);
  expect(() => seenFrom({ ...json, attendees: [{ type: "required", emailAddress: null }] as never })).toThrow(
    MalformedEvent,
  );
});
