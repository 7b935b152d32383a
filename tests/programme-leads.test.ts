import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { configured } from "./programme-door.ts";
import { aWorld, done, family, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

/** Of which kinds of coordination each is shown new inquiries, as an administrator ticks it. */
async function leading(leads: Record<string, string[]>) {
  const { document } = (await world.api("administrator", "/municipality")).body;
  const people = document.people.map((one: { account: string }) => {
    const who = Object.keys(leads).find((person) => world.account(person) === one.account);
    return who ? { ...one, leads: leads[who] } : one;
  });
  const programmes = { samba: {}, separation: {} };
  return configured(world, programmes, { people });
}
async function anInquiryAbout(programme: string): Promise<string> {
  const caseId = randomUUID();
  const input = { caller: family.guardianName, phone: family.guardianPhone, worry: "Vill få hjälp", language: "sv" };
  await done(world.perform("servicecenter", caseId, "case.open", { ...input, programme }));
  await world.deliverAll();
  return caseId;
}
const isTold = async (person: string, caseId: string): Promise<boolean> =>
  JSON.stringify(await world.script(`/teams/${person}/chat`)).includes(caseId);
const listed = async (person: string, caseId: string): Promise<boolean> =>
  (await world.api(person, "/cases")).body.cases.some((one: { caseId: string }) => one.caseId === caseId);
const take = (person: string, caseId: string) =>
  world.perform(person, caseId, "case.accept", { noConflictOfInterest: true });

test("a new inquiry is shown to the coordinators who take its kind, and the others can neither read nor take it", async () => {
  expect((await leading({ samordnare: ["samba"], samordnare2: ["separation"] })).status).toBe(200);
  const caseId = await anInquiryAbout("separation");

  expect([await isTold("samordnare", caseId), await isTold("samordnare2", caseId)]).toEqual([false, true]);
  expect([await listed("samordnare", caseId), await listed("samordnare2", caseId)]).toEqual([false, true]);
  const onBoard = async (person: string) =>
    (await world.api(person, "/board")).body.cases.find((one: { caseId: string }) => one.caseId === caseId).next;
  expect([await onBoard("samordnare"), await onBoard("samordnare2")]).toEqual([null, expect.anything()]);
  expect((await world.api("samordnare", `/cases/${caseId}`)).status).toBe(404);
  expect(await take("samordnare", caseId)).toMatchObject({ ok: false, refusal: { kind: "notThere" } });
  await done(take("samordnare2", caseId));
  expect(await take("samordnare", caseId)).toMatchObject({ ok: false, refusal: { kind: "notThere" } });
});

test("where nobody is left who takes a kind, everybody on duty is shown it", async () => {
  expect((await leading({ samordnare: ["samba"], samordnare2: ["samba"] })).status).toBe(200);
  const caseId = await anInquiryAbout("separation");

  expect([await isTold("samordnare", caseId), await isTold("samordnare2", caseId)]).toEqual([true, true]);
  await done(take("samordnare", caseId));
});

test("one who takes no kind in particular takes all, and a kind that is not there is refused at its place", async () => {
  expect((await leading({ samordnare: [], samordnare2: ["samba"] })).status).toBe(200);
  const caseId = await anInquiryAbout("separation");
  expect([await isTold("samordnare", caseId), await isTold("samordnare2", caseId)]).toEqual([true, false]);

  const { status, body } = await leading({ samordnare: ["borttagen"] });
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toMatch(/people\.\d+\.leads\.0/);
});
