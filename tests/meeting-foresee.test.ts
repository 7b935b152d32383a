import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Foresight } from "../src-bot/foresee.ts";
import { offeredTypes } from "../src-shared/meeting/planning/types-offered.ts";
import { addMinutes } from "../src-shared/time.ts";
import { aDecidingCase } from "./alert-rules.ts";
import {
  anActiveCase,
  aBookedMeeting,
  anAgreement,
  aProposedMeeting,
  aWorld,
  done,
  later,
  municipalityId,
  refusalOf,
  type World,
} from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const foresee = async (caseId: string, body: object = {}, person = "samordnare") => {
  const { status, body: said } = await world.api(person, `/cases/${caseId}/foresee`, body);
  return { status, said: said as Foresight & { code?: string } };
};
const bestOf = ({ times }: Foresight) => times.find(({ rank }) => rank === 1)!;
const plan = (...people: string[]) => ({ invitees: people.map(world.account), minutes: 60 });
const words = { purpose: "Trygghet i skolan", childQuestion: "Vad behöver jag?", category: "schooling" };
const created = () => world.sent.filter(({ method, url }) => method === "POST" && url.endsWith("/events")).length;

test("what is foreseen changes nothing, is logged as a read, and names nobody's bookings", async () => {
  const { caseId } = await anActiveCase(world);
  await world.deliverAll();
  const before = JSON.stringify(await world.file(caseId));

  const { status, said } = await foresee(caseId, { plan: plan("kurator", "socialsekreterare") });

  expect(status).toBe(200);
  expect(bestOf(said)).toMatchObject({ venues: ["ekrummet", "ekskolan"], blocked: null });
  expect(said.preview).toMatchObject({ start: bestOf(said).start, venueId: "ekrummet" });
  expect(JSON.stringify(await world.file(caseId))).toBe(before);
  expect(created()).toBe(0);
  const read = await world.app.deps.store.reads.of(municipalityId, caseId);
  expect(read.map(({ person }) => person)).toContain(world.account("samordnare"));
  const blocked = said.times.flatMap((time) => time.blocked ?? []);
  expect(blocked.length).toBeGreaterThan(0);
  for (const one of blocked) expect(Object.keys(one).toSorted()).toEqual(["byFamily", "byRoom", "people"]);
  expect(Object.keys(said.people[0]!).toSorted()).toEqual([
    "id",
    "isOptional",
    "isReached",
    "knownBy",
    "title",
    "unit",
  ]);
});

test("what is booked afterwards in Outlook is the preview, byte for byte", async () => {
  const { caseId } = await anActiveCase(world);
  await world.deliverAll();
  const { said } = await foresee(caseId, { plan: plan("kurator", "socialsekreterare") });
  const { preview } = said;
  const { start, venueId } = preview!;

  const input = { ...words, ...plan("kurator", "socialsekreterare"), from: said.from, start, venueId, venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.bookNow", input));
  await world.deliverAll();

  const sent = world.sent.filter(({ method, url }) => method === "POST" && url.endsWith("/events")).at(-1)!;
  const { subject, body, location, attendees, start: at } = JSON.parse(sent.body);
  const event = preview!.event!;
  expect({ subject, body: body.content, at: at.dateTime }).toEqual({
    subject: event.subject,
    body: event.body,
    at: event.slot.start.slice(0, 19),
  });
  expect(location.displayName).toBe(event.venue.name);
  const asked = attendees.filter(({ type }: { type: string }) => type !== "resource");
  expect(asked.map((one: any) => [one.emailAddress.address, one.type === "optional"])).toEqual(
    event.attendees.map((one) => [one.mailbox, one.isOptional]),
  );
});

test("the cards people get are the ones in the preview, and the family is on neither", async () => {
  const { caseId, meetingId } = await aProposedMeeting(world);
  await world.deliverAll();
  const { said } = await foresee(caseId, { plan: { meetingId } });
  const { start, venueId, cards, family, event } = said.preview!;

  const input = { meetingId, from: said.from, start, venueId, venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.bookNow", input));
  await world.deliverAll();

  const got = (await world.messages("kurator")).slice(-2).map(({ card }) => {
    // Where Teams may look again is added as it is sent.
    const { refresh: _again, ...sent } = card as { refresh: unknown };
    return JSON.stringify(sent);
  });
  const foretold = cards
    .filter(({ to }) => to.some((title) => title.startsWith("Kurator")))
    .map(({ card }) => JSON.stringify(card));
  expect(foretold.length).toBe(2);
  expect(got.toSorted()).toEqual(foretold.toSorted());
  expect(family.map(({ name }) => name)).toContain("Barnet Ek");
  expect(JSON.stringify([cards, event])).not.toContain("Barnet Ek");
});

test("a time that somebody has chosen by themselves is shown, and why no meeting begins then is said", async () => {
  const { caseId } = await anActiveCase(world);
  await world.deliverAll();
  const first = await foresee(caseId, { plan: plan("kurator") });
  const [, day] = [...new Set(first.said.times.map(({ start }) => start.slice(0, 10)))];
  const at = async (start: string) =>
    (await foresee(caseId, { plan: plan("kurator"), choice: { start, venueId: "ekrummet" } })).said;

  const quarter = first.said.times.find(({ start, blocked }) => start.startsWith(day!) && !blocked)!.start;
  const [later15, later10] = [15, 10].map((minutes) => addMinutes(quarter, minutes));
  const possible = await at(later15!);
  const [between, night, saturday] = [
    await at(later10!),
    await at(`${day}T02:00:00.000Z`),
    await at("2026-09-12T08:00:00.000Z"),
  ];

  expect(possible.times.map(({ start }) => start)).toContain(later15);
  for (const one of [between, night, saturday])
    expect(one).toMatchObject({ preview: null, noBooking: { code: "noMeetingThen" } });
  const said = [between, night, saturday].map(({ noBooking }) => noBooking!.message);
  expect(new Set(said).size).toBe(3);
});

test("a new meeting is planned as the last one was: for the same, with the same, as long", async () => {
  const { caseId } = await anAgreement(world);

  const { said } = await foresee(caseId);

  expect(said.plan).toMatchObject({
    purpose: "Trygghet i skolan",
    needed: [world.account("kurator"), world.account("socialsekreterare")],
    minutes: 60,
  });
  expect(said.like).not.toBeNull();
});

test("a booked meeting is moved in one step, its own time is not in its way, and it stays the same event", async () => {
  const { caseId, meetingId, slot } = await aBookedMeeting(world);
  await world.deliverAll();
  const before = created();
  const { said } = await foresee(caseId, { plan: { meetingId } });
  expect(said.no).toBeNull();
  // Half of it is where it was itself.
  const half = new Date(Date.parse(slot.start) + 30 * 60_000).toISOString();
  expect(said.times.find(({ start }) => start === half)?.blocked).toBeNull();

  const move = { meetingId, from: said.from, start: half, venueId: "ekrummet", venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.bookNow", move));
  await world.deliverAll();

  const meeting = (await world.file(caseId)).meetings.find(({ id }) => id === meetingId)!;
  expect(meeting.state).toMatchObject({ name: "booked", slot: { start: half } });
  expect(created()).toBe(before);
});

test("nobody but the coordinator of the case foresees anything of it", async () => {
  const { caseId } = await aBookedMeeting(world);

  expect(await foresee(caseId, {}, "kurator")).toMatchObject({ status: 403, said: { code: "notYourStep" } });
  expect((await foresee(caseId, {}, "frammande")).status).toBeGreaterThanOrEqual(403);
  expect((await foresee(randomUUID())).status).toBe(404);
});

test("whom consent does not reach is named, and why, and nobody's calendar is read", async () => {
  const { caseId } = await anActiveCase(world, ["ekskolan", "barnochunga"]);
  await world.deliverAll();
  const reads = world.sent.filter(({ url }) => /getschedule/i.test(url)).length;

  const { said } = await foresee(caseId, { plan: plan("kurator", "skolskjuts") });

  expect(said.no?.code).toBe("consentDoesNotReach");
  expect(said.services).toContainEqual({ id: "skolskjuts", reach: "noConsent" });
  expect(said.services).toContainEqual({ id: "ekskolan", reach: "reached" });
  expect(said.people.find(({ unit }) => unit === "Skolskjuts")).toMatchObject({ isReached: false, knownBy: null });
  expect(world.sent.filter(({ url }) => /getschedule/i.test(url)).length).toBe(reads);
});

test("a time outside those there are is refused, and so is one that somebody is away from", async () => {
  const { caseId } = await anActiveCase(world);
  await world.deliverAll();
  const at = (start: string) => ({
    ...words,
    ...plan("kurator"),
    from: later(world, 1),
    start,
    venueId: "ekrummet",
    venueReason: "",
  });
  const { said } = await foresee(caseId, { plan: plan("kurator") });
  const blocked = said.times.find(({ blocked: by }) => by?.people.length)!;

  const night = `${later(world, 1)}T01:00:00.000Z`;
  expect(await refusalOf(world.perform("samordnare", caseId, "meeting.bookNow", at(night)))).toMatchObject({
    kind: "noMeetingThen",
    why: "outOfHours",
  });
  expect(await refusalOf(world.perform("samordnare", caseId, "meeting.bookNow", at(blocked.start)))).toMatchObject({
    kind: "timeNotFree",
  });
});

test("a decision meeting is offered where its kind of coordination has them, and foreseen only with those who may decide", async () => {
  const { caseId } = await aDecidingCase(world);
  await world.deliverAll();
  const asked = (...people: string[]) => foresee(caseId, { plan: { ...plan(...people), type: "decision" } });

  const without = await asked("rektor", "kurator");
  const right = await asked("rektor");

  const seen = await done(world.view("samordnare", caseId));
  expect(offeredTypes(seen)).toEqual(["withFamily", "decision"]);
  expect(without.said).toMatchObject({ preview: null, no: { code: "mandateMissing" } });
  expect(without.said.no!.message).toContain("Kurator");
  expect(without.said.no!.whatToDo).toContain("Rektor");
  expect(right.said).toMatchObject({ no: null, preview: { event: { attendees: expect.any(Array) } } });
  const { start, venueId } = right.said.preview!;
  const order = {
    ...words,
    ...plan("rektor"),
    type: "decision",
    from: right.said.from,
    start,
    venueId,
    venueReason: "",
    origin: "outlook",
  };
  const outside = await refusalOf(
    world.perform("samordnare", caseId, "meeting.bookNow", { ...order, invitees: [world.account("kurator")] }),
  );
  await done(world.perform("samordnare", caseId, "meeting.bookNow", order));

  expect(outside.kind).toBe("mandateMissing");
  // Only who plans meetings is told which there are.
  expect((await done(world.view("rektor", caseId))).programme?.meetings).toEqual([]);
  expect((await world.file(caseId)).meetings.at(-1)).toMatchObject({ type: "decision", state: { name: "booked" } });
});
