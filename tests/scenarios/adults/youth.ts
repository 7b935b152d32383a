import { aCaseAt, type Case, later, local } from "../case.ts";
import { aTelephone, type Telephone } from "../telephone.ts";
import { Difference, expect, expectSays, waitedFor, type World, wordsOf } from "../world.ts";
import { agreed, bothServices } from "./agreed.ts";

const name = "Robin Alm";

/** Somebody of twenty in Samba, who turns twenty-one in a few weeks. */
export interface Youth {
  file: Case;
  person: string;
  at: Telephone;
  birthday: string;
}

/** 2. Somebody of twenty, in Samba: nobody but themselves is asked, and a parent may only stand beside them. */
export async function inSamba(world: World): Promise<Youth> {
  const today = (await world.now()).slice(0, 10);
  const birthday = later(today, 40);
  const bornOn = `${Number(birthday.slice(0, 4)) - 21}${birthday.slice(4)}`.replace("-02-29", "-02-28");
  await world.say("servicecenter", "ny förfrågan");
  const begin = await world.card("servicecenter", /Ny förfrågan/);
  await world.press("servicecenter", begin.id, "inquiry");
  const sent = await world.dialog("servicecenter", begin.id, {
    programme: "samba",
    caller: name,
    phone: "070-1740608",
    worry: "Har stöd på flera håll och vet inte vem som gör vad.",
    language: "sv",
  });
  const reference = /SB-\d{4}-\d{3}/.exec(JSON.stringify(sent))?.[0];
  if (!reference) throw new Difference(`no code came back: ${JSON.stringify(sent)}`);
  const file = await aCaseAt(world, reference);
  await file.accepted();
  // The day was heard wrong on the telephone: it is put right before anything else.
  const wrong = `${Number(bornOn.slice(0, 4)) + 1}${bornOn.slice(4)}`;
  await file.give("samordnare", "party.registerFamily", { childName: name, childBornOn: wrong });
  const [{ id: person } = { id: "" }] = (await file.view()).people;
  await file.give("samordnare", "party.correctBirthDate", { childId: person, bornOn, personalNumber: "" });
  const guardian = {
    childId: person,
    guardianName: "Förälder",
    custody: "sole",
    custodyEvidence: "populationRegister",
  };
  await file.refused(
    "samordnare",
    "party.addGuardian",
    { ...guardian, guardianPhone: "070-1740609" },
    "grownHasNoGuardian",
  );
  await talkedWith(file, person);
  const at = await aTelephone(world, file, "ungdom", person);
  await agreed(file, person, at);
  await file.give("samordnare", "party.setVoice", { childId: person, way: "attend", note: null });
  expect("the stage in Samba", (await file.view()).stage, "active");
  world.tell("Somebody of twenty", "says yes for themselves in Samba; nobody else is asked", `${reference} is active`);
  return { file, person, at, birthday };
}

/** 3. Twenty-one at midnight: no new meetings; the closing card and form offer what is for grown people; with their yes it goes on there. */
export async function grownOut(world: World, { file, at, birthday }: Youth): Promise<Case> {
  await world.moveTo(local(later(birthday, -1), "23:59"));
  expect("whether somebody of twenty is too old", await isTooOld(file), false);
  await world.moveTo(local(birthday, "00:00"));
  expect("whether somebody of twenty-one is", await isTooOld(file), true);
  await file.refused("samordnare", "meeting.seek", file.search([file.accounts["kurator"]!]), "tooOld");
  const card = await waitedFor("the card that says that it is to end", async () => {
    const found = await world.card("samordnare", new RegExp(`^Ärende ${file.reference}`));
    return /Planera hur ärendet avslutas/.test(wordsOf(found.card)) ? found : undefined;
  });
  expectSays("the card at twenty-one", card.card, /Samverkansteam för vuxna/);
  const opened = await world.press("samordnare", card.id, "offer");
  if (!opened.dialog) throw new Difference(`the card offers nothing: ${JSON.stringify(opened)}`);
  const asked = { reason: "Behöver stöd från flera håll också efter 21.", services: bothServices.join(",") };
  await world.dialog("samordnare", card.id, asked);
  await file.refused("samordnare", "case.raise", {}, "familyHasNotAgreed");
  await at.home();
  expectSays("what the one who has grown is asked", await at.follow(/gå vidare|vuxna/i), /Samverkansteam för vuxna/);
  await at.press(/^Ja/);
  await file.give("samordnare", "case.raise", {});
  const link = await waitedFor("the linked case", async () => (await file.raised())[0]);
  await closedInSamba(world, file, at);
  world.tell(
    "Twenty-one",
    "at midnight: a closing plan, the offer of what is for grown people, and their own yes to it",
    `${file.reference} is closed, ${link} begins`,
  );
  return aCaseAt(world, link);
}

/** The closing leads on to what goes on after it, and is not done before that is said; the youth reads it on their own page. */
async function closedInSamba(world: World, file: Case, at: Telephone): Promise<void> {
  const card = await waitedFor("the card that says that it is to end, once more", async () => {
    const found = await world.card("samordnare", new RegExp(`^Ärende ${file.reference}`));
    return /Planera hur ärendet avslutas/.test(wordsOf(found.card)) ? found : undefined;
  });
  await world.press("samordnare", card.id, "closing");
  const leads = await world.dialog("samordnare", card.id, { reason: "Har fyllt 21" });
  expectSays("what the closing leads on to", wordsOf(leads.dialog?.card), /Vad fortsätter/);
  const [{ id } = { id: "" }] = (await file.view()).people;
  const on = later((await world.now()).slice(0, 10), 7);
  const planned = { words: "Boendestöd två dagar i veckan", to: "unit barnochunga", on, isKnown: "true" };
  const told = await world.dialog("samordnare", card.id, planned);
  if (told.dialog) throw new Difference(`what goes on was not taken: ${JSON.stringify(told)}`);
  await talkedWith(file, id, { isClosingTalk: true });
  await file.give("samordnare", "case.offerEvaluation", {});
  const [{ id: after } = { id: "" }] = (await file.view()).closingPlan?.rows ?? [];
  await file.give("samordnare", "case.dropAfter", { after });
  await file.refused("samordnare", "case.close", {}, "closingPlanNeeded");
  await file.give("samordnare", "case.dropAfter", { after, isDropped: false });
  expectSays("the youth's own page", await at.home(), /Det här fortsätter[^]*Boendestöd två dagar i veckan/);
  await file.give("samordnare", "case.close", {});
  expect("the stage of the first case", (await file.view()).stage, "closed");
}

const isTooOld = async (file: Case) => (await file.view()).people.some((one) => one.isTooOld === true);

/** Told what consent means and asked, alone, whether it is safe. */
export const talkedWith = (file: Case, guardianId: string, more: object = {}) =>
  file.give("samordnare", "case.logContact", {
    guardianId,
    channel: "phone",
    noticeGiven: true,
    safetyAsked: true,
    interpreter: "none",
    ...more,
  });
