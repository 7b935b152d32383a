import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { wordsOf } from "./scenarios/world.ts";
import { aWorld, done, family, later, municipalityId, refusalOf, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const worry = "Ett barn i sexan är ofta ledset och borta från skolan";
const asked = { worry, phone: "070-1740640", worrySince: "2026-08-20" };
const advice = "Prata med vårdnadshavarna först, och fråga vad barnet själv vill";
const aFamily = { caller: family.guardianName, phone: family.guardianPhone, language: "so" };

async function aConsultation(): Promise<string> {
  const caseId = randomUUID();
  await done(world.perform("kurator", caseId, "case.consult", asked));
  return caseId;
}
async function anAcceptedConsultation(): Promise<string> {
  const caseId = await aConsultation();
  await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));
  return caseId;
}
async function anAdvisedConsultation(): Promise<string> {
  const caseId = await anAcceptedConsultation();
  await done(world.perform("samordnare", caseId, "case.advise", { advice }));
  return caseId;
}
const logOf = (caseId: string) => world.app.deps.store.cases.log(municipalityId, caseId);
const cardOf = async (person: string, caseId: string) => {
  const { reference } = await world.file(caseId);
  await world.deliverAll();
  return (await world.messages(person)).findLast((one) => wordsOf(one.card).includes(reference));
};

test("I2: a professional describes a worry without naming the child, is called back and reads the advice", async () => {
  const caseId = await aConsultation();
  const waiting = await done(world.view("kurator", caseId));
  await done(world.perform("samordnare", caseId, "case.accept", { noConflictOfInterest: true }));
  const taken = await done(world.view("samordnare", caseId));
  await done(world.perform("samordnare", caseId, "case.advise", { advice }));
  const advised = await done(world.view("kurator", caseId));
  await done(world.perform("kurator", caseId, "case.readAdvice", {}));
  const read = await done(world.view("kurator", caseId));

  expect(waiting).toMatchObject({
    you: "initiator",
    consultation: { worry, advice: null, isRead: false },
    waiting: { kind: "awaitAdvice", dueAt: "2026-09-09" },
  });
  expect(taken.waiting).toMatchObject({ kind: "giveAdvice", dueAt: "2026-09-09" });
  expect(taken.inquiry).toMatchObject({ caller: "Kurator, Ekskolan", phone: "0701740640", worry });
  expect(advised).toMatchObject({ consultation: { worry, advice }, waiting: { kind: "readAdvice" } });
  expect([advised.inquiry, advised.people, advised.record, advised.course]).toEqual([null, [], null, null]);
  expect(read).toMatchObject({ consultation: { isRead: true }, waiting: { kind: "nothing" } });
});

test("I2: turned into an inquiry it stays with its coordinator, and whoever asked loses sight of it", async () => {
  const caseId = await anAdvisedConsultation();
  const before = await cardOf("kurator", caseId);
  world.clock.now = "2026-09-08T06:00:00.000Z" as typeof world.clock.now;

  const handed = await done(world.perform("kurator", caseId, "case.turnIntoInquiry", aFamily));
  world.clock.now = "2026-09-07T06:00:00.000Z" as typeof world.clock.now;

  const file = await world.file(caseId);
  expect(handed.view).toBeNull();
  expect(await refusalOf(world.view("kurator", caseId))).toEqual({ kind: "notThere" });
  expect(file).toMatchObject({
    consultation: null,
    stage: { name: "triage", coordinator: world.account("samordnare"), callBackBy: "2026-09-10" },
    inquiry: { caller: { value: family.guardianName }, phone: { value: "0701740605" }, worry: { value: worry } },
  });
  await world.deliverAll();
  const after = (await world.messages("kurator")).find((one) => one.id === before?.id);
  expect(wordsOf(after?.card)).not.toContain(file.reference);
});

test("I2: the days from the worry to the first contact are kept and logged", async () => {
  const caseId = await anAdvisedConsultation();
  await done(world.perform("samordnare", caseId, "case.turnIntoInquiry", aFamily));
  await done(world.perform("samordnare", caseId, "party.registerFamily", family));
  const guardianId = (await world.file(caseId)).parties.find(({ kind }) => kind === "guardian")!.id;

  const contact = { guardianId, channel: "phone", noticeGiven: true, safetyAsked: true, interpreter: "none" };
  await done(world.perform("samordnare", caseId, "case.logContact", { ...contact, on: "2026-09-05" }));

  const { record } = await done(world.view("samordnare", caseId));
  const line = (await logOf(caseId)).find(({ entry }) => entry.kind === "firstContact");
  expect(record).toMatchObject({ worriedOn: "2026-08-20", firstContactOn: "2026-09-05" });
  expect(line?.entry).toMatchObject({ daysSinceWorry: 16 });
});

test("what is asked and advised is never in a message that was not asked for", async () => {
  const caseId = await anAdvisedConsultation();

  const card = await cardOf("kurator", caseId);

  expect(wordsOf(card?.card)).toContain("Samordnaren har skrivit ett råd till dig.");
  expect(JSON.stringify(world.sent)).not.toContain(advice);
  expect(JSON.stringify(world.sent)).not.toContain(worry);
});

test("whoever asked reads the advice on the card by a press of their own, and says so there", async () => {
  const caseId = await anAdvisedConsultation();
  const card = (await cardOf("kurator", caseId))!;

  const opened = await world.script("/teams/kurator/press", { messageId: card.id, action: "show", inputs: {} });
  const read = await world.script("/teams/kurator/press", { messageId: card.id, action: "readAdvice", inputs: {} });

  expect(JSON.stringify(opened)).toContain(advice);
  expect(JSON.stringify(read)).toContain("Du har läst rådet.");
  expect((await world.file(caseId)).consultation?.readAt).not.toBeNull();
});

test("staff begin by writing to the bot", async () => {
  await world.script("/teams/rektor/say", { text: "rådgör" });
  const card = (await world.messages("rektor")).at(-1)!;
  await world.script("/teams/rektor/press", { messageId: card.id, action: "consult", inputs: {} });

  await world.script("/teams/rektor/dialog", { messageId: card.id, inputs: { ...asked, worrySince: "" } });

  const { body } = await world.api("rektor", "/cases");
  expect(body.cases).toMatchObject([{ kind: "awaitAdvice", dueAt: "2026-09-09" }]);
  const view = await done(world.view("rektor", body.cases[0].caseId));
  expect(view.consultation?.worry).toBe(worry);
});

test("a personal number keeps the form open with all that was typed", async () => {
  await world.script("/teams/rektor/say", { text: "consult" });
  const card = (await world.messages("rektor")).at(-1)!;
  await world.script("/teams/rektor/press", { messageId: card.id, action: "consult", inputs: {} });
  const typed = `${worry}. Barnet heter 20130514-9815.`;

  const answered = await world.script("/teams/rektor/dialog", {
    messageId: card.id,
    inputs: { ...asked, worry: typed },
  });

  expect(JSON.stringify(answered)).toContain("Skriv utan personnummer.");
  expect(JSON.stringify(answered)).toContain(typed);
});

test("when advice was enough it ends, and what was said stays with the one who asked", async () => {
  const caseId = await anAdvisedConsultation();

  await done(world.perform("samordnare", caseId, "case.end", { how: "adviceOnly", reason: "Skolan tar det vidare" }));

  expect(await done(world.view("kurator", caseId))).toMatchObject({
    stage: "ended",
    consultation: { worry, advice },
  });
  const { course, waiting } = await done(world.view("samordnare", caseId));
  expect(course?.ending).toEqual({ how: "adviceOnly", reason: "Skolan tar det vidare", into: null });
  expect(waiting.kind).toBe("nothing");
});

describe("what is refused", () => {
  test.each([
    ["case.consult", { ...asked, worry: "Gäller 130514-9815" }],
    ["case.open", { caller: "Någon", phone: "070-1740605", worry: "Gäller 20130514-9815", language: "sv" }],
    ["case.open", { caller: "Någon 130514-9815", phone: "070-1740605", worry: "Något", language: "sv" }],
  ] as const)("a personal number in %s: %o", async (verb, input) => {
    const caseId = randomUUID();

    expect(await refusalOf(world.perform("kurator", caseId, verb, input))).toEqual({ kind: "personalNumberInText" });
    expect(await refusalOf(world.view("samordnare", caseId))).toEqual({ kind: "notThere" });
  });

  test.each(["case.consult", "case.open"] as const)("a worry that begins tomorrow, in %s", async (verb) => {
    const input = { ...asked, caller: "Någon", language: "sv", worrySince: later(world, 1) };

    expect(await refusalOf(world.perform("kurator", randomUUID(), verb, input))).toEqual({
      kind: "badInput",
      fields: [{ path: "worrySince", problem: "wrongFormat" }],
    });
  });

  test("advice with a personal number, and advice where nobody has asked for it", async () => {
    const caseId = await anAcceptedConsultation();
    const inquiry = randomUUID();
    await done(world.perform("kurator", inquiry, "case.open", { ...aFamily, worry }));
    await done(world.perform("samordnare", inquiry, "case.accept", { noConflictOfInterest: true }));

    const withNumber = world.perform("samordnare", caseId, "case.advise", { advice: "Läs om 20130514-9815" });
    const unasked = world.perform("samordnare", inquiry, "case.advise", { advice });
    const unturned = world.perform("samordnare", inquiry, "case.turnIntoInquiry", aFamily);

    expect(await refusalOf(withNumber)).toEqual({ kind: "personalNumberInText" });
    expect(await refusalOf(unasked)).toEqual({ kind: "notAConsultation" });
    expect(await refusalOf(unturned)).toEqual({ kind: "notAConsultation" });
  });

  test("to say that advice is read, or was enough, before there is any", async () => {
    const caseId = await anAcceptedConsultation();

    const read = world.perform("kurator", caseId, "case.readAdvice", {});
    const ended = world.perform("samordnare", caseId, "case.end", { how: "adviceOnly", reason: "Räckte" });

    expect(await refusalOf(read)).toEqual({ kind: "adviceNotGiven" });
    expect(await refusalOf(ended)).toEqual({ kind: "adviceNotGiven" });
  });

  test("more about a consultation that has ended", async () => {
    const caseId = await anAdvisedConsultation();
    await done(world.perform("samordnare", caseId, "case.end", { how: "redirected", reason: "Till elevhälsan" }));

    const advised = world.perform("samordnare", caseId, "case.advise", { advice });
    const turned = world.perform("kurator", caseId, "case.turnIntoInquiry", aFamily);

    expect(await refusalOf(advised)).toEqual({ kind: "consultationEnded" });
    expect(await refusalOf(turned)).toEqual({ kind: "consultationEnded" });
  });

  test("to write a family in, or merge, while it is only a question", async () => {
    const caseId = await anAcceptedConsultation();

    const registered = world.perform("samordnare", caseId, "party.registerFamily", family);
    const merged = world.perform("samordnare", caseId, "case.merge", { into: randomUUID() });

    expect(await refusalOf(registered)).toEqual({ kind: "stillConsultation" });
    expect(await refusalOf(merged)).toEqual({ kind: "stillConsultation" });
  });

  test("to lead what one has asked about, also as a coordinator; another of the staff has no step in it", async () => {
    const own = randomUUID();
    await done(world.perform("samordnare", own, "case.consult", asked));
    const caseId = await aConsultation();

    const led = world.perform("samordnare", own, "case.accept", { noConflictOfInterest: true });
    const taken = world.perform("kurator", caseId, "case.accept", { noConflictOfInterest: true });
    const read = world.view("rektor", caseId);

    expect(await refusalOf(led)).toEqual({ kind: "conflictOfInterest" });
    expect(await refusalOf(taken)).toEqual({ kind: "notYourStep" });
    expect(await refusalOf(read)).toEqual({ kind: "notThere" });
  });
});
