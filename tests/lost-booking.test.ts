import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";

import { GraphFault } from "../src-bot/graph/client.ts";
import { addDays, dayOf, momentAt } from "../src-shared/time.ts";
import { sweep } from "../src-bot/jobs/clockwork.ts";
import { eventOf, meetingOf, until } from "./drift-bed.ts";
import { sent } from "./sent-event.ts";
import { aProposedMeeting, aWorld, done, later, municipalityId, type World } from "./world.ts";

/** Outlook has booked and nobody heard it say so, and the meeting begins before it can be asked again. */
let world: World;
beforeAll(async () => {
  world = await aWorld();
});
beforeEach(() => {
  world.clock.now = momentAt(addDays(dayOf(world.clock.now), 7), "08:00");
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => world.close());

type Proposed = Awaited<ReturnType<typeof aProposedMeeting>>;
const linkOf = async ({ caseId, meetingId }: Pick<Proposed, "caseId" | "meetingId">) =>
  (await world.app.deps.store.calendar.get({ municipality: municipalityId, caseId, meetingId }))!;
const copiesOf = async ({ caseId, meetingId }: Pick<Proposed, "caseId" | "meetingId">) => {
  const copies = await world.app.deps.store.eventCopies.of({ municipality: municipalityId, caseId, meetingId });
  return copies.map(({ eventId }) => eventId);
};

/** @returns what lets answers through again. */
async function bookedUnheard({ caseId, meetingId }: Proposed): Promise<() => void> {
  const { calendar } = world.app.deps;
  const { book } = calendar;
  const notFound = vi.spyOn(calendar, "find").mockRejectedValue(new GraphFault(0, "ECONNRESET"));
  let lost = 0;
  const shut = vi.spyOn(calendar, "book").mockImplementation(async (...asked) => {
    await book.call(calendar, ...asked);
    lost += 1;
    throw new GraphFault(0, "ECONNRESET");
  });
  const { state } = (await world.file(caseId)).meetings[0]!;
  const { start } = (state.name === "proposed" ? state.proposals : [])[0]!;
  const choice = { meetingId, start, venueId: "ekrummet", venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.book", choice));
  await until(
    async () => lost,
    (answers) => answers > 0,
  );
  world.clock.now = start;
  return () => [shut, notFound].forEach((one) => one.mockRestore());
}
const swept = async () => {
  await sweep(world.app.deps);
  await world.deliverAll();
};

test("its event is the meeting's own all the same: it can be joined, and is not told as one that came too late", async () => {
  const proposed = await aProposedMeeting(world);
  await swept();
  const isHeardAgain = await bookedUnheard(proposed);
  // Outlook tells of an event that bears the meeting's mark, and that is no meeting's so far.
  await sweep(world.app.deps);
  const meanwhile = await copiesOf(proposed);
  isHeardAgain();
  await world.deliverAll();
  await swept();

  const { id } = await eventOf(world, proposed);
  expect(meanwhile).toEqual([id]);
  expect(await copiesOf(proposed)).toEqual([]);
  expect(await linkOf(proposed)).toMatchObject({ state: "booked", eventId: id, chatId: expect.any(String) });
  expect((await meetingOf(world, proposed)).outlook).toMatchObject({ joinUrl: expect.any(String), problems: [] });
});

test("what another has sent for the same meeting is told as such beside it", async () => {
  const proposed = await aProposedMeeting(world);
  const { caseId, meetingId } = proposed;
  const plan = { meetingId, from: later(world, 1) };
  const { event } = (await world.api("samordnare", `/cases/${caseId}/foresee`, { plan, origin: "outlook" })).body
    .preview;
  await swept();
  const isHeardAgain = await bookedUnheard(proposed);
  const other = await sent(world, { ...proposed, event });
  await sweep(world.app.deps);
  isHeardAgain();
  await world.deliverAll();
  await swept();

  const { id } = await eventOf(world, proposed);
  expect(await copiesOf(proposed)).toEqual([other]);
  expect(await linkOf(proposed)).toMatchObject({ state: "booked", eventId: id });
  expect((await meetingOf(world, proposed)).outlook.problems).toEqual(["sentTooLate"]);
});
