import { expect, test } from "vitest";

import { searchStart } from "../src-shared/meeting/planning/search-start.ts";
import { addDays, dayOf } from "../src-shared/time.ts";
import { inDays } from "./case-files.ts";
import { aHeldRoom, type Room } from "./meeting-room.ts";

const agrees = (room: Room, dueBy: string) =>
  room.does("samordnare", "followup.agree", {
    agreements: [{ what: "Ringer", category: "schooling", owner: room.party("kurator"), reportTo: [null], dueBy }],
  });
const startOf = (room: Room, meetingId?: string) => searchStart(room.file, meetingId, room.now);
const next = (room: Room) => room.file.meetings.find(({ follows }) => follows === room.meetingId)!;

test("a follow-up meeting is sought once the last promise from the meeting before it is due; what is kept is not waited for", () => {
  const room = aHeldRoom();
  const tomorrow = { from: addDays(dayOf(room.now), 1), why: "tomorrow" };
  expect(startOf(room)).toEqual(tomorrow);

  agrees(room, inDays(30));
  agrees(room, inDays(40));
  room.does("samordnare", "meeting.draftNext");

  expect(startOf(room)).toEqual({ from: inDays(41), why: "promised" });
  expect(startOf(room, next(room).id)).toEqual({ from: inDays(41), why: "promised" });
  const taskId = room.file.tasks.at(-1)!.id;
  room.does("samordnare", "followup.cancel", { taskId, reason: "Behövs inte" });
  expect(startOf(room)).toEqual({ from: inDays(31), why: "promised" });
});

test("what was said at the close goes before that, and a meeting that is moved is sought from tomorrow", () => {
  const room = aHeldRoom();
  agrees(room, inDays(30));
  room.does("samordnare", "meeting.draftNext");
  const { id } = next(room);
  room.file = {
    ...room.file,
    meetings: room.file.meetings.map((one) => (one.id === id ? { ...one, around: inDays(50) } : one)),
  };

  expect(startOf(room, id)).toEqual({ from: inDays(50), why: "said" });
  expect(startOf(room, room.meetingId)).toMatchObject({ why: "tomorrow" });
});

test("the day is kept with the meeting that has no time yet, and cannot have been", () => {
  const room = aHeldRoom();
  room.does("samordnare", "meeting.draftNext");
  const { id } = next(room);
  const { state } = room.kept();
  const finalised = { ...state, name: "finalised", sharedAt: room.now, finalisedAt: room.now, diarium: null };
  room.file = {
    ...room.file,
    meetings: room.file.meetings.map((one) =>
      one.id === room.meetingId ? { ...one, state: finalised as never, items: [] } : one,
    ),
  };
  const closes = (around: string | null) => ({ next: { kind: "meeting", meeting: id, around } });

  expect(room.refusal("samordnare", "meeting.close", closes(inDays(0))).kind).toBe("dayIsPast");
  room.does("samordnare", "meeting.close", closes(inDays(45)));

  expect(room.kept().state).toMatchObject({ name: "closed", next: { kind: "meeting", meeting: id } });
  expect(next(room).around).toBe(inDays(45));
});
