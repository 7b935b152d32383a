import type { Case } from "../case.ts";
import { aTelephone, type Telephone } from "../telephone.ts";
import { Difference, expect, type World } from "../world.ts";

export const youth = "Ungdomen Alm";
export const guardian = "Vårdnadshavare 1";
/** How many days from now the youth comes of age: after the support has gone on for a while. */
export const daysToEighteen = 63;

export interface Family {
  youth: string;
  guardian: string;
}
/** Each with a telephone of their own. */
export type Telephones = Record<keyof Family, Telephone>;

const kinds = ["contact", "schooling", "health", "interventions", "family", "economy"];
/** Everybody named may tell everybody else named. */
const flowsOf = (services: readonly string[]) =>
  services.flatMap((from) =>
    services.filter((to) => to !== from).flatMap((to) => kinds.map((category) => ({ from, to, category }))),
  );

export async function familyIn(file: Case): Promise<Family> {
  const { people } = await file.view();
  const one = (kind: string) => {
    const found = people.filter((person) => person.kind === kind);
    if (found.length !== 1) throw new Difference(`there is not one ${kind}: ${JSON.stringify(people)}`);
    return found[0]!.id;
  };
  return { youth: one("child"), guardian: one("guardian") };
}

/** Somebody whose yes is needed is talked with alone. */
export const talkedWith = (file: Case, guardianId: string) =>
  file.give("samordnare", "case.logContact", {
    guardianId,
    channel: "phone",
    noticeGiven: true,
    safetyAsked: true,
    interpreter: "none",
  });

/** The guardian is talked with, and it is settled how the youth is heard. */
export async function met(file: Case, family: Family): Promise<void> {
  await talkedWith(file, family.guardian);
  await file.give("samordnare", "party.setVoice", {
    childId: family.youth,
    way: "attend",
    note: "Vill vara med själv",
  });
}

export const telephonesOf = async (world: World, file: Case, family: Family): Promise<Telephones> => ({
  guardian: await aTelephone(world, file, "vardnadshavare1", family.guardian),
  youth: await aTelephone(world, file, "ungdom", family.youth),
});

export const asking = (services: readonly string[]) => ({
  flows: flowsOf(services),
  purpose: "Att hitta en lösning som håller",
  activities: ["attendMeeting", "giveInput", "readPlan"],
  noticeLanguage: "sv",
});

/** A consent is asked for, for each by themselves. */
async function asked(file: Case, services: readonly string[], who: readonly { grantorId: string; about: string[] }[]) {
  for (const { grantorId, about: subjectIds } of who)
    await file.give("samordnare", "consent.request", { ...asking(services), grantorId, subjectIds });
}

/** On one's own page: yes to everything, once three facts are ticked. */
export async function saysYes(telephone: Telephone): Promise<void> {
  await telephone.home();
  await telephone.follow(/Fråga om samtycke/);
  await telephone.press(/Gå vidare/, ({ label }) => label === "Ja, till allt");
  await telephone.press(/Skicka svaret/, ({ kind, question }) => kind === "checkbox" && question === "");
}

/** Each authority says by telephone that it holds it. */
export async function confirmed(file: Case): Promise<void> {
  for (const { id: consentId, awaiting } of (await file.view()).consents)
    for (const { id: authority } of awaiting)
      await file.give("samordnare", "consent.confirmHeld", { consentId, authority, saidBy: "Registrator" });
}

/** A consent of both, whole and held by everybody who is to tell. */
export async function consented(
  file: Case,
  services: readonly string[],
  family: Family,
  at: Telephones,
): Promise<void> {
  await asked(file, services, [
    { grantorId: family.guardian, about: [family.youth, family.guardian] },
    { grantorId: family.youth, about: [family.youth] },
  ]);
  await saysYes(at.guardian);
  await saysYes(at.youth);
  await confirmed(file);
  expect("the stage once every authority holds it", (await file.view()).stage, "active");
}
