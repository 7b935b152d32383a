import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import Chromium from "@sparticuz/chromium";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPages } from "../src-sandbox/pages/build.ts";
import { aSandbox, type Bed } from "./sandbox-bed.ts";

/** The add-in's pages, played: the pane says what it hears, and the script stops what is written "stop" in. */
const html = (
  script: string,
) => `<!doctype html><html lang="sv"><title>Samla</title><body><h1>Samla</h1><pre id="heard"></pre>
  <button id="fill">fill</button><script src="OFFICE"></script><script>${script}</script></body></html>`;
const pane = html(`
  Office.onReady(function (info) {
    var item = Office.context.mailbox.item, heard = document.getElementById("heard");
    function say(words) { heard.textContent += words + "\\n"; }
    say("ready " + info.host + " " + Office.context.displayLanguage + " " + Office.context.officeTheme.isDarkTheme);
    if (typeof item.subject === "string") { say("reads " + item.subject); return; }
    item.addHandlerAsync(Office.EventType.RecipientsChanged, function (event) { say("recipients " + event.changedRecipientFields.requiredAttendees); });
    item.addHandlerAsync(Office.EventType.AppointmentTimeChanged, function (event) { say("time " + (event.start instanceof Date)); });
    document.getElementById("fill").onclick = function () {
      item.subject.setAsync("Samverkansmöte SB-2026-041");
      item.requiredAttendees.addAsync([{ displayName: "", emailAddress: "kurator@ekstad.example.se" }]);
      item.enhancedLocation.addAsync([{ id: "ekrummet@ekstad.example.se", type: "room" }]);
      item.body.setAsync("<p>Vi ses i <strong>Ekrummet</strong>.</p>", { coercionType: "html" });
      item.notificationMessages.addAsync("samla", { type: "informationalMessage", icon: "icon16", persistent: false, message: "Två har inte samtyckt än." });
    };
  });`);
const auto = `["onAppointmentAttendeesChanged", "onAppointmentTimeChanged"].forEach(function (action) {
  Office.actions.associate(action, function (event) { event.completed(); });
});
Office.actions.associate("onAppointmentSend", function (event) {
  Office.context.mailbox.item.subject.getAsync({ asyncContext: event }, function (result) {
    var stops = result.value.indexOf("stop") >= 0, asks = result.value.indexOf("ask") >= 0;
    if (!stops && !asks) return result.asyncContext.completed({ allowEvent: true });
    result.asyncContext.completed({ allowEvent: false, errorMessage: "Rubriken säger för mycket.", sendModeOverride: asks ? Office.MailboxEnums.SendModeOverride.PromptUser : undefined });
  });
});`;

/** A page that is built and a browser: the full numbers only. */
describe.runIf(process.env["SAMLA_LONG"])("Outlook's form for a meeting", { timeout: 120_000 }, () => {
  let bed: Bed;
  let browser: Browser;

  beforeAll(async () => {
    bed = await aSandbox();
    const office = `${bed.sandbox.addresses.pages}/sandbox/office.js`;
    bed.pages = (path) => {
      if (path === "/addin/pane.html") return pane.replace("OFFICE", office);
      if (path === "/addin/auto.html") return html(auto).replace("OFFICE", office);
      return path === "/addin/auto.js" ? auto : undefined;
    };
    await buildPages(join(bed.dataDir, "sandbox", "pages"));
    browser = await chromium.launch({
      executablePath: await Chromium.executablePath(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await bed?.close();
  });

  async function open(person: string, width = 1360, chosen: Record<string, string> = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    page.setDefaultTimeout(15_000);
    await page.addInitScript(
      (kept) => Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, value)),
      { locale: "sv", tour: "none", ...chosen },
    );
    await page.goto(`${bed.sandbox.addresses.pages}/#${person}`);
    await page.click("#outlook-tab");
    return page;
  }

  test("the pane fills it, what is typed stays, and when it is sent everybody has it", async () => {
    const page = await open("samordnare");
    await page.getByRole("button", { name: "Nytt möte" }).click();
    await page.getByRole("button", { name: "Planera samverkansmöte" }).click();
    const inside = page.frameLocator("iframe[title='Samla, panel']");
    await inside.getByText("ready Outlook sv-SE false").waitFor();

    await inside.getByRole("button", { name: "fill" }).click();

    await page.getByText("Två har inte samtyckt än.").waitFor();
    await expect.poll(() => page.getByLabel("Ämne").inputValue()).toBe("Samverkansmöte SB-2026-041");
    await page.getByText("Ekrummet", { exact: true }).first().waitFor();
    await inside.getByText("recipients true").waitFor();
    await page.getByLabel("Från").fill("13:00");
    await inside.getByText("time true").first().waitFor();
    await page.getByRole("button", { name: "Skicka", exact: true }).click();

    await page.getByText("Mötet är skickat.").waitFor();
    const { body } = await bed.script("GET", "outlook/kurator/calendar");
    expect(body.map(({ subject }: { subject: string }) => subject)).toContain("Samverkansmöte SB-2026-041");
    await page.close();
  });

  test("an alert stops it; what is written stays, and where the add-in leaves it to the sender it goes all the same", async () => {
    const page = await open("samordnare", 1360, { locale: "en" });
    await page.getByRole("button", { name: "New meeting" }).click();
    await page.getByLabel("Subject").fill("stop");
    await page.getByRole("button", { name: "Send", exact: true }).press("Enter");

    const alert = page.getByRole("alertdialog", { name: "Samla stopped the meeting from being sent" });
    await alert.getByText("Rubriken säger för mycket.").waitFor();
    expect(await alert.getByRole("button").allTextContents()).toEqual(["Don’t send"]);
    await page.keyboard.press("Enter");
    await expect.poll(() => alert.count()).toBe(0);
    await page.getByLabel("Subject").fill("ask");
    await page.getByRole("button", { name: "Send", exact: true }).press("Enter");
    await alert.getByRole("button", { name: "Send anyway" }).click();

    await page.getByText("The meeting is sent.").waitFor();
    await page.close();
  });

  test("where the add-in is down the meeting goes, and it is said that nobody checked it", async () => {
    const page = await open("samordnare");
    await page.route("**/addin/auto.html", (route) => route.abort());
    await page.getByRole("button", { name: "Nytt möte" }).click();
    await page.getByLabel("Ämne").fill("stop");

    await page.getByRole("button", { name: "Skicka", exact: true }).click();

    await page.getByText("Mötet är skickat. Samla kunde inte nås").waitFor();
    expect(await page.getByRole("alertdialog").count()).toBe(0);
    await page.close();
  });

  test("a draft is gone on with after somebody else has been looked at; an empty one leaves nothing", async () => {
    const page = await open("samordnare2");
    await page.getByRole("button", { name: "Nytt möte" }).click();
    await page.getByRole("button", { name: "Till kalendern" }).click();
    await page.getByRole("button", { name: "Nytt möte" }).click();
    await page.getByLabel("Ämne").fill("Halvskrivet");
    await page.goto(`${bed.sandbox.addresses.pages}/#kurator`);
    await page.goto(`${bed.sandbox.addresses.pages}/#samordnare2`);

    await page.getByRole("button", { name: "Utkast: Halvskrivet" }).click();

    expect(await page.getByLabel("Ämne").inputValue()).toBe("Halvskrivet");
    await page.getByRole("button", { name: "Till kalendern" }).click();
    await page.getByRole("button", { name: "Utkast: Halvskrivet" }).waitFor();
    expect(await page.getByRole("button", { name: /^Utkast/ }).count()).toBe(1);
    await page.close();
  });

  test("somebody invited reads it with the pane beside, and an assistant forwards it and changes who is in it", async () => {
    const compose = { subject: "SB-2026-090", attendees: ["kurator@ekstad.example.se"], ...tomorrowAtNine() };
    const { body: draft } = await bed.script("POST", "outlook/samordnare/compose", compose);
    await bed.script("POST", `outlook/samordnare/drafts/${encodeURIComponent(draft.id)}/send`, {});
    const theirs = await open("kurator", 320);
    await showing(theirs, "SB-2026-090");
    await theirs.getByRole("button", { name: "Öppna mötet" }).click();
    await theirs.getByRole("button", { name: "Visa samverkansmötet" }).click();

    await theirs.frameLocator("iframe[title='Samla, panel']").getByText("reads SB-2026-090").waitFor();
    expect(await theirs.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await theirs.close();
    const page = await open("samordnare");
    await showing(page, "SB-2026-090");
    await page.getByRole("button", { name: "Vidarebefordra" }).click();
    await page.getByLabel("Till").fill("Rektor, Ekskolan");
    await page.keyboard.press("Enter");

    await page.getByText("Mötet är vidarebefordrat till rektor@ekstad.example.se.").waitFor();
    await page.getByRole("button", { name: "Stäng", exact: true }).click();
    await showing(page, "SB-2026-090");
    await page.getByRole("button", { name: "Ändra vilka som är med" }).click();
    await page.getByRole("button", { name: "Ta bort Kurator, Ekskolan" }).click();
    await page.getByRole("button", { name: "Skicka ändringen" }).click();
    await page.getByText("Ändringen är skickad till alla i mötet.").waitFor();
    const { body } = await bed.script("GET", "outlook/samordnare/calendar");
    const changed = body.find(({ subject }: { subject: string }) => subject === "SB-2026-090");
    expect(changed.attendees.map(({ name }: { name: string }) => name)).toEqual(["Rektor, Ekskolan"]);
    await page.close();
  });
});

/** On a working day, so that the week that is shown has it. */
function tomorrowAtNine(): { start: string; end: string } {
  const day = new Date(Date.now() + 24 * 3600_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  const at = (hour: number) => new Date(new Date(day).setUTCHours(hour, 0, 0, 0)).toISOString();
  return { start: at(9), end: at(10) };
}

async function showing(page: Page, subject: string): Promise<void> {
  const event = page.getByRole("button", { name: new RegExp(subject) }).first();
  while (!(await event.isVisible())) {
    await page.getByRole("button", { name: "Nästa vecka" }).click();
    await page.waitForTimeout(200);
  }
  await event.click();
}
