import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { watchCalendars } from "../src-bot/jobs/watch-calendars.ts";
import { configure } from "../src-bot/municipality.ts";
import { sv } from "../src-shared/text/sv.ts";
import { samlasInvitation } from "../src-shared/text/sv/invitation-text.ts";
import { addMinutes, type Moment } from "../src-shared/time.ts";
import { type Booked, calendarsWith, driftOf, eventOf, inOutlook, mailbox, meetingOf, until } from "./drift-bed.ts";
import { wordsOf } from "./scenarios/world.ts";
import { aBookedMeeting, aWorld, buttonsOf, done, later, municipalityId, refusalOf, type World } from "./world.ts";

/** The product as it is, told by the sandbox's Graph over https. */
let world: World;
beforeAll(async () => {
  world = await aWorld();
  await watchCalendars(world.app.deps, municipalityId);
});
/** In a week in which no other test meets. */
beforeEach(() => {
  world.clock.now = addMinutes(world.clock.now, 7 * 24 * 60);
});
afterAll(() => world.close());

const everybody = ["kurator", "socialsekreterare", "rektor", "samordnare"];
const drifted = async (booked: Booked) => (await until(() => driftOf(world, booked), Boolean))!;
const settled = (booked: Booked) =>
  until(
    () => driftOf(world, booked),
    (drift) => drift === null,
  );
const give = (booked: Booked, verb: "meeting.acceptDrift" | "meeting.restoreDrift", drift: string) =>
  world.perform("samordnare", booked.caseId, verb, { meetingId: booked.meetingId, drift });
async function aMeetingInOutlook() {
  const booked = await aBookedMeeting(world);
  await world.deliverAll();
  return booked;
}
const shifted = ({ slot }: { slot: { start: string; end: string } }) => ({
  start: addMinutes(slot.start as Moment, 60),
  end: addMinutes(slot.end as Moment, 60),
});
/** What Outlook says of it, in what anybody can change. */
const saysOf = async (booked: Booked) => {
  const found = await eventOf(world, booked);
  if (!found) return null;
  const { subject, body, start, end, location, attendees } = found;
  const asked = attendees.map(({ address }: { address: string }) => address.toLowerCase()).toSorted();
  return { subject, body, start: Date.parse(start), end: Date.parse(end), location, asked };
};
const allMessages = async () =>
  Object.fromEntries(
    await Promise.all(["kurator", "socialsekreterare"].map(async (one) => [one, await world.messages(one)])),
  );

describe("a change in Outlook is the coordinator's alone to hear of, and restored Outlook says what it said", () => {
  let booked: Awaited<ReturnType<typeof aMeetingInOutlook>>;
  let before: Awaited<ReturnType<typeof saysOf>>;
  beforeAll(async () => {
    booked = await aMeetingInOutlook();
    before = await saysOf(booked);
  });
  const ways: [string[], [string, () => object][]][] = [
    [["time"], [["move", () => shifted(booked)]]],
    [["people"], [["forward", () => ({ to: "granne@annanstans.example.com" })]]],
    [["people"], [["attendees", () => ({ remove: [mailbox("socialsekreterare")] })]]],
    [["text"], [["edit", () => ({ body: "Vi ses vid kaffet." })]]],
    [["place"], [["edit", () => ({ location: "Kaf\u00e9et" })]]],
    [
      ["time", "people"],
      [
        ["move", () => shifted(booked)],
        ["forward", () => ({ to: mailbox("rektor") })],
      ],
    ],
  ];
  beforeEach(() => {
    world.clock.now = addMinutes(world.clock.now, 1 - 7 * 24 * 60);
  });
  test.each(ways)("%s", async (kinds, does) => {
    const heard = await allMessages();

    for (const [what, body] of does) await inOutlook(world, booked, what, body());
    const drift = await until(
      () => driftOf(world, booked),
      (found) => found?.kinds.join() === kinds.join(),
    );
    await world.deliverAll();
    const card = (await world.messages("samordnare")).at(-1)!;
    await done(give(booked, "meeting.restoreDrift", drift!.id));
    await world.deliverAll();
    await settled(booked);

    const offered = buttonsOf(card.card);
    expect(["restore", "accept", "reschedule"].every((id) => offered.has(id))).toBe(true);
    expect(wordsOf(card.card)).toContain(sv.meeting.drift.kinds[kinds[0] as "time"]);
    expect(JSON.stringify(card.card)).not.toMatch(/granne|kaffet|Kaf.et/);
    expect(await saysOf(booked)).toEqual(before);
    const then = (await world.messages("samordnare")).find(({ id }) => id === card.id)!;
    expect(wordsOf(then.card)).toContain(sv.meeting.drift.settled);
    expect(await allMessages()).toEqual(heard);
    expect(await calendarsWith(world, booked, everybody)).toEqual(["kurator", "socialsekreterare", "samordnare"]);
  });
});

test("somebody of the family who is asked in Outlook is named as what is most serious, and restored they are out", async () => {
  const booked = await aMeetingInOutlook();
  const { parties } = await world.file(booked.caseId);
  const partyId = parties.find(({ kind }) => kind === "guardian")!.id;
  const mail = `forald.${booked.caseId.slice(0, 8)}@example.com`;
  await done(world.perform("samordnare", booked.caseId, "party.setContact", { partyId, mail }));
  await inOutlook(world, booked, "attendees", { add: [mailbox("bup.behandlare")] });
  await inOutlook(world, booked, "forward", { to: mail });

  const drift = await until(
    () => driftOf(world, booked),
    (found) => found?.faults.length === 2,
  );
  await world.deliverAll();
  const card = wordsOf((await world.messages("samordnare")).at(-1)!.card);
  await done(give(booked, "meeting.restoreDrift", drift!.id));
  await world.deliverAll();

  expect(drift!.faults.map(({ rule }) => rule)).toEqual(["familyMember", "unknownAttendee"]);
  expect(card).toContain(sv.meeting.drift.unlawful.familyMember);
  expect(card).toContain(sv.meeting.drift.restoreUnlawful);
  expect(card).not.toContain(mail);
  await settled(booked);
});

describe("accepted", () => {
  test("a moved meeting is moved in the case too", async () => {
    const booked = await aMeetingInOutlook();
    await inOutlook(world, booked, "move", shifted(booked));
    const drift = await drifted(booked);

    await done(give(booked, "meeting.acceptDrift", drift.id));
    await world.deliverAll();

    expect(await meetingOf(world, booked)).toMatchObject({ state: { slot: shifted(booked) }, drift: null });
    expect((await saysOf(booked))!.start).toBe(Date.parse(shifted(booked).start));
    expect(wordsOf((await world.messages("kurator")).at(-2)!.card)).toContain(sv.slot(shifted(booked)));
  });

  test("who was forwarded it is invited where consent reaches them, and a stranger never is", async () => {
    const booked = await aMeetingInOutlook();
    await inOutlook(world, booked, "forward", { to: "granne@annanstans.example.com" });
    const stranger = await drifted(booked);
    const refused = await refusalOf(give(booked, "meeting.acceptDrift", stranger.id));
    await inOutlook(world, booked, "attendees", {
      remove: ["granne@annanstans.example.com"],
      add: [mailbox("rektor")],
    });
    const known = await until(
      () => driftOf(world, booked),
      (drift) => drift?.added[0]?.mailbox === mailbox("rektor"),
    );

    await done(give(booked, "meeting.acceptDrift", known!.id));
    await world.deliverAll();

    expect(refused).toEqual({ kind: "attendeeUnknown", people: ["granne@annanstans.example.com"] });
    expect((await meetingOf(world, booked)).invitees).toHaveLength(3);
    expect(await calendarsWith(world, booked, everybody)).toEqual(everybody);
    expect((await world.messages("rektor")).length).toBeGreaterThan(0);
  });

  test("who was taken out is out, and nobody else is called off", async () => {
    const booked = await aMeetingInOutlook();
    const { id } = await eventOf(world, booked);
    await inOutlook(world, booked, "attendees", { remove: [mailbox("socialsekreterare")] });
    const drift = await drifted(booked);

    await done(give(booked, "meeting.acceptDrift", drift.id));
    await world.deliverAll();

    expect((await eventOf(world, booked)).id).toBe(id);
    expect(await calendarsWith(world, booked, everybody)).toEqual(["kurator", "samordnare"]);
    expect(await driftOf(world, booked)).toBeNull();
  });

  test("words are let stand unless they tell of the family, and a meeting that is gone is cancelled", async () => {
    const booked = await aMeetingInOutlook();
    await inOutlook(world, booked, "edit", { body: "Om Barnet Ek, 070-1740605" });
    const telling = await drifted(booked);
    const refused = await refusalOf(give(booked, "meeting.acceptDrift", telling.id));
    await inOutlook(world, booked, "edit", { body: "Ta gärna med en kopp." });
    const plain = await until(
      () => driftOf(world, booked),
      (drift) => drift !== null && drift.id !== telling.id,
    );
    await done(give(booked, "meeting.acceptDrift", plain!.id));
    await world.deliverAll();
    const kept = await saysOf(booked);

    await inOutlook(world, booked, "cancel");
    const gone = await drifted(booked);
    await done(give(booked, "meeting.acceptDrift", gone.id));
    await world.deliverAll();

    expect(refused).toEqual({ kind: "textTellsTooMuch" });
    expect(kept!.body).toContain("kopp");
    expect(gone.kinds).toEqual(["gone"]);
    expect((await meetingOf(world, booked)).state.name).toBe("cancelled");
    expect(await calendarsWith(world, booked, everybody)).toEqual([]);
  });
});

test("a meeting that somebody deleted is called anew where it is restored", async () => {
  const booked = await aMeetingInOutlook();
  const before = await saysOf(booked);
  await inOutlook(world, booked, "cancel");
  const drift = await drifted(booked);

  await done(give(booked, "meeting.restoreDrift", drift.id));
  await world.deliverAll();

  expect(await saysOf(booked)).toEqual(before);
  expect(await driftOf(world, booked)).toBeNull();
});

test("another time is found for a meeting that was moved, and what Outlook said is forgotten", async () => {
  const booked = await aMeetingInOutlook();
  await inOutlook(world, booked, "move", shifted(booked));
  await drifted(booked);

  const { caseId, meetingId } = booked;
  const from = later(world, 1);
  await done(world.perform("samordnare", caseId, "meeting.reschedule", { meetingId, reason: "Flyttades", from }));
  await world.deliverAll();

  expect(await meetingOf(world, booked)).toMatchObject({ state: { name: "rescheduling" }, drift: null });
  expect(await calendarsWith(world, booked, everybody)).toEqual([]);
});

test("a room that says no differs until the coordinator lets it stand", async () => {
  const booked = await aMeetingInOutlook();
  const rooms: any[] = await world.script("/outlook/ekrummet/calendar");
  const theirs = rooms.find(({ start }) => Date.parse(start) === Date.parse(booked.slot.start));
  await world.script(`/outlook/ekrummet/events/${theirs.id}/answer`, { response: "declined" });
  const drift = await drifted(booked);

  await done(give(booked, "meeting.acceptDrift", drift.id));
  await world.app.deps.store.calendar.lookAtAll(
    { municipality: municipalityId, mailbox: mailbox("samverkan") },
    new Date(world.clock.now),
  );
  await world.app.deps.store.jobs.send(municipalityId, booked.caseId, [
    { kind: "reconcileMeeting", meetingId: booked.meetingId },
  ]);
  await world.deliverAll();

  expect(drift.kinds).toEqual(["room"]);
  expect(await driftOf(world, booked)).toBeNull();
});

test("what the case itself changes is no difference, and what is answered in Outlook is readiness", async () => {
  const booked = await aMeetingInOutlook();
  const { caseId, meetingId } = booked;
  await done(world.perform("samordnare", caseId, "meeting.invite", { meetingId, invitees: [world.account("rektor")] }));
  await world.deliverAll();
  const { parties } = await world.file(caseId);
  const party = parties.find((one) => one.kind === "professional" && one.account === world.account("rektor"))!.id;
  for (const [person, response] of [
    ["kurator", "accepted"],
    ["socialsekreterare", "tentativelyAccepted"],
    ["rektor", "declined"],
  ]) {
    const { reference } = await world.file(caseId);
    const events: any[] = await world.script(`/outlook/${person}/calendar`);
    const { id } = events.find(({ subject }) => subject.includes(reference));
    await world.script(`/outlook/${person}/events/${id}/answer`, { response });
  }

  const answers = await until(
    async () => (await meetingOf(world, booked)).answers,
    (found) => found.length === 3,
  );
  await done(world.perform("samordnare", caseId, "meeting.uninvite", { meetingId, party, reason: "Behövs inte" }));
  await world.deliverAll();

  expect(answers.map(({ answer }) => answer).toSorted()).toEqual(["attends", "cannot", "perhaps"]);
  expect((await meetingOf(world, booked)).drift).toBeNull();
  const { reference } = await world.file(caseId);
  const told = (await world.messages("samordnare")).filter(({ card }) => wordsOf(card).includes(reference));
  expect(told.some(({ card }) => wordsOf(card).includes(sv.meeting.drift.settled))).toBe(false);
});

test("consent that is withdrawn an hour before reaches event, cards and links within a minute, whatever Outlook says meanwhile", async () => {
  const booked = await aMeetingInOutlook();
  world.clock.now = addMinutes(booked.slot.start, -60);
  await inOutlook(world, booked, "edit", { body: "Ta gärna med en kopp." });
  await drifted(booked);
  const began = performance.now();

  const withdrawal = { consentId: booked.consentId, services: ["barnochunga"], channel: "phone" };
  await done(world.perform("samordnare", booked.caseId, "consent.withdraw", withdrawal));
  await world.deliverAll();

  expect(performance.now() - began).toBeLessThan(60_000);
  expect(await calendarsWith(world, booked, everybody)).toEqual(["kurator", "samordnare"]);
  const theirs = await world.view("socialsekreterare", booked.caseId);
  expect(theirs.ok && theirs.value.meetings[0]).toMatchObject({ state: "cancelled", joinUrl: null, venue: null });
  expect(wordsOf((await world.messages("socialsekreterare")).at(-1)!.card)).toContain(sv.meeting.cancelled);
  const left = await done(world.view("kurator", booked.caseId));
  expect(left.meetings[0]).toMatchObject({ state: "blocked", joinUrl: null });
  expect(await driftOf(world, booked)).toBeNull();
});

describe("the municipality's own words in invitations", () => {
  const say = async (body: string) => {
    const { document } = await world.app.deps.municipality(municipalityId);
    const settings = { ...document, invitation: { body, former: [] } };
    await done(configure(world.app.deps, world.access("administrator"), settings, randomUUID()));
  };
  const looked = async ({ caseId, meetingId }: Booked) => {
    await world.app.deps.store.calendar.lookAtAll(
      { municipality: municipalityId, mailbox: mailbox("samverkan") },
      new Date(world.clock.now),
    );
    await world.app.deps.store.jobs.send(municipalityId, caseId, [{ kind: "reconcileMeeting", meetingId }]);
    await world.deliverAll();
  };
  const written = () =>
    world.sent.filter(({ method, url }) => method !== "GET" && /\/(events|calendar)\b/.test(url)).length;
  const bodyOf = async (booked: Booked) => (await eventOf(world, booked)).body as string;
  const first = "Vi ses i {kod}.\nRing kontoret p\u00e5 0480-45 00 00 om du inte kan.";
  const second = "V\u00e4lkommen till {kod}. L\u00e4s dagordningen i Samla.";
  afterAll(() => say(samlasInvitation));

  test("are those an event was written with, for as long as it stands, whatever is said in new ones", async () => {
    const booked = await aMeetingInOutlook();
    const { reference } = await world.file(booked.caseId);
    const [id, words] = [(await eventOf(world, booked)).id, await bodyOf(booked)];
    const writes = written();

    await say(first);
    await looked(booked);
    await say(second);
    await looked(booked);
    const [untouched, drift] = [written() - writes, await driftOf(world, booked)];
    const { caseId, meetingId } = booked;
    const plan = { meetingId, from: later(world, 1) };
    const { start, venueId } = (await world.api("samordnare", `/cases/${caseId}/foresee`, { plan })).body.preview;
    const moved = { ...plan, start, venueId, venueReason: "Ledigt" };
    await done(world.perform("samordnare", caseId, "meeting.bookNow", moved));
    await world.deliverAll();
    const then = await eventOf(world, booked);
    await looked(booked);

    expect(words).toContain(samlasInvitation.replace("{kod}", reference));
    expect([untouched, drift]).toEqual([0, null]);
    expect([then.id, Date.parse(then.start), then.body]).toEqual([id, Date.parse(start), words]);
    expect(await driftOf(world, booked)).toBeNull();
  });

  test("are written where somebody has written others, and in an event that is made anew as they are now", async () => {
    await say(first);
    const booked = await aMeetingInOutlook();
    const words = await bodyOf(booked);
    await say(second);

    await inOutlook(world, booked, "edit", { body: "Vi ses vid kaffet." });
    const edited = await drifted(booked);
    await done(give(booked, "meeting.restoreDrift", edited.id));
    await world.deliverAll();
    await settled(booked);
    const restored = await bodyOf(booked);
    await looked(booked);
    const after = await driftOf(world, booked);
    await inOutlook(world, booked, "cancel");
    const gone = await drifted(booked);
    await done(give(booked, "meeting.restoreDrift", gone.id));
    await world.deliverAll();
    await looked(booked);

    const { reference } = await world.file(booked.caseId);
    const plain = (text: string) => text.replace(/\s+/g, " ");
    expect(edited.kinds).toEqual(["text"]);
    expect(plain(words)).toContain(plain(first.replace("{kod}", reference)));
    expect(plain(restored)).toContain(plain(first.replace("{kod}", reference)));
    expect(after).toBeNull();
    expect(await bodyOf(booked)).toContain(second.replace("{kod}", reference));
    expect(await driftOf(world, booked)).toBeNull();
  });
});
