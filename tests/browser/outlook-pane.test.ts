import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { outlookPane as english } from "../../src-shared/text/en/outlook-pane.ts";
import { sv } from "../../src-shared/text/sv.ts";
import { outlookPane as words } from "../../src-shared/text/sv/outlook-pane.ts";
import { planningRefusals } from "../../src-shared/text/sv/meeting-planning.ts";
import { schedule } from "../../src-shared/text/sv/tab-schedule.ts";
import { buildTab } from "../built-tab.ts";
import { eventOf, inOutlook, until } from "../drift-bed.ts";
import { aBookedMeeting, aWorld, type World } from "../world.ts";
import { openPane } from "./pane.ts";
import { aBrowser } from "./tab.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  buildTab();
  [world, browser] = await Promise.all([aWorld(), aBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const draftOf = (id: string) => world.script(`/outlook/samordnare/drafts/${encodeURIComponent(id)}`);
const addressesIn = ({ attendees }: { attendees: { address: string }[] }) =>
  attendees.map(({ address }) => address.replace(/@.*/, "")).toSorted();

test("a meeting is booked from Outlook by keyboard, sent there, opened again, and read by who is invited", async () => {
  const { caseId } = await aBookedMeeting(world);
  await world.deliverAll();
  const { reference } = await world.file(caseId);
  const draft = await world.script("/outlook/samordnare/compose", { subject: "Tandläkaren" });
  const pane = await openPane(browser, world, "samordnare", { of: { draft: draft.id }, width: 320 });
  await pane.frame.getByRole("button", { name: reference }).waitFor();
  const before = await pane.asked();

  await pane.frame.getByLabel(words.which).focus();
  await pane.type(reference);
  await pane.press("Enter");
  await pane.frame.getByRole("button", { name: schedule.book, exact: true }).waitFor();
  const filled = await until(
    () => draftOf(draft.id),
    (one) => one.subject.includes(reference) && addressesIn(one).length === 3,
  );
  const isHeadingHeard = await pane.frame.locator("h1").evaluate((heading) => heading.matches(":focus"));
  const family = await pane.frame.getByText(schedule.familyTells("Barnet Ek och Vårdnadshavare Ek")).count();
  await pane.change({
    attendees: [...filled.attendees, { type: "required", address: "rektor@ekstad.example.se", name: "Rektor" }],
  });
  await pane.frame
    .getByText(/Rektor, Ekskolan/)
    .first()
    .waitFor();
  await pane.frame.getByRole("button", { name: schedule.book, exact: true }).focus();
  await pane.press("Enter");
  await pane.frame.getByText(words.booked).waitFor();

  expect(before).toEqual(["loadCustomPropertiesAsync"]);
  expect(isHeadingHeard).toBe(true);
  expect(family).toBe(1);
  expect(pane.presses).toBeLessThanOrEqual(2);
  const written = await draftOf(draft.id);
  const view = (await world.file(caseId)).meetings.at(-1)!;
  expect(written).toMatchObject({
    subject: sv.meeting.title(reference),
    properties: { samlaCase: caseId, samlaMeeting: view.id },
  });
  expect(view.state).toMatchObject({ name: "booked", slot: { start: written.start, end: written.end } });
  expect(addressesIn(written)).toEqual(["ekrummet", "kurator", "rektor", "socialsekreterare"]);
  expect(await pane.faults()).toEqual([]);
  expect(await pane.overflow()).toBe(0);

  const { sent, event } = await world.script(`/outlook/samordnare/drafts/${encodeURIComponent(draft.id)}/send`, {
    anyway: true,
  });
  expect(sent).toBe(true);
  await pane.close();
  await world.app.deps.store.jobs.send("ekstad", caseId, [{ kind: "reconcileMeeting", meetingId: view.id }]);
  await world.deliverAll();
  expect((await world.file(caseId)).meetings.at(-1)!.outlook.problems).toEqual([]);
  expect((await world.file(caseId)).meetings.at(-1)!.drift).toBeNull();

  const opened = await world.script(`/outlook/samordnare/events/${encodeURIComponent(event.id)}/open`, {});
  const again = await openPane(browser, world, "samordnare", { of: { draft: opened.id }, locale: "en-US" });
  await again.frame.getByText(english.answered(0, 3)).waitFor();
  expect(await again.frame.getByRole("link", { name: english.openInTeams }).getAttribute("href")).toContain(view.id);
  expect(await again.frame.getByText(english.booked).count()).toBe(0);
  await again.close();

  const theirs: any[] = await world.script("/outlook/kurator/calendar");
  const mine = theirs.find((one) => Date.parse(one.start) === Date.parse(written.start));
  const invited = await openPane(browser, world, "kurator", { of: { event: mine.id } });
  await invited.frame.getByRole("button", { name: sv.meeting.attend }).waitFor();
  await invited.frame.getByRole("button", { name: sv.meeting.attend }).click();
  await invited.frame.getByText(sv.meeting.attends).waitFor();
  expect(await invited.faults()).toEqual([]);
  await invited.close();
}, 90_000);

/** How much of what has the focus is hidden behind the card that stays at the top, in pixels; and what it is. */
const hidden = (pane: Awaited<ReturnType<typeof openPane>>) =>
  pane.inside().evaluate(() => {
    const card = [...document.querySelectorAll<HTMLElement>("section")].find(
      (one) => getComputedStyle(one).position === "sticky",
    );
    const focused = document.activeElement;
    if (!card || !focused || focused === document.body || card.contains(focused)) return null;
    const [over, under] = [card.getBoundingClientRect(), focused.getBoundingClientRect()];
    const covered = Math.min(over.bottom, under.bottom) - Math.max(over.top, under.top);
    return { covered: Math.max(0, Math.round(covered)), is: focused.outerHTML.slice(0, 120), top: over.top };
  });

test.each([320, 450])(
  "at %d pixels what the keyboard leads to is never behind what stays in sight, on the way down or up",
  async (width) => {
    const { caseId } = await aBookedMeeting(world);
    const draft = await world.script("/outlook/samordnare/compose", { caseId });
    const pane = await openPane(browser, world, "samordnare", { of: { draft: draft.id }, width, height: 640 });
    await pane.frame.getByRole("button", { name: schedule.book, exact: true }).waitFor();
    await pane.inside().evaluate(() => {
      // Everything there is to look through, as somebody who looks through it all has it.
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    const walk = async (key: string) => {
      const found = [];
      for (let step = 0; step < 45; step += 1) {
        await pane.press(key);
        found.push(await hidden(pane));
      }
      return found.filter((one) => one !== null);
    };
    await pane.frame.getByRole("button", { name: schedule.book, exact: true }).focus();
    const down = await walk("Tab");
    const up = await walk("Shift+Tab");

    expect(down.length + up.length).toBeGreaterThan(20);
    expect([...down, ...up].filter(({ top }) => top === 0).length).toBeGreaterThan(5);
    expect([...down, ...up].filter(({ covered }) => covered > 0)).toEqual([]);
    await pane.close();
  },
  60_000,
);

describe.runIf(process.env["SAMLA_LONG"])("where something is in the way", () => {
  test("a booking that is undone leaves the form as anybody's, and what is offline says so", async () => {
    const { caseId } = await aBookedMeeting(world);
    const { reference } = await world.file(caseId);
    const draft = await world.script("/outlook/samordnare/compose", { caseId });
    const pane = await openPane(browser, world, "samordnare", { of: { draft: draft.id } });
    await pane.frame.getByRole("button", { name: schedule.book, exact: true }).click();
    await pane.frame.getByText(words.booked).waitFor();

    await pane.frame.getByRole("button", { name: words.undo }).click();
    await pane.frame.getByText(words.which).waitFor();

    expect((await world.file(caseId)).meetings.at(-1)!.state.name).toBe("cancelled");
    expect((await draftOf(draft.id)).properties).toEqual({});
    await pane.page.context().setOffline(true);
    await pane.frame.getByText(/inte ansluten/).waitFor();
    await pane.page.context().setOffline(false);
    await pane.frame.getByRole("button", { name: reference }).waitFor();
    await pane.close();
  }, 60_000);

  test("a token that is not believed is asked for anew, once, and more proof in the words it was asked for", async () => {
    await aBookedMeeting(world);
    const draft = await world.script("/outlook/samordnare/compose", {});
    const pane = await openPane(browser, world, "samordnare", { of: { draft: draft.id } });
    await pane.frame.getByText(words.which).waitFor();
    const before = (await pane.tokens()).length;
    const refuse = (headers: Record<string, string>) =>
      pane.page.route(
        "**/api/board*",
        (route) => route.fulfill({ status: 401, headers, json: { code: "notSignedIn", message: "", whatToDo: "" } }),
        { times: 1 },
      );
    const seek = async (code: string) => {
      const answered = pane.page.waitForResponse((one) => one.url().includes(code) && one.status() === 200);
      await pane.frame.getByLabel(words.which).fill(code);
      await answered;
    };

    await refuse({});
    await seek("SB-1");
    const anew = (await pane.tokens()).slice(before);
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    await refuse({ "www-authenticate": `Bearer error="insufficient_claims", claims="${btoa(claims)}"` });
    await seek("SB-2");
    const more = (await pane.tokens()).slice(before + anew.length);

    expect(anew.map(({ method }) => method)).toEqual(["GetToken"]);
    expect(more.map(({ method }) => method)).toEqual(["GetTokenPopup"]);
    expect(JSON.parse(more[0]!.claims!)).toMatchObject(JSON.parse(claims));
    await pane.close();
  }, 60_000);

  test("a time chosen by hand has its own words beside it, before it is booked and after", async () => {
    const booked = await aBookedMeeting(world);
    await world.deliverAll();
    const draft = await world.script("/outlook/samordnare/compose", { caseId: booked.caseId });
    const pane = await openPane(browser, world, "samordnare", { of: { draft: draft.id }, width: 320 });
    const book = pane.frame.getByRole("button", { name: schedule.book, exact: true });
    await book.waitFor();
    await until(
      () => draftOf(draft.id),
      (one) => addressesIn(one).length === 3,
    );
    const saturday = "2026-09-19";
    const at = (day: string, clock: string, end: string) => ({
      start: `${day}T${clock}:00.000Z`,
      end: `${day}T${end}:00.000Z`,
    });
    const not = (why: "weekend" | "notOnTheQuarter") =>
      planningRefusals.noMeetingThen({ kind: "noMeetingThen", why }).message;
    const hours = { kind: "noMeetingThen", why: "outOfHours", from: "08:30", to: "16:30" } as const;

    await pane.change(at(saturday, "08:00", "09:00"));
    await pane.frame.getByText(not("weekend")).waitFor();
    expect(await book.isDisabled()).toBe(true);
    await pane.change(at("2026-09-18", "08:10", "09:10"));
    await pane.frame.getByText(not("notOnTheQuarter")).waitFor();
    await pane.change(at("2026-09-18", "18:00", "19:00"));
    await pane.frame.getByText(planningRefusals.noMeetingThen(hours).message).waitFor();
    expect([await pane.faults(), await pane.overflow()]).toEqual([[], 0]);
    await pane.close();

    const { id } = await eventOf(world, booked);
    const opened = await world.script(`/outlook/samordnare/events/${encodeURIComponent(id)}/open`, {});
    const again = await openPane(browser, world, "samordnare", { of: { draft: opened.id }, width: 320 });
    await again.frame.getByText(words.agenda, { exact: true }).waitFor();
    await again.change(at(saturday, "08:00", "09:00"));
    await again.frame.getByText(not("weekend")).waitFor();
    await again.frame.getByText(words.movedNext).waitFor();
    expect([await again.faults(), await again.overflow()]).toEqual([[], 0]);
    await again.page.route("**/api/**", (route) => route.abort());
    await again.change({ subject: "Annat", ...at("2026-09-18", "08:00", "09:00") });
    await again.frame.getByText(words.notChecked).waitFor();
    await again.close();

    await inOutlook(world, booked, "move", at("2026-09-18", "08:00", "09:00"));
    const { reference } = await world.file(booked.caseId);
    const theirs: any[] = await world.script("/outlook/kurator/calendar");
    const mine = theirs.find(({ subject }) => subject.includes(reference));
    const invited = await openPane(browser, world, "kurator", { of: { event: mine.id }, width: 320 });
    await invited.frame.getByRole("button", { name: sv.meeting.attend }).waitFor();
    await invited.close();
  }, 90_000);

  test("an invitation of nobody's case is left alone, and whoever leads none is told what this is for", async () => {
    const draft = await world.script("/outlook/kurator/compose", {});
    const pane = await openPane(browser, world, "kurator", { of: { draft: draft.id }, theme: "contrast" });
    await pane.frame.getByText(words.onlyCoordinators).waitFor();

    expect(await pane.asked()).toEqual(["loadCustomPropertiesAsync"]);
    expect(await pane.faults()).toEqual([]);
    await pane.close();
  });
});
