import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { figuresFrom } from "../src-shared/record/figures.ts";
import { measured } from "../src-shared/record/measures.ts";
import { aCaseInConsentPending, anInquiry, aWorld, done, type World } from "./world.ts";

describe("what is told of many cases", () => {
  const counted = (stages: Record<string, number>, daysToContact: Record<string, number> = {}) => ({
    stages,
    daysToContact,
    programmes: {},
    byProgramme: {},
    authorities: {},
    years: {},
    daysToMeeting: {},
    meetingsBooked: 0,
    onTime: 0,
    late: 0,
    failures: {},
    failuresBy: {},
  });
  const toldOf = (stages: Record<string, number>) =>
    Object.entries(measured(figuresFrom(counted(stages), "published")).cases).filter(([, many]) => many !== null);

  test("is a count, but not of fewer than five", () =>
    expect(toldOf({ active: 9, "onHold:family": 4, triage: 1, closed: 120 })).toEqual([
      ["active", 9],
      ["closed", 120],
    ]));

  test("is no count that another could be taken from: where too few are left over, one more is not told", () =>
    expect(toldOf({ active: 5, "onHold:family": 4, closed: 120 })).toEqual([["closed", 120]]));

  test("is no count of a stage that is told in part", () =>
    expect(toldOf({ active: 9, "onHold:consent": 6, "onHold:family": 3, triage: 2 })).toEqual([["active", 9]]));
});

describe("the measures of a municipality", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld({ hasWorkers: false });
  });
  afterAll(() => world.close());

  test("are counts for managers and administrators, and nothing that is about anybody", async () => {
    for (let number = 0; number < 5; number += 1) await anInquiry(world);
    for (let number = 0; number < 4; number += 1) await aCaseInConsentPending(world);
    const few = await world.api("chef", "/measures");
    await aCaseInConsentPending(world);

    const { body } = await world.api("chef", "/measures");

    const told = (cases: Record<string, number | null>) =>
      Object.fromEntries(Object.entries(cases).filter(([, many]) => many !== null));
    expect([told(few.body.measures[0].cases), few.body.measures[0].daysToFirstContact]).toEqual([{}, null]);
    expect(body.measures).toMatchObject([{ municipality: "ekstad", daysToFirstContact: 0 }]);
    expect(told(body.measures[0].cases)).toEqual({ inquiry: 5, consentPending: 5 });
    expect((await world.api("administrator", "/measures")).body).toEqual(body);
  });

  test("follow a case from stage to stage", async () => {
    const before = (await world.app.deps.store.figures.of("ekstad", null)).stages;
    const { caseId } = await aCaseInConsentPending(world);
    await done(world.perform("samordnare", caseId, "case.end", { how: "declined", reason: "Vill inte" }, randomUUID()));

    const after = (await world.app.deps.store.figures.of("ekstad", null)).stages;

    expect(after).toEqual({ ...before, "ended:declined": 1 });
  });

  test("are nobody else's", async () => {
    for (const person of ["samordnare", "kurator", "servicecenter"])
      expect((await world.api(person, "/measures")).body.code).toBe("notForYourRole");
  });
});
