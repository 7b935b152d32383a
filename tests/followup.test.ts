import { afterAll, beforeAll, expect, test } from "vitest";

import { anAgreement, aWorld, done, later, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

test("an agreement is accepted, reported and received, and each is told in turn", async () => {
  const { caseId, taskId } = await anAgreement(world);

  await done(world.perform("kurator", caseId, "followup.accept", { taskId }));
  await done(
    world.perform("kurator", caseId, "followup.report", { taskId, outcome: "done", evidence: "Provat i två veckor" }),
  );
  await done(world.perform("samordnare", caseId, "followup.receive", { taskId }));

  expect((await world.file(caseId)).tasks[0]?.state).toMatchObject({
    name: "received",
    evidence: { value: "Provat i två veckor" },
  });
});

test("more time moves the day and keeps why", async () => {
  const { caseId, taskId } = await anAgreement(world);
  const dueBy = later(world, 30);

  await done(
    world.perform("kurator", caseId, "followup.report", {
      taskId,
      outcome: "needsTime",
      reason: "Rektor är borta",
      dueBy,
    }),
  );

  expect((await world.file(caseId)).tasks[0]).toMatchObject({
    dueBy,
    extensions: [{ reason: { value: "Rektor är borta" } }],
  });
});

test("a promise is its owner's: to anybody else it is not there", async () => {
  const { caseId, taskId } = await anAgreement(world);

  const colleague = await world.perform("socialsekreterare", caseId, "followup.accept", { taskId });
  const stranger = await world.perform("rektor", caseId, "followup.accept", { taskId });

  expect([colleague, stranger]).toEqual([
    { ok: false, refusal: { kind: "notThere" } },
    { ok: false, refusal: { kind: "notThere" } },
  ]);
});
