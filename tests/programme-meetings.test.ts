import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { configured, formOf } from "./programme-door.ts";
import { aCaseInConsentPending, anActiveCase, anOralYes, aWorld, done, family, later, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const giveIn = (caseId: string) => async (verb: string, input: object) => {
  const order = { commandId: randomUUID(), input };
  const { status, body } = await world.api("samordnare", `/cases/${caseId}/${verb}`, order);
  return status === 200 ? "done" : String(body.code);
};
const read = async (caseId: string) => (await world.api("samordnare", `/cases/${caseId}`)).body;
const idsOf = async (caseId: string, kind: string): Promise<string[]> =>
  (await read(caseId)).people.filter((one: { kind: string }) => one.kind === kind).map(({ id }: { id: string }) => id);
const talkWith = (guardianId: string) => ({
  guardianId,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
});
const words = { purpose: "Trygghet", childQuestion: "Vad behöver jag?", category: "schooling" };

/** To everything, for every child, each of whom is heard. */
async function saysYes(caseId: string, guardianId: string) {
  const give = giveIn(caseId);
  const children = await idsOf(caseId, "child");
  const yes = anOralYes(world, { childId: children[0]!, guardianId });
  await give("consent.record", { ...yes, subjectIds: [...children, guardianId] });
  for (const consent of (await world.file(caseId)).consents)
    for (const authority of consent.disclosing.filter((one) => one !== "kommunstyrelsen"))
      await give("consent.confirmHeld", { consentId: consent.id, authority, saidBy: "Registrator" });
  for (const childId of children) await give("party.setVoice", { childId, way: "attend", note: "" });
}

/** A case in that kind of coordination, as far as its family is spoken with. */
async function aCaseIn(programme: string) {
  const caseId = randomUUID();
  const give = giveIn(caseId);
  const inquiry = { caller: "Skolan", phone: "070-1740605", worry: "Oro", language: "sv", programme };
  await done(world.perform("servicecenter", caseId, "case.open", inquiry));
  await give("case.accept", { noConflictOfInterest: true });
  await give("party.registerFamily", { ...family, custody: "joint", custodyEvidence: "populationRegister" });
  const [[child = ""], [guardian = ""]] = [await idsOf(caseId, "child"), await idsOf(caseId, "guardian")];
  await give("track.noteSafety", { partyId: guardian, next: "nothingMore" });
  await give("case.logContact", talkWith(guardian));
  return { caseId, give, child, guardian };
}

test("where the only kind of meeting is one parent's own, that is what is planned, and who comes is always seen", async () => {
  await configured(world, { separation: { meetings: ["separate"] } });
  const { caseId, give, guardian } = await aCaseIn("separation");

  expect(await give("meeting.draft", words)).toBe("badInput");
  expect(await give("meeting.draft", { ...words, family: [guardian] })).toBe("done");
  expect((await world.file(caseId)).meetings).toMatchObject([{ type: "separate", family: [guardian] }]);
  const { body } = await world.api("samordnare", `/cases/${caseId}/foresee`, {});
  expect(body.plan).toMatchObject({ type: "separate", family: [guardian] });
  const { fields } = await formOf(world, caseId, "seek");
  expect([fields.has("type"), fields.has("family")]).toEqual([false, true]);
  expect(fields.get("family")?.choices).toEqual(expect.arrayContaining([expect.objectContaining({ value: guardian })]));
});

test("where no meeting is of the usual kind, a new one is the first that can be planned, in the plan and in the command", async () => {
  await configured(world, { adults: null, samba: { meetings: ["officialsFirst", "decision"] } });
  const { caseId, childId } = await anActiveCase(world);
  const { body } = await world.api("samordnare", `/cases/${caseId}/foresee`, {});

  expect(body.plan.type).toBe("decision");
  expect(await giveIn(caseId)("meeting.draft", { ...words, family: [childId] })).toBe("done");
  expect((await world.file(caseId)).meetings.at(-1)?.type).toBe("decision");
  await configured(world, { samba: { meetings: ["withFamily", "officialsFirst", "separate"] } });
});

test("a case goes on with those it goes on for alone, by its own clock, and waits for nobody else", async () => {
  await configured(world, { samba2: { youngest: 12, clocks: { callBackDays: 5 } } });
  const { caseId, childId, guardianId } = await aCaseInConsentPending(world);
  const give = giveIn(caseId);
  const guardians = [{ guardianId, custody: "sole", custodyEvidence: "populationRegister" }];
  await give("party.addChild", { childName: "Syskonet Ek", childBornOn: "2019-05-14", guardians });
  await saysYes(caseId, guardianId);
  await give("case.proposeRaise", { programme: "samba2", reason: "Räcker inte", services: ["barnochunga"] });
  for (const party of (await read(caseId)).raise.open.asked)
    await give("case.answerRaise", { answer: "yes", for: party.party, channel: "phone" });
  expect(await give("case.raise", {})).toBe("done");
  await world.deliverAll();
  const [link] = (await world.file(caseId)).links;
  const second = link!.caseId;

  expect((await read(second)).callBackBy).toBe(later(world, 7));
  expect(await idsOf(second, "child")).toHaveLength(1);
  expect(JSON.stringify(await world.file(second))).not.toMatch(/Syskonet/);
  const [guardian = ""] = await idsOf(second, "guardian");
  expect([...(await idsOf(second, "child")), guardian]).not.toContain(childId);
  await giveIn(second)("case.logContact", talkWith(guardian));
  await saysYes(second, guardian);
  expect((await read(second)).stage).toBe("active");
});
