import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { wordsOf } from "./scenarios/world.ts";
import { anAgreement, aPublishedMeeting, aWorld, done, later, refusalOf, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const cardsOn = async (person: string, subject: string) =>
  (await world.messages(person)).filter((one) => JSON.stringify(one.card ?? "").includes(subject));

test("an agreement is accepted, reported and received, and each is told in turn", async () => {
  const { caseId, taskId } = await anAgreement(world);
  await world.deliverAll();
  const [asked] = await cardsOn("kurator", `task:${taskId}`);

  await done(world.perform("kurator", caseId, "followup.accept", { taskId }));
  const notYet = await cardsOn("samordnare", `report:${taskId}`);
  await done(
    world.perform("kurator", caseId, "followup.report", { taskId, outcome: "done", evidence: "Provat i två veckor" }),
  );
  await world.deliverAll();
  const [reported] = await cardsOn("samordnare", `report:${taskId}`);
  await done(world.perform("samordnare", caseId, "followup.receive", { taskId }));
  await world.deliverAll();

  expect((await world.file(caseId)).tasks[0]?.state).toMatchObject({
    name: "received",
    evidence: { value: "Provat i två veckor" },
  });
  expect(wordsOf(asked?.card)).toContain("Du har ett åtagande");
  expect(notYet).toEqual([]);
  expect(wordsOf(reported?.card)).toContain("Kurator, Ekskolan har återkopplat");
  expect(wordsOf((await cardsOn("kurator", `task:${taskId}`))[0]?.card)).toContain("har tagit emot din återkoppling");
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

test("what one professional owes another is theirs: a third at the same table sees nothing of it", async () => {
  const everybody = ["kurator", "socialsekreterare", "rektor"];
  const { caseId, meetingId, childId, guardianId } = await aPublishedMeeting(world, everybody);
  const partyOf = async (person: string) =>
    (await world.file(caseId)).parties.find(
      (one) => one.kind === "professional" && one.account === world.account(person),
    )!.id;
  const [owner, reportTo] = [await partyOf("kurator"), await partyOf("socialsekreterare")];
  const agreements = [{ what: "Lugn start", category: "schooling", owner, reportTo, dueBy: later(world, 9) }];
  await done(
    world.perform("samordnare", caseId, "meeting.hold", {
      meetingId,
      attended: [childId, guardianId, owner],
      agreements,
      heldEarlier: true,
    }),
  );
  const taskId = (await world.file(caseId)).tasks[0]!.id;
  await done(world.perform("kurator", caseId, "followup.report", { taskId, outcome: "done", evidence: "Gjort" }));

  const seen = async (person: string) => (await done(world.view(person, caseId))).tasks;
  const byTheOwner = await refusalOf(world.perform("kurator", caseId, "followup.receive", { taskId }));
  const byTheCoordinator = await refusalOf(world.perform("samordnare", caseId, "followup.receive", { taskId }));
  await done(world.perform("socialsekreterare", caseId, "followup.receive", { taskId }));

  expect(await seen("rektor")).toEqual([]);
  expect(await seen("socialsekreterare")).toMatchObject([{ you: "receiver", state: "received", evidence: "Gjort" }]);
  expect([byTheOwner, byTheCoordinator]).toEqual([{ kind: "notThere" }, { kind: "notThere" }]);
});

describe("what is refused", () => {
  test("a promise is its owner's: to anybody else it is not there", async () => {
    const { caseId, taskId } = await anAgreement(world);
    const report = { taskId, outcome: "done", evidence: "Gjort" };

    const refusals = [
      await refusalOf(world.perform("socialsekreterare", caseId, "followup.accept", { taskId })),
      await refusalOf(world.perform("socialsekreterare", caseId, "followup.report", report)),
      await refusalOf(world.perform("socialsekreterare", caseId, "followup.receive", { taskId })),
      await refusalOf(world.perform("rektor", caseId, "followup.accept", { taskId })),
    ];

    expect(refusals).toEqual(Array.from({ length: 4 }, () => ({ kind: "notThere" })));
  });

  test("accepting twice, and reporting what is reported", async () => {
    const { caseId, taskId } = await anAgreement(world);
    const report = { taskId, outcome: "done", evidence: "Gjort" };
    await done(world.perform("kurator", caseId, "followup.accept", { taskId }));
    const accepted = await refusalOf(world.perform("kurator", caseId, "followup.accept", { taskId }));
    await done(world.perform("kurator", caseId, "followup.report", report));

    const reported = await refusalOf(world.perform("kurator", caseId, "followup.report", report));

    expect([accepted, reported]).toEqual([{ kind: "taskNotOpen" }, { kind: "taskNotOpen" }]);
  });

  test("more time until a day that is over", async () => {
    const { caseId, taskId } = await anAgreement(world);
    const input = { taskId, outcome: "needsTime", reason: "Sjuk", dueBy: later(world, -1) };

    expect(await refusalOf(world.perform("kurator", caseId, "followup.report", input))).toEqual({ kind: "dayIsPast" });
  });

  test("receiving what nobody has reported, and receiving twice", async () => {
    const { caseId, taskId } = await anAgreement(world);
    const early = await refusalOf(world.perform("samordnare", caseId, "followup.receive", { taskId }));
    const report = { taskId, outcome: "done", evidence: "Gjort" };
    await done(world.perform("kurator", caseId, "followup.report", report));
    await done(world.perform("samordnare", caseId, "followup.receive", { taskId }));

    const again = await refusalOf(world.perform("samordnare", caseId, "followup.receive", { taskId }));

    expect([early, again]).toEqual([{ kind: "nothingToReceive" }, { kind: "nothingToReceive" }]);
  });

  test("evidence longer than a line or two", async () => {
    const { caseId, taskId } = await anAgreement(world);
    const input = { taskId, outcome: "done", evidence: "å".repeat(301) };

    expect(await refusalOf(world.perform("kurator", caseId, "followup.report", input))).toEqual({
      kind: "badInput",
      fields: [{ path: "evidence", problem: "tooLong" }],
    });
  });
});
