import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { cardForm } from "../../src-bot/web/family/card-form.ts";
import { policy } from "../../src-bot/web/family/page.ts";
import { scripts } from "../../src-bot/web/family/script.ts";
import {
  type Action,
  beside,
  buttons,
  type Card,
  card,
  carried,
  choice,
  dateInput,
  facts,
  heading,
  line,
  quiet,
  subheading,
  textInput,
  timeInput,
  toggle,
} from "../../src-shared/card.ts";
import { buildTab } from "../built-tab.ts";
import { aBrowser } from "./tab.ts";

const here = "https://family.example";
const built = join(import.meta.dirname, "../../dist/family");
let browser: Browser;
beforeAll(async () => {
  buildTab();
  browser = await aBrowser();
});
afterAll(() => browser.close());

const send: Action = { type: "Action.Submit", id: "send", title: "Skicka", style: "positive", data: {} };
const stop: Action = { type: "Action.Submit", id: "stop", title: "Sluta", data: {} };
/** Everything that a family's form may have in it. */
const everything = (more: object = {}): Card => ({
  ...card("sv", "Ditt svar", [
    heading("Ditt svar"),
    line("En *mening* som är 3 \\* 4."),
    carried({ id: "words", label: "words", value: "abc" }),
    facts([["När", "I morgon 09.00"]]),
    subheading("Välj"),
    choice({
      id: "answer",
      label: "Svar",
      choices: [
        ["yes", "Ja"],
        ["no", "Nej"],
      ],
      value: "no",
      open: true,
    }),
    choice({
      id: "some",
      label: "Vad",
      choices: [
        ["a", "Det ena"],
        ["b", "Det andra, och mer"],
        ["c", "Det tredje"],
      ],
      value: "a,c",
      many: true,
    }),
    choice({
      id: "one",
      label: "Hur",
      choices: [
        ["x", "Så"],
        ["y", "Så här"],
      ],
      value: "y",
    }),
    toggle({ id: "known", label: "Jag vet", value: "true" }),
    beside(dateInput({ id: "on", label: "Dag", value: "2026-12-01" }), timeInput({ id: "at", label: "Tid" })),
    textInput({ id: "name", label: "Namn", value: 'Å "citat" <b>', longest: 60 }),
    textInput({ id: "more", label: "Mer", lines: true, longest: 900, help: "Läses av samordnaren." }),
    quiet("Bara du ser det."),
    buttons([send, stop]),
  ]),
  ...more,
});

const noCard = `<form class="card" method="post" action="/sent"><label>Mer<input name="m" /></label>
  <script type="application/json">{"type":"AdaptiveCard","version":"1.5","body":"</script></form>`;

interface Phone {
  hasScript?: boolean;
  dir?: "ltr" | "rtl";
  markup?: string;
  /** The voices that the telephone has. */
  voices?: { lang: string; localService: boolean }[];
  /** The drawing part comes when this is done. */
  until?: Promise<unknown>;
}
interface Opened {
  page: Page;
  sent: () => Promise<Record<string, string>>;
  close: () => Promise<void>;
}

/** A form as the server writes it, on a page with our policy; nothing else is on the way. */
async function opened(
  of: Card,
  { hasScript = true, dir = "ltr", markup, until, voices = [] }: Phone = {},
): Promise<Opened> {
  const context = await browser.newContext({ javaScriptEnabled: hasScript, viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.addInitScript((all) => {
    const said: string[] = [];
    const speak = ({ text }: SpeechSynthesisUtterance) => void said.push(text);
    const played = {
      getVoices: () => all,
      speak,
      cancel: () => void (said.length = 0),
      addEventListener: () => {},
      said,
    };
    Object.defineProperty(globalThis, "speechSynthesis", { value: played });
    Object.defineProperty(globalThis, "SpeechSynthesisUtterance", {
      value: function (this: { text: string }, text: string) {
        this.text = text;
      },
    });
  }, voices);
  let sent: (body: string) => void;
  const body = new Promise<string>((resolve) => (sent = resolve));
  await page.route(`${here}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/sent") {
      sent(route.request().postData() ?? "");
      return route.fulfill({ contentType: "text/html", body: "<h1>Tack</h1>" });
    }
    if (path.startsWith("/f/assets/")) {
      if (/draw-card.*js$/.test(path)) await until;
      const contentType = path.endsWith(".css") ? "text/css" : "text/javascript";
      return route.fulfill({ contentType, body: readFileSync(join(built, path.slice(2))) });
    }
    const form = markup ?? cardForm(of, { action: "/sent", csrf: "token" }).markup;
    return route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": policy },
      body: `<!doctype html><html lang="sv" dir="${dir}"><head><title>T</title>${scripts(true)!.markup}</head><body><main data-aloud="Läs upp|Sluta läsa"><h1>T</h1>${form}</main></body></html>`,
    });
  });
  await page.goto(`${here}/`);
  return {
    page,
    sent: async () => {
      const fields = [...new URLSearchParams(await body)].filter(([name]) => name !== "commandId");
      const joined: Record<string, string> = {};
      for (const [name, value] of fields) joined[name] = name in joined ? `${joined[name]},${value}` : value;
      return joined;
    },
    close: () => context.close(),
  };
}
const done = (page: Page) => page.locator("html[data-drawn]").waitFor({ state: "attached" });
const isDrawn = (page: Page) => page.locator(".ac-adaptiveCard").count();
/** As somebody hears it: what kind each thing is, what it is called and what is in it. */
const heard = async (page: Page) => {
  const tree = await page.locator("main").ariaSnapshot();
  return (
    tree
      .split("\n")
      .flatMap(
        (row) => /^\s*- (checkbox|radio|textbox|combobox|button|option|heading)( .*)?$/.exec(row)?.[0].trim() ?? [],
      )
      // A list that nothing is chosen in yet begins with nothing.
      .filter((row) => row !== "- option")
      .join("\n")
  );
};

test("a form is heard the same, and sends the same, drawn as a card as without script", async () => {
  const [plain, withCard] = [await opened(everything(), { hasScript: false }), await opened(everything())];
  await done(withCard.page);
  expect(await isDrawn(withCard.page)).toBe(1);

  const lines = [await heard(plain.page), await heard(withCard.page)];
  for (const { page } of [plain, withCard]) {
    await page.getByLabel("Ja", { exact: true }).check();
    await page.getByLabel("Det andra, och mer").check();
    await page.getByLabel("Det ena").uncheck();
    await page.getByLabel("Mer", { exact: true }).fill("Två\nrader, och komma");
    await page.getByRole("button", { name: "Skicka" }).click();
    await page.getByRole("heading", { name: "Tack" }).waitFor();
  }
  const [without, withScript] = [await plain.sent(), await withCard.sent()];

  expect(lines[1]).toBe(lines[0]);
  expect(withScript).toEqual(without);
  expect(without).toMatchObject({ answer: "yes", some: "b,c", one: "y", known: "true", action: "send", csrf: "token" });
  await Promise.all([plain.close(), withCard.close()]);
});

test("where the card cannot be drawn, or somebody has begun, the form stays as it came", async () => {
  const broken = await opened(everything(), { markup: noCard });
  await broken.page.getByLabel("Mer").waitFor();
  const tooNew = await opened(everything({ body: [{ type: "Input.Unknown", id: "answer" }] }), {
    markup: cardForm(everything(), { action: "/sent", csrf: "t" }).markup.replace(
      /"Input\.ChoiceSet"/g,
      '"Input.Unknown"',
    ),
  });
  await done(tooNew.page);

  let comes = () => {};
  const until = new Promise<void>((resolve) => (comes = resolve));
  const begun = await opened(everything(), { until });
  await begun.page.getByLabel("Namn").fill("Jag");
  comes();
  await done(begun.page);

  expect(await isDrawn(broken.page)).toBe(0);
  expect(await isDrawn(tooNew.page)).toBe(0);
  expect(await tooNew.page.getByRole("radio").count()).toBe(2);
  expect(await isDrawn(begun.page)).toBe(0);
  expect(await begun.page.getByLabel("Namn").inputValue()).toBe("Jag");
  await Promise.all([broken.close(), tooNew.close(), begun.close()]);
});

test("what is to be mended is said at the field, drawn or not", async () => {
  const asked = card("sv", "Ditt namn", [
    textInput({ id: "name", label: "Namn", longest: 60, required: "Skriv ditt namn." }),
    buttons([send]),
  ]);
  const markup = cardForm(asked, { action: "/sent", csrf: "t", wrong: ["name"] }).markup;
  const both = [await opened(asked, { markup, hasScript: false }), await opened(asked, { markup })];
  await done(both[1]!.page);

  for (const { page, close } of both) {
    const field = page.getByRole("textbox", { name: "Namn" });
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    const told = (await field.getAttribute("aria-describedby")) ?? "";
    expect(await page.locator(`[id="${told}"]`).textContent()).toBe("Skriv ditt namn.");
    await close();
  }
});

test("in Arabic everything begins at the right, and nothing is wider than a narrow telephone", async () => {
  const { page, close } = await opened(everything(), { dir: "rtl" });
  await done(page);

  const box = (await page.getByRole("radio").first().boundingBox())!;
  expect(box.x).toBeGreaterThan(200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await close();
});

test("the page is read aloud by the telephone's own voice for the language, and by none that is elsewhere", async () => {
  const said = (page: Page) => page.evaluate(() => (speechSynthesis as unknown as { said: string[] }).said);
  const elsewhere = [
    { lang: "sv-SE", localService: false },
    { lang: "ar", localService: true },
  ];
  const [mute, heardBy] = [
    await opened(everything(), { voices: elsewhere }),
    await opened(everything(), { voices: [...elsewhere, { lang: "sv_SE", localService: true }] }),
  ];
  await Promise.all([done(mute.page), done(heardBy.page)]);

  await heardBy.page.getByRole("button", { name: "Läs upp" }).click();
  const read = await said(heardBy.page);
  await heardBy.page.getByRole("button", { name: "Sluta läsa" }).click();

  expect(await mute.page.getByRole("button", { name: "Läs upp" }).count()).toBe(0);
  expect(read.slice(0, 2)).toEqual(["T", "Ditt svar"]);
  expect(read).toContain("Det andra, och mer");
  expect(await said(heardBy.page)).toEqual([]);
  await Promise.all([mute.close(), heardBy.close()]);
});

test("all that a telephone fetches of script is at most 110 kB", () => {
  const parts = JSON.parse(readFileSync(join(built, ".vite/manifest.json"), "utf8")) as Record<
    string,
    { file: string }
  >;
  const bytes = Object.values(parts).map(({ file }) => gzipSync(readFileSync(join(built, file))).length);

  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(110_000);
});
