import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { outlookAlert } from "../../src-shared/text/sv/outlook-alert.ts";
import { sv } from "../../src-shared/text/sv.ts";
import { addMinutes } from "../../src-shared/time.ts";
import { reconcileMeeting } from "../../src-bot/jobs/reconcile-meeting.ts";
import { type Fault, severityOf } from "../../src-shared/meeting/invitation/fault.ts";
import type { NotOn } from "../../src-shared/meeting/invitation/not-on.ts";
import { findingOf, texts } from "../../src-shared/text/text.ts";
import { alertRows, type AlertRows, type Booked, draftOf, rulesOfForms } from "../alert-rules.ts";
import {
  aBookedMeeting,
  aCaseInConsentPending,
  aProposedMeeting,
  aWorld,
  done,
  later,
  momentIn,
  municipalityId,
  type World,
} from "../world.ts";
import { buildOutlook, openOutlook } from "./outlook.ts";
import { aBrowser } from "./tab.ts";

/** Outlook's whole form, with the product's own page of the alert in it: the full numbers only. */
describe.runIf(process.env["SAMLA_LONG"])("the alert in Outlook's form", { timeout: 120_000 }, () => {
  let world: World;
  let browser: Browser;
  let booked: Awaited<ReturnType<typeof aBookedMeeting>>;
  beforeAll(async () => {
    [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
    [booked] = await Promise.all([aBookedMeeting(world, ["kurator"]), buildOutlook(world)]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  // What is left unsent would be the first that the next one opens.
  afterEach(async () => {
    for (const { id } of await world.script("/outlook/samordnare/drafts")) await inDraft(id, "/discard", {});
  });
  const inDraft = (id: string, path: string, body: object) =>
    world.script(`/outlook/samordnare/drafts/${encodeURIComponent(id)}${path}`, body);

  const stranger = "granne@annanstans.example.com";
  const { what, mend } = sv.meeting.invitation.unknownAttendee({ rule: "unknownAttendee", address: stranger });

  async function open(subject: string, look: "light" | "dark"): Promise<Page> {
    const { caseId, meetingId } = booked;
    await world.script("/outlook/samordnare/compose", {
      caseId,
      meetingId,
      subject,
      start: momentIn(world, 60),
      end: momentIn(world, 60.05),
      attendees: ["kurator@ekstad.example.se", stranger],
      body: "Se Samla.",
    });
    const page = await openOutlook(browser, world, "samordnare", look);
    await page.getByRole("button", { name: `Utkast: ${subject}` }).click();
    return page;
  }
  const send = (page: Page) => page.getByRole("button", { name: /^Skicka(| \u00e4ndringen)$/ }).press("Enter");
  const alertIn = (page: Page) => page.getByRole("alertdialog", { name: /^Samla / });
  const pictureOf = async (page: Page, name: string) => {
    const folder = process.env["SAMLA_PICTURES"];
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `outlook-alert-${name}.png`) });
  };

  test.each(["light", "dark"] as const)("refused, mended and sent, by keyboard, in %s", async (look) => {
    const page = await open(`SB-${look}`, look);
    await send(page);
    const alert = alertIn(page);
    await alert.getByText(what).waitFor();
    await pictureOf(page, `refused-${look}`);
    expect(await alert.innerText()).toContain(mend);
    expect(await alert.getByRole("button").count()).toBe(1);

    await page.keyboard.press("Enter");
    await expect.poll(() => alert.count()).toBe(0);
    await page.getByRole("button", { name: `Ta bort ${stranger}` }).press("Enter");
    await send(page);

    await page.getByText("M\u00f6tet \u00e4r skickat.").waitFor();
    await page.close();
  });

  test("a change that makes it unlawful is said above the form, and no longer once it is mended", async () => {
    const page = await open("SB-bar", "light");
    await page.getByLabel("Fr\u00e5n").fill("13:00");
    const bar = page.getByText(what);
    await bar.waitFor();
    await pictureOf(page, "bar");

    await page.getByRole("button", { name: `Ta bort ${stranger}` }).press("Enter");

    await expect.poll(() => bar.count()).toBe(0);
    await page.close();
  });

  test.each(["light", "dark"] as const)(
    "with the product down it is said, and left to whoever sends, in %s",
    async (look) => {
      const page = await open(`SB-down-${look}`, look);
      await page.route("**/api/outlook/check", (route) => route.abort());
      await send(page);
      const alert = alertIn(page);
      await alert.getByText(outlookAlert.unreachable.what).waitFor();
      await pictureOf(page, `down-${look}`);
      expect(await alert.getByRole("button").count()).toBe(2);

      await alert.getByRole("button", { name: "Skicka \u00e4nd\u00e5" }).press("Enter");

      await page.getByText("M\u00f6tet \u00e4r skickat.").waitFor();
      await page.close();
    },
  );

  describe("each rule stops it once in Outlook's form, and once it is mended it goes", () => {
    const draftsIn = (page: Page) => page.getByRole("button", { name: /^Utkast: / });
    const form = async (of: Partial<Booked>, more: object) => {
      const id = await draftOf(world, of, more);
      const page = await openOutlook(browser, world, "samordnare", "light");
      await draftsIn(page).first().click();
      return { page, id, change: (body: object) => inDraft(id, "", body) };
    };
    const refused = async (page: Page, fault: Fault) => {
      const says = findingOf(fault, texts.sv);
      await send(page);
      const alert = alertIn(page);
      await alert.getByText(says.what).first().waitFor();
      await pictureOf(page, `${fault.rule}${fault.rule === "notOn" ? `-${fault.why}` : ""}`);
      const said = await alert.innerText();
      expect(said).toContain(says.mend);
      expect(await alert.getByRole("button").count()).toBe(severityOf(fault) === "stop" ? 1 : 2);
      await page.keyboard.press("Escape");
    };
    const goes = async (page: Page) => {
      await page.reload();
      await page.click("#outlook-tab");
      await draftsIn(page).first().click();
      await send(page);
      const said = page.getByText("M\u00f6tet \u00e4r skickat.");
      await said.waitFor();
      const isSaid = await said.isVisible();
      await page.close();
      return isSaid;
    };
    describe("in what stands there", () => {
      let rows: AlertRows;
      beforeAll(async () => {
        rows = await alertRows(world, booked);
      }, 60_000);

      test.each(rulesOfForms)("%s", async (rule) => {
        const { of, fault, wrong, mended } = rows[rule];
        const { page, change } = await form(of, wrong);
        await refused(page, fault);
        await change(mended);
        expect(await goes(page)).toBe(true);
      });
    });

    test("voiceMissing", async () => {
      const { caseId, childId } = await aCaseInConsentPending(world);
      const { page } = await form({ caseId }, { attendees: [] });
      await refused(page, { rule: "voiceMissing" });
      await done(world.perform("samordnare", caseId, "party.setVoice", { childId, way: "letter", note: "" }));
      expect(await goes(page)).toBe(true);
    });

    test("notOn: a time that holds no more, and goes once another is chosen", async () => {
      const { caseId, meetingId } = await aBookedMeeting(world, ["kurator"]);
      const moving = { meetingId, reason: "Kuratorn \u00e4r sjuk", from: later(world, 4) };
      await done(world.perform("samordnare", caseId, "meeting.reschedule", moving));
      const { page } = await form({ caseId, meetingId }, {});
      await refused(page, { rule: "notOn", why: "moving" });
      const { state } = (await world.file(caseId)).meetings[0]!;
      const { start } = ("proposals" in state ? state.proposals : []).find(({ venues }) =>
        venues.includes("ekrummet"),
      )!;
      const choice = { meetingId, start, venueId: "ekrummet", venueReason: "" };
      await done(world.perform("samordnare", caseId, "meeting.book", choice));
      expect(await goes(page)).toBe(true);
    });

    test("notOn: one without a time, one that is called off, one that consent has left and one that is over stay", async () => {
      const { caseId, meetingId } = await aProposedMeeting(world, ["kurator"]);
      const stays = async (of: Booked, why: NotOn) => {
        const { page, id } = await form(of, {});
        await refused(page, { rule: "notOn", why });
        await inDraft(id, "/discard", {});
        await page.close();
        return why;
      };
      expect(await stays({ caseId, meetingId }, "notBooked")).toBe("notBooked");
      const left = await aBookedMeeting(world);
      const withdrawal = { consentId: left.consentId, services: ["barnochunga"], channel: "phone" };
      await done(world.perform("samordnare", left.caseId, "consent.withdraw", withdrawal));
      expect(await stays(left, "blocked")).toBe("blocked");
      const off = { meetingId: left.meetingId, reason: "Familjen kan inte" };
      await done(world.perform("samordnare", left.caseId, "meeting.cancel", off));
      expect(await stays(left, "cancelled")).toBe("cancelled");
      const past = await aBookedMeeting(world, ["kurator"]);
      const before = world.clock.now;
      world.clock.now = addMinutes(past.slot.end, 1);
      expect(await stays(past, "over")).toBe("over");
      world.clock.now = before;
    });

    test("secondInvitation: a form beside the event that is there; the event itself, opened, goes", async () => {
      const sentAlready = await aMeetingWithItsEvent();
      const { page, id } = await form(sentAlready, {});
      await refused(page, { rule: "secondInvitation" });
      await inDraft(id, "/discard", {});
      await world.script(`/outlook/samordnare/events/${encodeURIComponent(sentAlready.eventId)}/open`, {});
      expect(await goes(page)).toBe(true);
    });

    test("perhapsSecond: where it is not known yet which event the meeting has, and goes once it is", async () => {
      const sentAlready = await aMeetingWithItsEvent();
      const opened = await world.script(
        `/outlook/samordnare/events/${encodeURIComponent(sentAlready.eventId)}/open`,
        {},
      );
      await inDraft(opened.id, "", { subject: "Samverkansm\u00f6te" });
      const page = await openOutlook(browser, world, "samordnare", "light");
      await draftsIn(page).first().click();
      await written(sentAlready, null);
      await refused(page, { rule: "perhapsSecond" });
      await written(sentAlready, sentAlready.eventId);
      expect(await goes(page)).toBe(true);
    });

    /** Which event it has is written down after it is made. */
    async function written(of: Booked, eventId: string | null) {
      const { calendar } = world.app.deps.store;
      const at = new Date(world.clock.now);
      const key = { municipality: municipalityId, caseId: of.caseId, meetingId: of.meetingId };
      const lease = await calendar.lease(key, at, 60);
      if (lease === "busy") throw new Error("somebody else has it");
      await calendar.settle(lease, { eventId, at });
    }
    /** Sent by Samla, in the function mailbox's calendar. */
    async function aMeetingWithItsEvent() {
      const made = await aBookedMeeting(world, ["kurator"]);
      await reconcileMeeting(world.app.deps, { municipality: municipalityId, caseId: made.caseId }, made.meetingId);
      const link = await world.app.deps.store.calendar.get({ municipality: municipalityId, ...made });
      return { ...made, eventId: link!.eventId! };
    }
  });
});
