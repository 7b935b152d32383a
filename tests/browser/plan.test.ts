import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aBookedMeeting, aWorld, done, later, type World } from "../world.ts";
import { aBrowser, openTab, type Tab } from "./tab.ts";

let world: World;
let browser: Browser;
let given: Awaited<ReturnType<typeof aBookedMeeting>>;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
  given = await aBookedMeeting(world);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const openPlan = async (person: string, showing: Parameters<typeof openTab>[3] = {}) => {
  const tab = await openTab(browser, world, person, { subPageId: `${given.caseId}/plan`, ...showing });
  await tab.frame.locator("table").waitFor();
  return tab;
};
const planOf = async () => (await world.file(given.caseId)).plan;

/** Reaches a list by the tab key and chooses the one so many steps down. */
const picks = async (tab: Tab, list: string, steps: number) => {
  await tab.reach(list);
  await tab.frame.getByLabel(list, { exact: true }).locator("option").nth(steps).waitFor({ state: "attached" });
  for (let step = 0; step < steps; step += 1) await tab.press("ArrowDown");
};
/** What is typed goes where one is: a form that is still on its way takes nothing. */
const asksFor = async (tab: Tab, form: string) => {
  await tab.reach(form);
  await tab.press("Enter");
  await tab.frame.locator("[role=dialog] :is(input, textarea):focus").waitFor();
};
const fills = async (tab: Tab, field: string, words: string) => {
  await tab.reach(field);
  await tab.type(words);
};
const saves = async (tab: Tab, told: string) => {
  await tab.reach("Spara");
  await tab.press("Enter");
  await tab.frame.getByText(told).waitFor();
  // Where one was has the focus again when the form has gone.
  await tab.frame.getByRole("dialog").waitFor({ state: "detached" });
};

test("by keyboard: a need is a gap until support meets it by a day; then a view that differs, and a proposal the family is shown", async () => {
  const tab = await openPlan("samordnare");
  const { frame } = tab;
  await frame.getByText("Här samlas vad barnet behöver").waitFor();
  await frame.getByRole("button", { name: /^Hem/ }).focus();

  // A need, which nobody meets yet.
  await asksFor(tab, "Lägg till behov");
  await tab.type("Komma till skolan på morgonen");
  await picks(tab, "Område i livet", 2);
  await saves(tab, "Behovet är tillagt.");
  await frame.getByText("Ingen insats ännu").waitFor();
  const forNeed = tab.presses;

  // What meets it.
  await asksFor(tab, "Lägg till insats: Komma till skolan på morgonen");
  await tab.type("Lugn start med kuratorn");
  await picks(tab, "Verksamhet", 1);
  await picks(tab, "Vem som ser till det", 1);
  await tab.reach("Klart eller följs upp senast");
  await tab.press("1", "0", "0", "7", "2", "0", "2", "6");
  await saves(tab, "Insatsen är tillagd.");
  await frame.getByText("Varje behov har någon som ser till det.").waitFor();
  const forSupport = tab.presses - forNeed;

  // The shared picture: what is said, and who sees it differently.
  await asksFor(tab, "Lägg till i bilden");
  await tab.type("Morgnarna är svårast");
  await picks(tab, "Sorts uppgift", 2);
  await saves(tab, "Det står nu i den gemensamma bilden.");
  await tab.reach("Anteckna hur någon ser det: Morgnarna är svårast");
  await tab.press("Enter");
  await picks(tab, "Vems syn", 2);
  await picks(tab, "Stämmer det", 2);
  await fills(tab, "Med egna ord", "Kvällarna är värre.");
  await saves(tab, "Synen är antecknad.");
  await frame.getByText("Vårdnadshavare Ek ser det annorlunda").waitFor();
  const forPicture = tab.presses - forNeed - forSupport;

  // A proposal, presented.
  await asksFor(tab, "Lägg till förslag");
  await tab.type("Kurator tre dagar i veckan");
  await picks(tab, "Verksamhet", 1);
  await tab.reach("Komma till skolan på morgonen");
  await tab.press("Space");
  await saves(tab, "Förslaget är tillagt.");
  await frame.getByRole("button", { name: "Visa för familjen: Kurator tre dagar i veckan" }).waitFor();
  await tab.reach("Visa för familjen: Kurator tre dagar i veckan");
  await tab.press("Enter");
  await frame.getByRole("dialog").waitFor();
  await tab.press("Enter");
  await frame.getByText("Familjen kan nu läsa förslaget.").waitFor();
  await frame.getByRole("dialog").waitFor({ state: "detached" });
  const forProposal = tab.presses - forNeed - forSupport - forPicture;

  expect(await planOf()).toMatchObject({
    needs: [{ area: "school", words: { category: "schooling" } }],
    interventions: [{ needs: [expect.any(String)], dueBy: later(world, 30) }],
    statements: [{ kind: "agreed", stances: [{ stance: "differs", words: { value: "Kvällarna är värre." } }] }],
    proposals: [{ presentedAt: expect.any(String), needs: [expect.any(String)] }],
  });
  // Eight of those for the support are its day.
  // Who sees a part is one stop more once it has been told.
  expect(forNeed).toBeLessThanOrEqual(9);
  expect(forSupport).toBeLessThanOrEqual(24);
  expect(forPicture).toBeLessThanOrEqual(28);
  expect(forProposal).toBeLessThanOrEqual(14);
  expect(await tab.faults()).toEqual([]);
  expect(await frame.getByRole("button", { name: /Besluta/ }).count()).toBe(0);
  await tab.close();
});

test("an area of life is chosen by arrow keys, and the needs below are those of it", async () => {
  const tab = await openPlan("samordnare", { width: 320 });
  const { frame } = tab;
  await frame.getByRole("button", { name: /^Hem orört/ }).focus();

  await tab.press("ArrowRight", "ArrowRight", "Enter");

  await frame.getByText("Visar Hälsa: inget behov ännu.").waitFor();
  await frame.getByText("Hälsa: inget behov ännu. Är det bra").waitFor();
  expect(await frame.getByRole("button", { name: /^Hälsa/ }).getAttribute("aria-pressed")).toBe("true");
  expect(await tab.overflow()).toBe(0);
  expect(await tab.faults()).toEqual([]);
  await tab.close();
});

test("what is missing or refused is said beside the field, and what was typed stays, also when the form is left", async () => {
  const tab = await openPlan("samordnare", { width: 320, locale: "en-us" });
  const { frame } = tab;
  await frame.getByRole("button", { name: "Add support", exact: true }).click();
  await tab.type("Already given");
  await frame.getByLabel("Done or followed up by").fill("0001-01-01");
  await frame.getByRole("button", { name: "Save" }).click();

  await frame.getByText("Fill this in.").first().waitFor();
  expect(await frame.getByLabel("Service", { exact: true }).getAttribute("aria-invalid")).toBe("true");
  expect(await tab.faults()).toEqual([]);
  await tab.press("Escape");
  await frame.getByRole("button", { name: "Add support", exact: true }).click();

  expect(await frame.getByLabel("What is done").inputValue()).toBe("Already given");
  expect(await tab.overflow()).toBeLessThanOrEqual(0);
  await tab.close();
});

test("words that somebody else has changed meanwhile are shown beside one's own, and neither is lost", async () => {
  const tab = await openPlan("samordnare");
  const { frame } = tab;
  await frame.getByRole("button", { name: "Mer om Komma till skolan på morgonen" }).click();
  await frame.getByRole("menuitem", { name: "Skriv om" }).click();
  await frame.getByRole("textbox", { name: "Text" }).fill("Komma till skolan varje dag");
  const [need] = (await planOf()).needs;
  const theirs = { kind: "need", id: need!.id, seen: need!.wording, words: "Komma i tid till skolan" };
  await done(world.perform("samordnare", given.caseId, "plan.reword", theirs));

  await frame.getByRole("button", { name: "Spara", exact: true }).click();
  await frame.getByText(/Så står det nu: ”Komma i tid till skolan”/).waitFor();
  expect(await frame.getByRole("textbox", { name: "Din text" }).inputValue()).toBe("Komma till skolan varje dag");
  await frame.getByRole("button", { name: "Spara min text i stället" }).click();
  await frame.getByText("Texten är ändrad.").waitFor();

  expect((await planOf()).needs[0]!.words.value).toBe("Komma till skolan varje dag");
  await tab.close();
});

test("a professional is offered what their verbs allow and shown no more than their own view", async () => {
  const { caseId, childId, guardianId } = given;
  const kept = { child: childId, area: "home", words: "Bara mammas ord", category: "economy", by: guardianId };
  await done(world.perform("samordnare", caseId, "plan.addNeed", kept));
  const tab = await openPlan("kurator");
  const { frame } = tab;

  const { body } = await world.api("kurator", `/cases/${caseId}`);
  const [proposal] = body.plan.proposals;
  expect(JSON.stringify(body.plan)).not.toContain("Bara mammas ord");
  expect(JSON.stringify(body.plan)).not.toContain(guardianId);
  expect([body.plan.gaps, body.plan.orphans, proposal.stances, proposal.isContested]).toEqual([[], [], [], false]);
  expect(body.plan.yours).toMatchObject({ unit: "ekskolan", name: "Ekskolan" });
  // Whether it is enough is the coordinator's to see: that there is support is what others are told.
  expect(await frame.getByText("Har insats").count()).toBe(1);
  await frame.getByRole("button", { name: "Besluta: Kurator tre dagar i veckan" }).click();
  await frame.getByRole("button", { name: "Besluta", exact: true }).click();
  await frame.getByText("Beslutet kan fattas när familjen har sagt ja.").waitFor();
  await tab.press("Escape");
  await frame.getByRole("dialog").waitFor({ state: "detached" });
  expect(await frame.getByRole("button", { name: /Visa för familjen|Skriv svar/ }).count()).toBe(0);
  expect(await tab.faults()).toEqual([]);

  // Once the family has said yes it is decided, and stands as support.
  const { id: proposalId } = (await planOf()).proposals[0]!;
  const yes = { proposalId, for: guardianId, stance: "yes", words: "", channel: "phone" };
  await done(world.perform("samordnare", caseId, "plan.takeStance", yes));
  await frame.getByRole("button", { name: "Besluta: Kurator tre dagar i veckan" }).click();
  await frame.getByRole("button", { name: "Besluta", exact: true }).click();
  await frame.getByText("Beslutat, finns som insats").waitFor();
  expect((await planOf()).interventions.at(-1)).toMatchObject({ proposal: proposalId, unit: "ekskolan" });
  await tab.close();
});

test("what was written by mistake is taken back, and support that met it stays without it", async () => {
  const tab = await openPlan("samordnare");
  const { frame } = tab;
  await frame.getByRole("button", { name: "Mer om Komma till skolan varje dag" }).click();
  await frame.getByRole("menuitem", { name: "Ta bort" }).click();
  await frame.getByText("De blir kvar, utan det här behovet.").waitFor();
  await frame.getByRole("button", { name: "Ta bort", exact: true }).click();
  await frame.getByText("Det är borttaget.").waitFor();

  await frame.getByRole("heading", { name: "Hör inte till något behov" }).waitFor();
  expect((await planOf()).needs.map(({ words }) => words.value)).toEqual(["Bara mammas ord"]);
  await tab.close();
});

describe.runIf(process.env["SAMLA_LONG"])("in every look", () => {
  const looks = (["default", "dark", "contrast"] as const).flatMap((theme) =>
    [320, 1280].flatMap((width) =>
      (["sv-se", "en-us"] as const).flatMap((locale) =>
        ["samordnare", "kurator"].map((person) => ({ theme, width, locale, person })),
      ),
    ),
  );
  test.each(looks)(
    "$theme, $width pixels, $locale, $person: whole, and read by everybody",
    async ({ person, ...look }) => {
      const tab = await openPlan(person, look);

      expect(await tab.faults()).toEqual([]);
      expect(await tab.overflow()).toBe(0);
      await tab.close();
    },
  );
});
