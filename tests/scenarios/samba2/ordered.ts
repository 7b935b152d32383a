import { type Case, later, local } from "../case.ts";
import { Difference, expect, expectSays, expectSilent, waitedFor, wordsOf, type World } from "../world.ts";
import type { Decided } from "./decided.ts";
import type { Telephones } from "./family.ts";

const timing = { lasted: [], notBefore: null, days: null, trialWeeks: null };

/** In which order: the home first and on trial, school when that has gone on for two weeks, then treatment. All that it touches agree. */
export async function ordered(
  world: World,
  file: Case,
  at: Telephones,
  { home, school, treatment }: Decided,
): Promise<void> {
  const wanted = [
    { id: home, timing: { ...timing, days: 56, trialWeeks: 8 } },
    { id: school, timing: { ...timing, days: 70, lasted: [{ of: home, days: 14 }] } },
    { id: treatment, after: [school] },
  ];
  const circle = [...wanted.slice(1), { ...wanted[0]!, after: [treatment] }];
  const no = await file.answerTo("samordnare", "plan.proposeOrder", { steps: circle });
  expect("what is answered to an order that runs in a circle", no.body.code, "runsInCircle");
  expectSays("the refusal", no.body.message, /Eget boende[^]*|Skola på halvtid[^]*/);
  await file.give("samordnare", "plan.proposeOrder", { steps: wanted });
  const order = () => file.view().then(({ plan }) => plan.ordering.orders.at(-1)!);
  const { id: orderId } = await order();
  await file.give("samordnare", "plan.weigh", { orderId, weighed: "Tryggheten i ett eget hem väger tyngst." });
  for (const who of ["socialsekreterare", "rektor", "verksamhetschef"])
    await file.give(who, "plan.answerOrder", { orderId, answer: "yes" });
  expect("the order while the family has not answered", (await order()).state, "proposed");
  for (const telephone of [at.youth, at.guardian]) {
    await telephone.home();
    const page = await telephone.follow(/^Planen/);
    expectSays("the order proposed, in plain words", page, /Det börjar när ”Eget boende[^]*har varat 2 veckor/);
    await telephone.press(/Ja, det passar/, undefined, orderId);
  }
  expect("the order", (await order()).state, "agreed");
  await at.youth.home();
  expectSays(
    "the youth's plan",
    await at.youth.follow(/^Planen/),
    /Först[^]*Eget boende[^]*Sedan[^]*Skola[^]*Efter det[^]*Behandling[^]*eget hem väger tyngst/,
  );
  world.tell(
    "Everybody it touches",
    "agrees on the order: a home on trial, school after two weeks of it, then treatment",
    "agreed; a circle was refused and named",
  );
}

/** 8. Time passes: each is told when it is their turn, and nobody changes the order alone. */
export async function theirTurn(world: World, file: Case, { home, school, treatment }: Decided): Promise<void> {
  await file.refused("rektor", "plan.setIntervention", { interventionId: school, state: "ongoing" }, "notItsTurn");
  await file.give("socialsekreterare", "plan.setIntervention", { interventionId: home, state: "ongoing" });
  const began = (await world.now()).slice(0, 10);
  await world.moveTo(local(later(began, 13), "09:00"));
  await file.refused("rektor", "plan.setIntervention", { interventionId: school, state: "ongoing" }, "notItsTurn");
  await world.moveTo(local(later(began, 14), "09:00"));
  const turn = await world.card("rektor", new RegExp(`^Din tur ${file.reference}`));
  expectSilent("the card about one's turn, unasked,", wordsOf(turn.card), /Alm|halvtid|boende/);
  const begun = await world.press("rektor", turn.id, "begin");
  if (!begun.card) throw new Difference(`the card did not answer: ${JSON.stringify(begun)}`);
  expectSays("the card after", begun.card, /Det här är ordnat/);
  await waitedFor("the school to have begun", async () =>
    (await step(file, school)).state === "ongoing" ? true : undefined,
  );
  await file.give("socialsekreterare", "plan.setIntervention", { interventionId: home, state: "done" });
  const alone = { interventionId: treatment, after: [] };
  await file.refused("verksamhetschef", "plan.setIntervention", alone, "agreedTogether");
  await file.refused("verksamhetschef", "plan.proposeOrder", { steps: [{ id: treatment }] }, "notYourStep");
  await file.refused("samordnare", "plan.setIntervention", alone, "agreedTogether");
  await file.give("rektor", "plan.setIntervention", { interventionId: school, state: "done" });
  await world.card("verksamhetschef", new RegExp(`^Din tur ${file.reference}`));
  await file.give("verksamhetschef", "plan.setIntervention", { interventionId: treatment, state: "ongoing" });
  world.tell(
    "Headteacher, then BUP",
    "are told that it is their turn; one who would change the order alone is refused",
    "a new agreement is needed",
  );
}

async function step(file: Case, id: string) {
  const found = (await file.view()).plan.interventions.find((one) => one.id === id);
  if (!found) throw new Difference(`${id} is not in the plan`);
  return found;
}
