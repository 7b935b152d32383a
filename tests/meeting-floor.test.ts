import { describe, expect, test } from "vitest";

import { effectsBetween } from "../src-shared/case/notices.ts";
import { viewFor, withLatest } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import { setFloor } from "../src-shared/meeting/notes/set-floor.ts";
import { addMinutes } from "../src-shared/time.ts";
import { coordinator, ekstad, noFacts, numbered } from "./case-files.ts";
import { aRoom, everybodyIn, type Furniture, type Room, slot } from "./meeting-room.ts";

const leads = "samordnare";
const aLiveRoom = (more?: Furniture) => {
  const room = aRoom(more);
  room.does(leads, "meeting.suggestItem", { title: "Skolvägen", category: "schooling" });
  room.does(leads, "meeting.suggestItem", { title: "Hyran", category: "economy" });
  room.now = slot.start;
  room.does(leads, "meeting.begin");
  return room;
};
const passes = (room: Room, minutes: number) => {
  room.now = addMinutes(room.now, minutes);
};
const turns = (room: Room, title: string | null, more: object = {}) =>
  room.does(leads, "meeting.setFloor", { item: title && room.item(title).id, isPaused: false, ...more });
const everybodys = (room: Room): Viewer => ({
  kind: "room",
  present: [
    { kind: "coordinator", account: coordinator },
    { kind: "guardian", party: room.guardian },
  ],
});

describe("what is talked about", () => {
  test("is the same for everybody: the item, whose turn it is, and how long it has taken without the pauses", () => {
    const room = aLiveRoom();
    expect(room.seenBy("kurator").floor).toEqual({ item: null, party: null, since: slot.start, spent: 0 });

    passes(room, 5);
    turns(room, "Skolvägen", { party: room.party("kurator") });
    passes(room, 3);
    turns(room, "Skolvägen", { isPaused: true });
    passes(room, 30);

    const { id: item } = room.item("Skolvägen");
    for (const who of [leads, "kurator"] as const)
      expect(room.seenBy(who).floor).toEqual({ item, party: null, since: null, spent: 3 * 60_000 });
    turns(room, null);
    expect(room.seenBy(leads).floor).toEqual({ item: null, party: null, since: room.now, spent: 5 * 60_000 });
  });

  test("stands as nothing for one who may not read it, and whose turn it is for one who does not know of them", () => {
    const room = aLiveRoom();

    turns(room, "Hyran");
    expect(room.seenBy("kurator").floor).toBeNull();
    turns(room, "Skolvägen", { party: room.other });

    expect(room.seenBy(leads).floor).toMatchObject({ party: room.other });
    expect(room.seenBy(room.guardian).floor).toMatchObject({ party: null });
  });

  test("is whoever leads' alone to move, among what and whom the meeting has, while it is going on", () => {
    const room = aLiveRoom();
    const to = { item: null, isPaused: false };

    expect(room.refusal("kurator", "meeting.setFloor", to).kind).toBe("notYourStep");
    expect(room.refusal(leads, "meeting.setFloor", { ...to, item: room.child }).kind).toBe("notThere");
    expect(room.refusal(leads, "meeting.setFloor", { ...to, party: room.party("rektor") }).kind).toBe("unknownPerson");
    expect(aRoom().refusal(leads, "meeting.setFloor", to).kind).toBe("notInThisMeetingState");
    room.does(leads, "meeting.hold", { attended: everybodyIn(room), agreements: [] });
    expect(room.kept()).toMatchObject({ floor: null, pauses: [] });
  });
});

test("that it was moved is in the case's log: which meeting's, and no more", () => {
  const room = aLiveRoom();
  const to = { meetingId: room.meetingId, item: room.item("Skolvägen").id, party: null, isPaused: false };
  const actor = { account: coordinator, roles: ["coordinator" as const] };
  const newId = () => numbered<never>(1);

  const moved = setFloor.decide(room.file, to, { now: room.now, actor, municipality: ekstad, facts: noFacts, newId });

  expect(moved).toMatchObject({ value: { log: [{ kind: "floorMoved", meeting: room.meetingId }] } });
});

test("nobody is sent anything by it, and nobody's card is outdated", () => {
  const room = aLiveRoom();
  const before = room.file;

  turns(room, "Skolvägen", { isPaused: true });
  room.does("kurator", "meeting.askPause", { kind: "support" });
  room.does(leads, "meeting.seePause", { pauseId: room.kept().pauses[0]!.id });

  const after = room.file;
  expect(effectsBetween({ file: before, savedAt: room.now }, after, ekstad.document, room.now)).toEqual([]);
  const pressed = withLatest(before, coordinator, room.meetingId, "x");
  expect(effectsBetween({ file: before, savedAt: room.now }, pressed, ekstad.document, room.now)).not.toEqual([]);
});

describe("a pause that somebody asks for in private", () => {
  test("reaches the coordinator alone, who says that they have seen it", () => {
    const room = aLiveRoom();

    room.does("kurator", "meeting.askPause", { kind: "support" });

    const [asked] = room.seenBy(leads).pauses;
    expect(asked).toMatchObject({ party: room.party("kurator"), kind: "support", isSeen: false });
    expect(room.seenBy("kurator").pauses).toEqual([asked]);
    const others = ["socialsekreterare", room.guardian, room.other, room.child] as const;
    for (const who of others) expect(room.seenBy(who).pauses).toEqual([]);
    expect(viewFor(room.file, everybodys(room), room.now, ekstad.document).meetings[0]!.pauses).toEqual([]);
    room.does(leads, "meeting.seePause", { pauseId: asked!.id });
    expect(room.seenBy("kurator").pauses).toMatchObject([{ isSeen: true }]);
  });

  test("is asked anew in the place of the one before, and by the family through the coordinator", () => {
    const room = aLiveRoom();

    room.does("kurator", "meeting.askPause", { kind: "support" });
    room.does("kurator", "meeting.askPause", { kind: "pause" });
    room.does(leads, "meeting.askPause", { kind: "pause", party: room.child });

    expect(room.seenBy(leads).pauses.map(({ party, kind }) => [party, kind])).toEqual([
      [room.party("kurator"), "pause"],
      [room.child, "pause"],
    ]);
    expect(room.seenBy(room.guardian).pauses).toEqual([]);
  });

  test("is asked by somebody at the table for themselves, while it is going on, and seen where it was asked", () => {
    const room = aLiveRoom();
    const refusal = (who: string, more: object = {}) =>
      room.refusal(who, "meeting.askPause", { kind: "pause", ...more }).kind;

    expect(refusal("rektor")).toBe("notThere");
    expect(refusal("kurator", { party: room.child })).toBe("notYourStep");
    expect(refusal(leads)).toBe("unknownPerson");
    expect(refusal(leads, { party: room.party("kurator") })).toBe("unknownPerson");
    expect(room.refusal(leads, "meeting.seePause", { pauseId: room.child }).kind).toBe("notThere");
    expect(room.refusal("kurator", "meeting.seePause", { pauseId: room.child }).kind).toBe("notYourStep");
    expect(aRoom().refusal(leads, "meeting.askPause", { kind: "pause", party: room.child }).kind).toBe(
      "notInThisMeetingState",
    );
  });
});
