import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { CaseFile, Stage } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import { municipality } from "../src-shared/programme/municipality.ts";
import { disposalDue } from "../src-shared/record/retention.ts";
import type { CaseId } from "../src-shared/ids.ts";
import type { Day, Moment } from "../src-shared/time.ts";
import { aCaseFile, aChild, coordinator, ekstad, monday, numbered, office } from "./case-files.ts";
import { type Edge, edgeOf } from "./edge.ts";
import { files } from "./sample-files.ts";
import { aCaseInConsentPending, anActiveCase, aWorld, done, municipalityId, refusalOf, type World } from "./world.ts";

describe("the first day a case may be disposed of", () => {
  const told = label("Klart", { about: [], category: "family", source: fromUnit(office) });
  const at = monday;
  const over: Stage[] = [
    { name: "closed", at, reason: told, coordinator },
    { name: "ended", at, how: "declined", reason: null, coordinator },
    { name: "merged", at, into: numbered<CaseId>(2), coordinator },
  ];
  const settings = (retention: object) => municipality.parse({ ...ekstad.document, retention });

  test.each([
    ["closed", "2031-09-07"],
    ["ended", "2027-03-07"],
    ["merged", "2027-03-07"],
  ])("is by how it ended: %s", (name, due) => {
    const stage = over.find((one) => one.name === name)!;

    expect(disposalDue(aCaseFile({ stage }), ekstad.document)).toBe(due);
  });

  test.each([
    ["closed", 120, "2036-09-07"],
    ["ended", 0, "2026-09-07"],
    ["merged", 1, "2026-10-07"],
  ])("is the municipality's own to decide: %s after %d months", (name, months, due) => {
    const stage = over.find((one) => one.name === name)!;

    expect(disposalDue(aCaseFile({ stage }), settings({ months: { [name]: months } }))).toBe(due);
  });

  test("is none while the case is open", () => {
    const open: Stage[] = [
      { name: "inquiry", callBackBy: "2020-01-02" as Day },
      { name: "active", coordinator },
      { name: "onHold", why: "family", coordinator },
      { name: "followUp", coordinator },
      { name: "closing", reason: told, coordinator },
    ];

    expect(open.map((stage) => disposalDue(aCaseFile({ stage }), ekstad.document))).toEqual(open.map(() => null));
  });

  test("is none while it is on legal hold, nor where a child's file is kept for research", () => {
    const ended = aCaseFile({ stage: over[1]!, parties: [aChild(10, "2013-05-15"), aChild(11, "2013-05-16")] });
    const held: CaseFile = { ...ended, legalHold: { by: coordinator, since: at, reason: told } };

    expect(disposalDue(ended, ekstad.document)).not.toBeNull();
    expect(disposalDue(held, ekstad.document)).toBeNull();
    expect(disposalDue(ended, settings({ keptBirthdays: [5, 15, 25] }))).toBeNull();
    expect(disposalDue(ended, settings({ keptBirthdays: [5, 25] }))).not.toBeNull();
  });
});

let world: World;
let edge: Edge;
const begun = monday;
beforeAll(async () => {
  world = await aWorld();
  edge = await edgeOf(world);
});
afterAll(() => world.close());
beforeEach(() => {
  world.clock.now = begun;
});

const by = "samordnare";
const canary = "Kanariefågeln sjöng";
const give = (caseId: string, verb: Parameters<World["perform"]>[2], input: unknown = {}) =>
  world.perform(by, caseId, verb, input);
const inYears = (years: number) => `${Number(begun.slice(0, 4)) + years}${begun.slice(4)}` as Moment;
const list = async (person = "administrator") => world.api(person, "/disposal");
const dispose = async (caseId: string, person = "administrator", commandId = randomUUID()) =>
  world.api(person, `/disposal/${caseId}`, { commandId });
const isDue = async (caseId: string) =>
  (await list()).body.due.some((one: { caseId: string }) => one.caseId === caseId);

async function aClosedCase() {
  const active = await anActiveCase(world);
  const { caseId, childId, guardianId } = active;
  const attachmentId = randomUUID();
  const input = {
    attachmentId,
    kind: "letter",
    name: `${canary}.txt`,
    category: "family",
    about: [childId],
    fromId: childId,
  };
  const { token } = await world.script(`/token/${by}`);
  const sent = await fetch(`${world.url}/api/cases/${caseId}/attachments`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "samla-order": encodeURIComponent(JSON.stringify({ commandId: randomUUID(), input })),
    },
    body: files.kept["letter.txt"] as BodyInit,
  });
  expect(sent.status).toBe(200);
  const talk = { guardianId, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
  await done(give(caseId, "case.startClosing", { reason: "Familjen klarar sig själv nu" }));
  await done(give(caseId, "case.logContact", { ...talk, isClosingTalk: true }));
  await done(give(caseId, "case.offerEvaluation"));
  await done(give(caseId, "case.close"));
  await world.deliverAll();
  return { ...active, attachmentId, reference: (await world.file(caseId)).reference };
}

describe("a case that is due", () => {
  test("is on the administrator's list by its code and its day, and nothing of what it is about", async () => {
    const { caseId, reference } = await aClosedCase();
    const before = await isDue(caseId);
    world.clock.now = inYears(5);

    const { body } = await list();

    expect(before).toBe(false);
    expect(body.due).toContainEqual({ caseId, reference, stage: "closed", dueOn: "2031-09-07" });
    expect(Object.keys(body.due[0]).toSorted()).toEqual(["caseId", "dueOn", "reference", "stage"]);
  });

  test("is gone for everybody once it is disposed of, with its files; the protocol says so and its log is whole", async () => {
    const { caseId, attachmentId, reference } = await aClosedCase();
    world.clock.now = inYears(5);
    const { store } = world.app.deps;

    const { status, body } = await dispose(caseId);

    const line = {
      caseId,
      reference,
      rule: "closed 60 months",
      by: world.account("administrator"),
      at: world.clock.now,
      counts: { attachments: 1, consents: 1, meetings: 0, tasks: 0 },
    };
    expect([status, body]).toEqual([200, line]);
    expect((await list()).body.disposed[0]).toEqual(line);
    expect(await isDue(caseId)).toBe(false);
    for (const person of [by, "samordnare2", "kurator", "chef", "administrator"])
      for (const path of ["", `/attachments/${attachmentId}`, `/people/${randomUUID()}/extract`])
        expect((await world.api(person, `/cases/${caseId}${path}`)).body.code).toBe("notThere");
    expect(await refusalOf(give(caseId, "record.setDiarium", { diarium: "1" }))).toEqual({ kind: "notThere" });
    expect(await store.cases.read(municipalityId, caseId)).toBeUndefined();
    expect(await store.attachments.read(municipalityId, caseId, attachmentId)).toBeUndefined();
    expect(await store.ledger.of(municipalityId, caseId)).toEqual([]);
    const listed = await store.worklists.of(municipalityId, [world.account(by), "disposal"]);
    expect(listed.filter((row) => row.caseId === caseId)).toEqual([]);
    expect(await store.cases.verifyLog(municipalityId, caseId)).toMatchObject({ ok: true });
  });

  test("is disposed of once, however often it is asked for", async () => {
    const { caseId } = await aClosedCase();
    world.clock.now = inYears(6);
    const commandId = randomUUID();

    const answers = [
      await dispose(caseId, "administrator", commandId),
      await dispose(caseId, "administrator", commandId),
      await dispose(caseId),
    ];

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const lines = (await list()).body.disposed.filter((one: { caseId: string }) => one.caseId === caseId);
    expect(lines).toHaveLength(1);
  });

  test("that ended early is due early", async () => {
    const { caseId } = await aCaseInConsentPending(world);
    await done(give(caseId, "case.end", { how: "declined", reason: "Familjen vill inte" }));
    await world.deliverAll();
    world.clock.now = inYears(1);

    expect(await isDue(caseId)).toBe(true);
    expect((await dispose(caseId)).status).toBe(200);
  });
});

describe("a case stays", () => {
  test("while it is not due: neither the list nor a command takes it", async () => {
    const { caseId } = await aClosedCase();
    world.clock.now = inYears(4);

    const { status, body } = await dispose(caseId);

    expect([status, body.code]).toEqual([409, "notDueForDisposal"]);
    expect(body.message).toContain("7 september 2031");
    expect(await isDue(caseId)).toBe(false);
    expect((await world.file(caseId)).attachments).toHaveLength(1);
  });

  test("while it is open, however old", async () => {
    const { caseId } = await anActiveCase(world);
    world.clock.now = inYears(30);

    expect((await dispose(caseId)).body.code).toBe("notDueForDisposal");
    expect(await isDue(caseId)).toBe(false);
  });

  test("while it is on legal hold, set by a manager or the coordinator, until that is lifted", async () => {
    const { caseId } = await aClosedCase();
    const reason = `${canary}: tillsyn pågår`;
    await done(world.perform("chef", caseId, "record.holdDisposal", { reason }));
    world.clock.now = inYears(5);

    const held = await dispose(caseId);
    const again = await refusalOf(give(caseId, "record.holdDisposal", { reason }));
    const seen = await Promise.all([by, "chef"].map(async (person) => done(world.view(person, caseId))));

    expect([held.status, held.body.code]).toEqual([409, "onLegalHold"]);
    expect(again).toEqual({ kind: "alreadyOnLegalHold" });
    expect(seen.map(({ legalHold }) => legalHold?.reason)).toEqual([reason, null]);
    expect(await isDue(caseId)).toBe(false);

    await done(give(caseId, "record.liftHold"));
    await world.deliverAll();

    expect(await refusalOf(world.perform("chef", caseId, "record.liftHold", {}))).toEqual({ kind: "notOnLegalHold" });
    expect(await isDue(caseId)).toBe(true);
    expect((await dispose(caseId)).status).toBe(200);
  });

  test("where somebody else than the municipality's own administrator asks", async () => {
    const { caseId } = await aClosedCase();
    world.clock.now = inYears(5);
    const elsewhere = await edge.personToken("bupbehandlare", { claims: { roles: ["Administrator"] } });
    const asRegion = { headers: { authorization: `Bearer ${elsewhere}` } };

    for (const person of [by, "chef", "kurator", "servicecenter"]) {
      expect((await list(person)).body.code).toBe("notForYourRole");
      expect((await dispose(caseId, person)).body.code).toBe("notForYourRole");
      expect((await dispose(randomUUID(), person)).body.code).toBe("notForYourRole");
    }
    expect((await edge.raw("/api/disposal", asRegion)).body.code).toBe("notForYourRole");
    expect(await isDue(caseId)).toBe(true);
  });

  test("and one that never was is answered as not there", async () => {
    expect((await dispose(randomUUID())).body.code).toBe("notThere");
    expect((await world.api("administrator", "/disposal/x", { commandId: randomUUID() })).body.code).toBe("notThere");
    expect((await world.api("administrator", `/disposal/${randomUUID()}`, {})).body.code).toBe("badInput");
  });
});

test("a case is registered under its number, and the coordinator sees when it may be disposed of", async () => {
  const { caseId } = await aClosedCase();
  await done(give(caseId, "record.setDiarium", { diarium: " SN 2026-041 " }));

  const { record } = await done(world.view(by, caseId));
  await done(give(caseId, "record.setDiarium", { diarium: "" }));

  expect(record).toMatchObject({ diarium: "SN 2026-041", disposedFrom: "2031-09-07" });
  expect((await world.file(caseId)).diarium).toBeNull();
  expect((await done(world.view("chef", caseId))).record).toBeNull();
});
