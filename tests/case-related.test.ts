import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  aCaseInConsentPending,
  anInquiry,
  aWorld,
  done,
  family,
  municipalityId,
  refusalOf,
  type World,
} from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

/** Every family of these tests has numbers of its own, so that none is taken for another. */
let next = 650;
const aPhone = () => `070-1740${next++}`;

async function anInquiryFrom(phone: string, more: object = {}): Promise<string> {
  const caseId = randomUUID();
  const input = { caller: "Förälder", phone, worry: "Orolig för skolan", language: "sv", ...more };
  await done(world.perform("servicecenter", caseId, "case.open", input));
  return caseId;
}
async function accepted(caseId: string, by = "samordnare"): Promise<string> {
  await done(world.perform(by, caseId, "case.accept", { noConflictOfInterest: true }));
  return caseId;
}
const relatedIn = async (caseId: string) => (await world.file(caseId)).related;
const logOf = (caseId: string) => world.app.deps.store.cases.log(municipalityId, caseId);

test("an inquiry from a telephone that is in another case is found, however it was dialled", async () => {
  const phone = aPhone();
  const first = await anInquiryFrom(phone);

  const second = await anInquiryFrom(phone.replace("070-", "+46 70 "));

  const { reference } = await world.file(first);
  expect(await relatedIn(second)).toEqual([{ caseId: first, reference, by: ["phone"] }]);
  expect((await done(world.view("samordnare", second))).related).toEqual([]);
  await accepted(second);
  expect((await done(world.view("samordnare", second))).related).toEqual([{ caseId: first, reference, by: ["phone"] }]);
});

test("those that have as much in common stand in the order of their codes", async () => {
  const phone = aPhone();
  const earlier: string[] = [];
  for (let one = 0; one < 5; one += 1) earlier.push(await anInquiryFrom(phone));

  const last = await anInquiryFrom(phone);

  expect((await relatedIn(last)).map(({ caseId }) => caseId)).toEqual(earlier);
});

test("a child that is written in again is found by name and birthday, a sibling by the guardian's telephone", async () => {
  const [phone, other] = [aPhone(), aPhone()];
  const first = await accepted(await anInquiryFrom(phone));
  const child = { ...family, childName: "Märta Ek", childBornOn: "2014-02-03", guardianPhone: phone };
  await done(world.perform("samordnare", first, "party.registerFamily", child));
  const again = await accepted(await anInquiryFrom(other));
  const sibling = await accepted(await anInquiryFrom(other));

  await done(
    world.perform("samordnare", again, "party.registerFamily", {
      ...child,
      childName: "marta  EK",
      guardianPhone: other,
    }),
  );
  await done(world.perform("samordnare", sibling, "party.registerFamily", { ...child, childName: "Nils Ek" }));

  const found = new Map((await relatedIn(again)).map((one) => [one.caseId as string, one.by]));
  expect(found.get(first)).toEqual(["name"]);
  expect(found.get(sibling)).toEqual(["phone"]);
  expect(new Map((await relatedIn(sibling)).map((one) => [one.caseId as string, one.by])).get(first)).toEqual([
    "phone",
  ]);
});

test("two inquiries about the same worry become one case, and nothing that was said is lost", async () => {
  const phone = aPhone();
  const into = await accepted(await anInquiryFrom(phone));
  const from = await accepted(
    await anInquiryFrom(phone, { worry: "Samma barn, nu från fritids", worrySince: "2026-05-01" }),
  );

  await done(world.perform("samordnare", from, "case.merge", { into }));
  await world.deliverAll();

  const [kept, merged] = [await world.file(into), await world.file(from)];
  expect(merged.stage).toMatchObject({ name: "merged", into });
  expect(kept.joined).toMatchObject([
    { from, reference: merged.reference, inquiry: { worry: { value: "Samma barn, nu från fritids" } } },
  ]);
  expect(kept.worrySince).toBe("2026-05-01");
  expect(kept.related.map(({ caseId }) => caseId)).not.toContain(from);
  const view = await done(world.view("samordnare", into));
  expect(view.joined).toMatchObject([{ reference: merged.reference, worry: "Samma barn, nu från fritids" }]);
  expect((await done(world.view("samordnare", from))).course?.ending?.into).toBe(into);
  const third = await anInquiryFrom(phone);
  expect((await relatedIn(third)).map(({ caseId }) => caseId)).toEqual([into]);
});

test("taking an inquiry up twice changes nothing", async () => {
  const phone = aPhone();
  const into = await accepted(await anInquiryFrom(phone));
  const from = await accepted(await anInquiryFrom(phone));
  await done(world.perform("samordnare", from, "case.merge", { into }));
  await world.deliverAll();
  const [file, lines] = [await world.file(into), (await logOf(into)).length];

  const effect = {
    kind: "giveCommand" as const,
    caseId: into as never,
    verb: "case.absorb",
    input: { from },
    actor: world.account("samordnare"),
  };
  await world.app.deps.store.jobs.send(municipalityId, from, [effect]);
  await world.deliverAll();
  await done(world.perform("samordnare", into, "case.absorb", { from }));

  expect({ ...(await world.file(into)), latestCommand: null }).toEqual({ ...file, latestCommand: null });
  expect((await logOf(into)).length).toBe(lines);
});

test("what had been merged before goes along", async () => {
  const phone = aPhone();
  const [last, middle, first] = await Promise.all([1, 2, 3].map(async () => accepted(await anInquiryFrom(phone))));

  await done(world.perform("samordnare", first!, "case.merge", { into: middle }));
  await world.deliverAll();
  await done(world.perform("samordnare", middle!, "case.merge", { into: last }));
  await world.deliverAll();

  expect((await world.file(last!)).joined.map(({ from }) => from)).toEqual([middle, first]);
});

describe("what is refused", () => {
  test("to merge into a case that is somebody else's, not there, or this one: in the same words", async () => {
    const mine = await accepted(await anInquiryFrom(aPhone()));
    const theirs = await accepted(await anInquiryFrom(aPhone()), "samordnare2");
    const nobodys = await anInquiry(world);

    const answers = await Promise.all(
      [theirs, nobodys, randomUUID(), mine].map((into) =>
        refusalOf(world.perform("samordnare", mine, "case.merge", { into })),
      ),
    );

    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ kind: "otherCaseNotYours" })));
  });

  test("to merge into a case that is over, or one that has come further than the first reading", async () => {
    const mine = await accepted(await anInquiryFrom(aPhone()));
    const ended = await accepted(await anInquiryFrom(aPhone()));
    await done(world.perform("samordnare", ended, "case.end", { how: "redirected", reason: "Till elevhälsan" }));
    const { caseId: further } = await aCaseInConsentPending(world);

    const into = world.perform("samordnare", mine, "case.merge", { into: ended });
    const from = world.perform("samordnare", further, "case.merge", { into: mine });

    expect(await refusalOf(into)).toEqual({ kind: "otherCaseOver" });
    expect(await refusalOf(from)).toEqual({ kind: "notInThisStage" });
  });

  test("to take up an inquiry that was never merged into this case", async () => {
    const mine = await accepted(await anInquiryFrom(aPhone()));
    const other = await accepted(await anInquiryFrom(aPhone()));

    const answers = await Promise.all(
      [other, randomUUID()].map((from) => refusalOf(world.perform("samordnare", mine, "case.absorb", { from }))),
    );

    expect(answers).toEqual(Array.from({ length: 2 }, () => ({ kind: "otherCaseNotYours" })));
  });
});

test("a command that another case asks for is given only while its actor may give it", async () => {
  const into = await accepted(await anInquiryFrom(aPhone()), "samordnare2");
  const from = await accepted(await anInquiryFrom(aPhone()));
  const before = await world.file(into);
  const effect = {
    kind: "giveCommand" as const,
    caseId: into as never,
    verb: "case.absorb",
    input: { from },
    actor: world.account("samordnare"),
  };

  await world.app.deps.store.jobs.send(municipalityId, from, [effect]);
  await world.app.deps.store.jobs.idle();

  const dead = await world.app.deps.store.jobs.dead();
  expect(dead).toMatchObject([{ caseId: from, fault: "CommandRefused" }]);
  expect(await world.file(into)).toEqual(before);
});
