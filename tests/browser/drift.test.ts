import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { watchCalendars } from "../../src-bot/jobs/watch-calendars.ts";
import { drift as en } from "../../src-shared/text/en/tab-drift.ts";
import { addMinutes } from "../../src-shared/time.ts";
import { driftOf, inOutlook, meetingOf, until } from "../drift-bed.ts";
import { aBookedMeeting, aWorld, municipalityId, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld(), aBrowser()]);
  await watchCalendars(world.app.deps, municipalityId);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function aMovedMeeting() {
  world.clock.now = addMinutes(world.clock.now, 7 * 24 * 60);
  const booked = await aBookedMeeting(world);
  await world.deliverAll();
  const slot = {
    start: addMinutes(booked.slot.start, 60),
    end: addMinutes(booked.slot.end, 60),
  };
  await inOutlook(world, booked, "move", slot);
  await until(() => driftOf(world, booked), Boolean);
  return { ...booked, moved: slot };
}

test("a meeting that somebody has moved in Outlook is decided about from Today: what it was and is, and the change accepted by two presses", async () => {
  const booked = await aMovedMeeting();
  const tab = await openTab(browser, world, "samordnare", { width: 320 });
  const { frame } = tab;

  await frame.getByRole("button", { name: /^Visa vad som skiljer i SB-/ }).focus();
  await tab.press("Enter");
  await frame.getByText(/^I ärendet: .*kl\./).waitFor();
  await frame.getByText(/^I Outlook: .*kl\./).waitFor();
  expect(await tab.faults()).toEqual([]);
  expect(await tab.overflow()).toBe(0);
  await frame.getByRole("button", { name: "Godta ändringen" }).focus();
  await tab.press("Enter");

  await frame.getByRole("button", { name: "Dölj" }).waitFor({ state: "detached" });
  expect((await meetingOf(world, booked)).state).toMatchObject({ slot: booked.moved });
  expect(tab.presses).toBe(2);
  await tab.close();
});

test.runIf(process.env["SAMLA_LONG"])(
  "on the meeting's own page it is said what is not lawful and can be restored, in English and dark; nobody but who leads it is shown that it differs",
  async () => {
    const booked = await aMovedMeeting();
    const stranger = "granne.med.lang.adress@annanstans.example.com";
    await inOutlook(world, booked, "forward", { to: stranger });
    await until(
      () => driftOf(world, booked),
      (drift) => drift?.faults.length === 1,
    );
    const at = `#/case/${booked.caseId}/meeting/${booked.meetingId}`;
    const school = await openTab(browser, world, "kurator", { at });
    await school.frame.getByRole("heading", { level: 1 }).waitFor();
    const tab = await openTab(browser, world, "samordnare", { at, locale: "en-us", theme: "dark", width: 320 });
    const { frame } = tab;
    await frame.getByRole("heading", { name: /The meeting is changed in Outlook/ }).waitFor();
    await frame.getByText(`${stranger} is unknown in the case`).waitFor();
    await frame.getByText(en.restoreUnlawful).waitFor();
    expect(await school.frame.getByText("Mötet är ändrat i Outlook").count()).toBe(0);
    expect(await tab.faults()).toEqual([]);
    expect(await tab.overflow()).toBe(0);

    await frame.getByRole("button", { name: "Restore in Outlook" }).focus();
    await tab.press("Enter");

    await frame.getByText(/Samla restores the meeting in Outlook/).waitFor();
    await until(
      () => driftOf(world, booked),
      (drift) => drift === null,
    );
    expect((await meetingOf(world, booked)).state).toMatchObject({ slot: { start: booked.slot.start } });
    await Promise.all([tab.close(), school.close()]);
  },
);
