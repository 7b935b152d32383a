import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Verb } from "../../src-shared/commands.ts";
import { addMinutes } from "../../src-shared/time.ts";
import { buildTab } from "../built-tab.ts";
import { addDoctor } from "../doctor.ts";
import { aBrowser as aTelephone, linkIn, phoneOf, sendLink } from "../family.ts";
import { anInquiry, anOralYes, aWorld, done, family, flowsBetween, seek, type World } from "../world.ts";
import { familyPage, overflowOf } from "./family-page.ts";
import { buildOutlook, openOutlook } from "./outlook.ts";
import { aBrowser, openTab } from "./tab.ts";

const withinMs = 60_000;

/** Two who share custody, a school counsellor, a caseworker and a doctor outside every tenant are to meet. */
async function aMeetingOfAll(world: World) {
  const caseId = await anInquiry(world);
  const does = (verb: Verb, input: object) => done(world.perform("samordnare", caseId, verb, input));
  await does("case.accept", { noConflictOfInterest: true });
  await does("party.registerFamily", { ...family, custody: "joint" });
  const [child, guardian] = (await world.file(caseId)).parties;
  const [childId, guardianId] = [child!.id, guardian!.id];
  const second = { guardianName: "Annan Ek", guardianPhone: "070-1740606", custodyEvidence: "populationRegister" };
  await does("party.addGuardian", { childId, ...second });
  const otherId = (await world.file(caseId)).parties.at(-1)!.id;
  // What social services know they tell nobody by this yes: once they are told nothing more, it reaches them no longer.
  const flows = flowsBetween(["ekskolan", "barnochunga"]).filter(({ from }) => from !== "barnochunga");
  for (const one of [guardianId, otherId]) {
    const talk = { guardianId: one, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
    await does("case.logContact", talk);
    await does("consent.record", { ...anOralYes(world, { childId, guardianId: one }), subjectIds: [childId], flows });
    const consent = (await world.file(caseId)).consents.at(-1)!;
    for (const authority of consent.disclosing.filter((by) => by !== "kommunstyrelsen"))
      await does("consent.confirmHeld", { consentId: consent.id, authority, saidBy: "Registrator" });
  }
  await does("party.setVoice", { childId, way: "letter", note: "" });
  const invitees = ["kurator", "socialsekreterare"].map(world.account);
  const { meetingId, proposals } = await seek(world, caseId, { invitees });
  const slot = proposals.find(({ venues }) => venues.includes("ekrummet"))!;
  await does("meeting.book", { meetingId, start: slot.start, venueId: "ekrummet", venueReason: "" });
  const doctorId = await addDoctor(world, caseId);
  await does("meeting.invite", { meetingId, outside: [doctorId] });
  await does("meeting.publish", { meetingId, shortNoticeReason: "Familjen vill ses snart" });
  const mail = (person: string) => ({ mail: `${person}@example.se` });
  const people = { vardnadshavare1: guardianId, vardnadshavare2: otherId, skollakare: doctorId };
  const phones = { vardnadshavare1: "070-1740605", vardnadshavare2: "070-1740606", skollakare: "070-1740610" };
  for (const [person, partyId] of Object.entries(people)) {
    const phone = phones[person as keyof typeof phones];
    if (person !== "skollakare") await does("party.setContact", { partyId, phone, ...mail(person) });
    await sendLink(world, caseId, partyId);
  }
  await world.deliverAll();
  return { caseId, meetingId, slot, reference: (await world.file(caseId)).reference };
}

/** Whose week it is, at the time of the story. */
async function openWeek(browser: Browser, world: World, person: string): Promise<Page> {
  const page = await openOutlook(browser, world, person, "light");
  await page.clock.setFixedTime(world.clock.now);
  await page.reload();
  await page.click("#outlook-tab");
  return page;
}

/** What is drawn as something wrong. */
const isRed = async (badge: Locator): Promise<boolean> => {
  const [red = 0, green = 0, blue = 0] = await badge.evaluate((one) =>
    (getComputedStyle(one).color.match(/\d+/g) ?? []).map(Number),
  );
  return Math.max(green, blue) < red * 0.3;
};

/** Each comes in with their own link and their own code. */
async function comesIn(world: World, person: string) {
  const telephone = aTelephone(world.front);
  await telephone.follow(
    await telephone.get(linkIn((await phoneOf(world, person)).mail.findLast((one) => /\/f\/\w/.test(one)))),
  );
  await telephone.follow(await telephone.post("/f/in/send"));
  await world.deliverAll();
  const code = /\b\d{6}\b/.exec((await phoneOf(world, person)).sms.at(-1)!)![0];
  await telephone.follow(await telephone.post("/f/in/code", { code }));
  return telephone;
}

describe.runIf(process.env["SAMLA_LONG"])("H1: a yes taken back exactly one hour before the meeting", () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    buildTab();
    [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
    await buildOutlook(world);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  test(
    "on a guardian's own telephone is seen within a minute in every other window: each is told what is theirs to know, and nobody why",
    { timeout: 240_000 },
    async () => {
      const { caseId, meetingId, slot, reference } = await aMeetingOfAll(world);
      world.clock.now = addMinutes(slot.start, -60);
      const at = `${world.front}/f/mine`;
      const open = async (person: string) => familyPage(browser, world, await comesIn(world, person));
      const own = await open("vardnadshavare1");
      const others = await open("vardnadshavare2");
      const doctors = await open("skollakare");
      const tab = await openTab(browser, world, "samordnare", { at: `#/case/${caseId}/meeting/${meetingId}` });
      const [stays, leaves] = [
        await openWeek(browser, world, "kurator"),
        await openWeek(browser, world, "socialsekreterare"),
      ];
      const leavesTeams = await openOutlook(browser, world, "socialsekreterare", "light");
      await leavesTeams.click("#teams-tab");
      const said = (page: Page) => page.locator("main").innerText();
      const inWeek = (page: Page) => page.getByRole("button", { name: reference });
      const standing = (page: Page) => inWeek(page).filter({ hasNotText: "Inställt" });
      for (const page of [own, others, doctors]) {
        await page.goto(at);
        expect(await said(page)).not.toMatch(/pausat|inställt/i);
      }
      await tab.frame.getByText("Dagordning", { exact: false }).first().waitFor();
      expect(await tab.frame.getByText("Pausat").count()).toBe(0);
      for (const page of [stays, leaves]) {
        await inWeek(page).waitFor();
        expect(await standing(page).count()).toBe(1);
      }
      await leavesTeams.getByRole("heading", { name: "Inbjudan till samverkansmöte" }).waitFor();

      await own.getByRole("link", { name: "Läs eller ändra" }).click();
      const stop = own.getByRole("button", { name: "Sluta berätta för Barn och unga" });
      await stop.waitFor();
      expect(await overflowOf(own)).toBe(0);
      const begun = performance.now();
      await stop.click();
      await own.getByText("Ändringen är sparad. Den gäller genast.").waitFor();

      // The coordinator's window, which nobody touches: red, with three lawful ways out.
      await tab.frame.getByRole("button", { name: "Håll mötet utan dem" }).waitFor({ timeout: 30_000 });
      for (const way of ["Håll ett allmänt samtal", "Ställ in mötet"])
        expect(await tab.frame.getByRole("button", { name: way }).count()).toBe(1);
      expect(await isRed(tab.frame.getByText("Pausat", { exact: true }))).toBe(true);
      // An official whom it still reaches: paused, and still in the week.
      await stays.click("#teams-tab");
      await stays.getByText("Mötet är pausat. Samordnaren återkommer.").first().waitFor();
      expect(await said(stays)).not.toMatch(/samtyck|tagit tillbaka|Mötet är inställt/i);
      await stays.click("#outlook-tab");
      await expect.poll(() => standing(stays).count(), { timeout: 15_000 }).toBe(1);
      // One whom it does not reach: off, in the chat and in the calendar.
      await leavesTeams.getByText("Mötet är inställt").first().waitFor();
      expect(await said(leavesTeams)).not.toMatch(/samtyck|tagit tillbaka|pausat/i);
      await inWeek(leaves).getByText("Inställt").first().waitFor();
      await expect.poll(() => standing(leaves).count(), { timeout: 15_000 }).toBe(0);
      // Both guardians, whoever it was, and the doctor: neutral words.
      for (const page of [own, others, doctors]) {
        await page.goto(at);
        await page.getByText("pausat").first().waitFor();
      }
      const meetingIn = async (page: Page) => (await said(page)).split("\n").filter((line) => /pausat/.test(line));
      expect(await meetingIn(others)).toEqual(await meetingIn(own));
      for (const page of [others, doctors])
        expect(await said(page)).not.toMatch(/tagit tillbaka|tillbakatag|återkalla|inställt/i);
      expect(performance.now() - begun).toBeLessThan(withinMs);

      // And both have been sent the same words, but for the link.
      await world.deliverAll();
      const sent = async (person: string) =>
        (await phoneOf(world, person)).mail.map((one) => one.replace(/https:\S+/, "")).slice(1);
      const [paused] = await sent("vardnadshavare2");
      expect(await sent("vardnadshavare2")).toEqual([expect.stringContaining("Ditt möte är pausat.")]);
      // Who took it back is told the same, and that what they did was received.
      const told = await sent("vardnadshavare1");
      expect(told.toSorted()).toEqual([paused, expect.stringContaining("Du har ändrat ditt svar.")]);
      await Promise.all([own, others, doctors].map((page) => page.context().close()));
      await Promise.all([stays, leaves, leavesTeams, tab].map((window) => window.close()));
    },
  );
});
