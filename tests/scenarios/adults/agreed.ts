import type { Case } from "../case.ts";
import type { Telephone } from "../telephone.ts";
import { expect, expectSays, expectSilent } from "../world.ts";
import { childWords, ofThemselves } from "./said.ts";

export const bothServices = ["ekskolan", "barnochunga"];
const services = ["samordning", ...bothServices];
const kinds = ["contact", "schooling", "family"];
const flows = services.flatMap((from) =>
  services.filter((to) => to !== from).flatMap((to) => kinds.map((category) => ({ from, to, category }))),
);

/** Asked, alone, for their own yes; they give it on their own telephone; each authority says that it holds it. */
export async function agreed(file: Case, person: string, at: Telephone): Promise<void> {
  await file.give("samordnare", "consent.request", {
    flows,
    purpose: "Att stödet hänger ihop",
    activities: ["attendMeeting", "giveInput", "readPlan"],
    noticeLanguage: "sv",
    grantorId: person,
    subjectIds: [person],
  });
  await at.home();
  const isOfAdults = file.reference.startsWith("VX");
  const read = await at.follow(/Fråga om samtycke/);
  expectSays("what the person is asked", read, isOfAdults ? /Får vi samarbeta runt dig/ : /runt dig/);
  if (isOfAdults) expectSilent("what the person is asked", ofThemselves(read), childWords);
  await at.press(/Gå vidare/, ({ label }) => label === "Ja, till allt");
  await at.press(/Skicka svaret/, ({ kind, question }) => kind === "checkbox" && question === "");
  const asked = await file.view();
  expect(
    "what they have answered",
    asked.requests.map(({ state }) => state),
    ["granted"],
  );
  for (const consent of asked.consents)
    for (const { id: authority } of consent.awaiting)
      await file.give("samordnare", "consent.confirmHeld", { consentId: consent.id, authority, saidBy: "Registrator" });
}
