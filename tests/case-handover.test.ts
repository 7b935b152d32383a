import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { isTied } from "../src-shared/case/ties.ts";
import { aCaseFile, accountCalled, accountNumbered, aProfessional, coordinator, ekstad } from "./case-files.ts";
import { wordsOf } from "./scenarios/world.ts";
import {
  aBookedMeeting,
  aCaseInConsentPending,
  anAgreement,
  anInquiry,
  aWorld,
  done,
  eventsOf,
  municipalityId,
  refusalOf,
  type World,
} from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

const noTie = { noConflictOfInterest: true };
const note = "Ring mamman före nio";
const to = () => world.account("samordnare2");
const logOf = (caseId: string) => world.app.deps.store.cases.log(municipalityId, caseId);
const offer = (caseId: string, more: object = {}) =>
  world.perform("samordnare", caseId, "case.handOver", { to: to(), note, ...more });
const cardOf = async (person: string, caseId: string) => {
  const { reference } = await world.file(caseId);
  await world.deliverAll();
  return (await world.messages(person)).findLast((one) => wordsOf(one.card).includes(reference));
};

describe("H12: the coordinator has a conflict of interest or falls ill", () => {
  test("a deputy takes over with a note; access moves at once, history and promises stay", async () => {
    const { caseId, taskId } = await anAgreement(world);
    await done(offer(caseId));
    const offered = await done(world.view("samordnare2", caseId));
    const mine = await cardOf("samordnare", caseId);

    const taken = await done(world.perform("samordnare2", caseId, "case.takeHandover", noTie));

    expect(offered).toMatchObject({
      you: "deputy",
      waiting: { kind: "takeHandover" },
      inquiry: null,
      people: [],
      tasks: [],
    });
    expect(JSON.stringify(offered)).not.toContain(note);
    expect(taken.view).toMatchObject({ you: "coordinator", handover: { note, isOpen: false } });
    expect(taken.view?.tasks.map(({ id }) => id)).toEqual([taskId]);
    expect(await refusalOf(world.view("samordnare", caseId))).toEqual({ kind: "notThere" });
    const { handovers } = await world.file(caseId);
    expect(handovers).toMatchObject([{ from: world.account("samordnare"), to: to() }]);
    expect(handovers[0]?.takenAt).not.toBeNull();
    await world.deliverAll();
    const after = (await world.messages("samordnare")).find((one) => one.id === mine?.id);
    expect(wordsOf(after?.card)).not.toContain((await world.file(caseId)).reference);
    const kinds = (await logOf(caseId)).map(({ entry }) => entry.kind);
    expect(kinds).toEqual(expect.arrayContaining(["handoverOffered", "handoverTaken", "noConflictOfInterestStated"]));
  });

  test("what was promised to the coordinator is promised to the new one", async () => {
    const { caseId, taskId } = await anAgreement(world);
    await done(offer(caseId));
    await done(world.perform("samordnare2", caseId, "case.takeHandover", noTie));
    await done(world.perform("kurator", caseId, "followup.report", { taskId, outcome: "done", evidence: "Provat" }));

    const received = await done(world.perform("samordnare2", caseId, "followup.receive", { taskId }));

    expect(received.view?.tasks.find(({ id }) => id === taskId)?.state).toBe("received");
  });

  test("a meeting to come is in the new coordinator's calendar, and no longer in the old one's", async () => {
    const { caseId } = await aBookedMeeting(world);
    const { reference } = await world.file(caseId);
    await world.deliverAll();
    const before = await eventsOf(world, "samordnare", reference);

    await done(offer(caseId));
    await done(world.perform("samordnare2", caseId, "case.takeHandover", noTie));
    await world.deliverAll();

    const on = async (person: string) => (await eventsOf(world, person, reference)).filter((one) => !one.isCancelled);
    expect(before).toHaveLength(1);
    expect([await on("samordnare"), (await on("samordnare2")).length, (await on("kurator")).length]).toEqual([
      [],
      1,
      1,
    ]);
  });

  test("a manager offers the case of somebody who is away, and sees where it is and nothing of what it is about", async () => {
    const { caseId } = await aCaseInConsentPending(world);

    const offered = await done(world.perform("chef", caseId, "case.handOver", { to: to(), note }));
    await done(world.perform("samordnare2", caseId, "case.takeHandover", noTie));

    expect(offered.view).toMatchObject({ you: "manager", stage: "consentPending", people: [], inquiry: null });
    expect(offered.view?.handover).toMatchObject({ isOpen: true, note: null });
    expect((await world.file(caseId)).handovers[0]?.from).toBe(world.account("samordnare"));
  });

  test("whoever hands it over because of a tie cannot have it back, and nobody knows which tie it was", async () => {
    const { caseId } = await aCaseInConsentPending(world);
    await done(offer(caseId, { hasTie: true }));
    await done(world.perform("samordnare2", caseId, "case.takeHandover", noTie));

    const back = world.perform("samordnare2", caseId, "case.handOver", { to: world.account("samordnare"), note });

    expect(await refusalOf(back)).toEqual({ kind: "cannotTakeOver" });
    expect((await world.file(caseId)).ties).toEqual([world.account("samordnare")]);
    expect((await logOf(caseId)).filter(({ entry }) => entry.kind === "tieDeclared").map(({ entry }) => entry)).toEqual(
      [{ kind: "tieDeclared" }],
    );
  });

  test("the deputy is asked in a card with a code, and takes it or says no there", async () => {
    const { caseId } = await aCaseInConsentPending(world);
    await done(offer(caseId));
    const asked = (await cardOf("samordnare2", caseId))!;
    const { reference } = await world.file(caseId);

    await world.script("/teams/samordnare2/press", { messageId: asked.id, action: "declineHandover", inputs: {} });
    await world.deliverAll();
    const declined = (await world.messages("samordnare2")).find((one) => one.id === asked.id);
    await done(offer(caseId));
    const again = (await cardOf("samordnare2", caseId))!;
    const inputs = { noConflictOfInterest: "true" };
    const taken = await world.script("/teams/samordnare2/press", {
      messageId: again.id,
      action: "takeHandover",
      inputs,
    });

    expect(wordsOf(asked.card)).toContain("Samordnare, Samba");
    expect(wordsOf(declined?.card)).not.toContain(reference);
    expect(JSON.stringify(taken)).toContain(`Ärende ${reference}`);
    expect((await done(world.view("samordnare2", caseId))).you).toBe("coordinator");
  });
});

describe("an offer that nobody has answered", () => {
  test("is taken back, and the one who was asked sees no more of it", async () => {
    const { caseId } = await aCaseInConsentPending(world);
    await done(offer(caseId));

    await done(world.perform("samordnare", caseId, "case.recallHandover", {}));

    expect((await world.file(caseId)).handovers).toEqual([]);
    expect(await refusalOf(world.view("samordnare2", caseId))).toEqual({ kind: "notThere" });
    expect(await refusalOf(world.perform("samordnare", caseId, "case.recallHandover", {}))).toEqual({
      kind: "nothingOffered",
    });
  });

  test("goes when the case ends", async () => {
    const { caseId } = await aCaseInConsentPending(world);
    await done(offer(caseId));

    await done(world.perform("samordnare", caseId, "case.end", { how: "declined", reason: "Familjen vill inte" }));

    expect(await refusalOf(world.perform("samordnare2", caseId, "case.takeHandover", noTie))).toEqual({
      kind: "notThere",
    });
  });

  test("stands in the way of another", async () => {
    const { caseId } = await aCaseInConsentPending(world);
    await done(offer(caseId));

    expect(await refusalOf(offer(caseId))).toEqual({ kind: "alreadyOffered" });
  });
});

describe("I4: nobody leads a case they are tied to", () => {
  test("a coordinator on duty says so on the card, and is not asked again; why is nowhere", async () => {
    const caseId = await anInquiry(world);
    const card = (await cardOf("samordnare2", caseId))!;

    await world.script("/teams/samordnare2/press", { messageId: card.id, action: "declareTie", inputs: {} });
    await world.deliverAll();

    const after = (await world.messages("samordnare2")).find((one) => one.id === card.id);
    expect(wordsOf(after?.card)).toContain("Du har sagt att du har en koppling.");
    expect((await done(world.view("samordnare2", caseId))).waiting.kind).toBe("nothing");
    expect(await refusalOf(world.perform("samordnare2", caseId, "case.accept", noTie))).toEqual({
      kind: "conflictOfInterest",
    });
    await done(world.perform("samordnare", caseId, "case.accept", noTie));
  });

  test("whoever began it, takes part for a service, answers for such a service or has said so is tied; others are not", () => {
    const parties = [aProfessional(30, "kurator")];
    const answersForSchool = {
      ...ekstad.document,
      units: ekstad.document.units.map((unit) =>
        unit.id === "ekskolan" ? { ...unit, manager: accountNumbered(950) } : unit,
      ),
    };
    const file = aCaseFile({ parties, ties: [accountNumbered(960)] });
    const tied = (account: ReturnType<typeof accountNumbered>) => isTied(file, account, answersForSchool);

    expect([file.initiator, accountCalled("kurator"), accountNumbered(950), accountNumbered(960)].map(tied)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([coordinator, accountCalled("rektor"), accountNumbered(970)].map(tied)).toEqual([false, false, false]);
  });

  test("a case can be offered to another coordinator on duty who is not tied to it, and to nobody else", async () => {
    const { caseId } = await aCaseInConsentPending(world);
    const others = ["samordnare", "kurator", "chef"].map(world.account);
    const begun = randomUUID();
    const input = { caller: "Någon", phone: "070-1740612", worry: "Något", language: "sv" };
    await done(world.perform("samordnare2", begun, "case.open", input));
    await done(world.perform("samordnare", begun, "case.accept", noTie));

    const answers = await Promise.all([
      ...others.map((one) => refusalOf(world.perform("samordnare", caseId, "case.handOver", { to: one, note }))),
      refusalOf(offer(begun)),
    ]);

    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ kind: "cannotTakeOver" })));
  });

  test("a deputy who has a tie does not take it", async () => {
    const { caseId } = await aCaseInConsentPending(world);
    await done(offer(caseId));

    const taken = world.perform("samordnare2", caseId, "case.takeHandover", { noConflictOfInterest: false });

    expect(await refusalOf(taken)).toEqual({ kind: "conflictOfInterest" });
  });

  test("what has not begun or is over is handed to nobody", async () => {
    const inquiry = await anInquiry(world);
    const { caseId } = await aCaseInConsentPending(world);
    await done(world.perform("samordnare", caseId, "case.end", { how: "sipEnough", reason: "SIP pågår" }));

    const early = world.perform("chef", inquiry, "case.handOver", { to: to(), note });

    expect(await refusalOf(early)).toEqual({ kind: "notInThisStage" });
    expect(await refusalOf(offer(caseId))).toEqual({ kind: "notInThisStage" });
  });
});
