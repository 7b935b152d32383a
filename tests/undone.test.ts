import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Account, CaseId } from "../src-shared/ids.ts";
import { sv } from "../src-shared/text/sv.ts";
import { aCaseInConsentPending, anInquiry, aWorld, done, family, municipalityId, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

/** A change of one case that asks of another what that one cannot take yet. */
async function somethingUndone() {
  const { store } = world.app.deps;
  const { caseId } = await aCaseInConsentPending(world);
  const other = (await anInquiry(world)) as CaseId;
  const actor: Account = world.account("samordnare");
  const { childName, childBornOn, guardianName, custody, custodyEvidence } = family;
  const input = { childName, childBornOn, guardianName, guardianPhone: "070-1740606", custody, custodyEvidence };
  const effect = { kind: "giveCommand", caseId: other, verb: "party.registerFamily", input, actor } as const;
  await store.jobs.send(municipalityId, caseId, [effect]);
  await store.jobs.idle();
  return { caseId, other, reference: (await world.file(caseId)).reference };
}

const undoneTo = async (person: string) => (await world.api(person, "/undone")).body;
const retry = (person: string, id: string, commandId: string) =>
  world.api(person, `/undone/${id}/retry`, { commandId });

test("what could not be carried out is told to those who can see to it, in words, and is done when they ask for it again", async () => {
  const { caseId, other, reference } = await somethingUndone();
  const before = (await world.messages("samordnare2")).length;
  await anInquiry(world);
  await world.app.deps.store.jobs.idle();

  const [mine] = (await undoneTo("samordnare")).undone;
  expect(mine).toEqual({
    id: expect.any(String),
    caseId,
    reference,
    what: sv.undone.what.giveCommand,
    why: sv.undone.why.refused,
    fault: "CommandRefused",
    since: expect.stringMatching(/^20\d\d-/),
  });
  expect(await undoneTo("administrator")).toEqual({ undone: [mine] });
  expect(await undoneTo("samordnare2")).toEqual({ undone: [] });
  expect((await world.api("kurator", "/undone")).status).toBe(403);
  expect(JSON.stringify(mine)).not.toContain(family.childName);
  expect((await world.messages("samordnare2")).length).toBe(before + 1);

  const commandId = randomUUID();
  expect((await retry("samordnare2", mine.id, commandId)).status).toBe(404);
  await done(world.perform("samordnare", other, "case.accept", { noConflictOfInterest: true }));
  expect(await retry("samordnare", mine.id, commandId)).toEqual({ status: 200, body: { id: mine.id, isQueued: true } });
  await world.deliverAll();

  expect((await world.file(other)).parties.map(({ kind }) => kind)).toContain("child");
  expect(await undoneTo("administrator")).toEqual({ undone: [] });
  expect((await retry("samordnare", mine.id, commandId)).status).toBe(200);
  expect((await retry("samordnare", mine.id, randomUUID())).status).toBe(404);
  await world.deliverAll();
  const { cases } = world.app.deps.store;
  const lines = (await cases.log(municipalityId, caseId)).filter(({ verb }) => verb === "undone.retry");
  expect(lines.map(({ actor, entry }) => [actor, entry])).toEqual([
    [world.account("samordnare"), { kind: "undoneRetried", effect: "giveCommand", fault: "CommandRefused" }],
  ]);
  expect(await cases.verifyLog(municipalityId, caseId)).toMatchObject({ ok: true });
});

test("what is asked for again without having been put right is given up again, and an administrator may ask without being in the case", async () => {
  await somethingUndone();
  const [first] = (await undoneTo("administrator")).undone;

  expect((await retry("administrator", first.id, randomUUID())).status).toBe(200);
  await world.app.deps.store.jobs.idle();

  const { undone } = await undoneTo("administrator");
  expect(undone).toMatchObject([{ caseId: first.caseId, fault: "CommandRefused" }]);
  expect(undone[0].id).not.toBe(first.id);
});
