import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { sweep } from "../src-bot/jobs/clockwork.ts";
import { dayOf } from "../src-shared/time.ts";
import { plantCases } from "./planted-cases.ts";
import {
  aCaseInConsentPending,
  anAgreement,
  aPublishedMeeting,
  anInquiry,
  aWorld,
  done,
  later,
  municipalityId,
  type World,
} from "./world.ts";

let world: World;
let mine: Awaited<ReturnType<typeof anAgreement>>;
let theirs: string;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
  await anInquiry(world);
  mine = await anAgreement(world);
  theirs = await anInquiry(world);
  await done(world.perform("samordnare2", theirs, "case.accept", { noConflictOfInterest: true }));
});
afterAll(() => world.close());

const read = async (person: string, path: string) => (await world.api(person, path)).body;

describe("the board", () => {
  test("shows a coordinator every code and clock of the office's, and the next step of their own", async () => {
    const { cases, load } = await read("samordnare", "/board");

    expect(cases).toHaveLength(3);
    const own = cases.find((one: { isYours: boolean }) => one.isYours);
    const other = cases.find((one: { caseId: string }) => one.caseId === theirs);
    expect(own).toMatchObject({ caseId: mine.caseId, stage: "active", next: { step: expect.any(String) } });
    expect(other).toEqual({
      caseId: theirs,
      isOfAdults: false,
      reference: expect.stringMatching(/^SB-/),
      stage: "triage",
      coordinator: expect.any(String),
      isYours: false,
      openedOn: later(world, 0),
      dueAt: later(world, 2),
      stalledSince: null,
      next: null,
    });
    expect(load.map((one: { cases: number }) => one.cases)).toEqual([1, 1]);
  });

  test("shows a manager codes, stages and clocks, and no next step", async () => {
    const { cases } = await read("chef", "/board");

    expect(cases.map((one: { next: unknown }) => one.next)).toEqual([null, null, null]);
    expect(JSON.stringify(cases)).not.toMatch(/Barnet|Ek\b|skolan|170-/);
  });

  test("is nobody else's", async () => {
    for (const person of ["kurator", "servicecenter", "administrator", "bupbehandlare"])
      expect((await read(person, "/board")).code).toBe("notForYourRole");
    expect((await read("frammande", "/board")).code).toBe("tenantNotAllowed");
  });

  test("does not show a case to whoever something ties to the family, not even its code", async () => {
    const caseId = await anInquiry(world);
    await done(world.perform("samordnare2", caseId, "case.declareTie", { hasTie: true }));

    const codes = async (person: string) =>
      (await read(person, "/board")).cases.map((one: { caseId: string }) => one.caseId);

    expect(await codes("samordnare2")).not.toContain(caseId);
    expect(await codes("samordnare")).toContain(caseId);
  });

  test("is searched by code, and keeps what is over apart", async () => {
    const { caseId } = await aCaseInConsentPending(world);
    const { reference } = await world.file(caseId);
    await done(world.perform("samordnare", caseId, "case.end", { how: "declined", reason: "Vill inte" }, randomUUID()));

    const open = await read("samordnare", `/board?code=${reference.toLowerCase()}`);
    const over = await read("samordnare", `/board?over=yes&code=${reference.slice(-3)}`);

    expect(open.cases).toEqual([]);
    expect(over.cases.map((one: { caseId: string }) => one.caseId)).toEqual([caseId]);
  });

  test("says since when a case stands still", async () => {
    const before = world.clock.now;
    world.clock.now = `${later(world, 20)}T06:00:00.000Z` as typeof before;

    const { cases } = await read("samordnare", "/board");

    world.clock.now = before;
    expect(cases.find((one: { caseId: string }) => one.caseId === theirs).stalledSince).toBe(later(world, 2));
  });

  test("costs one question to the database", async () => {
    await read("samordnare", "/board");
    const before = world.app.deps.store.statements();
    await read("samordnare", "/board");

    expect(world.app.deps.store.statements() - before).toBe(1);
  });
});

describe("the lists of follow-ups", () => {
  test("show whoever promised what it was, and their coordinator the whole ladder", async () => {
    const [own] = (await read("kurator", "/follow-ups")).followUps;
    const [led] = (await read("samordnare", "/follow-ups")).followUps;

    expect(own).toMatchObject({
      id: mine.taskId,
      what: "Lugn start",
      you: "owner",
      seenAs: "professional",
      ladder: null,
    });
    expect(led).toMatchObject({ id: mine.taskId, you: "receiver", seenAs: "coordinator" });
    expect(led.ladder).toEqual({ owner: later(world, 15), coordinator: later(world, 17), manager: later(world, 28) });
  });

  test("are empty for whoever has no part in a promise", async () => {
    for (const person of ["samordnare2", "chef", "rektor", "servicecenter"])
      expect((await read(person, "/follow-ups")).followUps).toEqual([]);
  });
});

describe("a person's own list", () => {
  test("says what is coming for them in each case, by ids and clocks", async () => {
    const rows = (await read("samordnare", "/cases")).cases;
    const row = rows.find((one: { caseId: string }) => one.caseId === mine.caseId);

    expect(row.ahead).toMatchObject({ consents: [{ until: later(world, 180) }], tasks: 1 });
    expect(JSON.stringify(rows)).not.toMatch(/Barnet|skolan|Lugn/);
  });
});

describe("statistics", () => {
  test("are whole to a coordinator of their own cases, and nothing of a colleague's", async () => {
    const { sets } = await read("samordnare2", "/statistics");

    expect(sets).toHaveLength(1);
    expect(sets[0]).toMatchObject({
      whose: "own",
      figures: { stages: { rows: [{ key: "triage", count: 1 }], total: 1 } },
    });
  });

  test("are kept back from managers where they are of fewer than five", async () => {
    const { sets } = await read("chef", "/statistics");

    expect(sets).toHaveLength(1);
    expect(sets[0].whose).toBe("all");
    expect(JSON.stringify(sets[0].figures)).not.toMatch(/"count":[1-4]\b/);
  });

  test("are nobody else's", async () => {
    for (const person of ["kurator", "servicecenter", "bupbehandlare"])
      expect((await read(person, "/statistics")).code).toBe("notForYourRole");
  });
});

test("a case from before there was a board is put on it, and its log stays whole", async () => {
  const { store } = world.app.deps;
  const [old] = await plantCases(world, 1);
  const before = await store.board.unlisted(municipalityId);

  await sweep(world.app.deps);

  const [line] = (await read("chef", `/board?code=${old!.reference}`)).cases.concat(
    (await read("chef", `/board?over=yes&code=${old!.reference}`)).cases,
  );
  expect(before).toEqual([old!.id]);
  expect(line).toMatchObject({ caseId: old!.id, openedOn: old!.takenOver?.startedOn ?? dayOf(old!.openedAt) });
  expect(await store.board.unlisted(municipalityId)).toEqual([]);
  expect((await store.cases.verifyLog(municipalityId, old!.id)).ok).toBe(true);
});

test("what is late at a service comes to its manager: when it was due and whose it was, never what it is about", async () => {
  const { caseId, meetingId, childId, guardianId } = await aPublishedMeeting(world);
  const owner = (await world.file(caseId)).parties.find(
    (party) => party.kind === "professional" && party.account === world.account("socialsekreterare"),
  )!.id;
  const agreement = { what: "Ring hem", category: "family", owner, reportTo: null, dueBy: later(world, 3) };
  const held = { meetingId, attended: [childId, guardianId, owner], agreements: [agreement], heldEarlier: true };
  await done(world.perform("samordnare", caseId, "meeting.hold", held));
  const dueBy = later(world, 3);
  const early = (await read("chef", "/follow-ups")).followUps;
  world.clock.now = `${later(world, 40)}T06:00:00.000Z` as typeof world.clock.now;
  await sweep(world.app.deps);

  const { followUps } = await read("chef", "/follow-ups");

  expect(early).toEqual([]);
  expect(followUps).toHaveLength(1);
  expect(followUps[0]).toMatchObject({ seenAs: "unitManager", what: null, dueBy, isOverdue: true, ladder: null });
  expect(JSON.stringify(followUps)).not.toMatch(/Ring hem|Barnet|Lugn/);
});
