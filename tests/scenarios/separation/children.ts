import { expect, expectSays, expectSilent } from "../world.ts";
import { held } from "./begin.ts";
import type { Play, Telephones } from "./family.ts";
import { unnoticed } from "./unchanged.ts";

const kept = "Jag är trött på att bo i två väskor.";
const told = "Jag vill bo kvar i skolan.";

/** 4–5. Each child on its own page, in its own way; of two sentences one is let go to the parents, and nothing of either to its sibling. */
export async function children(play: Play, at: Telephones): Promise<void> {
  const { world, file, family } = play;
  const called = [
    { party: family.a, called: "Mamma" },
    { party: family.b, called: "Pappa" },
  ];
  for (const childId of [family.teenager, family.little])
    await file.give("samordnare", "voice.setPage", { childId, guardians: called });
  await file.give("samordnare", "consent.assessMaturity", {
    childId: family.teenager,
    categories: ["schooling"],
    questions: ["understandsWhat", "understandsConsequences", "ownWill", "withoutPressure"],
    assessedBy: "Kurator",
    unit: "ekskolan",
    assessedOn: file.day(0),
    notifyGuardians: true,
  });
  await file.give("samordnare", "case.logContact", {
    guardianId: family.teenager,
    channel: "visit",
    noticeGiven: true,
    safetyAsked: true,
    interpreter: "none",
  });
  await file.give("samordnare", "consent.request", {
    grantorId: family.teenager,
    subjectIds: [family.teenager],
    purpose: "Att någon i skolan lyssnar på dig",
    flows: [
      { from: "samordning", to: "ekskolan", category: "schooling" },
      { from: "ekskolan", to: "samordning", category: "schooling" },
    ],
    activities: ["attendMeeting"],
    noticeLanguage: "sv",
  });
  const { teenager, little } = at;
  await teenager.home();
  await teenager.follow(/Fråga om samtycke/);
  await teenager.press(/Gå vidare/, ({ label }) => label === "Ja, till allt");
  await teenager.press(/Skicka svaret/, ({ kind, question }) => kind === "checkbox" && question === "");
  await held(play);

  await teenager.home();
  await teenager.follow(/Hur vill du vara med|Du har valt|vara med/);
  await teenager.press(/Spara/, ({ label }) => label === "Jag vill vara med en stund");
  for (const words of [kept, told]) {
    await teenager.home();
    await teenager.follow(/^Skriv$/);
    await teenager.press(/^Skicka$/, ({ kind, value }) =>
      kind === "textarea" ? words : value === "alone" ? true : undefined,
    );
  }
  const teenagers = await teenager.home();
  expectSays("the older one's own page", teenagers, /två väskor/);
  // What was said last stands first.
  await teenager.follow(/Vem får se/);
  await teenager.press(/^Spara$/, ({ label }) => label === "Mamma" || label === "Pappa");
  const homes = [await at.a.home(), await at.b.home()];
  expect(
    "what the parents read of what the older one has said",
    homes.map((seen) => [seen.includes(told), seen.includes(kept)]),
    [
      [true, false],
      [true, false],
    ],
  );
  world.tell(
    "The 15-year-old",
    "speaks on its own page, and lets one sentence of two go to its parents",
    "both read one",
  );

  const older = { telephone: teenager, party: family.teenager, staff: [] };
  await unnoticed(play, older, "the younger one speaks with pictures", async () => {
    await little.home();
    await little.follow(/Visa med bilder/);
    await little.press(/^Skicka$/, ({ name, value }) =>
      name === "who" ? "Pedagogen" : name === "isWithSomebody" ? true : ["sad", "home", "talk"].includes(value),
    );
  });
  const littles = await little.home();
  expectSilent("the younger one's own page", littles, /väskor|bo kvar/);
  world.tell("The 6-year-old", "shows with pictures how it is, with a teacher beside it", "for the coordinator alone");
}
