import { setTimeout as sleep } from "node:timers/promises";

import { aBrowser } from "../browser.ts";
import { aCaseAt, type Case } from "../case.ts";
import { aTelephone, type Telephone } from "../telephone.ts";
import { Difference, expect, expectSays, expectSilent, waitedFor, wordsOf, type World } from "../world.ts";
import { type Family, only, type Play, type Telephones, viewOf } from "./family.ts";

/** Sooner than this nobody has read three questions. */
const readingMs = 3_200;
const names = { a: "Förälder A", b: "Förälder B", teenager: "Storasyster Lind", little: "Lillebror Lind" };

/** 1. A asks on the public page to be called; the coordinator talks with each parent alone, and they are never to meet. */
export async function contact(world: World): Promise<Play> {
  const file = await inquiry(world);
  await file.accepted();
  const family = await registered(world, file);
  const play = { world, file, family };
  await file.give("samordnare", "party.setMustNotMeet", { one: family.a, other: family.b });
  await file.give("samordnare", "party.setProtection", { partyId: family.b, level: "marked", alias: "Den skyddade" });
  const talk = { channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
  for (const parent of [family.a, family.b])
    await file.give("samordnare", "case.logContact", { guardianId: parent, ...talk });
  const next = (await viewOf(play)).ways.tracks.map((one) => [one.next.kind, one.next.about]);
  expect("what is next on each one's way", next, [
    ["noteSafety", family.a],
    ["noteSafety", family.b],
  ]);
  await safety(play);
  for (const childId of [family.teenager, family.little])
    await file.give("samordnare", "party.setVoice", { childId, way: "drawing", note: "" });
  expect("the stage of each one's own way", stages(await viewOf(play)), ["consentPending", "consentPending"]);
  world.tell(
    "Coordinator",
    "talks with each parent alone about safety; they must not meet, and B is protected",
    "each on a way of their own: consentPending",
  );
  return play;
}

async function inquiry(world: World): Promise<Case> {
  const browser = aBrowser(world, "Förälder A");
  await browser.ask("/start/ekstad");
  expectSays("the form", await browser.follow(/vi lever isär/), /får den andra föräldern inte veta/);
  await sleep(readingMs);
  const told: Record<string, string> = {
    contact: "070-1740605",
    worry: "Vi bråkar och barnen mår dåligt.",
    language: "sv",
  };
  expectSays("the answer", await browser.press(/Be om kontakt/, ({ name }) => told[name]), /hör av sig till dig/);
  const card = await world.card("samordnare", /^Ny förfrågan[^]*SV-\d{4}-\d{3}/);
  expectSilent("the coordinator's card, unasked,", wordsOf(card.card), /bråkar|070/);
  const reference = /SV-\d{4}-\d{3}/.exec(wordsOf(card.card))![0];
  world.tell("Parent A", "asks on the public page to be called", reference);
  return aCaseAt(world, reference);
}

async function registered(world: World, file: Case): Promise<Family> {
  const evidence = "populationRegister";
  await file.give("samordnare", "party.registerFamily", {
    childName: names.teenager,
    childBornOn: file.bornAt(15),
    guardianName: names.a,
    guardianPhone: "070-1740605",
    custody: "joint",
    custodyEvidence: evidence,
  });
  const called = async (name: string) =>
    only(
      (await viewOf({ world, file })).people.filter((one) => one.name === name),
      name,
    ).id;
  const [a, teenager] = [await called(names.a), await called(names.teenager)];
  const custody = { custody: "joint", custodyEvidence: evidence };
  await file.give("samordnare", "party.addGuardian", {
    childId: teenager,
    guardianName: names.b,
    guardianPhone: "070-1740606",
    ...custody,
  });
  const b = await called(names.b);
  await file.give("samordnare", "party.addChild", {
    childName: names.little,
    childBornOn: file.bornAt(6),
    guardians: [a, b].map((guardianId) => ({ guardianId, ...custody })),
  });
  return { a, b, teenager, little: await called(names.little) };
}

/** Only that they were asked, when, and what is next is kept; in the chat it is a form of the case's card. */
async function safety({ world, file, family }: Play): Promise<void> {
  const message = await world.card("samordnare", new RegExp(`Ärende ${file.reference}`));
  const opened = await world.press("samordnare", message.id, "more");
  if (!opened.dialog) throw new Difference(`the case's card has no menu: ${JSON.stringify(opened)}`);
  for (const [party, next] of [
    [family.a, "nothingMore"],
    [family.b, "planMade"],
  ] as const)
    await file.give("samordnare", "track.noteSafety", {
      partyId: party,
      next,
      nextOn: next === "planMade" ? file.day(14) : null,
    });
  expect(
    "what is kept of the talks",
    (await viewOf({ world, file })).ways.tracks.map(({ safety: kept }) => kept !== null),
    [true, true],
  );
}

const stages = ({ ways }: { ways: { tracks: { stage: string }[] } }) => ways.tracks.map(({ stage }) => stage);

/** Each with a telephone of their own, a link by mail and a code by another way. */
export async function telephones({ world, file, family }: Play): Promise<Telephones> {
  return {
    a: await aTelephone(world, file, "vardnadshavare1", family.a),
    b: await aTelephone(world, file, "vardnadshavare2", family.b),
    teenager: await aTelephone(world, file, "tonaring", family.teenager),
    little: await aTelephone(world, file, "syskon", family.little),
  };
}

const services = ["samordning", "ekskolan", "barnochunga", "familjeratt", "budget", "vuxenvard"];
const kinds = ["contact", "schooling", "family", "economy", "interventions"];
const between = (units: readonly string[], categories = kinds) =>
  units.flatMap((from) =>
    units.filter((to) => to !== from).flatMap((to) => categories.map((category) => ({ from, to, category }))),
  );
const asking = { activities: ["attendMeeting", "giveInput", "readPlan"], noticeLanguage: "sv" };
const knows = ({ kind, question }: { kind: string; question: string }) => kind === "checkbox" && question === "";

/** 2–3. Different links, the same text in the same hour; B says no to one service, and one that stands by B alone is in nothing of A's. */
export async function consents(play: Play, at: Telephones): Promise<void> {
  const { world, file, family } = play;
  await file.give("samordnare", "party.maskUnit", {
    unit: "stodcentrum",
    from: [family.a, family.teenager, family.little],
  });
  const children = [family.teenager, family.little];
  for (const parent of [family.a, family.b]) await consented(play, parent, children, services);
  await consented(play, family.a, [family.a], ["samordning", "familjeratt", "budget"]);
  await consented(play, family.b, [family.b], ["samordning", "barnochunga", "vuxenvard", "stodcentrum"]);

  await answered(play, at.a, family.a);
  await answered(play, at.b, family.b, "vuxenvard");
  const texts = await Promise.all(["vardnadshavare1", "vardnadshavare2"].map((one) => world.phone(one)));
  expectSilent("what B is sent", JSON.stringify(texts[1]), /Förälder A|070-?1740605/);
  expectSilent("what A is shown of B", await at.a.home(), /Den skyddade|Förälder B|1740606/);
  const links = await world.api<{ symmetry: { rows: { is: string; kind: string }[] }[] }>(
    "samordnare",
    `/cases/${file.id}/links`,
  );
  const said = links.body.symmetry.flatMap(({ rows }) => rows);
  world.tell(
    "Both parents",
    "are asked in the same words within the hour; B's yes is not to one of the services",
    said.map(({ kind, is }) => `${kind}: ${is}`).join(", "),
  );
  await held(play);
  const view = await viewOf(play);
  expect("the stage of each one's own way", [view.stage, stages(view)], ["active", ["active", "active"]]);
}

/** Whoever is asked alike is asked in the same words. */
export const consented = ({ file, family }: Play, grantorId: string, subjectIds: string[], units: readonly string[]) =>
  file.give("samordnare", "consent.request", {
    ...asking,
    grantorId,
    subjectIds,
    purpose: subjectIds.includes(family.teenager) ? "Att barnen får lugn och stöd" : "Att du får det stöd du behöver",
    flows: between(units),
  });

/** They answer every question they have been asked and not answered, by the link to it. */
export async function answered(
  play: Play,
  telephone: Telephone,
  party: string,
  not: string | null = null,
): Promise<void> {
  const asked = (await viewOf(play)).requests.filter(
    ({ grantor, state }) => grantor === party && state === "requested",
  );
  for (const { id } of asked) {
    await telephone.home();
    await telephone.follow(/./, `/asked/${id}`);
    await telephone.press(/Gå vidare/, (field) =>
      not
        ? field.label === "Ja, till en del" ||
          (field.name.startsWith("share-") && field.value === (field.name === `share-${not}` ? "none" : "all"))
        : field.label === "Ja, till allt",
    );
    await telephone.press(/Skicka svaret/, knows);
  }
}

/** Each authority says by telephone that it holds it. */
export async function held({ file }: Play): Promise<void> {
  const asked = (await file.view()).consents.filter(({ state }) => state !== "ended");
  for (const { id: consentId, awaiting } of asked)
    for (const { id: authority } of awaiting)
      await file.give("samordnare", "consent.confirmHeld", { consentId, authority, saidBy: "Registrator" });
  await waitedFor(
    "every consent to hold",
    async () => (await file.view()).consents.every(({ state }) => state === "active" || state === "ended") || undefined,
  );
}
