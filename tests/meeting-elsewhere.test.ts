import { afterAll, beforeAll, expect, test } from "vitest";

import { aWayInto } from "./family.ts";
import { type World, aBookedMeeting, aWorld, done } from "./world.ts";

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
