import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { secondsToAQuestion } from "../bench/family.ts";
import { buildTab } from "../built-tab.ts";
import { aWayInto } from "../family.ts";
import { aBookedMeeting, aCaseInConsentPending, aWorld, done, flowsBetween, later, type World } from "../world.ts";
import { drawn, familyPage, faultsOf, overflowOf } from "./family-page.ts";
import { aBrowser } from "./tab.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  if (!process.env["SAMLA_LONG"]) return;
  buildTab();
  [world, browser] = await Promise.all([aWorld({ guessesAQuarter: 10_000 }), aBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const everyFact = ["who", "until", "stop"];

/** Somebody who has custody has been asked about two services, and stands before the question. */
async function asked() {
  const way = await aWayInto(world, await aCaseInConsentPending(world));
  const { caseId, guardianId, childId } = way;
  await done(
    world.perform("samordnare", caseId, "consent.request", {
      grantorId: guardianId,
      subjectIds: [childId],
      flows: flowsBetween(["ekskolan", "barnochunga"]),
      purpose: "Att skoldagen ska fungera",
      activities: ["attendMeeting", "readPlan"],
      validTo: later(world, 120),
    }),
  );
  await way.enter();
  const { id } = (await world.file(caseId)).requests[0]!;
  return { ...way, at: `${world.front}/f/mine/asked/${id}`, home: `${world.front}/f/mine` };
}
const latest = async (caseId: string) => {
  const { requests, consents } = await world.file(caseId);
  return { answer: requests.at(-1)?.answer, consents };
};
/** With the three things that one knows. */
async function send(page: Page): Promise<void> {
  for (const fact of everyFact) await page.locator(`input[name=${fact}]`).check();
  await page.getByRole("button", { name: "Skicka svaret" }).click();
}
const share = (page: Page, to: string, how: string) =>
  page.getByRole("group", { name: to, exact: true }).getByLabel(how, { exact: true }).check();
/** What is seldom meant stands with the part, once that is chosen. */
async function onlyTells(page: Page, to: string): Promise<void> {
  const choice = page.getByRole("group", { name: to, exact: true }).getByLabel("Får bara berätta");
  await share(page, to, "Allt");
  expect(await choice.isVisible()).toBe(false);
  await share(page, to, "En del");
  await choice.check();
}
const nothing = (page: Page, to: string) => share(page, to, "Inget");
const choose = (page: Page, value: string) => page.locator(`input[name=answer][value=${value}]`).check();

describe.runIf(process.env["SAMLA_LONG"])("without script", () => {
  const opened = async () => {
    const way = await asked();
    const page = await familyPage(browser, world, way.browser, { hasScript: false });
    await page.goto(way.at);
    return { ...way, page };
  };

  test("a yes to everything is given with the three things one knows, kept as a receipt, and taken back in one press", async () => {
    const { page, caseId, home } = await opened();

    await choose(page, "granted");
    await page.getByRole("button", { name: "Gå vidare" }).click();
    await page.getByRole("heading", { name: "Stämmer ditt svar?" }).waitFor();
    await page.getByRole("button", { name: "Skicka svaret" }).click();
    await page.getByText("Kryssa i de tre sakerna strax före knappen").first().waitFor();
    await send(page);
    await page.getByText("Tack. Svaret är sparat.").waitFor();
    expect(await latest(caseId)).toMatchObject({ answer: { kind: "granted" }, consents: [{ ended: null }] });

    await page.getByRole("link", { name: "Kvitto" }).click();
    await page.getByRole("heading", { name: "Kvitto på ditt svar" }).waitFor();
    expect(await page.getByText("HL7 FHIR R5").isVisible()).toBe(false);
    await page.getByText("För den som vill kontrollera").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "HL7 FHIR R5" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("receipt.fhir.json");
    await page.goto(home);
    await page.getByRole("button", { name: "Ta tillbaka mitt ja" }).click();
    await page.getByText("Du har tagit tillbaka ditt ja.").first().waitFor();
    expect((await latest(caseId)).consents[0]!.ended).toMatchObject({ how: "withdrawn", channel: "page" });
  });

  test("a yes to a part is what was ticked for each, is made less in one press, and more by answering anew", async () => {
    const { page, caseId, at, home } = await opened();
    const told = async () =>
      (await latest(caseId)).consents
        .filter(({ ended }) => ended === null)
        .flatMap(({ flows }) => [...new Set(flows.map(({ to, category }) => `${to}: ${category}`))]);

    await choose(page, "partlyGranted");
    await page.getByRole("button", { name: "Gå vidare" }).click();
    await page.getByText("Välj också vad som gäller för Ekskolan, Barn och unga och Samba.").first().waitFor();
    await share(page, "Ekskolan", "En del");
    await share(page, "Barn och unga", "En del");
    await onlyTells(page, "Samba");
    await page.getByRole("group", { name: "Ekskolan får veta" }).getByLabel("Hur det går i skolan").check();
    await page.getByRole("button", { name: "Gå vidare" }).click();
    await page.getByText("Kryssa i minst en sak för Barn och unga").first().waitFor();
    const social = page.getByRole("group", { name: "Barn och unga får veta" });
    await social.getByLabel("Hur man når er").check();
    await page.getByRole("button", { name: "Gå vidare" }).click();
    await page.getByRole("heading", { name: "Stämmer ditt svar?" }).waitFor();
    expect((await latest(caseId)).consents).toEqual([]);
    await page.getByRole("button", { name: "Ändra svaret" }).click();
    for (const [choosing, said] of [
      [onlyTells, "Får berätta men inget veta."],
      [nothing, "Får varken veta eller berätta."],
    ] as const) {
      await choosing(page, "Barn och unga");
      await page.getByRole("button", { name: "Gå vidare" }).click();
      await page.getByText(said).first().waitFor();
      await page.getByRole("button", { name: "Ändra svaret" }).click();
    }
    await share(page, "Barn och unga", "En del");
    await page.getByRole("button", { name: "Gå vidare" }).click();
    await send(page);
    await page.getByText("Tack. Svaret är sparat.").waitFor();
    expect(await told()).toEqual(["ekskolan: schooling", "barnochunga: contact"]);

    await page.getByRole("link", { name: "Läs eller ändra" }).click();
    await page.getByText("Det som redan har berättats finns kvar").waitFor();
    await page.getByRole("button", { name: "Sluta berätta för Barn och unga" }).click();
    await page.getByText("Ändringen är sparad.").waitFor();
    expect(await told()).toEqual(["ekskolan: schooling"]);

    await page.goto(at);
    await choose(page, "granted");
    await page.getByRole("button", { name: "Gå vidare" }).click();
    await send(page);
    await page.waitForURL(`${at}?sent#top`);
    await page.goto(home);
    expect((await latest(caseId)).answer).toMatchObject({ kind: "granted" });
    expect((await told()).length).toBeGreaterThan(6);
  });

  test.each([
    ["refused", "Inget delas med stöd av det här."],
    ["wantsTalk", "Vi hör av oss till dig."],
  ])("%s needs nothing ticked", async (answer, said) => {
    const { page, caseId } = await opened();

    await choose(page, answer);
    await page.getByRole("button", { name: "Gå vidare" }).click();
    await page.getByRole("button", { name: "Skicka svaret" }).click();
    await page.getByText(said).waitFor();

    expect(await latest(caseId)).toMatchObject({ answer: { kind: answer, channel: "page" }, consents: [] });
  });
});

describe.runIf(process.env["SAMLA_LONG"])("a yes taken back before a meeting", () => {
  test("tells beforehand what it leads to, and the meeting is off for whoever it no longer reaches", async () => {
    const way = await aWayInto(world, await aBookedMeeting(world));
    await way.enter();
    const page = await familyPage(browser, world, way.browser, { hasScript: false });
    await page.goto(`${world.front}/f/mine`);
    await page.getByRole("link", { name: "Läs eller ändra" }).click();
    await page.getByText("Det gäller genast.").waitFor();
    await page.getByRole("button", { name: "Ta tillbaka allt" }).click();
    await page.getByText("Du har tagit tillbaka ditt ja.").waitFor();
    await world.deliverAll();

    const { meetings } = (await world.api("samordnare", `/cases/${way.caseId}`)).body;
    expect(meetings).toMatchObject([{ state: "blocked" }]);
    const theirs = (await world.api("kurator", `/cases/${way.caseId}`)).body;
    expect(theirs.meetings).toMatchObject([{ state: "cancelled", purpose: null, people: [] }]);
  });
});

describe.runIf(process.env["SAMLA_LONG"])("with script", () => {
  test("a yes to a part is given by keyboard alone, and Escape twice leaves the page", async () => {
    const way = await asked();
    const page = await familyPage(browser, world, way.browser);
    await page.goto(way.at);
    await drawn(page);
    const named = () => page.evaluate(nameOfFocused);
    const reach = async (name: RegExp) => {
      for (let tries = 0; tries < 60; tries += 1) {
        await page.keyboard.press("Tab");
        if (name.test(await named())) return;
      }
      throw new Error(`Tab never comes to ${String(name)}`);
    };

    await reach(/^Ja, till allt/);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await reach(/^Allt$/);
    await page.keyboard.press("ArrowDown");
    await reach(/^Hur det går i skolan/);
    await page.keyboard.press("Space");
    for (let others = 0; others < 2; others += 1) {
      await reach(/^Allt$/);
      // They may still tell, which stands with the part.
      for (const down of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(down);
    }
    await reach(/^Gå vidare/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Stämmer ditt svar?" }).waitFor();
    await drawn(page);
    for (const fact of [
      /^Bara .* får veta det jag valt/,
      /^Det gäller när verksamheterna och alla vårdnadshavare sagt ja, till och med/,
      /^Jag kan alltid ångra mig/,
    ]) {
      await reach(fact);
      await page.keyboard.press("Space");
    }
    await reach(/^Skicka svaret/);
    await page.keyboard.press("Enter");
    await page.getByText("Tack. Svaret är sparat.").waitFor();
    const { answer, consents } = await latest(way.caseId);
    expect(answer).toMatchObject({ kind: "partlyGranted" });
    expect([...new Set(consents[0]!.flows.map(({ category }) => category))]).toEqual(["schooling"]);

    await page.route("https://www.smhi.se/**", (route) => route.fulfill({ body: "" }));
    // Until the script is there, nobody listens for the key.
    await drawn(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.waitForURL("https://www.smhi.se/");
  });
});

describe.runIf(process.env["SAMLA_LONG"])("what has been filled in", () => {
  test("to change an answer leads to the answer, also once the card is drawn", async () => {
    const way = await asked();
    const page = await familyPage(browser, world, way.browser);
    await page.goto(way.at);
    await drawn(page);
    const all = page.getByRole("radio", { name: "Ja, till allt" });
    await all.check();
    await page.getByRole("button", { name: "Gå vidare" }).click();
    await page.getByRole("heading", { name: "Stämmer ditt svar?" }).waitFor();
    await drawn(page);
    await page.getByRole("button", { name: "Ändra svaret" }).click();
    await page.waitForURL(/kept=/);
    await drawn(page);

    const top = await page.locator("[id=choose-answer]").evaluate((one) => one.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(320);
    expect(await all.isChecked()).toBe(true);
    await page.context().close();
  });

  test("is there in another language, with the card drawn; what was opened to be read is kept; and back leads to what was sent", async () => {
    const { caseId, at, browser: telephone } = await asked();
    const page = await familyPage(browser, world, telephone);
    await page.goto(at);
    await drawn(page);
    await page.locator("[value=partlyGranted]").check();
    const shareOf = (to: string, how: string) => page.locator(`[id='for-${to}'] [value=${how}]`).check();
    for (const to of ["ekskolan", "barnochunga"]) for (const how of ["only", "none"]) await shareOf(to, how);
    await shareOf("samordning", "only");
    await page.getByLabel("Hur man når er").and(page.locator(":visible")).check();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("What may they be told?").waitFor();
    await drawn(page);
    expect(await page.locator("[value=partlyGranted]").isChecked()).toBe(true);
    expect(await page.getByLabel("How to reach you").and(page.locator(":visible")).isChecked()).toBe(true);
    expect(await page.getByLabel("How school is going").and(page.locator(":visible")).isChecked()).toBe(false);

    await page.getByText("Read more", { exact: true }).click();
    await page.getByText("Each service is bound by secrecy.").first().waitFor();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("heading", { name: "Is your answer right?" }).waitFor();
    await page.reload();
    await drawn(page);
    for (const fact of await page.getByRole("checkbox").all()) await fact.check();
    await page.getByRole("button", { name: "Send the answer" }).click();
    await page.getByText("Your answer is saved.").first().waitFor();
    expect((await latest(caseId)).consents[0]!.evidence).toMatchObject({ kind: "page", read: "full" });
    await page.goBack();
    await page.waitForURL(/\?sent/);
    await page.getByText("Your answer is saved.").first().waitFor();
    await page.context().close();
  });
});

describe.runIf(process.env["SAMLA_LONG"])("on an old telephone and a poor line", () => {
  test("a question can be read and answered in four seconds, and is drawn as a card in ten", async () => {
    expect((await secondsToAQuestion()).filter(({ met }) => !met)).toEqual([]);
  });
});

function nameOfFocused(): string {
  const one = document.activeElement as HTMLInputElement | null;
  return one?.labels?.[0]?.textContent?.trim() || (one?.textContent?.trim() ?? "");
}

describe.runIf(process.env["SAMLA_LONG"])("every page that is led to", () => {
  test.each([
    ["sv", "light"],
    ["ar", "dark"],
    ["en", "forced"],
  ] as const)(
    "in %s, %s: nothing is wrong, nothing is wider than 320 px, and each form is drawn",
    async (language, look) => {
      const way = await aWayInto(world, await aBookedMeeting(world));
      await way.enter();
      const page = await familyPage(browser, world, way.browser, { language, look });
      const waiting = ["/f/mine"];
      const wrong: unknown[] = [];
      for (const at of waiting) {
        await page.goto(`${world.front}${at}`);
        const forms = await page.locator("form.card").count();
        if (forms > 0) await drawn(page);
        const [faults, overflow, cards] = [
          await faultsOf(page),
          await overflowOf(page),
          page.locator(".ac-adaptiveCard"),
        ];
        const isDrawn = (await cards.count()) === forms;
        if (faults.length > 0 || overflow > 0 || !isDrawn) wrong.push({ at, faults, overflow, isDrawn });
        const links = await page
          .locator("a[href^='/f/mine/']")
          .evaluateAll((all) => all.map((one) => one.getAttribute("href")!));
        // What is downloaded is no page, and a language is chosen once.
        for (const link of links.filter((one) => !/[.?]/.test(one))) if (!waiting.includes(link)) waiting.push(link);
      }

      expect(wrong).toEqual([]);
      expect(waiting.length).toBeGreaterThan(5);
      await page.context().close();
    },
  );
});

describe.runIf(process.env["SAMLA_LONG"])("every consent page", () => {
  test.each([
    ["sv", "light", 1],
    ["ar", "dark", 1],
    ["en", "forced", 1],
    ["so", "light", 1],
    ["sv", "dark", 2],
    ["ar", "light", 2],
  ] as const)(
    "in %s, %s, letters × %s: nothing is wrong, and nothing is wider than 320 px",
    async (language, look, letters) => {
      const way = await asked();
      const page = await familyPage(browser, world, way.browser, { language, look, letters });
      const check = async (what: string) => {
        expect([what, await faultsOf(page)]).toEqual([what, []]);
        expect([what, await overflowOf(page)]).toEqual([what, 0]);
      };
      await page.goto(way.home);
      await check("home");
      await page.goto(`${way.at}?read=easy`);
      await drawn(page);
      await check("easy");
      await page.goto(way.at);
      await drawn(page);
      await check("question");
      await page.locator("[value=partlyGranted]").check();
      await check("partly");
      await page.locator(".samla-card .ac-pushButton").first().click();
      await page.locator("main > .wrong").waitFor();
      await drawn(page);
      await check("unclear");
      for (const one of await page.locator("[id^='for-'] [value=only]").all()) await one.check();
      for (const list of await page.locator("[id^='list-only-']").all())
        await list.locator("[type=checkbox]").first().check();
      await check("some");
      await page.locator(".samla-card .ac-pushButton").first().click();
      await page.locator("[name=action][value=send], .samla-card .ac-toggleInput").first().waitFor();
      await drawn(page);
      await check("summed up");
      for (const box of await page.locator(".samla-card [type=checkbox]").all()) await box.check();
      await page.locator(".samla-card .ac-pushButton").first().click();
      await page.locator("main > .said").waitFor();
      const { consents } = await world.file(way.caseId);
      await page.goto(`${world.front}/f/mine/consents/${consents[0]!.id}`);
      await drawn(page);
      await check("own consent");
      await page.goto(`${world.front}/f/mine/consents/${consents[0]!.id}/receipt`);
      await check("receipt");
      await page.context().close();
    },
  );
});
