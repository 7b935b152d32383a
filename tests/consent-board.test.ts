import { afterAll, beforeAll, expect, test } from "vitest";

import type { ConsentBoard } from "../src-shared/consent/board.ts";
import type { CanShare } from "../src-shared/consent/can-share.ts";
import { aBookedMeeting, aCaseInConsentPending, anOralYes, aWorld, done, flowsBetween, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld({ hasWorkers: false });
});
afterAll(() => world.close());

const asked = (of: { caseId: string; childId: string }, more: Record<string, string> = {}) =>
  `/cases/${of.caseId}/can-share?${new URLSearchParams({
    about: of.childId,
    from: "ekskolan",
    to: "barnochunga",
    category: "schooling",
    ...more,
  }).toString()}`;
const answer = async (path: string): Promise<CanShare> => (await world.api("samordnare", path)).body;

test("what may be told now is answered with why, and what is missing where it may not", async () => {
  const begun = await aCaseInConsentPending(world);
  const { caseId, guardianId } = begun;
  const before = await answer(asked(begun));
  await done(world.perform("samordnare", caseId, "consent.record", anOralYes(world, begun)));

  const recorded = await answer(asked(begun));
  const [consent] = (await world.file(caseId)).consents;
  for (const authority of ["utbildningsnamnden", "socialnamnden"])
    await done(
      world.perform("samordnare", caseId, "consent.confirmHeld", { consentId: consent!.id, authority, saidBy: "R" }),
    );

  const held = await answer(asked(begun));
  const economy = await answer(asked(begun, { category: "economy" }));
  expect(before).toMatchObject({ may: false, grantors: [{ party: guardianId, answer: "notAsked" }] });
  expect(recorded).toMatchObject({
    may: false,
    grantors: [{ answer: "notHeld", awaiting: ["Utbildningsnämnden", "Socialnämnden"] }],
  });
  expect(held).toMatchObject({ may: true, until: "2027-03-06", grantors: [{ answer: "yes" }] });
  expect(economy).toMatchObject({ may: false, grantors: [{ answer: "notInIt" }] });
});

test("the first question about the child comes answered with the board, as when it is asked by itself", async () => {
  const { caseId } = await aBookedMeeting(world);
  const { first } = (await world.api("samordnare", `/cases/${caseId}/consent`)).body as ConsentBoard;
  const { subject: childId, from, to, category } = first!.cell;

  const alone = await answer(asked({ caseId, childId }, { from: String(from), to: String(to), category }));

  expect(alone).toMatchObject(first!.said);
  expect(first!.said.may).toBe(true);
});

test("nobody but the coordinator is told how consent stands, and a stranger hears that there is no such case", async () => {
  const begun = await aBookedMeeting(world);
  const board = `/cases/${begun.caseId}/consent`;
  const look = { verb: "consent.withdraw", input: { consentId: begun.consentId, services: "all", channel: "phone" } };
  const paths = [board, asked(begun), `/cases/${begun.caseId}/requests/${begun.consentId}/letter`];

  for (const path of paths) {
    const professional = await world.api("kurator", path);
    expect(professional).toMatchObject({ status: 403, body: { code: "notYourStep" } });
    expect(JSON.stringify(professional.body)).not.toMatch(/Ek\b|flow|grantor/);
    expect(await world.api("rektor", path)).toMatchObject({ status: 404, body: { code: "notThere" } });
  }
  expect(await world.api("kurator", `${board}/foresee`, look)).toMatchObject({ body: { code: "notYourStep" } });
});

test("what a withdrawal leads to is told before it is made, and nothing is changed by asking", async () => {
  const { caseId, consentId, meetingId } = await aBookedMeeting(world);
  const before = await world.file(caseId);
  const look = (input: object) =>
    world.api("samordnare", `/cases/${caseId}/consent/foresee`, {
      verb: "consent.withdraw",
      input: { consentId, channel: "phone", ...input },
    });

  const all = (await look({ services: "all" })).body;
  const some = (await look({ services: ["ekskolan"] })).body;
  const kind = (await look({ categories: ["family"] })).body;

  expect(all).toMatchObject({ paused: [{ id: meetingId }], stage: "onHold" });
  expect(some).toMatchObject({ paused: [{ id: meetingId, unreached: ["Ekskolan"] }], stage: null });
  expect(kind).toMatchObject({ paused: [], stage: null });
  expect(kind.lost).toHaveLength(12);
  expect(await world.file(caseId)).toEqual(before);
});

test("the board says what each answer stands on, and why what somebody agreed to is not told", async () => {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId, guardianId } = begun;
  const asking = {
    grantorId: guardianId,
    subjectIds: [childId],
    flows: flowsBetween(["ekskolan", "bup"], ["schooling"]),
    purpose: "Samordna stödet",
  };
  await done(world.perform("samordnare", caseId, "consent.request", asking));
  await done(
    world.perform("samordnare", caseId, "consent.record", {
      ...anOralYes(world, begun),
      subjectIds: [childId],
      flows: flowsBetween(["ekskolan", "bup"], ["schooling"]),
      exclusions: [{ kind: "unit", unit: "bup" }],
    }),
  );

  const { body } = await world.api("samordnare", `/cases/${caseId}/consent`);

  expect(body.answers[0]).toMatchObject({
    notice: { version: "2026-1", language: "sv" },
    evidence: { kind: "oral", witness: "Samordnare 2, Samba" },
  });
  expect(body.answers[0].gaps.map(({ why }: { why: string }) => why)).toContain("notHeld");
  expect(body.effective).toEqual([]);
  expect(body.seconds.map(({ title }: { title: string }) => title)).not.toContain("Samordnare 1, Samba");
});

test("the letter holds what was asked, by name, and is not made of a question that another has replaced", async () => {
  const begun = await aCaseInConsentPending(world);
  const { caseId, childId, guardianId } = begun;
  const asking = {
    grantorId: guardianId,
    subjectIds: [childId, guardianId],
    flows: flowsBetween(["ekskolan", "bup"], ["schooling"]),
    purpose: "Samordna stödet",
  };
  await done(world.perform("samordnare", caseId, "consent.request", asking));
  const [request] = (await world.file(caseId)).requests;
  const letter = (of: string) => world.api("samordnare", `/cases/${caseId}/requests/${of}/letter`);

  const open = (await letter(request!.id)).body;
  await done(
    world.perform("samordnare", caseId, "consent.request", { ...asking, purpose: "Samordna stödet i skolan" }),
  );

  expect(open).toMatchObject({
    to: "Vårdnadshavare Ek",
    about: [{ name: "Barnet Ek" }, { isYou: true }],
    purpose: "Samordna stödet",
    notice: { version: "2026-1" },
  });
  expect(open.flows).toContainEqual({ from: "Ekskolan", to: "BUP", category: "schooling" });
  expect(JSON.stringify(open)).not.toMatch(/070|@/);
  expect((await letter(request!.id)).body).toMatchObject({ code: "notThere" });
});
