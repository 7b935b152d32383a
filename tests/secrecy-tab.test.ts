import { randomUUID } from "node:crypto";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { boardRowOf } from "../src-shared/case/board.ts";
import { eyesOf } from "../src-shared/case/eyes.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import type { CaseFile } from "../src-shared/case/case-file.ts";
import type { Labelled } from "../src-shared/case/labelled.ts";
import { fromUnit } from "../src-shared/case/labelled.ts";
import { worklistOf } from "../src-shared/case/worklist.ts";
import { letterFor } from "../src-shared/consent/letter.ts";
import { figuresFrom } from "../src-shared/record/figures.ts";
import { texts } from "../src-shared/text/text.ts";
import { anyCaseFile } from "./arbitraries/case-file.ts";
import { aFullCase } from "./arbitraries/full-case.ts";
import { aCaseOfAnyProgramme } from "./arbitraries/programmes.ts";
import { seed, times } from "./arbitraries/seed.ts";
import { coordinator, ekstad, monday, office } from "./case-files.ts";
import {
  aBookedMeeting,
  aCaseInConsentPending,
  anInquiry,
  aWorld,
  done,
  flowsBetween,
  municipalityId,
  type World,
} from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

const read = (person: string, path: string, body?: unknown) => world.api(person, path, body);
const codeOf = async (person: string, path: string, body?: unknown): Promise<string> =>
  (await read(person, path, body)).body.code;

async function anAskedMeeting() {
  const booked = await aBookedMeeting(world);
  const { caseId } = booked;
  const [child] = (await world.file(caseId)).parties.filter(({ kind }) => kind === "child");
  const [guardian] = (await world.file(caseId)).parties.filter(({ kind }) => kind === "guardian");
  const asking = {
    grantorId: guardian!.id,
    subjectIds: [child!.id],
    flows: flowsBetween(["ekskolan", "barnochunga"], ["contact", "economy"]),
    purpose: "Att stödet hänger ihop",
    activities: ["attendMeeting"],
  };
  await done(world.perform("samordnare", caseId, "consent.request", asking));
  const [request] = (await world.file(caseId)).requests.slice(-1);
  return { ...booked, childId: child!.id, guardianId: guardian!.id, requestId: request!.id };
}

/** Every read of one case that is its coordinator's alone. */
const coordinatorsReads = (of: Awaited<ReturnType<typeof anAskedMeeting>>, caseId: string) => {
  const { childId, guardianId, meetingId, requestId, consentId } = of;
  const about = `about=${childId}&from=ekskolan&to=barnochunga&category=schooling`;
  const withdrawal = { verb: "consent.withdraw", input: { consentId, services: "all", channel: "phone" } };
  return [
    { path: `/cases/${caseId}/readers` },
    { path: `/cases/${caseId}/as/${guardianId}` },
    { path: `/cases/${caseId}/access-log` },
    { path: `/cases/${caseId}/consent` },
    { path: `/cases/${caseId}/can-share?${about}` },
    { path: `/cases/${caseId}/requests/${requestId}/letter` },
    { path: `/cases/${caseId}/meetings/${meetingId}/gates` },
    { path: `/cases/${caseId}/meetings/${meetingId}/room?present=${guardianId}` },
    { path: `/cases/${caseId}/consent/foresee`, body: withdrawal },
    { path: `/cases/${caseId}/foresee`, body: {} },
  ];
};

describe("what only whoever leads a case may ask", () => {
  test("is answered to them, and noted as a read each time it is asked on another day", async () => {
    const of = await anAskedMeeting();
    const before = world.clock.now;
    for (const [at, { path, body }] of coordinatorsReads(of, of.caseId).entries()) {
      world.clock.now = new Date(Date.parse(before) + (at + 1) * 3_600_000).toISOString() as typeof before;
      const noted = async () => (await world.app.deps.store.reads.of(municipalityId, of.caseId)).length;
      const was = await noted();

      const { status } = await read("samordnare", path, body);

      expect([path, status, (await noted()) - was]).toEqual([path, 200, 1]);
    }
    world.clock.now = before;
  });

  test("is a no to whoever is in the case, and to everybody else as if there were no such case", async () => {
    const of = await anAskedMeeting();
    const there = coordinatorsReads(of, of.caseId);
    const nowhere = coordinatorsReads(of, randomUUID());

    for (const [at, { path, body }] of there.entries()) {
      expect([path, await codeOf("kurator", path, body)]).toEqual([path, "notYourStep"]);
      for (const person of ["samordnare2", "servicecenter", "administrator", "rektor", "bupbehandlare"])
        expect(await read(person, path, body), `${person} ${path}`).toEqual(
          await read(person, nowhere[at]!.path, nowhere[at]!.body),
        );
      expect(await codeOf("frammande", path, body)).toBe("tenantNotAllowed");
    }
  });

  test("is nothing to one who has been removed, though they were told before", async () => {
    const of = await anAskedMeeting();
    const { parties } = await world.file(of.caseId);
    const kurator = parties.find((one) => one.kind === "professional" && one.account === world.account("kurator"))!;
    const inCase = [`/cases/${of.caseId}`, `/cases/${of.caseId}/contact-sheet`];
    expect((await read("kurator", inCase[0]!)).status).toBe(200);
    await done(world.perform("samordnare", of.caseId, "party.leave", { partyId: kurator.id, reason: "Nytt arbete" }));

    for (const path of inCase) expect(await codeOf("kurator", path)).toBe("notThere");
    for (const { path, body } of coordinatorsReads(of, of.caseId))
      expect([path, await codeOf("kurator", path, body)]).toEqual([path, "notThere"]);
    expect((await read("kurator", "/follow-ups")).body.followUps).toEqual([]);
    expect(JSON.stringify((await read("kurator", "/me/data")).body)).not.toContain(of.caseId);
  });
});

describe("lists of many cases", () => {
  test("note no read, for they open no case", async () => {
    const { caseId } = await aBookedMeeting(world);
    const noted = async () => (await world.app.deps.store.reads.of(municipalityId, caseId)).length;
    const was = await noted();
    world.clock.now = new Date(Date.parse(world.clock.now) + 3_600_000).toISOString() as typeof world.clock.now;

    for (const path of ["/board", "/board?over=yes", "/statistics", "/cases", "/directory", "/word-hints"])
      expect((await read("samordnare", path)).status).toBe(200);
    await read("chef", "/board");

    expect(await noted()).toBe(was);
  });

  test("tell nobody but whoever leads a case at what hour its meeting is: calendars would tell who comes", async () => {
    const { caseId } = await aBookedMeeting(world);
    const dueTo = async (person: string): Promise<string> =>
      (await read(person, "/board")).body.cases.find((one: { caseId: string }) => one.caseId === caseId).dueAt;

    expect(await dueTo("samordnare")).toMatch(/T/);
    expect(await dueTo("samordnare2")).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await dueTo("chef")).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test.each([
    ["/board?code=%00", 200],
    ["/board?code=SB%00&over=yes", 200],
    ["/meetings/by-chat?chatId=%00", 404],
    ["/meetings/by-chat?chatId=19:meeting%00@thread.v2", 404],
  ])("%s is answered as any other", async (path, status) =>
    expect((await read("samordnare", path)).status).toBe(status),
  );

  test("what Outlook never sent is answered as what it did, whatever is in it", async () => {
    const notices = ["a\u0000b", "\ud800", "x"].map((subscriptionId) => ({
      subscriptionId,
      clientState: subscriptionId,
      resourceData: { id: subscriptionId },
    }));
    for (const one of notices) {
      const { status } = await fetch(`${world.url}/outlook/notifications`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ value: [one] }),
      });
      expect([one.subscriptionId, status]).toEqual([one.subscriptionId, 202]);
    }
  });
});

test("where something was agreed is told to whoever leads the case, and to nobody else", () => {
  const { file } = fc.sample(aFullCase(), { seed: 7, numRuns: 1 })[0]!;
  const eyes = file.parties.map(({ id }) => eyesOf(file, id)).filter((one) => one !== null);
  const tasksOf = (viewer: Viewer) => viewFor(file, viewer, monday, ekstad.document).tasks;

  const theirs = eyes.flatMap((viewer) => tasksOf(viewer));

  expect(theirs.length).toBeGreaterThan(2);
  expect(theirs.map(({ meeting }) => meeting).filter(Boolean)).toEqual([]);
  expect(tasksOf({ kind: "coordinator", account: coordinator }).map(({ meeting }) => meeting)).toContainEqual(
    expect.any(String),
  );
});

describe("the log of a case", () => {
  test("does not tell who among the coordinators something ties to the family", async () => {
    const caseId = await anInquiry(world);
    await done(world.perform("samordnare2", caseId, "case.declareTie", { hasTie: true }));
    await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));

    const { body } = await read("samordnare", `/cases/${caseId}/access-log`);

    expect(body.lines.length).toBeGreaterThan(1);
    expect(JSON.stringify(body)).not.toContain(texts.sv.caseLog.changed.tieDeclared);
  });
});

describe("counts", () => {
  const nothing = {
    stages: {},
    programmes: {},
    byProgramme: {},
    authorities: {},
    years: {},
    daysToContact: {},
    daysToMeeting: {},
    meetingsBooked: 0,
    onTime: 0,
    late: 0,
    failures: {},
    failuresBy: {},
  };

  test("that are told in two places tell no more than in one", async () => {
    const small = await aWorld({ hasWorkers: false });
    try {
      for (let number = 0; number < 6; number += 1) await anInquiry(small);
      for (let number = 0; number < 2; number += 1) await aCaseInConsentPending(small);
      const { measures } = (await small.api("administrator", "/measures")).body;
      const { sets } = (await small.api("administrator", "/statistics")).body;
      const { stages } = sets[0].figures;

      const told = Object.entries(measures[0].cases as Record<string, number | null>);
      const rest = told.reduce((sum, [, many]) => sum - (many ?? 0), stages.total as number);

      expect(rest === 0 || rest >= 5, JSON.stringify([measures, stages])).toBe(true);
      const rows: string[] = stages.rows.map(({ key }: { key: string }) => key.split(":")[0]);
      expect(told.filter(([stage, many]) => many !== null && !rows.includes(stage))).toEqual([]);
    } finally {
      await small.close();
    }
  });

  test("of all, beside one's own whole, tell of no fewer than five of the others'", () => {
    const own = {
      ...nothing,
      failuresBy: { school: 5, social: 6 },
      failures: { late: 5, absent: 6 },
      onTime: 9,
      late: 5,
    };
    const all = {
      ...nothing,
      failuresBy: { school: 6, social: 13 },
      failures: { late: 6, absent: 13 },
      onTime: 18,
      late: 6,
      meetingsBooked: 7,
      daysToContact: { 1: 6, 30: 1 },
    };
    const mine = { ...own, meetingsBooked: 5, daysToContact: { 1: 6 } };

    const beside = figuresFrom(all, "published", mine);

    const others = (table: { rows: { key: string; count: number }[] } | null, counts: Record<string, number>) =>
      table?.rows.map(({ key, count }) => count - (counts[key] ?? 0)) ?? [];
    for (const few of [
      ...others(beside.failuresBy, own.failuresBy),
      ...others(beside.failures, own.failures),
      ...others(beside.promises, { onTime: 9, late: 5 }),
    ])
      expect([few, few === 0 || few >= 5]).toEqual([few, true]);
    expect(beside.meetingsBooked).toBeNull();
    expect(beside.toContact.median).toBeNull();
  });
});

/** Each thing that was said becomes a word of its own. */
function marked(file: CaseFile): CaseFile {
  let index = 0;
  const walk = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(walk);
    if (!("withheldFrom" in value))
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
    const said = value as Labelled<unknown>;
    if (typeof said.value !== "string" || /^\d{4}-\d\d-\d\d$/.test(said.value)) return said;
    return { ...said, value: `ord${(index += 1)}` };
  };
  return walk(file) as CaseFile;
}

test("what is kept in clear of a case holds nothing that anybody said, and no service that is secret from somebody", () => {
  let looked = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        anyCaseFile(),
        aCaseOfAnyProgramme().map(({ file }) => file),
      ),
      (file) => {
        const one = marked(file);
        const kept = JSON.stringify([
          boardRowOf(one, ekstad.document, monday),
          worklistOf(one, ekstad.document, monday),
        ]);
        looked += 1;
        expect(kept).not.toMatch(/\bord\d+\b/);
        for (const { unit } of file.maskedUnits) expect(kept).not.toContain(`"${unit}"`);
      },
    ),
    { seed, numRuns: times(60) },
  );
  expect(looked).toBeGreaterThan(30);
});

test("a letter that the coordinator prints holds nothing that is kept from the coordinator", () => {
  const { file } = fc.sample(aFullCase(), { seed: 7, numRuns: 1 })[0]!;
  const [request] = file.requests;
  const kept: CaseFile = {
    ...file,
    parties: file.parties.map((one) =>
      one.id === request!.grantor && one.kind === "guardian"
        ? { ...one, name: { ...one.name, value: "Dolt Namn", withheldFrom: [fromUnit(office)] } }
        : one,
    ),
  };

  const letter = letterFor(kept, { kind: "coordinator", account: coordinator }, request!.id, monday, ekstad.document);

  expect(letter).not.toBeNull();
  expect(JSON.stringify(letter)).not.toContain("Dolt Namn");
});

test("a letter names no service that is secret from who reads it", () => {
  const { file, a, b } = fc.sample(aFullCase(), { seed: 7, numRuns: 1 })[0]!;
  const secret = ekstad.document.units.find(({ id }) => id === file.maskedUnits[0]!.unit)!.name;
  const letterTo = (party: string) => {
    const { id } = file.requests.find(({ grantor }) => grantor === party)!;
    return JSON.stringify(letterFor(file, { kind: "coordinator", account: coordinator }, id, monday, ekstad.document));
  };

  expect(letterTo(b)).toContain(secret);
  expect(letterTo(a)).not.toContain(secret);
});
