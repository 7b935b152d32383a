import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { anInquiry, aWorld, type World } from "../world.ts";
import { aBrowser, openTab } from "./tab.ts";

let world: World;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([aWorld({ hasWorkers: false }), aBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

test("from a new inquiry to a booked follow-up meeting, by nothing but the next step that is offered", async () => {
  const caseId = await anInquiry(world);
  const tab = await openTab(browser, world, "samordnare");
  const { frame } = tab;
  const inForm = frame.getByRole("dialog");
  const press = (name: string | RegExp) => frame.getByRole("button", { name, exact: true }).click();
  const save = async (name: string) => {
    await inForm.getByRole("button", { name, exact: true }).click();
  };
  const next = () => frame.getByRole("region", { name: "Nästa steg" });
  /** The first button of the case's first page, which is to be called this. */
  const goOn = async (name: string) => {
    const shown = next().getByRole("button", { name, exact: true });
    await shown.waitFor();
    expect(await next().getByRole("button").first().textContent()).toBe(name);
    await shown.click();
  };
  const overview = () => frame.getByRole("link", { name: "Översikt" }).click();

  await frame.getByRole("link", { name: /Ta emot förfrågan/ }).click();
  await next().getByRole("checkbox").check();
  await press("Ta emot ärendet");
  await frame.getByText("Går sällan till skolan").waitFor();
  await goOn("Skriv in barn och vårdnadshavare");
  await inForm.getByLabel("Barnets namn").fill("Barnet Ek");
  await inForm.getByLabel("Barnets födelsedag").fill("2013-05-14");
  await inForm.getByLabel("Vårdnadshavarens namn").fill("Vårdnadshavare Ek");
  await inForm.getByLabel("Vårdnadshavarens telefon").fill("070-1740605");
  await save("Spara");
  // Nobody is alone with a child because it stood there.
  await inForm.getByText(/^Titta på: .*vårdnad/).waitFor();
  await inForm.getByLabel("Vårdnad", { exact: true }).selectOption({ label: "Ensam vårdnad" });
  await save("Spara");
  await next()
    .getByRole("link", { name: /070-174 06 05/ })
    .waitFor();
  await goOn("Ring familjen och anteckna samtalet");
  await inForm.getByLabel("Jag har berättat").check();
  await inForm.getByLabel("Jag har frågat om trygghet").check();
  await save("Spara");
  await goOn("Anteckna vårdnadshavarens samtycke");

  await frame.getByLabel("Vad ska uppgifterna användas till?").fill("Att stödet i skolan och hemma hänger ihop");
  for (const service of ["Ekskolan", "Barn och unga"]) await frame.getByText(service, { exact: true }).click();
  for (const kind of ["Kontaktuppgifter", "Skolgång", "Familjeförhållanden"])
    await frame.getByLabel(`Alla: ${kind}`).check();
  await frame.getByLabel("Vem lyssnade").fill("Samordnare 2, Samba");
  await frame.getByLabel("Jag har läst upp").check();
  await frame.getByLabel("Personen har med egna ord").check();
  await press("Spara samtycket");
  await frame.getByText("Samtycket är antecknat.").waitFor();
  const [consent] = (await world.file(caseId)).consents;
  // Each box under a question is ticked by its own words.
  expect(new Set(consent!.flows.map(({ from }) => from))).toEqual(new Set(["samordning", "ekskolan", "barnochunga"]));

  await press("Anteckna bekräftelse");
  const whoSaidSo = inForm.getByLabel("Vem bekräftade");
  await whoSaidSo.fill("Registrator");
  await save("Spara");
  await expect.poll(() => whoSaidSo.inputValue(), { timeout: 5_000 }).toBe("");
  await whoSaidSo.fill("Registrator");
  await save("Spara");
  await frame.getByText("Inget om samtycke väntar på dig just nu.").waitFor();
  await overview();
  await goOn("Bestäm hur barnet kommer till tals");
  await inForm.getByLabel("Brev, teckning eller bilder").check();
  await save("Spara");
  await goOn("Planera samverkansmötet");

  await frame.getByLabel("Vad ska mötet leda till").fill("Trygghet i skolan");
  await frame.getByLabel("Vilken fråga ställer vi").fill("Vad behöver jag?");
  await press("Lägg till Kurator, Ekskolan");
  await press("Boka");
  await frame.getByRole("heading", { name: "Mötet är bokat" }).waitFor();
  expect(await frame.getByText("är sparat. Nästa steg").count()).toBe(0);
  await frame.getByRole("link", { name: "Gör dagordningen" }).click();
  await frame.getByLabel("Ny punkt").fill("Skoltaxin");
  await press("Lägg till punkten");
  // What is not on the agenda yet cannot be published with it.
  await frame.getByText("1. Skoltaxin").waitFor();
  await frame.getByLabel("Varför är tiden kortare?").fill("Familjen vill ses snart");
  await press("Publicera dagordningen");
  await frame.getByText("Dagordningen är publicerad").waitFor();

  const { state, id } = (await world.file(caseId)).meetings[0]!;
  if (state.name !== "agendaPublished") throw new Error(`the meeting is ${state.name}`);
  world.clock.now = state.slot.start;
  await overview();
  await goOn("Håll mötet och anteckna det");
  await press("Börja mötet");
  await frame.getByRole("tab", { name: "Slut" }).click();
  for (const name of ["Barnet Ek", "Vårdnadshavare Ek", "Kurator, Ekskolan"])
    await frame.getByRole("group", { name: "Vilka var med?" }).getByText(name, { exact: true }).click();
  await press("Anteckna att mötet är hållet");
  await press("Diskuterad: Skoltaxin");
  await press("Dela anteckningarna");
  await press("Förbered uppföljningsmötet");
  await frame.getByRole("link", { name: "Sök tid för uppföljningsmötet" }).click();
  await press("Boka");
  await frame.getByRole("heading", { name: "Mötet är bokat" }).waitFor();

  const { meetings } = await world.file(caseId);
  expect(meetings.map((one) => [one.id === id, one.state.name])).toEqual([
    [true, "notesReview"],
    [false, "booked"],
  ]);
  expect([await tab.faults(), await tab.overflow()]).toEqual([[], 0]);
  await tab.close();
}, 60_000);
