import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";

import type { CaseFile } from "../src-shared/case/case-file.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import type { Task } from "../src-shared/followup/task.ts";
import type { UnitId, WishId } from "../src-shared/ids.ts";
import { addMinutes } from "../src-shared/time.ts";
import { aConsent, aPromise, flowsAmong, inDays, monday, numbered, office } from "./case-files.ts";
import { aHeldRoom, aRoom, everybodyIn, type Furniture, type Room, slot } from "./meeting-room.ts";

const coordinator = "samordnare";
const wrongState = { kind: "notInThisMeetingState" };
const finalised = { kind: "alreadyFinalised" };

/** Published, and its time has come. */
function aRoomInTime(more: Furniture = {}): Room {
  const room = aRoom(more);
  room.does(coordinator, "meeting.suggestItem", { title: "Skoltaxin", for: room.guardian });
  room.does(coordinator, "meeting.publish");
  room.now = slot.start;
  return room;
}
const agreement = (room: Room, more: object = {}) => ({
  what: "Lugn start",
  category: "schooling",
  owner: room.party("kurator"),
  reportTo: null,
  dueBy: inDays(30),
  ...more,
});

const anAssessment: Omit<CaseFile["assessments"][number], "child" | "categories" | "notifyGuardians"> = {
  id: numbered(300),
  questions: ["ownWill"],
  assessedBy: "Läkare",
  unit: "bup" as UnitId,
  assessedOn: inDays(-1),
  recordedAt: monday,
  endedAt: null,
};

describe("a meeting begins", () => {
  test("from half an hour before its time", () => {
    const room = aRoomInTime();
    const from = addMinutes(slot.start, -30);
    room.now = addMinutes(from, -1);

    expect(room.refusal(coordinator, "meeting.begin")).toEqual({ kind: "tooSoonToBegin", from });
    room.now = from;
    room.does(coordinator, "meeting.begin");

    expect(room.seenBy("kurator").state).toBe("inProgress");
    expect(room.refusal(coordinator, "meeting.begin")).toEqual(wrongState);
    expect(room.refusal(coordinator, "meeting.begin", { meetingId: randomUUID() })).toEqual({ kind: "notThere" });
  });

  test("while consent reaches everybody who was asked", () => {
    const room = aRoom({ invited: ["kurator", "behandlare"] });
    room.now = addMinutes(slot.start, -20);

    expect(room.refusal(coordinator, "meeting.begin")).toEqual({
      kind: "consentDoesNotReach",
      services: ["Enheten bup"],
    });
  });

  test("and is held from then on, also before its time", () => {
    const room = aRoomInTime();
    room.now = addMinutes(slot.start, -20);
    room.does(coordinator, "meeting.begin");

    room.does(coordinator, "meeting.hold", { attended: everybodyIn(room), agreements: [] });

    expect(room.kept().state).toMatchObject({ name: "held", publishedAt: expect.any(String) });
  });
});

describe("H11: a new party discovered in the meeting", () => {
  test("is named on an item that nobody but the coordinator sees until there is consent on the spot", () => {
    const room = aRoomInTime();
    room.does(coordinator, "meeting.begin");
    const others = ["kurator", "socialsekreterare", room.other] as const;

    room.does(coordinator, "meeting.suggestItem", { title: "Mammas sambo", about: [room.guardian] });

    const titles = (who: Parameters<Room["seenBy"]>[0]) => room.seenBy(who).items.map(({ title }) => title);
    expect(others.map((who) => titles(who).includes("Mammas sambo"))).toEqual([false, false, false]);
    const uncovered = () => room.seenBy(coordinator).items.find(({ title }) => title === "Mammas sambo")?.uncovered;
    expect(uncovered()).toMatchObject([{ title: "kurator" }, { title: "socialsekreterare" }]);
    const flows = flowsAmong([office, "ekskolan", "barnochunga"]);
    const said = { ...aConsent(200, { id: room.guardian }, [{ id: room.guardian }], flows), grantedAt: room.now };
    const unheld = aConsent(200, { id: room.guardian }, [{ id: room.guardian }], flows, {
      unheldBy: ["socialnamnden"],
    });
    const withConsent = (consent: typeof said) => ({ ...room.file, consents: [...room.file.consents, consent] });
    const before = room.file;
    room.file = withConsent(unheld);
    expect(titles("kurator")).not.toContain("Mammas sambo");
    room.file = before;
    room.file = withConsent(said);
    expect(titles("kurator")).toContain("Mammas sambo");
    expect(uncovered()).toEqual([]);
  });
});

describe("B11: everybody in the family is heard", () => {
  test("in the room where they were there, or as is said; nobody is passed over", () => {
    const room = aRoomInTime();
    const attended = [room.child, room.guardian, room.party("kurator")];

    expect(room.refusal(coordinator, "meeting.hold", { attended, agreements: [] })).toEqual({
      kind: "notHeard",
      people: ["Vårdnadshavare 21"],
    });
    const heard = [{ party: room.other, how: "inRoom" }];
    expect(room.refusal(coordinator, "meeting.hold", { attended, heard, agreements: [] })).toMatchObject({
      kind: "notHeard",
    });
    const lines = [
      { party: room.other, how: "inWriting" },
      { party: room.child, how: "viaRepresentative" },
    ];
    room.does(coordinator, "meeting.hold", { attended, heard: lines, agreements: [] });

    expect(room.seenBy(coordinator).heard).toEqual([
      ...lines,
      { party: room.guardian, how: "inRoom" },
      { party: room.party("kurator"), how: "inRoom" },
    ]);
    expect(room.seenBy("kurator").heard).toEqual([]);
  });

  test("somebody who was not asked has no line", () => {
    const room = aRoomInTime();
    const heard = [{ party: room.party("rektor"), how: "inWriting" }];
    const input = { attended: everybodyIn(room), heard, agreements: [] };

    expect(room.refusal(coordinator, "meeting.hold", input)).toEqual({ kind: "unknownPerson" });
  });
});

describe("a meeting without the family", () => {
  const absent = (room: Room) => ({
    attended: [room.party("kurator")],
    agreements: [],
    heard: [room.child, room.guardian, room.other].map((party) => ({ party, how: "offeredDeclined" })),
  });

  test("is held only at their own word", () => {
    const room = aRoomInTime();
    const input = absent(room);

    expect(room.refusal(coordinator, "meeting.hold", input)).toEqual({ kind: "familyAbsent" });
    const by = (saidBy: string) => ({ ...input, withoutFamily: { saidBy, channel: "phone" } });
    expect(room.refusal(coordinator, "meeting.hold", by(room.party("kurator")))).toEqual({ kind: "unknownPerson" });
    room.does(coordinator, "meeting.hold", by(room.guardian));

    expect(room.kept().state).toMatchObject({ withoutFamily: { saidBy: room.guardian, channel: "phone" } });
  });

  test("is not made one by a word given where they came after all", () => {
    const room = aRoomInTime();
    const input = { attended: everybodyIn(room), withoutFamily: { saidBy: room.guardian, channel: "phone" } };

    room.does(coordinator, "meeting.hold", { ...input, agreements: [] });

    expect(room.kept().state).toMatchObject({ withoutFamily: null });
  });

  test("H7: where the officials meet first makes proposals, and no agreements", () => {
    const room = aRoomInTime({ meeting: { type: "officialsFirst", wish: randomUUID() as WishId } });
    const attended = [room.party("kurator")];

    expect(room.refusal(coordinator, "meeting.hold", { attended, agreements: [agreement(room)] })).toEqual({
      kind: "proposalsOnly",
    });
    room.does(coordinator, "meeting.hold", { attended, agreements: [] });

    expect(room.kept().state).toMatchObject({ name: "held", withoutFamily: null });
    expect(room.seenBy(room.guardian).state).toBe("held");
  });
});

describe("what is agreed at the table", () => {
  const holding = (room: Room, agreements: object[]) => ({ attended: everybodyIn(room), agreements });

  test("S1: is reported to both guardians, each of whom gets it on their own", () => {
    const room = aRoomInTime();
    const reportTo = [room.guardian, room.other, room.guardian];

    room.does(coordinator, "meeting.hold", holding(room, [agreement(room, { reportTo })]));

    expect(room.file.tasks[0]?.reportTo).toEqual([
      { party: room.guardian, receivedAt: null },
      { party: room.other, receivedAt: null },
    ]);
    expect(room.view(room.guardian).tasks).toMatchObject([{ what: "Lugn start", reportsToFamily: true }]);
  });

  test("is told to nobody in the family who may not know of it, or of the service that promised it", () => {
    const masked = aRoomInTime();
    masked.file = {
      ...masked.file,
      maskedUnits: [{ unit: "ekskolan" as UnitId, from: [masked.other], setAt: masked.now }],
    };
    const refusal = masked.refusal(
      coordinator,
      "meeting.hold",
      holding(masked, [agreement(masked, { reportTo: [masked.other] })]),
    );

    expect(refusal).toEqual({ kind: "itemOutsideConsent", titles: ["Lugn start"] });
    const alone = aRoomInTime();
    const assessed = { child: alone.child, categories: ["schooling" as const], notifyGuardians: false };
    alone.file = {
      ...alone.file,
      consents: alone.file.consents.map((one) => ({ ...one, grantor: alone.child })),
      assessments: [{ ...anAssessment, ...assessed }],
    };
    const input = holding(alone, [agreement(alone, { reportTo: [alone.guardian] })]);
    expect(alone.refusal(coordinator, "meeting.hold", input)).toEqual({
      kind: "itemOutsideConsent",
      titles: ["Lugn start"],
    });
    alone.does(coordinator, "meeting.hold", holding(alone, [agreement(alone, { reportTo: [alone.child] })]));
  });

  test("is promised by services, and to somebody who was asked", () => {
    const room = aRoomInTime();
    const refusals = [
      agreement(room, { owner: room.guardian }),
      agreement(room, { owner: room.party("rektor") }),
      agreement(room, { reportTo: [room.party("rektor")] }),
    ].map((one) => room.refusal(coordinator, "meeting.hold", holding(room, [one])));

    expect(refusals).toEqual(refusals.map(() => ({ kind: "unknownPerson" })));
  });
});

describe("a meeting that does not come about", () => {
  test("is noted as such once its time has come, and why is the coordinator's to tell", () => {
    const room = aRoomInTime();
    room.now = addMinutes(slot.start, -1);

    expect(room.refusal(coordinator, "meeting.notHeld", { reason: "A" })).toEqual({ kind: "cancelInstead" });
    room.now = slot.start;
    room.does(coordinator, "meeting.notHeld", { reason: "Familjen kom inte" });

    expect(room.seenBy("kurator").state).toBe("notHeld");
    expect(JSON.stringify(room.view("kurator"))).not.toContain("Familjen kom inte");
    expect(room.refusal(coordinator, "meeting.notHeld", { reason: "A" })).toEqual(wrongState);
    expect(room.refusal(coordinator, "meeting.notHeld", { reason: "A", meetingId: randomUUID() })).toEqual({
      kind: "notThere",
    });
  });

  test("also where it had begun", () => {
    const room = aRoomInTime();
    room.does(coordinator, "meeting.begin");

    room.does(coordinator, "meeting.notHeld", { reason: "Familjen gick" });

    expect(room.kept().state).toMatchObject({ name: "notHeld", slot });
  });
});

describe("B35: what came of each item", () => {
  const outcome = (room: Room, more: object) => ({ itemId: room.item("Skoltaxin").id, ...more });
  const aRoomWithTaxi = () => {
    const room = aRoomInTime();
    room.does(coordinator, "meeting.begin");
    return room;
  };

  test("is noted in the meeting and after it, and the coordinator's until the notes are shared", () => {
    const room = aRoomWithTaxi();
    room.does(coordinator, "meeting.setOutcome", outcome(room, { outcome: "discussed", note: "Nytt bolag" }));
    room.does(coordinator, "meeting.hold", { attended: everybodyIn(room), agreements: [] });

    expect(room.seenBy(coordinator).items).toMatchObject([{ outcome: "discussed", outcomeNote: "Nytt bolag" }]);
    expect(room.seenBy("kurator").items).toMatchObject([{ outcome: null, outcomeNote: null }]);
    room.does(coordinator, "meeting.shareNotes");
    expect(room.seenBy("kurator").items).toMatchObject([
      { outcome: "discussed", outcomeNote: "Nytt bolag", heardBy: ["kurator", "socialsekreterare"] },
    ]);
    room.does(coordinator, "meeting.setOutcome", outcome(room, { outcome: "moved", movedTo: inDays(60) }));
    expect(room.seenBy("kurator").items).toMatchObject([{ outcome: "moved", movedTo: inDays(60), outcomeNote: null }]);
  });

  test("is answered before only where it was, and moved only to a day to come", () => {
    const room = aRoomWithTaxi();

    expect(room.refusal(coordinator, "meeting.setOutcome", outcome(room, { outcome: "answeredBefore" }))).toEqual({
      kind: "nothingAnswered",
    });
    const yesterday = { outcome: "moved", movedTo: inDays(13) };
    expect(room.refusal(coordinator, "meeting.setOutcome", outcome(room, yesterday))).toEqual({ kind: "dayIsPast" });
    const nowhere = { itemId: randomUUID(), outcome: "discussed", note: "" };
    expect(room.refusal(coordinator, "meeting.setOutcome", nowhere)).toEqual({ kind: "notThere" });
  });

  test("is not known before the meeting", () => {
    const room = aRoomInTime();

    const refusal = room.refusal(coordinator, "meeting.setOutcome", outcome(room, { outcome: "discussed" }));

    expect(refusal).toEqual(wrongState);
  });

  test("answered before", () => {
    const room = aRoom();
    room.does(coordinator, "meeting.suggestItem", { title: "Skoltaxin", for: room.guardian });
    room.does("kurator", "meeting.answerItem", { itemId: room.item("Skoltaxin").id, answer: "Löst" });
    room.now = slot.start;
    room.does(coordinator, "meeting.begin");

    room.does(coordinator, "meeting.setOutcome", outcome(room, { outcome: "answeredBefore" }));

    expect(room.seenBy(coordinator).items).toMatchObject([{ outcome: "answeredBefore" }]);
  });
});

describe("the notes", () => {
  const note = { words: "Vi är överens om en lugn start", category: "schooling" };
  const write = (room: Room, more: object = {}) => room.does(coordinator, "meeting.writeNote", { ...note, ...more });

  test("are the coordinator's while they are written, and each one's own part once they are shared", () => {
    const room = aHeldRoom();
    write(room);
    write(room, { words: "Sover dåligt", category: "health" });
    write(room, { words: "Pappa vill flytta", about: [room.other], category: "family" });
    const read = (who: Parameters<Room["seenBy"]>[0]) => room.seenBy(who).notes.map(({ words }) => words);

    expect([read("kurator"), read(room.guardian), read(coordinator).length]).toEqual([[], [], 3]);
    room.does(coordinator, "meeting.shareNotes");

    expect(read("kurator")).toEqual([note.words]);
    expect(read(room.guardian)).toEqual([note.words, "Sover dåligt"]);
    expect(read(room.other)).toEqual([note.words, "Sover dåligt", "Pappa vill flytta"]);
  });

  test("are reworded and taken out until they are shared, and not after", () => {
    const room = aHeldRoom();
    write(room);
    write(room, { words: "Fel" });
    const [first, second] = room.kept().notes;
    room.does(coordinator, "meeting.removeNote", { noteId: second!.id });
    const words = "Lugn start på måndag";
    room.does(coordinator, "meeting.rewordNote", { noteId: first!.id, words, seen: first!.wording });

    expect(
      room.refusal(coordinator, "meeting.rewordNote", { noteId: first!.id, words: "A", seen: first!.wording }),
    ).toEqual({ kind: "rewordedMeanwhile", theirs: words, yours: "A" });
    const { wording: seen } = room.kept().notes[0]!;
    room.does(coordinator, "meeting.shareNotes");
    const shared = { kind: "notesAreShared" };
    expect(room.refusal(coordinator, "meeting.writeNote", note)).toEqual(shared);
    expect(room.refusal(coordinator, "meeting.rewordNote", { noteId: first!.id, words: "A", seen })).toEqual(shared);
    expect(room.refusal(coordinator, "meeting.removeNote", { noteId: first!.id })).toEqual(shared);
    expect(room.kept().notes).toMatchObject([{ words: { value: words } }]);
  });

  test("that are not there, or of a meeting that has not been, are not written in", () => {
    const room = aRoomInTime();
    const nothing = { noteId: randomUUID(), words: "A", seen: randomUUID() };

    expect(room.refusal(coordinator, "meeting.writeNote", note)).toEqual(wrongState);
    expect(room.refusal(coordinator, "meeting.shareNotes")).toEqual(wrongState);
    expect(room.refusal(coordinator, "meeting.rewordNote", nothing)).toEqual({ kind: "notThere" });
    expect(room.refusal(coordinator, "meeting.removeNote", nothing)).toEqual({ kind: "notThere" });
    for (const verb of ["meeting.writeNote", "meeting.shareNotes"] as const)
      expect(room.refusal(coordinator, verb, { ...note, meetingId: randomUUID() })).toEqual({ kind: "notThere" });
    const held = aHeldRoom();
    expect(held.refusal(coordinator, "meeting.writeNote", { ...note, about: [held.party("kurator")] })).toEqual({
      kind: "unknownPerson",
    });
  });
});

function aRoomInReview(): Room {
  const room = aRoomInTime();
  room.does(coordinator, "meeting.begin");
  const { id: itemId } = room.item("Skoltaxin");
  room.does(coordinator, "meeting.setOutcome", { itemId, outcome: "moved", movedTo: inDays(60) });
  room.does(coordinator, "meeting.hold", { attended: everybodyIn(room), agreements: [] });
  room.does(coordinator, "meeting.writeNote", { words: "Lugn start", category: "schooling" });
  room.does(coordinator, "meeting.shareNotes");
  return room;
}

describe("whether the notes are right", () => {
  test("is said by each for themselves, and a differing view stays as it was given", () => {
    const room = aRoomInReview();
    room.does("kurator", "meeting.takeStand", { stance: "agrees" });
    room.does(coordinator, "meeting.takeStand", { stance: "differs", words: "Vi sa tisdag", party: room.guardian });

    expect(room.seenBy(coordinator).stances).toMatchObject([
      { party: room.party("kurator"), stance: "agrees" },
      { party: room.guardian, stance: "differs", words: "Vi sa tisdag" },
    ]);
    expect(room.seenBy("kurator").stances).toMatchObject([{ stance: "agrees" }]);
    expect(room.seenBy(room.guardian).stances).toMatchObject([{ words: "Vi sa tisdag" }]);
    expect(room.seenBy(room.other).stances).toEqual([]);
    room.does("kurator", "meeting.takeStand", { stance: "differs", words: "En sak saknas" });
    expect(room.seenBy("kurator").stances).toMatchObject([{ stance: "differs", words: "En sak saknas" }]);
  });

  test("is said with how one sees it, for oneself, while the notes are read", () => {
    const room = aRoomInReview();
    const agrees = { stance: "agrees" };

    expect(room.refusal("kurator", "meeting.takeStand", { stance: "differs", words: " " })).toEqual({
      kind: "reasonNeeded",
    });
    expect(room.refusal("kurator", "meeting.takeStand", { ...agrees, party: room.guardian })).toEqual({
      kind: "notYourStep",
    });
    for (const party of [room.party("kurator"), randomUUID()])
      expect(room.refusal(coordinator, "meeting.takeStand", { ...agrees, party })).toEqual({ kind: "unknownPerson" });
    expect(room.refusal(coordinator, "meeting.takeStand", agrees)).toEqual({ kind: "unknownPerson" });
    expect(room.refusal("rektor", "meeting.takeStand", agrees)).toEqual({ kind: "notThere" });
    expect(aHeldRoom().refusal("kurator", "meeting.takeStand", agrees)).toEqual(wrongState);
  });

  test("of one without an account is written down by the coordinator", () => {
    const room = aRoomInReview();
    const caseworker = room.party("socialsekreterare");
    const parties = room.file.parties.map((one) => (one.id === caseworker ? { ...one, account: null } : one));
    room.file = { ...room.file, parties };

    room.does(coordinator, "meeting.takeStand", { stance: "differs", words: "Inte klart", party: caseworker });

    expect(room.kept().stances).toMatchObject([{ words: { source: fromUnit("barnochunga" as UnitId) } }]);
  });
});

describe("finalising the notes", () => {
  test("waits for everybody who was there and may read them, or for a reason", () => {
    const room = aRoomInReview();
    for (const party of [room.child, room.guardian])
      room.does(coordinator, "meeting.takeStand", { stance: "agrees", party });
    room.does("kurator", "meeting.takeStand", { stance: "agrees" });

    expect(room.seenBy(coordinator).yetToRead.map(({ name }) => name)).toEqual([
      "Vårdnadshavare 21",
      "socialsekreterare",
    ]);
    expect(room.refusal(coordinator, "meeting.finalise")).toEqual({
      kind: "notYetRead",
      people: ["Vårdnadshavare 21", "socialsekreterare"],
    });
    room.does(coordinator, "meeting.finalise", { reason: "Semester", diarium: "KS 2026/12" });

    expect(room.kept()).toMatchObject({
      unreadReason: "Semester",
      state: { name: "finalised", diarium: "KS 2026/12", finalisedAt: room.now },
    });
  });

  test("needs nobody's word on notes that nobody wrote", () => {
    const room = aHeldRoom();
    room.does(coordinator, "meeting.shareNotes");

    room.does(coordinator, "meeting.finalise", { reason: "Behövs inte" });

    expect(room.kept().unreadReason).toBeNull();
  });

  test("waits for an outcome of every item", () => {
    const room = aRoomInTime();
    room.does(coordinator, "meeting.hold", { attended: everybodyIn(room), agreements: [] });
    room.does(coordinator, "meeting.shareNotes");

    expect(room.refusal(coordinator, "meeting.finalise")).toEqual({
      kind: "itemsWithoutOutcome",
      titles: ["Skoltaxin"],
    });
    expect(aHeldRoom().refusal(coordinator, "meeting.finalise")).toEqual(wrongState);
    expect(room.refusal(coordinator, "meeting.finalise", { meetingId: randomUUID() })).toEqual({ kind: "notThere" });
  });

  test("makes them an official document, in which nothing changes any more", () => {
    const room = aRoomInReview();
    const [noteId, itemId] = [room.kept().notes[0]!.id, room.item("Skoltaxin").id];
    room.does(coordinator, "meeting.finalise", { reason: "Brådskar" });
    const before = room.kept();

    const attempts = [
      room.refusal(coordinator, "meeting.writeNote", { words: "A", category: "schooling" }),
      room.refusal(coordinator, "meeting.rewordNote", { noteId, words: "A", seen: randomUUID() }),
      room.refusal(coordinator, "meeting.removeNote", { noteId }),
      room.refusal(coordinator, "meeting.setOutcome", { itemId, outcome: "discussed", note: "" }),
      room.refusal("kurator", "meeting.takeStand", { stance: "agrees" }),
      room.refusal(coordinator, "meeting.shareNotes"),
      room.refusal(coordinator, "meeting.finalise"),
    ];

    expect(attempts).toEqual(attempts.map(() => finalised));
    expect(room.kept()).toEqual(before);
  });
});

describe("closing the meeting", () => {
  const none = { kind: "none", reason: "Allt är löst" };

  test("S1: a small item that is blank holds it open, until it has an outcome", () => {
    const room = aRoomInTime();
    room.does(coordinator, "meeting.hold", { attended: everybodyIn(room), agreements: [] });
    room.does(coordinator, "meeting.shareNotes");

    expect(room.refusal(coordinator, "meeting.close", { next: none })).toEqual({
      kind: "itemsWithoutOutcome",
      titles: ["Skoltaxin"],
    });
    const { id: itemId } = room.item("Skoltaxin");
    room.does(coordinator, "meeting.setOutcome", { itemId, outcome: "discussed", note: "" });
    expect(room.refusal(coordinator, "meeting.close", { next: none })).toEqual({ kind: "notFinalised" });
    room.does(coordinator, "meeting.finalise");
    room.does(coordinator, "meeting.close", { next: none });

    expect(room.kept().state).toMatchObject({
      name: "closed",
      next: { kind: "none", reason: { value: "Allt är löst" } },
    });
    expect(room.refusal(coordinator, "meeting.close", { next: none })).toEqual(wrongState);
  });

  test("waits until every agreement is somebody's", () => {
    const room = aRoomInTime();
    room.does(coordinator, "meeting.hold", { attended: everybodyIn(room), agreements: [agreement(room)] });
    const { id: itemId } = room.item("Skoltaxin");
    room.does(coordinator, "meeting.setOutcome", { itemId, outcome: "discussed", note: "" });
    const reason = label("Hinner inte", { about: [room.child], category: "schooling", source: fromUnit(office) });
    const declined: Task["state"] = { name: "declined", at: room.now, reason };
    room.file = { ...room.file, tasks: room.file.tasks.map((task) => ({ ...task, state: declined })) };

    expect(room.refusal(coordinator, "meeting.close", { next: none })).toEqual({
      kind: "agreementUnowned",
      agreements: ["Lugn start"],
    });
  });

  test("B41: is with the next meeting, drafted from what was left, or a reason", () => {
    const room = aRoomInReview();
    room.does(coordinator, "meeting.finalise", { reason: "Brådskar" });
    const next = (meeting: string) => ({ next: { kind: "meeting", meeting } });

    expect(room.refusal(coordinator, "meeting.close", next(randomUUID()))).toEqual({ kind: "noNextMeeting" });
    expect(room.refusal(coordinator, "meeting.close", next(room.meetingId))).toEqual({ kind: "noNextMeeting" });
    room.does(coordinator, "meeting.draftNext");
    const drafted = room.file.meetings.at(-1)!;
    room.does(coordinator, "meeting.close", next(drafted.id));

    expect(room.kept().state).toMatchObject({ name: "closed", next: { kind: "meeting", meeting: drafted.id } });
  });

  test("is not of a meeting that has not been", () => {
    expect(aRoomInTime().refusal(coordinator, "meeting.close", { next: none })).toEqual(wrongState);
    expect(aRoom().refusal(coordinator, "meeting.close", { next: none, meetingId: randomUUID() })).toEqual({
      kind: "notThere",
    });
  });
});

describe("B41: the follow-up meeting", () => {
  const carried = (room: Room): Task =>
    aPromise(80, {
      what: label("Ringa BUP", { about: [room.child], category: "schooling", source: fromUnit(office) }),
      owner: room.party("kurator"),
      reportTo: [{ party: null, receivedAt: null }],
      state: { name: "carriedOver", at: room.now, reason: room.kept().purpose },
    });

  test("begins with what was moved to it and what was not kept, for the same people, and nobody hears of it", () => {
    const room = aRoomInReview();
    room.file = { ...room.file, tasks: [carried(room)] };
    const before = JSON.stringify(room.view("kurator"));

    room.does(coordinator, "meeting.draftNext");

    const next = room.file.meetings.at(-1)!;
    expect(next).toMatchObject({
      state: { name: "draft" },
      follows: room.meetingId,
      family: room.kept().family,
      invitees: room.kept().invitees,
      items: [
        { title: { value: "Skoltaxin" }, suggestedBy: room.guardian, outcome: null, task: null },
        { title: { value: "Ringa BUP" }, suggestedBy: null, task: room.file.tasks[0]!.id },
      ],
    });
    expect(next.items[0]?.id).not.toBe(room.item("Skoltaxin").id);
    expect(JSON.stringify(room.view("kurator"))).toBe(before);
  });

  test("is drafted once, unless that one is cancelled, and carries a promise over once", () => {
    const room = aRoomInReview();
    room.file = { ...room.file, tasks: [carried(room)] };
    room.does(coordinator, "meeting.draftNext");

    expect(room.refusal(coordinator, "meeting.draftNext")).toEqual({ kind: "alreadyDrafted" });
    const cancelled = { name: "cancelled" as const, slot: null, reason: null };
    const off = (meeting: CaseFile["meetings"][number]) =>
      meeting.follows ? { ...meeting, state: cancelled, items: meeting.items.slice(1) } : meeting;
    room.file = { ...room.file, meetings: room.file.meetings.map(off) };
    room.does(coordinator, "meeting.draftNext");

    expect(room.file.meetings.at(-1)?.items.map(({ title }) => title.value)).toEqual(["Skoltaxin"]);
  });

  test("follows a meeting that has been", () => {
    expect(aRoomInTime().refusal(coordinator, "meeting.draftNext")).toEqual(wrongState);
    expect(aRoom().refusal(coordinator, "meeting.draftNext", { meetingId: randomUUID() })).toEqual({
      kind: "notThere",
    });
  });
});
