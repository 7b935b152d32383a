import { afterAll, beforeAll, expect, test } from "vitest";

import type { Verb } from "../src-shared/commands.ts";
import { aDoctor, entered } from "./doctor.ts";
import { aWorld, done, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ guessesAQuarter: 10_000 });
});
afterAll(() => world.close());

test("whoever answers for a service without an account is told of a proposed order, reads what would wait for what, and answers it", async () => {
  const doctor = await aDoctor(world);
  const { browser, caseId, party } = doctor;
  await entered(world, doctor);
  const does = (verb: Verb, input: object) => done(world.perform("samordnare", caseId, verb, input));
  const { parties } = await world.file(caseId);
  const person = parties.find(({ id }) => id === party);
  if (person?.kind !== "professional") throw new Error("nobody is there");
  for (const words of ["Hälsokoll", "Samtal efteråt"])
    await does("plan.addIntervention", { unit: person.unit.id, words, category: "schooling" });
  const [first, then] = (await world.file(caseId)).plan.interventions.map(({ id }) => id);
  for (const id of [first, then]) await does("plan.setIntervention", { interventionId: id, state: "planned" });
  await does("plan.proposeOrder", { steps: [{ id: then, after: [first] }] });
  const orderId = (await world.file(caseId)).orders[0]!.id;
  await world.deliverAll();

  const sent = JSON.stringify(await world.script("/phone/skollakare"));
  const home = (await browser.get("/f/mine")).text;
  const at = `/f/mine/outside/order/${orderId}`;
  const page = (await browser.get(at)).text;
  await browser.post(at, { action: "differs", [`words-${orderId}`]: "Samtalen först" });
  const against = (await world.file(caseId)).orders[0]!.answers;
  const answered = await browser.post(at, { action: "agrees" });

  expect(sent).toContain("Det finns ett förslag till ny ordning för stödet. Er verksamhet behöver svara.");
  expect(sent).not.toMatch(/Hälsokoll|Samtal efteråt/);
  expect(home).toContain(at);
  expect(page).toContain("Det börjar när ”Hälsokoll” är klart.");
  expect(against).toMatchObject([{ answer: "no", words: { value: "Samtalen först" } }]);
  expect(answered.text).toContain("Er verksamhets svar om ordningen är sparat.");
  expect((await world.file(caseId)).orders[0]!.answers).toMatchObject([
    { by: { kind: "unit", unit: person.unit.id }, answer: "yes", channel: null },
  ]);
  expect((await browser.get(`/f/mine/outside/order/${crypto.randomUUID()}`)).status).toBe(404);
});
