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
const auto = `Office.actions.associate("onAppointmentSend", function (event) {
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
    await page.getByRole("button", { name: "Öppna Samla" }).click();
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
});
