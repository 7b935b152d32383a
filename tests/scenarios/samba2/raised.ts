import { aCaseAt, type Case } from "../case.ts";
import { Difference, expect, expectSays, expectSilent, waitedFor, wordsOf, type World } from "../world.ts";
import { consented, daysToEighteen, familyIn, guardian, met, telephonesOf, type Telephones, youth } from "./family.ts";

/** Who is asked to take part in the case that it is raised to. */
export const recipients = ["samordning", "ekskolan", "barnochunga", "bup"];

/** Before it: a Samba case about a youth of 17 whose placement breaks down, and where the usual support is not enough. */
export async function sambaCase(world: World): Promise<{ file: Case; at: Telephones }> {
  await world.say("servicecenter", "ny förfrågan");
  const begin = await world.card("servicecenter", /Ny förfrågan/);
  await world.press("servicecenter", begin.id, "inquiry");
  const sent = await world.dialog("servicecenter", begin.id, {
    programme: "samba",
    caller: guardian,
    phone: "070-1740605",
    worry: "Familjehemmet har sagt upp sig och skolan står stilla.",
    language: "sv",
  });
  const reference = /SB-\d{4}-\d{3}/.exec(JSON.stringify(sent))?.[0];
  if (!reference) throw new Difference(`no code came back: ${JSON.stringify(sent)}`);
  const file = await aCaseAt(world, reference);
  await file.accepted();
  await file.give("samordnare", "party.registerFamily", {
    childName: youth,
    childBornOn: eighteenYearsBefore(file.day(daysToEighteen)),
    guardianName: guardian,
    guardianPhone: "070-1740605",
    custody: "sole",
    custodyEvidence: "populationRegister",
  });
  const family = await familyIn(file);
  await met(file, family);
  const at = await telephonesOf(world, file, family);
  await consented(file, ["samordning", "ekskolan", "barnochunga"], family, at);
  world.tell("Samba", "a youth of 17 and a guardian, two services with their consent", `${reference} is active`);
  return { file, at };
}

/** 1. The coordinator proposes it, each answers on their own page, and the other case begins with the family and no yes. */
export async function raised(world: World, first: Case, at: Telephones): Promise<Case> {
  const input = { programme: "samba2", reason: "Placeringen har brutit samman", services: recipients.slice(1) };
  await first.refused("kurator", "case.proposeRaise", input, "notThere");
  await first.give("samordnare", "case.proposeRaise", input);
  await first.refused("samordnare", "case.raise", {}, "familyHasNotAgreed");
  for (const telephone of [at.youth, at.guardian]) {
    await telephone.home();
    const page = await telephone.follow(/gå vidare tillsammans med fler/);
    expectSays("what would be", page, /Samba II[^]*Placeringen har brutit samman[^]*Ekskolan[^]*Barn och unga[^]*BUP/);
    expectSilent("one's page before one has answered", page, /Du har svarat/);
    await telephone.press(/Ja, det vill jag/);
    expectSays("one's own answer", await telephone.home(), /gå vidare/);
    if (telephone === at.youth) await first.refused("samordnare", "case.raise", {}, "familyHasNotAgreed");
  }
  expect("whether all have said yes", (await first.view()).raise.open?.isAgreed, true);
  await first.give("samordnare", "case.raise", {});
  const link = (await first.view()).raise.links[0]!;
  const second = await aCaseAt(world, link.reference);
  const view = await waitedFor("the linked case", async () => {
    const seen = await second.view();
    return seen.raise?.links.length > 0 ? seen : undefined;
  });
  expect(
    "the linked case: where it stands, from where, and what anybody has said yes to there",
    [view.stage, view.raise.links.map(({ reference, how }) => [reference, how]), view.consents, view.requests],
    ["triage", [[first.reference, "raisedFrom"]], [], []],
  );
  world.tell(
    "Youth and guardian",
    "read who would be asked and say yes, each on their own page",
    `${second.reference} is linked to ${first.reference}, and knows no yes`,
  );
  return second;
}

/** Asked anew for those who are new: before they have answered nothing has travelled. */
export async function askedAnew(world: World, file: Case): Promise<Telephones> {
  const family = await familyIn(file);
  await met(file, family);
  const table = { ...file.search([await file.account("verksamhetschef")]), type: "withFamily" };
  await file.refused("samordnare", "meeting.seek", table, "noEffectiveConsent");
  for (const person of ["verksamhetschef", "rektor", "enhetschef"]) {
    const { status } = await world.api(person, `/cases/${file.id}`);
    expect(`the linked case to ${person} before any yes`, status, 404);
  }
  const at = await telephonesOf(world, file, family);
  await consented(file, recipients, family, at);
  const chat = await world.card("samordnare", new RegExp(`^Ärende ${file.reference}`));
  expectSilent("the coordinator's card, unasked,", wordsOf(chat.card), /Alm|Familjehemmet/);
  world.tell(
    "Youth and guardian",
    "are asked anew, for the new recipients too, and answer on their own pages",
    "requested, then active; nobody new knew of it before",
  );
  return at;
}

/** The birthday that makes somebody eighteen on that day. */
const eighteenYearsBefore = (day: string) => `${Number(day.slice(0, 4)) - 18}${day.slice(4).replace("02-29", "02-28")}`;
