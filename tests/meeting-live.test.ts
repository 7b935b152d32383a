import { randomUUID } from "node:crypto";

import { describe, expect, test } from "vitest";

import { inDays } from "./case-files.ts";
import { aRoom, type Furniture, type Room, slot } from "./meeting-room.ts";

const coordinator = "samordnare";
const aLiveRoom = (more?: Furniture) => {
  const room = aRoom(more);
  room.now = slot.start;
  room.does(coordinator, "meeting.begin");
  return room;
};
const promise = (room: Room, more: object = {}) => ({
  what: "Lugn start",
  category: "schooling",
  owner: room.party("kurator"),
  reportTo: [null],
  dueBy: inDays(30),
  ...more,
});

describe("while people talk", () => {
  test("it is noted who has come to word and how, and that stands when the meeting is noted", () => {
    const room = aLiveRoom();
    const hears = (party: string, how: string | null) => room.does(coordinator, "meeting.noteHeard", { party, how });

    hears(room.child, "inRoom");
    hears(room.child, "inWriting");
    hears(room.guardian, "inRoom");
    hears(room.other, "viaRepresentative");
    hears(room.party("kurator"), "inRoom");
    hears(room.party("kurator"), null);

    expect(room.seenBy(coordinator).heard).toEqual([
      { party: room.child, how: "inWriting" },
      { party: room.guardian, how: "inRoom" },
      { party: room.other, how: "viaRepresentative" },
    ]);
    expect(room.seenBy("kurator").heard).toEqual([]);
    room.does(coordinator, "meeting.hold", {
      attended: [room.guardian],
      heard: [{ party: room.other, how: "offeredDeclined" }],
      agreements: [],
    });
    expect(room.kept().heard).toEqual([
      { party: room.child, how: "inWriting" },
      { party: room.guardian, how: "inRoom" },
      { party: room.other, how: "offeredDeclined" },
    ]);
  });

  test("nobody is noted as heard before it begins, after it, or who was not asked", () => {
    const room = aRoom();
    const refusal = (party: string, more: object = {}) =>
      room.refusal(coordinator, "meeting.noteHeard", { party, how: "inRoom", ...more }).kind;

    expect(refusal(room.child)).toBe("notInThisMeetingState");
    expect(refusal(room.child, { meetingId: randomUUID() })).toBe("notThere");
    room.now = slot.start;
    room.does(coordinator, "meeting.begin");
    expect(refusal(room.party("rektor"))).toBe("unknownPerson");
    expect(room.refusal("kurator", "meeting.noteHeard", { party: room.child, how: "inRoom" }).kind).toBe("notYourStep");
  });

  test("one who was heard in the room and was not there is not taken as heard", () => {
    const room = aLiveRoom();
    for (const party of [room.child, room.guardian, room.other])
      room.does(coordinator, "meeting.noteHeard", { party, how: "inRoom" });

    const refusal = room.refusal(coordinator, "meeting.hold", {
      attended: [room.child, room.guardian],
      agreements: [],
    });

    expect(refusal.kind).toBe("notHeard");
  });

  test("what is agreed is at once a promise, and a meeting that agreed on something was held", () => {
    const room = aLiveRoom();

    room.does(coordinator, "followup.agree", { agreements: [promise(room)] });

    expect(room.view("kurator").tasks).toMatchObject([{ what: "Lugn start", you: "owner", meeting: null }]);
    expect(room.view(coordinator).tasks).toMatchObject([{ meeting: room.meetingId }]);
    expect(room.refusal(coordinator, "meeting.notHeld", { reason: "Familjen gick" })).toEqual({ kind: "holdInstead" });
  });
});

describe("the order of an agenda", () => {
  const anAgenda = () => {
    const room = aRoom();
    room.does(coordinator, "meeting.suggestItem", { title: "A" });
    room.does("kurator", "meeting.suggestItem", { title: "K" });
    room.does(coordinator, "meeting.suggestItem", { title: "B" });
    room.does(coordinator, "meeting.suggestItem", { title: "F", for: room.guardian });
    room.does(coordinator, "meeting.suggestItem", { title: "C" });
    return room;
  };
  const order = (room: Room) => room.kept().items.map(({ title }) => title.value);
  const ids = (room: Room, title: string, before: string | null) => ({
    itemId: room.item(title).id,
    before: before && room.item(before).id,
  });

  test("is changed among one's own items alone, which keep the places they have together", () => {
    const room = anAgenda();

    room.does(coordinator, "meeting.moveItem", ids(room, "C", "A"));
    expect(order(room)).toEqual(["C", "K", "A", "F", "B"]);
    room.does(coordinator, "meeting.moveItem", ids(room, "C", null));
    expect(order(room)).toEqual(["A", "K", "B", "F", "C"]);
    room.does(coordinator, "meeting.moveItem", ids(room, "B", "B"));
    expect(order(room)).toEqual(["A", "K", "B", "F", "C"]);
  });

  test("is nobody else's to change, and stands once it is published", () => {
    const room = anAgenda();
    const refusal = (who: string, title: string, before: string | null) =>
      room.refusal(who, "meeting.moveItem", ids(room, title, before)).kind;

    expect(refusal(coordinator, "F", null)).toBe("notYourItem");
    expect(refusal(coordinator, "K", null)).toBe("notYourItem");
    expect(refusal(coordinator, "A", "K")).toBe("notYourItem");
    expect(refusal("kurator", "A", null)).toBe("notYourItem");
    expect(refusal("rektor", "A", null)).toBe("notThere");
    room.does(coordinator, "meeting.publish", { shortNoticeReason: "A", missingReason: "" });
    expect(refusal(coordinator, "A", null)).toBe("notInThisMeetingState");
  });
});
