import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aWayInto } from "../family.ts";
import { aProposedMeeting, aWorld, done, later, type World } from "../world.ts";
import { faultsOf, familyPage, overflowOf } from "./family-page.ts";
import { aBrowser } from "./tab.ts";

describe.runIf(process.env["SAMLA_LONG"])("what families read before a meeting, on a telephone", () => {
  let world: World;
  let browser: Browser;
  let way: Awaited<ReturnType<typeof inTwoMeetings>>;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
    way = await inTwoMeetings(world);
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  test.each(["sv", "ar", "en", "so"])("in %s nothing is wider than 320 pixels and axe finds no fault", async (lang) => {
    const page = await familyPage(browser, world, way.browser, { language: lang });
    const at = `/meetings/${way.meetingId}`;
    const pages = ["", at, `${at}/joining`, `${at}/raise`, `/times/${way.sought}`, "/needs", "/invite", "/first"];
    for (const path of pages) {
      await page.goto(`${world.front}/f/mine${path}?lang=${lang}`);
      expect([path, await overflowOf(page)]).toEqual([path, 0]);
      expect([path, await faultsOf(page)]).toEqual([path, []]);
    }
    await page.context().close();
  });

  test("without script the poll and the invitation are answered", async () => {
    const page = await familyPage(browser, world, way.browser, { hasScript: false });
    await page.goto(`${world.front}/f/mine/times/${way.sought}?lang=sv`);
    for (const time of await page.getByRole("group").all()) await time.getByLabel("Går om det behövs").check();
    await page.getByRole("button", { name: "Skicka svaret" }).click();
    await page.getByText("Samordnaren har fått ditt svar").waitFor();
    await page.goto(`${world.front}/f/mine/meetings/${way.meetingId}`);
    await page.getByLabel("Ja, jag kommer").check();
    await page.getByRole("button", { name: "Skicka svaret" }).click();
    await page.getByText("Samordnaren har fått ditt svar").waitFor();
    const { meetings } = await done(world.view("samordnare", way.caseId));
    expect(meetings.find(({ id }) => id === way.meetingId)!.family).toContainEqual(
      expect.objectContaining({ party: way.guardianId, answer: "attends" }),
    );
    expect(meetings.find(({ id }) => id === way.sought)!.poll!.asked[0]!.reply).not.toBeNull();
    await page.context().close();
  });
});

/** A meeting that is booked, and another that times are asked for. */
async function inTwoMeetings(world: World) {
  const begun = await aProposedMeeting(world);
  const { caseId, meetingId } = begun;
  const way = await aWayInto(world, begun);
  const { proposals } = (await done(world.view("samordnare", caseId))).meetings[0]!;
  const choice = { meetingId, start: proposals[0]!.start, venueId: "ekrummet", venueReason: "" };
  await done(world.perform("samordnare", caseId, "meeting.book", choice));
  await world.deliverAll();
  const { purpose, childQuestion } = { purpose: "Nästa steg", childQuestion: "Hur vill jag ha det?" };
  const again = { purpose, childQuestion, category: "schooling", invitees: [world.account("kurator")], minutes: 60 };
  await done(world.perform("samordnare", caseId, "meeting.seek", { ...again, from: later(world, 2) }));
  const sought = (await world.file(caseId)).meetings.at(-1)!.id;
  await done(world.perform("samordnare", caseId, "meeting.askTimes", { meetingId: sought, parties: [way.guardianId] }));
  await world.deliverAll();
  await way.enter();
  return { ...way, sought };
}
