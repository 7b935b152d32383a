import { afterAll, beforeAll, expect, test } from "vitest";

import { addMinutes, momentOf } from "../src-shared/time.ts";
import { aWayInto, phoneOf } from "./family.ts";
import { type World, aBookedMeeting, aWorld, done, later } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

test("who takes part from elsewhere is shown no room on their pages, what happens now and their calendar among them, and the coordinator is", async () => {
  const way = await aWayInto(world, await aBookedMeeting(world));
  const { caseId, meetingId, browser } = way;
  await way.enter();
  const at = `/f/mine/meetings/${meetingId}`;
  const room = (await done(world.view("samordnare", caseId))).meetings[0]!.venue!.name;
  const pages = ["/f/mine", at, `${at}/mote.ics`];
  const saysRoom = async () => {
    const texts = await Promise.all(pages.map(async (page) => (await browser.get(page)).text));
    return texts.map((text) => text.includes(room));
  };
  const before = await saysRoom();
  await browser.get(`${at}/joining`);
  await browser.post(`${at}/joining`, { how: "phone" });
  const elsewhere = await saysRoom();
  await browser.get(`${at}/joining`);
  await browser.post(`${at}/joining`, { how: "place" });

  expect(before).toEqual([true, true, true]);
  expect(elsewhere).toEqual([false, false, false]);
  expect(await saysRoom()).toEqual(before);
  expect((await done(world.view("samordnare", caseId))).meetings[0]!.venue!.name).toBe(room);
});

test("who takes part from elsewhere hears of another time and of no other room, and of the room again once they come to it", async () => {
  const way = await aWayInto(world, await aBookedMeeting(world));
  const { caseId, meetingId, browser } = way;
  await way.enter();
  const at = `/f/mine/meetings/${meetingId}`;
  const { start } = (await done(world.view("samordnare", caseId))).meetings[0]!.slot!;
  const other = addMinutes(momentOf(new Date(start)), 30);
  const moves = async (more: { start: string; venueId: string }) => {
    const input = { meetingId, from: later(world, 1), venueReason: "Närmare", ...more };
    await done(world.perform("samordnare", caseId, "meeting.bookNow", input));
  };
  const joins = async (how: string) => {
    await browser.get(`${at}/joining`);
    await browser.post(`${at}/joining`, { how });
  };
  const told = async () => {
    await world.deliverAll();
    const { mail } = await phoneOf(world, "vardnadshavare1");
    return mail.filter((one) => one.includes("har fått en ny tid eller plats")).length;
  };
  const counts: number[] = [await told()];
  const after = async (what: Promise<void>) => {
    await what;
    counts.push(await told());
  };

  await after(moves({ start, venueId: "ekskolan" }));
  await after(joins("phone"));
  await after(moves({ start, venueId: "ekrummet" }));
  await after(moves({ start: other, venueId: "ekrummet" }));
  await after(joins("place"));
  await after(moves({ start: other, venueId: "ekskolan" }));

  const [first] = counts;
  expect(counts.map((count) => count - first!)).toEqual([0, 1, 1, 1, 2, 3, 4]);
});
