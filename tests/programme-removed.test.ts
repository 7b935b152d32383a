import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, test } from "vitest";

import { aWayInto } from "./family.ts";
import { sv } from "../src-shared/text/sv.ts";
import { wordsOf } from "./scenarios/world.ts";
import { type World, anActiveCase, aWorld, done, flowsBetween, later, municipalityId } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

/** A grown person's case that has begun, with their yes and their own way in. */
async function aBegunCase() {
  const caseId = randomUUID();
  const give = (verb: Parameters<World["perform"]>[2], input: object) =>
    done(world.perform("samordnare", caseId, verb, input));
  const asked = { caller: "Robin Alm", phone: "070-1740605", worry: "Behöver stöd", language: "sv" };
  await done(world.perform("servicecenter", caseId, "case.open", { ...asked, programme: "adults" }));
  await give("case.accept", { noConflictOfInterest: true });
  await give("party.registerFamily", { childName: "Robin Alm", childBornOn: "1991-02-03" });
  const [{ id: person } = { id: "" }] = (await world.file(caseId)).parties;
  await give("case.logContact", talkWith(person));
  await give("consent.record", {
    grantorId: person,
    subjectIds: [person],
    flows: flowsBetween(["ekskolan", "barnochunga"]),
    validFrom: later(world, 0),
    validTo: later(world, 180),
    noticeLanguage: "sv",
    receivedOn: later(world, 0),
    witness: "Samordnare 2, Samba",
    purpose: "Att stödet hänger ihop",
    readBack: true,
    understood: true,
  });
  return { caseId, guardianId: person, person };
}
const talkWith = (person: string, more: object = {}) => ({
  guardianId: person,
  channel: "phone",
  noticeGiven: true,
  safetyAsked: true,
  interpreter: "none",
  ...more,
});
const remove = async (programme: string) => {
  const { document } = (await world.api("administrator", "/municipality")).body;
  const programmes = Object.fromEntries(Object.entries(document.programmes).filter(([id]) => id !== programme));
  const order = { commandId: randomUUID(), input: { ...document, programmes } };
  expect((await world.api("administrator", "/municipality/municipality.configure", order)).status).toBe(200);
};

test("a case whose kind of coordination was removed is read by all as before, is on the board, and is closed", async () => {
  const way = await aWayInto(world, await aBegunCase());
  const { caseId, person } = way;
  await way.enter();
  const give = async (verb: string, input: object) => {
    const { status, body } = await world.api("samordnare", `/cases/${caseId}/${verb}`, {
      commandId: randomUUID(),
      input,
    });
    return status === 200 ? "done" : body;
  };
  const read = async () => {
    const { status, body } = await world.api("samordnare", `/cases/${caseId}`);
    return { status, programme: body.programme, waiting: body.waiting, people: body.people };
  };
  const onBoard = async () => {
    const { cases } = (await world.api("samordnare", "/board")).body;
    return cases.find((one: { caseId: string }) => one.caseId === caseId);
  };
  const [before, row] = [await read(), await onBoard()];
  const home = (await way.browser.get("/f/mine")).text;

  await remove("adults");

  expect(await read()).toEqual(before);
  expect(await onBoard()).toEqual(row);
  const seen = await way.browser.get("/f/mine");
  expect([seen.status, seen.text.replace(/"[^"]*"/g, "")]).toEqual([200, home.replace(/"[^"]*"/g, "")]);
  const reads = [
    "",
    "/consent",
    "/contact-sheet",
    "/readers",
    "/access-log",
    "/readings",
    `/people/${person}/extract`,
    `/as/${person}`,
  ];
  for (const path of reads)
    expect([path, (await world.api("samordnare", `/cases/${caseId}${path}`)).status]).toEqual([path, 200]);
  expect((await world.api("samordnare", "/statistics")).status).toBe(200);

  // None new begins, and this one is led to its end.
  const another = {
    commandId: randomUUID(),
    input: { caller: "A", phone: "070-1740605", worry: "B", language: "sv", programme: "adults" },
  };
  expect((await world.api("servicecenter", `/cases/${randomUUID()}/case.open`, another)).body.code).toBe(
    "programmeNotOffered",
  );
  expect(
    await give("party.addRepresentative", {
      role: "goodMan",
      of: person,
      name: "Kim Ek",
      phone: "",
      mail: "",
      scope: "Bevaka rätt",
      decidedOn: later(world, -9),
    }),
  ).toBe("done");
  expect(
    await give("plan.addNeed", { child: person, area: "home", words: "Någon att ringa", category: "family" }),
  ).toBe("done");
  expect(await give("case.startClosing", { reason: "Det som behövdes finns" })).toBe("done");
  expect(await give("case.logContact", talkWith(person, { isClosingTalk: true }))).toBe("done");
  expect(await give("case.offerEvaluation", {})).toBe("done");
  expect(await give("case.close", {})).toBe("done");
  expect((await world.api("samordnare", `/cases/${caseId}`)).body.stage).toBe("closed");
  expect((await world.api("samordnare", "/board?over=yes")).body.cases).toContainEqual(
    expect.objectContaining({ caseId, isOfAdults: true }),
  );
});

test("a question to the family whose kind of coordination is removed meanwhile says so, is answered no more, and is taken back", async () => {
  const { document } = await world.app.deps.municipality(municipalityId);
  const configure = async (input: object) =>
    (await world.api("administrator", "/municipality/municipality.configure", { commandId: randomUUID(), input }))
      .status;
  const way = await aWayInto(world, await anActiveCase(world));
  const { caseId, childId, guardianId, browser } = way;
  const { reference } = await world.file(caseId);
  const give = async (verb: string, input: object) => {
    const order = { commandId: randomUUID(), input };
    const { status, body } = await world.api("samordnare", `/cases/${caseId}/${verb}`, order);
    return status === 200 ? "done" : body.code;
  };
  const asks = { reason: "Flera beslut behövs", services: ["barnochunga"] };
  const answers = (party: string) => give("case.answerRaise", { for: party, answer: "yes", channel: "phone" });
  const isAsked = async () => (await browser.get("/f/mine")).text.includes("/f/mine/further");
  const open = async () => (await world.api("samordnare", `/cases/${caseId}`)).body.raise.open;
  const card = async () => {
    await world.deliverAll();
    const { id } = (await world.messages("samordnare")).findLast(({ card: one }) => wordsOf(one).includes(reference))!;
    return wordsOf((await world.script("/teams/samordnare/press", { messageId: id, action: "show", inputs: {} })).card);
  };
  expect(await give("case.proposeRaise", { ...asks, programme: "samba2" })).toBe("done");
  expect(await answers(childId)).toBe("done");
  await way.enter();
  expect([await isAsked(), (await open()).leadsNowhere]).toEqual([true, false]);

  const { samba2, ...left } = document.programmes;
  const others = Object.fromEntries(
    Object.entries(left).map(([id, one]) => [
      id,
      { ...one, raisedFrom: one.raisedFrom.filter((from) => from !== "samba2") },
    ]),
  );
  expect(await configure({ ...document, programmes: others })).toBe(200);

  expect(await open()).toMatchObject({ name: "Samba II", leadsNowhere: true, isAgreed: false });
  expect(await isAsked()).toBe(false);
  expect(await card()).toContain(sv.raise.leadsNowhere);
  expect([await answers(guardianId), await give("case.raise", {})]).toEqual(["raiseLeadsNowhere", "raiseLeadsNowhere"]);

  // Added again, it is the same question; removed anew, it is taken back.
  expect(await configure({ ...document, programmes: { ...others, samba2 } })).toBe(200);
  expect(await isAsked()).toBe(true);
  expect(await answers(guardianId)).toBe("done");
  expect((await open()).isAgreed).toBe(true);
  expect(await configure({ ...document, programmes: others })).toBe(200);
  expect(await give("case.withdrawRaise", {})).toBe("done");
  expect(await open()).toBeNull();
});
