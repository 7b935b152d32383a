import type { Page } from "playwright-core";

import { familyTexts } from "../../src-shared/text/family/family-text.ts";
import type { FamilyLanguage } from "../../src-shared/text/family/language.ts";
import { drawn } from "./family-page.ts";

/** What somebody has before them on one step of the way: words that stand open, without and with what is below on every page. */
export interface Step {
  step: string;
  words: number;
  withFoot: number;
}

const wordsIn = (said: string): number => said.split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;

/** What is seen without opening anything. */
async function wordsOn(page: Page, step: string): Promise<Step> {
  const seen = (within: string) =>
    page.locator(within).evaluateAll((all) =>
      all
        .flatMap((one) => {
          const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
          const said: string[] = [];
          while (walk.nextNode()) {
            const { parentElement, nodeValue } = walk.currentNode;
            if (parentElement?.closest("script, style, select")) continue;
            if (parentElement?.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
              said.push(nodeValue ?? "");
          }
          return said;
        })
        .join(" "),
    );
  return { step, words: wordsIn(await seen("main")), withFoot: wordsIn(await seen("body")) };
}

interface Way {
  link: string;
  messages: () => Promise<{ mail: string; sms: string }>;
  deliver: () => Promise<void>;
}

/** From the message to an answer that is sent, everything read that stands open: a yes to a part, the same for everybody who measures. */
export async function readAndAnswerInPart(
  page: Page,
  front: string,
  language: FamilyLanguage,
  { link, messages, deliver }: Way,
): Promise<{ steps: Step[]; firstChoice: number; taps: number }> {
  const { door, consent } = familyTexts[language];
  const steps: Step[] = [];
  let taps = 1;
  const tap = async (name: string, role: "button" | "link" | "radio" | "checkbox" = "button") => {
    taps += 1;
    await page.getByRole(role, { name, exact: true }).first().click();
  };
  const read = async (step: string) => void steps.push(await wordsOn(page, step));
  const told = (step: string, said: string) => void steps.push({ step, words: wordsIn(said), withFoot: wordsIn(said) });

  told("the message", (await messages()).mail);
  await page.goto(`${front}${link}`);
  await read("who are you");
  await tap(door.sendCode.sms);
  await page.waitForLoadState();
  await deliver();
  const { sms } = await messages();
  told("the code", sms);
  await read("write the code");
  await page.getByLabel(door.stepCodeLabel).fill(/\b\d{6}\b/.exec(sms)![0]);
  await tap(door.goOn);
  // Whoever is asked stands before the question once they are in.
  await page.waitForURL(/\/asked\//);
  await drawn(page);
  const firstChoice = await page
    .locator("[name=answer], [id=choose-answer] input")
    .first()
    .evaluate((one) => Math.round(one.getBoundingClientRect().top + scrollY));
  await tap(consent.answers.partlyGranted, "radio");
  const share = async (at: number, how: "only" | "all" | "out") => {
    taps += 1;
    await page.locator("[id^='for-']").nth(at).locator(`[value=${how}]`).check();
  };
  await share(0, "only");
  taps += 1;
  await page.locator("[id^='list-only-']").first().getByRole("checkbox").nth(1).check();
  await share(1, "out");
  await share(2, "all");
  await read("the question");
  await tap(consent.goOn);
  await page.getByRole("heading", { name: consent.check }).waitFor();
  await drawn(page);
  await read("the check");
  for (const fact of await page.getByRole("checkbox").all()) {
    taps += 1;
    await fact.check();
  }
  await tap(consent.send);
  await page.locator("main > .said").waitFor();
  told("what is said then", await page.locator("main > .said").innerText());
  return { steps, firstChoice, taps };
}
