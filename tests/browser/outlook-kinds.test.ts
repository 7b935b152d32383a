import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { news } from "../../src-shared/text/family/sv/news.ts";
import { schedule } from "../../src-shared/text/sv/tab-schedule.ts";
import { outlookPane as words } from "../../src-shared/text/sv/outlook-pane.ts";
import { aDecidingCase, at, parentsKeptApart } from "../alert-rules.ts";
import { buildTab } from "../built-tab.ts";
import { until } from "../drift-bed.ts";
import { aWayInto } from "../family.ts";
import { aWorld, type World } from "../world.ts";
import { type OpenPane, openPane } from "./pane.ts";
import { aBrowser } from "./tab.ts";

const shots = process.env["SHOTS"];
describe.runIf(process.env["SAMLA_LONG"])(
  "each kind of meeting is planned beside Outlook's form",
  { timeout: 90_000 },
  () => {
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
    const paneFor = async (caseId: string) => {
      const { id } = await world.script("/outlook/samordnare/compose", { caseId });
      const pane = await openPane(browser, world, "samordnare", { of: { draft: id }, width: 320, height: 1200 });
      await pane.frame.getByLabel(schedule.purpose).fill("Det som går att göra nu");
      await pane.frame.getByLabel(schedule.childQuestion).fill("Vad blir bättre för barnet?");
      return { id, pane };
    };
    const add = async ({ frame }: OpenPane, title: string) => {
      await frame.getByRole("button", { name: schedule.add(title), exact: true }).click();
      await frame.getByLabel(schedule.seat(title), { exact: true }).waitFor();
    };
    const isWhole = async (pane: OpenPane, name: string) => {
      if (shots) await pane.page.screenshot({ path: `${shots}/out-pane-${name}.png` });
      expect([await pane.faults(), await pane.overflow()]).toEqual([[], 0]);
    };
    const bookedBy = async ({ frame }: OpenPane, caseId: string) => {
      await frame.getByRole("button", { name: schedule.book, exact: true }).click();
      await frame.getByText(words.booked).waitFor();
      return (await world.file(caseId)).meetings.at(-1)!;
    };
    const peopleIn = async (draft: string) =>
      (await draftOf(draft)).attendees.map(({ address }: { address: string }) => address).toSorted();

    test("a decision meeting: who may not decide is said beside them, with who may, and goes out of the form again", async () => {
      const { caseId } = await aDecidingCase(world);
      const { id, pane } = await paneFor(caseId);
      const { frame } = pane;
      await frame.getByRole("radio", { name: schedule.types.decision }).check();
      await add(pane, "Kurator, Ekskolan");
      await frame.getByText(schedule.noMandate).waitFor();
      await isWhole(pane, "decision-not-yet");
      expect(await frame.getByRole("button", { name: schedule.book, exact: true }).isDisabled()).toBe(true);

      await frame.getByRole("button", { name: schedule.invitesInstead("Rektor, Ekskolan") }).click();
      await frame.getByLabel(schedule.seat("Kurator, Ekskolan")).selectOption("none");
      await until(
        () => peopleIn(id),
        (people) => people.includes(at("rektor")) && !people.includes(at("kurator")),
      );
      await isWhole(pane, "decision");
      const meeting = await bookedBy(pane, caseId);

      expect(meeting).toMatchObject({ type: "decision", state: { name: "booked" } });
      expect((await draftOf(id)).properties).toMatchObject({ samlaCase: caseId, samlaMeeting: meeting.id });
      expect(await peopleIn(id)).toEqual([at("ekrummet"), at("rektor")]);
      await isWhole(pane, "decision-booked");
      await pane.close();
    });

    test("one parent's own meeting, where two must not meet: both together are refused beside the choice, and the other is told nothing", async () => {
      const { caseId, childId, guardianId, otherId } = await aWayInto(world, await parentsKeptApart(world));
      const { parties } = await world.file(caseId);
      const nameOf = (party: string) =>
        parties.flatMap((one) => (one.id === party && "name" in one ? one.name.value : []))[0]!;
      const { id, pane } = await paneFor(caseId);
      const { frame } = pane;
      await add(pane, "Kurator, Ekskolan");
      const book = frame.getByRole("button", { name: schedule.book, exact: true });
      await frame.getByText(/Några som inte ska mötas är med/).waitFor();
      expect(await book.isDisabled()).toBe(true);
      await isWhole(pane, "own-not-yet");

      await frame.getByRole("radio", { name: schedule.types.separate }).check();
      await frame.getByRole("checkbox", { name: nameOf(otherId) }).uncheck();
      await expect.poll(() => book.isEnabled(), { timeout: 15_000 }).toBe(true);
      await frame.getByText(schedule.getsMessage.mail(nameOf(guardianId), true)).waitFor();
      await frame.getByText(news.kinds.booked).scrollIntoViewIfNeeded();
      await frame.getByText(schedule.familyTells(nameOf(childId))).waitFor();
      await isWhole(pane, "own");
      const meeting = await bookedBy(pane, caseId);

      expect(meeting).toMatchObject({ type: "separate", state: { name: "booked" } });
      expect(meeting.family.toSorted()).toEqual([childId, guardianId].toSorted());
      expect(await peopleIn(id)).toEqual([at("ekrummet"), at("kurator")]);
      expect(JSON.stringify(await draftOf(id))).not.toContain(nameOf(otherId));
      await pane.close();
    });
  },
);
