import type { Case } from "../case.ts";
import { aTelephone } from "../telephone.ts";
import { expect, expectSays, expectSilent, type World } from "../world.ts";
import type { Grown } from "./grown.ts";
import { childWords, ofThemselves } from "./said.ts";

/** 5. A god man, with what the decision covers and until when: consents to nothing, and takes part when the person says yes. */
export async function helped(world: World, { file, person, at }: Grown): Promise<string> {
  await file.give("samordnare", "party.addRepresentative", {
    role: "goodMan",
    of: person,
    name: "Kim Ek",
    phone: "070-1740613",
    mail: "foretradare@example.se",
    scope: "Bevaka rätt och förvalta egendom",
    decidedOn: file.day(-100),
    until: file.day(400),
  });
  const helper = await helperIn(file);
  const asking = { grantorId: helper, subjectIds: [person], flows: [], activities: [], noticeLanguage: "sv" };
  const flows = [{ from: "ekskolan", to: "barnochunga", category: "schooling" }];
  await file.refused("samordnare", "consent.request", { ...asking, flows, purpose: "Syftet" }, "notAGrantor");
  const link = { partyId: helper, channel: "mail", secondStep: "sms", isAgreed: true };
  await file.refused("samordnare", "party.sendLink", link, "noWayIn");

  await at.home();
  const page = await at.follow(/Säg om din god man ska vara med/);
  expectSays("what the person reads of it", page, /Bevaka rätt och förvalta egendom/);
  expectSilent("what the person reads of it", ofThemselves(page), childWords);
  await at.press(/^Nej, den ska inte/);
  await file.refused("samordnare", "party.sendLink", link, "noWayIn");
  await at.press(/^Ja, den ska vara med/);
  const telephone = await aTelephone(world, file, "foretradare", helper);
  expectSilent("the helper's own page", ofThemselves(await telephone.home()), childWords);
  expectSilent("the helper's own page", telephone.text(), /Fråga om samtycke|har sagt ja till/);
  world.tell(
    "Person",
    "says no, and then yes, to their god man's taking part",
    "only then a way in; the consents are the person's own",
  );
  return helper;
}

async function helperIn(file: Case): Promise<string> {
  const found = (await file.view()).people.filter(({ kind }) => kind === "supporter");
  expect("how many stand at the person's side", found.length, 1);
  return found[0]!.id;
}
