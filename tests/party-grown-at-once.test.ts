import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { anOralYes, aWorld, done, family, flowsBetween, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

/** The product's API as the coordinator has it: "done", or the code of the refusal. */
const giveIn = (caseId: string) => async (verb: string, input: object) => {
  const order = { commandId: randomUUID(), input };
  const { status, body } = await world.api("samordnare", `/cases/${caseId}/${verb}`, order);
  return status === 200 ? "done" : String(body.code);
};
const read = async (caseId: string) => (await world.api("samordnare", `/cases/${caseId}`)).body;
const idsOf = async (caseId: string, kind: string): Promise<string[]> =>
  (await read(caseId)).people.filter((one: { kind: string }) => one.kind === kind).map(({ id }: { id: string }) => id);
const talkWith = (person: string) => ({
  guardianId: person,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
});
const asking = (grantorId: string, about: string[]) => ({
  grantorId,
  subjectIds: about,
  flows: flowsBetween(["ekskolan"]),
  purpose: "Samordna stödet",
  activities: ["attendMeeting"],
});

/** Whoever is grown is talked with and asked alone; a parent of theirs is no longer asked about them. */
async function asksOnly(caseId: string, [person, ...others]: string[], parent: string): Promise<void> {
  const give = giveIn(caseId);
  const { people } = await read(caseId);
  const toContact = people.filter((one: { toContact: boolean }) => one.toContact).map(({ id }: { id: string }) => id);
  expect(toContact).toEqual([person!, ...others]);
  for (const one of [person!, ...others]) expect(await give("case.logContact", talkWith(one))).toBe("done");
  for (const one of [person!, ...others]) {
    expect(await give("consent.request", asking(parent, [one]))).toBe("notAGrantor");
    expect(await give("consent.record", anOralYes(world, { childId: one, guardianId: parent }))).toBe("notAGrantor");
    expect(await give("consent.request", asking(one, [one]))).toBe("done");
  }
  const { requests } = await read(caseId);
  expect(requests.map(({ grantor }: { grantor: string }) => grantor).toSorted()).toEqual(
    [person!, ...others].toSorted(),
  );
}

test("who is already 18 when they are registered answers alone from the first moment, in Samba and where it goes on", async () => {
  const caseId = randomUUID();
  const give = giveIn(caseId);
  const inquiry = { caller: "Skolan", phone: "070-1740605", worry: "Står still", language: "sv", programme: "samba" };
  await done(world.perform("servicecenter", caseId, "case.open", inquiry));
  await give("case.accept", { noConflictOfInterest: true });
  // Eighteen on this very day; the custody that somebody wrote down is over.
  expect(await give("party.registerFamily", { ...family, childBornOn: "2008-09-07" })).toBe("done");
  const [[person = ""], [parent = ""]] = [await idsOf(caseId, "child"), await idsOf(caseId, "guardian")];

  await asksOnly(caseId, [person], parent);
  expect(await give("consent.record", anOralYes(world, { childId: person, guardianId: person }))).toBe("done");
  const { consents } = await world.file(caseId);
  for (const consent of consents)
    for (const authority of consent.disclosing.filter((one) => one !== "kommunstyrelsen"))
      await give("consent.confirmHeld", { consentId: consent.id, authority, saidBy: "Registrator" });
  await give("party.setVoice", { childId: person, way: "attend", note: "" });
  expect((await read(caseId)).stage).toBe("active");

  const further = { programme: "samba2", reason: "Stödet räcker inte", services: ["barnochunga"] };
  expect(await give("case.proposeRaise", further)).toBe("done");
  const { raise } = await read(caseId);
  expect(raise.open.asked.map(({ party }: { party: string }) => party)).toEqual([person]);
  expect(await give("case.answerRaise", { answer: "yes", for: person, channel: "phone" })).toBe("done");
  expect(await give("case.raise", {})).toBe("done");
  await world.deliverAll();
  const second = (await world.file(caseId)).links[0]!.caseId;
  const [[same = ""], [beside = ""]] = [await idsOf(second, "child"), await idsOf(second, "guardian")];
  const sibling = { childName: "Syskonet Ek", childBornOn: "2007-03-02" };
  const guardians = [{ guardianId: beside, custody: "sole", custodyEvidence: "populationRegister" }];
  expect(await giveIn(second)("party.addChild", { ...sibling, guardians })).toBe("grownHasNoGuardian");
  expect(await giveIn(second)("party.addChild", { ...sibling, guardians: [] })).toBe("done");
  const late = (await idsOf(second, "child")).find((one) => one !== same)!;
  await asksOnly(second, [same, late], beside);
});
