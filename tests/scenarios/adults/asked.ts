import { aCaseAt } from "../case.ts";
import { Difference, expect, expectSays, expectSilent, waitedFor, type World, wordsOf } from "../world.ts";
import { childWords, ofThemselves } from "./said.ts";

/** 1. A grown person asks on the public page: an inquiry of its own kind, called back, and another door was the right one. */
export async function askedOnThePublicPage(world: World): Promise<void> {
  const language = { cookie: "" };
  const start = await world.browse("/start/ekstad", language);
  expectSays("the public page", start.text, /Jag är vuxen och det gäller mig/);
  const page = await world.browse("/start/ekstad/adult", language);
  expectSilent("the page that a grown person asks on", ofThemselves(page.text), childWords);
  const form = /name="form" value="([^"]+)"/.exec(page.text)?.[1];
  if (!form) throw new Difference("the public page has no form");
  // Nobody reads three questions and answers at once.
  await world.moveTo(new Date(Date.parse(await world.now()) + 30_000).toISOString());
  const said = { contact: "070-1740614", safeWay: "Efter fyra", worry: "Jag har stöd på tre håll.", language: "sv" };
  const sent = await world.browse("/start/ekstad/adult", {
    ...language,
    fields: new URLSearchParams({ ...said, form, website: "" }),
  });
  expect("where the form leads", sent.headers.get("location"), "/start/ekstad/adult/done?lang=sv");

  const card = await world.card("samordnare", /^Ny förfrågan[^]*VX-\d{4}-\d{3}/);
  expectSilent("the coordinator's card, unasked,", wordsOf(card.card), /tre håll|070/);
  const reference = /VX-\d{4}-\d{3}/.exec(wordsOf(card.card))![0];
  await world.card("samordnare2", new RegExp(`^Ny förfrågan[^]*${reference}`));
  await world.press("samordnare", card.id, "accept", { noConflictOfInterest: "true" });
  const file = await aCaseAt(world, reference);
  const taken = await waitedFor("the case card", async () => {
    const found = await world.card("samordnare", new RegExp(`^Ärende ${reference}`));
    return /Skriv in personen/.test(wordsOf(found.card)) ? found : undefined;
  });
  expectSilent("the card of a grown person's case", wordsOf(taken.card), childWords);
  await file.refused(
    "samordnare",
    "party.registerFamily",
    { childName: "Alex Ek", childBornOn: "1980-01-01", guardianName: "Kim Ek" },
    "grownHasNoGuardian",
  );
  await file.give("samordnare", "case.end", { how: "redirected", reason: "Fick rätt väg in till vuxenpsykiatrin" });
  expect("the stage", (await file.view()).stage, "ended");
  world.tell("Grown person", "asks on the public page, and is shown another door", `${reference} has ended`);
}
