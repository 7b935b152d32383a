import { afterAll, beforeAll, expect, test } from "vitest";

import { aWayInAfterMeeting } from "./after-a-meeting.ts";
import { type World, aWorld, done, later } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

test("whose service takes something over finds it in their chat, reads what it is at a press, and is told when it is off", async () => {
  const { caseId } = await aWayInAfterMeeting(world);
  const child = (await world.file(caseId)).parties.find(({ kind }) => kind === "child")!;
  const give = (verb: "case.startClosing" | "case.planAfter" | "case.dropAfter", input: object) =>
    done(world.perform("samordnare", caseId, verb, input));
  const inChat = async () => {
    await world.deliverAll();
    return (await world.messages("kurator")).filter(({ card }) => JSON.stringify(card ?? null).includes("Tar över"));
  };
  await give("case.startClosing", { reason: "Det går bra nu" });
  const before = await inChat();
  const row = { about: child.id, words: "Lugn start varje morgon", category: "schooling", on: later(world, 30) };
  await give("case.planAfter", { ...row, to: { kind: "unit", unit: "ekskolan" }, isKnown: true });

  const [card, ...others] = await inChat();
  expect([before, others]).toEqual([[], []]);
  expect(JSON.stringify(card!.card)).not.toContain("Lugn start");
  const { id } = (await done(world.view("kurator", caseId))).closingPlan!.rows[0]!;
  const shown = await world.script("/teams/kurator/press", { messageId: card!.id, action: "show", inputs: {} });
  expect(JSON.stringify(shown)).toContain("Lugn start varje morgon");

  await give("case.dropAfter", { after: id });
  expect(JSON.stringify((await inChat()).map(({ card: now }) => now))).toContain("Planen för avslutet är ändrad");
});
