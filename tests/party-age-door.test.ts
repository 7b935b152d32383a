import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import type { Moment } from "../src-shared/time.ts";
import { aWayInto, phoneOf } from "./family.ts";
import { type World, aProposedMeeting, aMonday, aWorld, done } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.now = aMonday;
});

interface Untold {
  caseId: string;
  party: string;
  kind: string;
}

test("at an eighteenth birthday what a guardian was sent before holds no more, and the coordinator is told to say so", async () => {
  const way = await aWayInto(world, await aProposedMeeting(world));
  const { caseId, childId, guardianId, meetingId, browser } = way;
  const [proposed] = (await done(world.view("samordnare", caseId))).meetings;
  const { start } = proposed!.proposals.find(({ venues }) => venues.some(({ id }) => id === "ekrummet"))!;
  const choice = { meetingId, venueId: "ekrummet", venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.book", { ...choice, start }));
  await way.enter();
  const bornOn = (on: string) =>
    done(world.perform("samordnare", caseId, "party.correctBirthDate", { childId, bornOn: on }));
  const mails = async () => (await phoneOf(world, "vardnadshavare1")).mail.length;
  const isIn = async () => (await browser.get(`/f/mine/meetings/${meetingId}`)).status === 200;
  const untold = async () => {
    await world.deliverAll();
    const { body } = (await world.api("samordnare", "/links/untold")) as { body: { untold: Untold[] } };
    return body.untold.filter((one) => one.caseId === caseId && one.party === guardianId).map(({ kind }) => kind);
  };
  const ofGuardian = async () => {
    const { meetings } = await done(world.view("samordnare", caseId));
    return [meetings[0]!.state, meetings[0]!.family.some(({ party }) => party === guardianId)];
  };
  // A second before and at midnight in Stockholm, by the clock alone.
  await bornOn("2008-09-08");
  const before = [await isIn(), await untold(), await ofGuardian()];
  const sent = await mails();
  world.clock.now = "2026-09-07T21:59:59.000Z" as Moment;
  await sweep(world.app.deps);
  const evening = await ofGuardian();
  world.clock.now = "2026-09-07T22:00:00.000Z" as Moment;
  await sweep(world.app.deps);

  expect(before).toEqual([true, [], ["booked", true]]);
  expect(evening).toEqual(["booked", true]);
  expect(await ofGuardian()).toEqual(["blocked", false]);
  expect(await isIn()).toBe(false);
  expect(await untold()).toEqual(["off"]);
  expect(await mails()).toBe(sent);

  // It was a year too early: they are in it again, and are to hear of it.
  await bornOn("2009-09-08");
  expect(await ofGuardian()).toEqual(["booked", true]);
  expect(await untold()).toEqual(["on"]);
});
