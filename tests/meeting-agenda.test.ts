import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";

import { effectsBetween } from "../src-shared/case/notices.ts";
import { fromParty, label } from "../src-shared/case/labelled.ts";
import type { Exclusion } from "../src-shared/consent/consent.ts";
import type { ExclusionId } from "../src-shared/ids.ts";
import { refusalWords, texts } from "../src-shared/text/text.ts";
import { accountCalled, ekstad, inDays, numbered } from "./case-files.ts";
import { aRoom, type Room, slot } from "./meeting-room.ts";

const coordinator = "samordnare";
const titlesFor = (room: Room, who: Parameters<Room["seenBy"]>[0]) => room.seenBy(who).items.map(({ title }) => title);
const school = { kind: "unit", unit: "ekskolan" };

describe("what the family wants raised", () => {
  const family = (room: Room, more: object = {}) =>
    room.does(coordinator, "meeting.suggestItem", { title: "Skoltaxin kommer sent", for: room.guardian, ...more });

  test("stands on the agenda as theirs, of the same kind as what the meeting is for unless something else is said", () => {
    const room = aRoom();

    family(room);

    expect(room.seenBy(coordinator).items).toMatchObject([{ isFamilys: true, category: "schooling", by: null }]);
    expect(room.item("Skoltaxin kommer sent")).toMatchObject({
      suggestedBy: room.guardian,
      title: { source: { kind: "party", party: room.guardian }, about: [room.child] },
    });
    expect(titlesFor(room, "kurator")).toEqual(["Skoltaxin kommer sent"]);
  });

  test("is read by the other guardian only where the one who said it lets them", () => {
    const room = aRoom();
    family(room);
    family(room, { title: "Läxorna", releasedTo: [room.other] });

    expect(titlesFor(room, room.guardian)).toEqual(["Skoltaxin kommer sent", "Läxorna"]);
    expect(titlesFor(room, room.other)).toEqual(["Läxorna"]);
  });

  test("is answered, and never taken away", () => {
    const room = aRoom();
    family(room);
    const { id: itemId } = room.item("Skoltaxin kommer sent");

    expect(room.refusal(coordinator, "meeting.removeItem", { itemId })).toEqual({ kind: "familyItemStays" });
    expect(room.refusal("kurator", "meeting.removeItem", { itemId })).toEqual({ kind: "familyItemStays" });
    room.does("kurator", "meeting.answerItem", { itemId, answer: "Vi har talat med bolaget" });
    room.does("socialsekreterare", "meeting.answerItem", { itemId, answer: "Vi kan betala resan" });
    room.does("kurator", "meeting.answerItem", { itemId, answer: "Bolaget byter förare" });

    expect(room.seenBy(room.guardian).items[0]?.answers).toEqual([
      { by: "Enheten barnochunga", words: "Vi kan betala resan" },
      { by: "Enheten ekskolan", words: "Bolaget byter förare" },
    ]);
  });

  test("is reworded at their own word alone", () => {
    const room = aRoom();
    family(room);
    const { id: itemId, wording: seen } = room.item("Skoltaxin kommer sent");
    const input = { itemId, title: "Skoltaxin", seen };

    expect(room.refusal(coordinator, "meeting.rewordItem", input)).toEqual({ kind: "onlyAtTheirWord" });
    expect(room.refusal(coordinator, "meeting.rewordItem", { ...input, for: room.other })).toEqual({
      kind: "onlyAtTheirWord",
    });
    expect(room.refusal("kurator", "meeting.rewordItem", { ...input, for: room.guardian })).toEqual({
      kind: "onlyAtTheirWord",
    });
    room.does(coordinator, "meeting.rewordItem", { ...input, for: room.guardian });

    expect(titlesFor(room, "kurator")).toEqual(["Skoltaxin"]);
  });

  test("is for the coordinator to write down, for somebody whose meeting it is", () => {
    const room = aRoom({ meeting: { family: [] } });
    const input = { title: "A", for: room.guardian };

    expect(room.refusal("kurator", "meeting.suggestItem", input)).toEqual({ kind: "notYourStep" });
    expect(room.refusal(coordinator, "meeting.suggestItem", input)).toEqual({ kind: "unknownPerson" });
  });

  test("B34: comes in turn with everybody else's, however many those are", () => {
    const room = aRoom();
    for (const title of ["Ett", "Två", "Tre"]) room.does("kurator", "meeting.suggestItem", { title });
    family(room);

    expect(titlesFor(room, coordinator)).toEqual(["Ett", "Skoltaxin kommer sent", "Två", "Tre"]);
  });
});

describe("an item", () => {
  test("is about the children, or about those that are named and known to whoever raises it", () => {
    const room = aRoom();

    room.does(coordinator, "meeting.suggestItem", { title: "Ekonomin", about: [room.guardian] });

    expect(room.item("Ekonomin").title.about).toEqual([room.guardian]);
    expect(titlesFor(room, "kurator")).toEqual([]);
    const unknown = { kind: "unknownPerson" };
    expect(room.refusal(coordinator, "meeting.suggestItem", { title: "A", about: [randomUUID()] })).toEqual(unknown);
    expect(room.refusal(coordinator, "meeting.suggestItem", { title: "A", about: [room.party("kurator")] })).toEqual(
      unknown,
    );
    expect(room.refusal("kurator", "meeting.suggestItem", { title: "A", about: [room.guardian] })).toEqual(unknown);
  });

  test("that is one's own is taken back, reworded, sorted and given time; another's is not", () => {
    const room = aRoom();
    room.does("kurator", "meeting.suggestItem", { title: "Närvaro", category: "schooling" });
    const { id: itemId, wording: seen } = room.item("Närvaro");
    const others = { kind: "notYourItem" };

    for (const person of ["socialsekreterare", coordinator]) {
      expect(room.refusal(person, "meeting.removeItem", { itemId })).toEqual(others);
      expect(room.refusal(person, "meeting.rewordItem", { itemId, title: "A", seen })).toEqual(others);
    }
    expect(room.refusal("socialsekreterare", "meeting.recategoriseItem", { itemId, category: "family" })).toEqual(
      others,
    );
    expect(room.refusal("socialsekreterare", "meeting.setNeeds", { itemId, needs: [] })).toEqual(others);
    room.does("kurator", "meeting.rewordItem", { itemId, title: "Närvaron i höst", seen });
    room.does("kurator", "meeting.recategoriseItem", { itemId, category: "family" });
    room.does("kurator", "meeting.setNeeds", { itemId, needs: [], minutes: 15 });

    expect(room.seenBy("socialsekreterare").items).toMatchObject([
      { title: "Närvaron i höst", category: "family", minutes: 15 },
    ]);
    room.does("kurator", "meeting.removeItem", { itemId });
    expect(room.kept().items).toEqual([]);
  });

  test("that two reword at the same time is kept, and both texts are shown", () => {
    const room = aRoom();
    room.does("kurator", "meeting.suggestItem", { title: "Närvaro" });
    const { id: itemId, wording: seen } = room.item("Närvaro");
    room.does("kurator", "meeting.rewordItem", { itemId, title: "Närvaron i höst", seen });

    const refusal = room.refusal("kurator", "meeting.rewordItem", { itemId, title: "Frånvaron", seen });

    expect(refusal).toEqual({ kind: "rewordedMeanwhile", theirs: "Närvaron i höst", yours: "Frånvaron" });
  });

  test("that one may not read is answered as one that is not there", () => {
    const room = aRoom();
    room.does("kurator", "meeting.suggestItem", { title: "Sömn", category: "health" });
    const { id: itemId, wording: seen } = room.item("Sömn");
    const input = { itemId, title: "A", seen, category: "family", needs: [], answer: "B" };
    const verbs = [
      "meeting.removeItem",
      "meeting.rewordItem",
      "meeting.recategoriseItem",
      "meeting.setNeeds",
      "meeting.answerItem",
    ] as const;

    const both = verbs.map((verb) => [
      room.refusal("socialsekreterare", verb, input),
      room.refusal("socialsekreterare", verb, { ...input, itemId: randomUUID() }),
    ]);

    expect(both).toEqual(verbs.map(() => [{ kind: "notThere" }, { kind: "notThere" }]));
  });

  test("that is limited is for those in its room, and for whoever raised it", () => {
    const room = aRoom();
    room.does("kurator", "meeting.suggestItem", { title: "Närvaro" });
    const { id: itemId } = room.item("Närvaro");

    room.does(coordinator, "meeting.limitItem", { itemId, present: [] });

    expect([titlesFor(room, "kurator"), titlesFor(room, "socialsekreterare")]).toEqual([["Närvaro"], []]);
    const refusal = room.refusal(coordinator, "meeting.limitItem", { itemId, present: [room.party("rektor")] });
    expect(refusal).toEqual({ kind: "unknownPerson" });
    room.does(coordinator, "meeting.limitItem", { itemId, present: null });
    expect(titlesFor(room, "socialsekreterare")).toEqual(["Närvaro"]);
  });

  test("needs services and people that there are", () => {
    const room = aRoom();
    const needing = (needs: object) => room.refusal(coordinator, "meeting.suggestItem", { title: "A", needs: [needs] });

    expect(needing({ kind: "unit", unit: "okand" })).toEqual({ kind: "unknownService" });
    expect(needing({ kind: "person", account: `${randomUUID()}/${randomUUID()}` })).toEqual({ kind: "unknownPerson" });
  });

  test("is added to no agenda that is published, or of a meeting one has not heard of", () => {
    const room = aRoom({ state: { name: "draft" } });
    room.does(coordinator, "meeting.suggestItem", { title: "Först" });

    expect(room.refusal("kurator", "meeting.suggestItem", { title: "A" })).toEqual({ kind: "notThere" });
    const published = aRoom();
    published.does(coordinator, "meeting.publish");
    const { itemId } = { itemId: randomUUID() };
    expect(published.refusal(coordinator, "meeting.suggestItem", { title: "A" })).toEqual({
      kind: "notInThisMeetingState",
    });
    expect(published.refusal(coordinator, "meeting.removeItem", { itemId })).toEqual({ kind: "notThere" });
  });

  test("does not change once the agenda is published, but can be answered and limited", () => {
    const room = aRoom();
    room.does(coordinator, "meeting.suggestItem", { title: "Närvaro" });
    room.does(coordinator, "meeting.publish");
    const { id: itemId, wording: seen } = room.item("Närvaro");
    const input = { itemId, title: "A", seen, category: "family", needs: [] };

    for (const verb of [
      "meeting.removeItem",
      "meeting.rewordItem",
      "meeting.recategoriseItem",
      "meeting.setNeeds",
    ] as const)
      expect(room.refusal(coordinator, verb, input)).toEqual({ kind: "notInThisMeetingState" });
    room.does("kurator", "meeting.answerItem", { itemId, answer: "Bättre nu" });
    room.does(coordinator, "meeting.limitItem", { itemId, present: [room.party("kurator")] });

    expect(room.seenBy("kurator").items).toMatchObject([{ answers: [{ words: "Bättre nu" }] }]);
  });
});

test("purpose and question are said in other words by the coordinator, who sees what a colleague wrote meanwhile", () => {
  const room = aRoom();
  const { wording: seen } = room.kept();
  const words = { purpose: "Lugn i skolan", childQuestion: "Hur blir det bra?" };

  room.does(coordinator, "meeting.rewordPurpose", { ...words, category: "family", seen });

  expect(room.seenBy("kurator")).toMatchObject(words);
  expect(room.kept().purpose.category).toBe("family");
  expect(room.refusal(coordinator, "meeting.rewordPurpose", { ...words, purpose: "Annat", seen })).toEqual({
    kind: "rewordedMeanwhile",
    theirs: "Lugn i skolan Hur blir det bra?",
    yours: "Annat Hur blir det bra?",
  });
  expect(room.refusal("kurator", "meeting.rewordPurpose", { ...words, seen })).toEqual({ kind: "notYourStep" });
  expect(room.refusal(coordinator, "meeting.rewordPurpose", { ...words, seen, meetingId: randomUUID() })).toEqual({
    kind: "notThere",
  });
  room.does(coordinator, "meeting.publish");
  expect(room.refusal(coordinator, "meeting.rewordPurpose", { ...words, seen: room.kept().wording })).toEqual({
    kind: "notInThisMeetingState",
  });
});

describe("an agenda is published", () => {
  test("when everything on it may be heard by everybody in its room; who may not, and who then could be there, is said", () => {
    const room = aRoom();
    room.does("kurator", "meeting.suggestItem", { title: "Sömn", category: "health" });

    const refusal = room.refusal(coordinator, "meeting.publish");

    expect(refusal).toEqual({
      kind: "itemOutsideConsent",
      titles: ["Sömn"],
      items: [{ title: "Sömn", without: ["socialsekreterare"], left: ["kurator"] }],
    });
    expect(refusalWords(refusal, texts.sv).whatToDo).toContain("kurator kan vara med på den");
    const { id: itemId } = room.item("Sömn");
    expect(room.seenBy(coordinator).items[0]?.uncovered).toMatchObject([{ title: "socialsekreterare" }]);
    room.does(coordinator, "meeting.limitItem", { itemId, present: [room.party("kurator")] });
    room.does(coordinator, "meeting.publish");
    expect([titlesFor(room, "kurator"), titlesFor(room, "socialsekreterare")]).toEqual([["Sömn"], []]);
  });

  test("when purpose and question may be heard by all: nobody goes out for those", () => {
    const room = aRoom();
    const words = { purpose: "A", childQuestion: "B", category: "health", seen: room.kept().wording };
    room.does(coordinator, "meeting.rewordPurpose", words);

    const refusal = room.refusal(coordinator, "meeting.publish");

    const without = ["kurator", "socialsekreterare"];
    expect(refusal).toMatchObject({ titles: ["A", "B"], items: [{ title: "A", without, left: [] }, { title: "B" }] });
  });

  test("B27: when whoever an item needs comes, or it is said why it works without them", () => {
    const room = aRoom({ invited: ["socialsekreterare"] });
    const needs = [school, { kind: "person", account: accountCalled("rektor") }];
    room.does(coordinator, "meeting.suggestItem", { title: "Skolnärvaro", needs });

    expect(room.seenBy(coordinator).items[0]?.missing).toEqual(["Enheten ekskolan", "rektor"]);
    expect(room.refusal(coordinator, "meeting.publish")).toEqual({
      kind: "somebodyIsMissing",
      items: [{ title: "Skolnärvaro", missing: ["Enheten ekskolan", "rektor"] }],
    });
    room.does(coordinator, "meeting.publish", { missingReason: "Rektor ringer in" });

    expect(room.kept().missingReason).toBe("Rektor ringer in");
    expect(room.seenBy("socialsekreterare").items[0]?.missing).toEqual([]);
  });

  test("B27: somebody who has answered that they cannot come is missing, and a reason that is not needed is not kept", () => {
    const room = aRoom();
    room.does(coordinator, "meeting.suggestItem", { title: "Skolnärvaro", needs: [school] });
    room.does("kurator", "meeting.answer", { answer: "cannot" });

    expect(room.refusal(coordinator, "meeting.publish")).toMatchObject({ kind: "somebodyIsMissing" });
    room.does("kurator", "meeting.answer", { answer: "attends" });
    room.does(coordinator, "meeting.publish", { missingReason: "Glöms" });

    expect(room.kept().missingReason).toBeNull();
  });

  test("late only with a reason", () => {
    const room = aRoom();
    room.now = `${inDays(13)}T08:00:00.000Z` as Room["now"];

    expect(room.refusal(coordinator, "meeting.publish")).toEqual({ kind: "shortNotice", latest: inDays(7) });
    room.does(coordinator, "meeting.publish", { shortNoticeReason: "Familjen vill ses snart" });
  });
});

describe("words that cannot be computed", () => {
  const excludes = (room: Room, words: string) => {
    const id = numbered<ExclusionId>(70);
    const told = label(words, { about: [room.child], category: "family", source: fromParty(room.guardian) });
    const exclusion: Exclusion = { kind: "words", id, words: told };
    const [first, ...others] = room.file.consents;
    room.file = { ...room.file, consents: [{ ...first!, exclusions: [exclusion] }, ...others] };
    return id;
  };

  test("stop the agenda until somebody has read everything, and everybody invited, against them", () => {
    const room = aRoom();
    room.does(coordinator, "meeting.suggestItem", { title: "Närvaro" });
    const words = excludes(room, "Inget om olyckan");

    expect(room.seenBy(coordinator).toCheck).toEqual([{ id: words, words: "Inget om olyckan" }]);
    expect(room.refusal(coordinator, "meeting.publish")).toEqual({
      kind: "wordsUnchecked",
      words: ["Inget om olyckan"],
    });
    room.does(coordinator, "meeting.checkWords", { words });
    expect(room.seenBy(coordinator).toCheck).toEqual([]);

    const { id: itemId, wording: seen } = room.item("Närvaro");
    room.does(coordinator, "meeting.rewordItem", { itemId, title: "Närvaron", seen });
    expect(room.refusal(coordinator, "meeting.publish")).toMatchObject({ kind: "wordsUnchecked" });
    room.does(coordinator, "meeting.checkWords", { words });
    room.does("kurator", "meeting.giveInput", { words: "Går hem tidigt", category: "schooling" });
    expect(room.refusal(coordinator, "meeting.publish")).toMatchObject({ kind: "wordsUnchecked" });
    room.does(coordinator, "meeting.checkWords", { words });
    room.does(coordinator, "meeting.publish");
  });

  test("are checked against what was read, not against what came meanwhile", () => {
    const room = aRoom();
    const words = excludes(room, "Inget om olyckan");
    const seen = [room.kept().wording];
    room.does("kurator", "meeting.suggestItem", { title: "Olyckan" });

    room.does(coordinator, "meeting.checkWords", { words, seen });

    expect(room.seenBy(coordinator).toCheck).toMatchObject([{ id: words }]);
  });

  test("that nobody has said are not there to check", () => {
    const room = aRoom();

    expect(room.refusal(coordinator, "meeting.checkWords", { words: randomUUID() })).toEqual({ kind: "notThere" });
    expect(room.refusal("kurator", "meeting.checkWords", { words: randomUUID() })).toEqual({ kind: "notYourStep" });
  });
});

describe("what somebody in the family does not want raised", () => {
  test("is for the coordinator alone, who has read the agenda against it", () => {
    const room = aRoom();
    room.does("kurator", "meeting.suggestItem", { title: "Närvaro" });
    const before = room.file;
    const everybody = ["kurator", "socialsekreterare", room.guardian, room.other, room.child] as const;
    const seen = () => JSON.stringify(everybody.map((who) => room.view(who)));
    const shown = seen();

    room.does(coordinator, "meeting.keepOut", { by: room.other, words: "Farmors sjukdom" });

    expect(seen()).toBe(shown);
    const told = effectsBetween({ file: before, savedAt: room.now }, room.file, ekstad.document, room.now);
    expect(told.filter((effect) => effect.kind === "reconcileMeeting")).toEqual([]);
    expect(told.map((effect) => ("to" in effect ? effect.to : ""))).toEqual([accountCalled(coordinator)]);
    expect(room.seenBy(coordinator).offLimits).toMatchObject([{ words: "Farmors sjukdom", by: room.other }]);
    expect(room.refusal(coordinator, "meeting.publish")).toEqual({
      kind: "wordsUnchecked",
      words: ["Farmors sjukdom"],
    });
    for (const person of ["kurator", "socialsekreterare"])
      expect(room.refusal(person, "meeting.keepOut", { by: room.other, words: "A" })).toEqual({ kind: "notYourStep" });
  });

  test("may be raised after all once they say so themselves", () => {
    const room = aRoom();
    room.does(coordinator, "meeting.keepOut", { by: room.other, words: "Farmors sjukdom" });
    const [topic] = room.kept().offLimits;
    const words = topic!.id;

    expect(room.refusal(coordinator, "meeting.dropKeepOut", { words, by: room.guardian })).toEqual({
      kind: "onlyAtTheirWord",
    });
    expect(room.refusal(coordinator, "meeting.dropKeepOut", { words: randomUUID(), by: room.other })).toEqual({
      kind: "notThere",
    });
    room.does(coordinator, "meeting.dropKeepOut", { words, by: room.other });
    room.does(coordinator, "meeting.publish");
  });

  test("is said by somebody whose meeting it is, before it is over", () => {
    const room = aRoom();
    const input = { by: room.party("kurator"), words: "A" };

    expect(room.refusal(coordinator, "meeting.keepOut", input)).toEqual({ kind: "unknownPerson" });
    expect(room.refusal(coordinator, "meeting.keepOut", { ...input, meetingId: randomUUID() })).toEqual({
      kind: "notThere",
    });
    const over = aRoom({ state: { name: "cancelled", slot, reason: null } });
    expect(over.refusal(coordinator, "meeting.keepOut", { by: over.other, words: "A" })).toEqual({
      kind: "notInThisMeetingState",
    });
  });
});

describe("B37: each service's own picture", () => {
  const picture = { words: "Går hem tidigt", category: "schooling" };

  test("is given beforehand and read as consent allows", () => {
    const room = aRoom({ invited: ["kurator", "rektor", "socialsekreterare"] });
    room.does("kurator", "meeting.giveInput", picture);
    room.does("socialsekreterare", "meeting.giveInput", { words: "Orolig hemma", category: "health" });

    expect(room.seenBy("socialsekreterare").inputs).toMatchObject([
      { unit: "Enheten ekskolan", words: "Går hem tidigt", isYours: false },
      { words: "Orolig hemma", isYours: true },
    ]);
    expect(room.seenBy("rektor").inputs).toMatchObject([{ words: "Går hem tidigt", isYours: true }]);
    expect(room.seenBy(room.guardian).inputs).toHaveLength(2);
  });

  test("is one for each service: the later takes the place of the earlier that was seen", () => {
    const room = aRoom({ invited: ["kurator", "rektor"] });
    room.does("kurator", "meeting.giveInput", picture);

    expect(room.refusal("rektor", "meeting.giveInput", { ...picture, words: "Annat" })).toEqual({
      kind: "rewordedMeanwhile",
      theirs: "Går hem tidigt",
      yours: "Annat",
    });
    const seen = room.seenBy("rektor").inputs[0]?.wording;
    room.does("rektor", "meeting.giveInput", { ...picture, words: "Annat", seen });

    expect(room.kept().inputs).toMatchObject([{ words: { value: "Annat" }, by: room.party("rektor") }]);
  });

  test("is for those who are invited and whom consent reaches, until the meeting is over", () => {
    const room = aRoom({ invited: ["kurator", "behandlare"] });

    expect(room.refusal("socialsekreterare", "meeting.giveInput", picture)).toEqual({ kind: "notThere" });
    expect(room.refusal("behandlare", "meeting.giveInput", picture)).toEqual({ kind: "notThere" });
    expect(room.refusal(coordinator, "meeting.giveInput", picture)).toEqual({ kind: "notYourStep" });
    const over = aRoom({ state: { name: "cancelled", slot, reason: null } });
    expect(over.refusal("kurator", "meeting.giveInput", picture)).toEqual({ kind: "notInThisMeetingState" });
  });
});
