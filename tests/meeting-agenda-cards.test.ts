import { describe, expect, test } from "vitest";

import type { Card } from "../src-shared/card.ts";
import { cardOn, forms } from "../src-shared/cards.ts";
import { pictureOf } from "../src-shared/case/notices.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { FormContext } from "../src-shared/form.ts";
import { texts } from "../src-shared/text/text.ts";
import { dayOf } from "../src-shared/time.ts";
import { accountCalled, ekstad, inDays } from "./case-files.ts";
import { aHeldRoom, aRoom, everybodyIn, type Room, slot } from "./meeting-room.ts";
import { wordsOf } from "./scenarios/world.ts";
import { buttonsOf } from "./world.ts";

const coordinator = "samordnare";
const text = texts.sv;
type Who = Parameters<Room["view"]>[0];
const cardFor = (room: Room, who: Who, subject: "agenda" | "invitation" | "case", isOpen = true): Card =>
  cardOn(subject === "case" ? "case" : `${subject}:${room.meetingId}`, room.view(who), {
    text,
    isOpen,
    problem: null,
  })!;
const buttons = (card: Card) => [...buttonsOf(card).keys()];

const contextFor = (room: Room, who: Who, typed: FormContext["typed"] = {}): FormContext => ({
  view: room.view(who),
  thing: room.meetingId,
  municipality: ekstad.document,
  today: dayOf(room.now),
  text,
  typed,
  problem: null,
});
const formFor = (room: Room, name: string, who: Who = coordinator, typed?: FormContext["typed"]) =>
  forms[name]!.card(contextFor(room, who, typed));
/** What the form gives when this was typed, with what it brings back unseen. */
function fills(room: Room, person: string, name: string, typed: Record<string, string>, who: Who = person as Who) {
  const form = forms[name]!;
  const shown = formFor(room, name, who);
  if (!shown) throw new Error(`the form ${name} has nothing to fill in`);
  const carried = shown.body.filter((element) => element.isVisible === false);
  const unseen = Object.fromEntries(carried.map(({ id, value }) => [String(id), String(value)]));
  room.does(person, form.verb, form.toInput(contextFor(room, who, { ...unseen, ...typed })));
}

describe("the agenda's card", () => {
  test("shows items and their answers, the services' pictures and the ground rules in answer to a press, and counts unasked", () => {
    const room = aRoom();
    room.does(coordinator, "meeting.suggestItem", { title: "Skoltaxin", for: room.guardian });
    room.does("kurator", "meeting.answerItem", { itemId: room.item("Skoltaxin").id, answer: "Nytt bolag" });
    room.does("kurator", "meeting.giveInput", { words: "Går hem tidigt", category: "schooling" });
    const document = { ...ekstad.document, groundRules: ["Vi lyssnar på varandra"] };
    const party = room.party("socialsekreterare");
    const account = accountCalled("socialsekreterare");
    const viewer = { kind: "professional" as const, account, party, unit: "barnochunga" as never };
    const view = viewFor(room.file, viewer, room.now, document);
    const card = (isOpen: boolean) => cardOn(`agenda:${room.meetingId}`, view, { text, isOpen, problem: null });

    const open = wordsOf(card(true));

    expect(open).toContain("1. Skoltaxin (familjen)");
    expect(open).toContain("Svar från Enheten ekskolan: Nytt bolag");
    expect(open).toContain("Enheten ekskolan: Går hem tidigt");
    expect(open).toContain("1. Vi lyssnar på varandra");
    expect(wordsOf(card(false))).toContain("1 punkt");
    expect(wordsOf(card(false))).not.toMatch(/Skoltaxin|Nytt bolag|Går hem|lyssnar/);
  });

  test("B34: leaves out none of the family's items, however many there are", () => {
    const room = aRoom();
    for (let item = 1; item <= 14; item += 1) room.does("kurator", "meeting.suggestItem", { title: `Skolans ${item}` });
    for (const title of ["Stort", "Litet", "Minst"])
      room.does(coordinator, "meeting.suggestItem", { title, for: room.guardian });

    const words = wordsOf(cardFor(room, "socialsekreterare", "agenda"));

    expect(["Stort", "Litet", "Minst"].filter((title) => words.includes(title))).toHaveLength(3);
    expect(words).toContain("Och 5 till");
    expect(words).toContain("Skolans 9");
    expect(words).not.toContain("Skolans 10");
  });

  test("opens a form for the service's own picture, which colleagues change after one another", () => {
    const room = aRoom({ invited: ["kurator", "rektor"] });
    expect(buttonsOf(cardFor(room, "kurator", "agenda")).get("picture")).toBe("Lämna verksamhetens bild");
    fills(room, "kurator", "picture", { words: "Går hem tidigt", category: "schooling" });

    expect(buttonsOf(cardFor(room, "rektor", "agenda")).get("picture")).toBe("Ändra verksamhetens bild");
    expect(JSON.stringify(formFor(room, "picture", "rektor"))).toContain("Går hem tidigt");
    fills(room, "rektor", "picture", { words: "Är trött", category: "schooling" });

    expect(room.kept().inputs).toMatchObject([{ words: { value: "Är trött" } }]);
    expect(formFor(room, "picture", coordinator)).toBeNull();
  });

  test("is not outdated by who answers, nor the invitation by what is said", () => {
    const room = aRoom();
    const pictures = () =>
      (["agenda", "invitation"] as const).map((kind) => {
        const subject = `${kind}:${room.meetingId}` as const;
        return pictureOf({ ...room.view("socialsekreterare"), latest: {} }, subject);
      });
    const [agenda, invitation] = pictures();

    room.does("socialsekreterare", "meeting.answer", { answer: "attends" });
    expect(pictures()[0]).toBe(agenda);
    const answered = pictures()[1];
    expect(answered).not.toBe(invitation);
    room.does("kurator", "meeting.giveInput", { words: "Går hem tidigt", category: "schooling" });

    expect(pictures()[0]).not.toBe(agenda);
    expect(pictures()[1]).toBe(answered);
  });

  test("says when the meeting is under way, did not come about, or has been", () => {
    const room = aRoom();
    room.now = slot.start;
    room.does(coordinator, "meeting.begin");
    const cards = () => (["agenda", "invitation"] as const).map((subject) => cardFor(room, "kurator", subject, false));

    expect(cards().map((card) => wordsOf(card).includes(text.agenda.inProgress))).toEqual([true, true]);
    room.does(coordinator, "meeting.notHeld", { reason: "Ingen kom" });

    expect(cards().map((card) => wordsOf(card).includes(text.agenda.notHeld))).toEqual([true, true]);
    expect(cards().flatMap(buttons)).toEqual(["show"]);
    expect(wordsOf(cardFor(aHeldRoom(), "kurator", "agenda", false))).toContain(text.meeting.held);
  });
});

describe("what the coordinator is shown of an agenda", () => {
  test("B27: is who is missing for an item and who may not hear it", () => {
    const room = aRoom();
    const needs = [{ kind: "unit", unit: "bup" }];
    room.does(coordinator, "meeting.suggestItem", { title: "Sömn", category: "health", needs });
    room.does(coordinator, "meeting.suggestItem", { title: "Närvaro", needs: [{ kind: "unit", unit: "ekskolan" }] });

    const words = wordsOf(cardFor(room, coordinator, "case"));

    expect(words).toContain("Saknas: Enheten bup");
    expect(words).toContain("Inte täckt av samtycke för kurator och socialsekreterare");
    expect(words).toContain("Behövs och finns bland de inbjudna: Enheten ekskolan");
    expect(wordsOf(cardFor(room, "kurator", "agenda"))).not.toMatch(/Saknas|täckt|Behövs/);
  });

  test("is asked for a reason only where somebody is missing", () => {
    const room = aRoom();
    const asks = () => JSON.stringify(formFor(room, "publish")).includes("missingReason");

    expect(asks()).toBe(false);
    room.does(coordinator, "meeting.suggestItem", { title: "Sömn", needs: [{ kind: "unit", unit: "bup" }] });
    expect(asks()).toBe(true);
    fills(room, coordinator, "publish", { shortNoticeReason: "", missingReason: "BUP ringer in" });

    expect(room.kept()).toMatchObject({ missingReason: "BUP ringer in", state: { name: "agendaPublished" } });
  });

  test("is the words to read everything against before the agenda can be published, one at a time", () => {
    const room = aRoom();
    for (const words of ["Farmors sjukdom", "Flytten"])
      room.does(coordinator, "meeting.keepOut", { by: room.other, words });
    const waits = () => room.view(coordinator).waiting;

    expect(waits()).toMatchObject({ kind: "checkWords", about: room.meetingId });
    expect(buttons(cardFor(room, coordinator, "case"))).toContain("words");
    fills(room, coordinator, "words", { isRead: "true" });
    expect(wordsOf(formFor(room, "words")!)).toContain("Flytten");
    fills(room, coordinator, "words", { isRead: "true" });

    expect(waits().kind).toBe("publishAgenda");
    expect(formFor(room, "words")).toBeNull();
  });

  test("is not taken to have been read where it came after the form was opened", () => {
    const room = aRoom();
    room.does(coordinator, "meeting.keepOut", { by: room.other, words: "Flytten" });
    const shown = formFor(room, "words")!;
    const carried = shown.body.find((element) => element.isVisible === false)!;
    room.does("kurator", "meeting.suggestItem", { title: "Flytten i sommar" });

    const input = forms.words!.toInput(contextFor(room, coordinator, { words: String(carried.value), isRead: "true" }));
    room.does(coordinator, "meeting.checkWords", input);

    expect(room.view(coordinator).waiting.kind).toBe("checkWords");
  });
});

describe("when the time has come", () => {
  test("the meeting is begun from the case's card, added to, or noted as not held", () => {
    const room = aRoom();
    room.now = slot.start;

    expect(buttons(cardFor(room, coordinator, "case"))).toEqual([
      "withdraw",
      "hold",
      "begin",
      "notHeld",
      "more",
      "hide",
    ]);
    room.does(coordinator, "meeting.begin");
    expect(buttons(cardFor(room, coordinator, "case"))).toEqual([
      "withdraw",
      "hold",
      "addItem",
      "notHeld",
      "more",
      "hide",
    ]);
    fills(room, coordinator, "item", { title: "Nytt", category: "schooling" });
    fills(room, coordinator, "notHeld", { reason: "Familjen gick" });

    expect(room.kept()).toMatchObject({ state: { name: "notHeld" }, items: [{ title: { value: "Nytt" } }] });
    expect(formFor(room, "notHeld")).toBeNull();
  });

  test("the form for a meeting that was held asks how those were heard who were not there", () => {
    const room = aRoom();
    room.now = slot.start;
    const attended = [room.guardian, room.party("kurator")].join(",");
    const reportTo = ["coordinator", room.guardian].join(",");
    const agreed = { what: "Lugn start", category: "schooling", owner: room.party("kurator"), dueBy: inDays(30) };

    fills(room, coordinator, "hold", { attended, heard: "inWriting", reportTo, ...agreed });

    expect(room.kept().heard).toMatchObject([
      { party: room.child, how: "inWriting" },
      { party: room.other, how: "inWriting" },
      { party: room.guardian, how: "inRoom" },
      { how: "inRoom" },
    ]);
    expect(room.file.tasks[0]?.reportTo.map(({ party }) => party)).toEqual([null, room.guardian]);
  });
});

describe("after the meeting", () => {
  const step = (room: Room, who: Who = coordinator) => room.view(who).waiting.kind;
  function aRoomToClose(): Room {
    const room = aRoom();
    room.does(coordinator, "meeting.suggestItem", { title: "Skoltaxin", for: room.guardian });
    room.does(coordinator, "meeting.publish");
    room.now = slot.start;
    room.does(coordinator, "meeting.hold", { attended: everybodyIn(room), agreements: [] });
    return room;
  }

  test("the coordinator is led from outcomes to notes, answers, the record and the next meeting", () => {
    const room = aRoomToClose();

    expect(step(room)).toBe("setOutcomes");
    const itemId = room.item("Skoltaxin").id;
    fills(room, coordinator, "outcome", { itemId, outcome: "moved", note: "", movedTo: inDays(60) });
    expect(step(room)).toBe("shareNotes");
    fills(room, coordinator, "note", { words: "Lugn start", category: "schooling" });
    expect(wordsOf(formFor(room, "share")!)).toContain("Lugn start");
    fills(room, coordinator, "share", {});
    expect(step(room)).toBe("recordStands");
    for (const stance of ["agrees", "agrees"])
      fills(room, coordinator, "stand", { party: room.child, stance, words: "" });
    for (const party of [room.guardian, room.other])
      fills(room, coordinator, "stand", { party, stance: "differs", words: "Vi sa tisdag" });
    expect(formFor(room, "stand")).toBeNull();
    expect(wordsOf(formFor(room, "finalise")!)).toContain("Har inte svarat än: kurator och socialsekreterare");
    expect(step(room)).toBe("finaliseNotes");
    for (const person of ["kurator", "socialsekreterare"]) room.does(person, "meeting.takeStand", { stance: "agrees" });
    expect(JSON.stringify(formFor(room, "finalise"))).not.toContain("unreadReason");
    fills(room, coordinator, "finalise", { diarium: "KS 2026/12" });
    expect(step(room)).toBe("closeMeeting");
    expect(buttons(cardFor(room, coordinator, "case"))).toContain("draftNext");
    room.does(coordinator, "meeting.draftNext");
    expect(buttons(cardFor(room, coordinator, "case"))).not.toContain("draftNext");
    expect(step(room)).toBe("closeMeeting");
    fills(room, coordinator, "closeMeeting", { next: room.file.meetings.at(-1)!.id, reason: "" });

    expect(room.kept().state.name).toBe("closed");
    expect(room.view(coordinator).waiting).toMatchObject({ kind: "planMeeting", about: room.file.meetings.at(-1)!.id });
  });

  test("it is closed without another where there is a reason", () => {
    const room = aRoomToClose();
    const outcome = { itemId: room.item("Skoltaxin").id, outcome: "discussed", note: "Löst", movedTo: inDays(60) };
    fills(room, coordinator, "outcome", outcome);
    fills(room, coordinator, "share", {});
    fills(room, coordinator, "finalise", { diarium: "" });

    fills(room, coordinator, "closeMeeting", { next: "none", reason: "Allt är löst" });

    expect(room.kept().state).toMatchObject({ name: "closed", next: { kind: "none" } });
  });

  test("whoever was invited reads the notes on the agenda's card, and says whether they are right", () => {
    const room = aRoomToClose();
    const itemId = room.item("Skoltaxin").id;
    room.does(coordinator, "meeting.setOutcome", { itemId, outcome: "discussed", note: "Nytt bolag" });
    room.does(coordinator, "meeting.writeNote", { words: "Lugn start", category: "schooling" });
    room.does(coordinator, "meeting.shareNotes");
    const card = (isOpen: boolean) => cardFor(room, "kurator", "agenda", isOpen);

    expect(step(room, "kurator")).toBe("takeStand");
    expect([buttons(card(false)), buttons(card(true))]).toEqual([["show"], ["agrees", "differ", "hide"]]);
    expect(wordsOf(card(false))).not.toMatch(/Lugn start|Skoltaxin|Nytt bolag/);
    expect(wordsOf(card(true))).toMatch(/Skoltaxin.*Diskuterad.*Nytt bolag.*Lugn start/s);
    fills(room, "kurator", "differ", { words: "Vi sa tisdag" });

    expect(room.kept().stances).toMatchObject([{ stance: "differs", words: { value: "Vi sa tisdag" } }]);
    expect(wordsOf(card(true))).toContain("Vi sa tisdag");
    expect([wordsOf(card(false)).includes(text.agenda.youDiffered), buttons(card(false))]).toEqual([
      true,
      ["agrees", "differ", "show"],
    ]);
    expect(step(room, "kurator")).toBe("nothing");
    room.does(coordinator, "meeting.finalise", { reason: "Semester" });
    expect(wordsOf(card(false))).toContain(text.agenda.finalised);
    expect(buttons(card(true))).toEqual(["hide"]);
    expect(formFor(room, "differ", "kurator")).toBeNull();
  });
});
