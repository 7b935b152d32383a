import { afterAll, beforeAll, expect, test } from "vitest";

import type { Foresight } from "../src-bot/foresee.ts";
import { news } from "../src-shared/text/family/sv/news.ts";
import { addMinutes } from "../src-shared/time.ts";
import { aWayInto, phoneOf } from "./family.ts";
import { anActiveCase, aWorld, done, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const foresee = async (caseId: string, body: object) =>
  (await world.api("samordnare", `/cases/${caseId}/foresee`, body)).body as Foresight;
const words = { purpose: "Trygghet i skolan", childQuestion: "Vad behöver jag?", category: "schooling" };
const latest = async () => (await phoneOf(world, "vardnadshavare1")).mail.at(-1)!;
const withoutLink = (said: string) => said.replace(/\/f\/\w+/, "/f/…");

test("what a guardian with a way in of their own is sent is foreseen word for word, and for nobody else a message is", async () => {
  const { caseId, guardianId, enter } = await aWayInto(world, await anActiveCase(world));
  await enter();
  const people = { invitees: [world.account("kurator")], minutes: 60 };

  for (const origin of ["samla", "outlook"]) {
    const { preview } = await foresee(caseId, { plan: people, origin });
    expect(preview!.family.length).toBe(2);
    expect(preview!.messages).toEqual([
      {
        id: guardianId,
        by: "mail",
        language: "sv",
        text: expect.stringContaining(news.kinds.booked),
        hasCalendarFile: true,
      },
    ]);
  }
  const { from, preview } = await foresee(caseId, { plan: people });
  const { start, venueId, messages } = preview!;
  await done(
    world.perform("samordnare", caseId, "meeting.bookNow", {
      ...words,
      ...people,
      from,
      start,
      venueId,
      venueReason: "",
    }),
  );
  await world.deliverAll();
  const booked = withoutLink(await latest());
  const meetingId = (await world.file(caseId)).meetings.at(-1)!.id;
  const choice = { start: addMinutes(start, 60), venueId };
  const moved = await foresee(caseId, { plan: { meetingId }, choice });
  await done(world.perform("samordnare", caseId, "party.endLink", { partyId: guardianId }));
  const ended = await foresee(caseId, { plan: { meetingId }, choice });

  expect(booked).toBe(messages[0]!.text);
  expect(moved.preview!.messages.map(({ text }) => text)).toEqual([expect.stringContaining(news.kinds.moved)]);
  expect(ended.preview!.messages).toEqual([]);
});
