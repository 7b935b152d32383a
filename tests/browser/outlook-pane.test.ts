import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { outlookPane as english } from "../../src-shared/text/en/outlook-pane.ts";
import { sv } from "../../src-shared/text/sv.ts";
import { outlookPane as words } from "../../src-shared/text/sv/outlook-pane.ts";
import { schedule } from "../../src-shared/text/sv/tab-schedule.ts";
import { buildTab } from "../built-tab.ts";
import { until } from "../drift-bed.ts";
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

  test("an invitation of nobody's case is left alone, and whoever leads none is told what this is for", async () => {
    const draft = await world.script("/outlook/kurator/compose", {});
    const pane = await openPane(browser, world, "kurator", { of: { draft: draft.id }, theme: "contrast" });
    await pane.frame.getByText(words.onlyCoordinators).waitFor();

    expect(await pane.asked()).toEqual(["loadCustomPropertiesAsync"]);
    expect(await pane.faults()).toEqual([]);
    await pane.close();
  });
});
