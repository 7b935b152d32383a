import { afterAll, beforeAll, expect, test } from "vitest";

import { aPublishedMeeting, aWorld, done, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

/** Everything that comes over the wire but the time of day and how many questions are left this minute. */
async function wholeAnswer(person: string, path: string) {
  const asked = await fetch(`${world.sandbox}/sandbox/token/${person}`);
  const { token } = (await asked.json()) as { token: string };
  const answer = await fetch(`${world.url}/api${path}`, { headers: { authorization: `Bearer ${token}` } });
  const headers = [...answer.headers].filter(([name]) => !/^date$|ratelimit/.test(name));
  return JSON.stringify([answer.status, headers, await answer.text()]);
}

test("status, headers and body are the same to one professional whatever another answers, and to a stranger always", async () => {
  const { caseId, meetingId } = await aPublishedMeeting(world);
  await world.deliverAll();
  const asked = ["kurator", "rektor", "servicecenter"].flatMap((person) =>
    ["", "/contact-sheet", "/links"].map((what) => ({ person, path: `/cases/${caseId}${what}` })),
  );
  const look = () => Promise.all(asked.map(({ person, path }) => wholeAnswer(person, path)));
  const before = await look();

  await done(world.perform("socialsekreterare", caseId, "meeting.answer", { meetingId, answer: "cannot" }));
  await done(world.perform("socialsekreterare", caseId, "meeting.markSeen", { meetingId }));
  await done(world.perform("samordnare", caseId, "record.setDiarium", { diarium: "KS 2026/1" }));
  await world.deliverAll();

  expect(before[0]).toContain("200");
  expect(before.at(-1)).toContain("404");
  expect(
    before.join(),
    "the family's ways in, and whether guardians were met alike, are the coordinator's",
  ).not.toContain("symmetry");
  expect(await look()).toEqual(before);
});
