import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { measured } from "../src-shared/record/measures.ts";
import { aCaseInConsentPending, anInquiry, aWorld, done, type World } from "./world.ts";

describe("what is told of many cases", () => {
  test("is a count, but not of fewer than five", () =>
    expect(measured({ active: 5, onHold: 4, closed: 120 }, []).cases).toEqual({
      active: 5,
      onHold: null,
      closed: 120,
    }));

  test.each([
    [[3, 1, 2, 9], null],
    [[9, 1, 2, 3, 30], 3],
    [[1, 2, 3, 4, 30, 30], 3.5],
    [[10, 9, 2, 2, 2, 10], 5.5],
  ])("is the middle of the days to the first contact: of %j it is %j", (days, middle) =>
    expect(measured({}, days).daysToFirstContact).toBe(middle),
  );
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

    expect(few.body).toEqual({
      measures: [{ municipality: "ekstad", cases: { inquiry: 5, consentPending: null }, daysToFirstContact: null }],
    });
    expect(body).toEqual({
      measures: [{ municipality: "ekstad", cases: { inquiry: 5, consentPending: 5 }, daysToFirstContact: 0 }],
    });
    expect((await world.api("administrator", "/measures")).body).toEqual(body);
  });

  test("follow a case from stage to stage", async () => {
    const before = (await world.app.deps.store.measures.of("ekstad")).stages;
    const { caseId } = await aCaseInConsentPending(world);
    await done(world.perform("samordnare", caseId, "case.end", { how: "declined", reason: "Vill inte" }, randomUUID()));

    const after = (await world.app.deps.store.measures.of("ekstad")).stages;

    expect(after).toEqual({ ...before, ended: 1 });
  });

  test("are nobody else's", async () => {
    for (const person of ["samordnare", "kurator", "servicecenter"])
      expect((await world.api(person, "/measures")).body.code).toBe("notForYourRole");
  });
});
