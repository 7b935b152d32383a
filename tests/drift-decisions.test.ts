import { describe, expect, test } from "vitest";

import { noteAnswers, noteDrift } from "../src-shared/case/outside.ts";
import { fromUnit, label } from "../src-shared/case/labelled.ts";
import type { DriftId, PartyId } from "../src-shared/ids.ts";
import type { Difference } from "../src-shared/meeting/drift.ts";
import type { Meeting } from "../src-shared/meeting/meeting.ts";
import { addMinutes } from "../src-shared/time.ts";
import { anItem, ekstad, monday, numbered, office } from "./case-files.ts";
import { aRoom, type Furniture, type Room, slot } from "./meeting-room.ts";

const nothing: Difference = {
  isGone: false,
  slot: null,
  place: null,
  added: [],
  removed: [],
  text: null,
  hasRoomDeclined: false,
  copies: [],
};
const drift = numbered<DriftId>(1200);
const moved = (minutes: number) => ({ start: addMinutes(slot.start, minutes), end: addMinutes(slot.end, minutes) });
const someone = (name: string) => ({ name, mailbox: `${name}@ekstad.example.se` });

/** A booked meeting, and Outlook that says something else. */
function aDriftedRoom(seen: Partial<Difference>, more: Furniture = {}): Room {
  const room = aRoom(more);
  room.file = noteDrift(room.file, room.meetingId, { ...nothing, ...seen }, { now: monday, newId: () => drift });
  return room;
}
const accept = "meeting.acceptDrift" as const;
const restore = "meeting.restoreDrift" as const;

describe("what Outlook says is accepted", () => {
  test("a time: the case has it, and who answered did so for another", () => {
    const answers: Meeting["answers"] = [
      { party: numbered<PartyId>(30), answer: "attends", suggests: null, at: monday },
    ];
    const room = aDriftedRoom({ slot: moved(60) }, { meeting: { answers } });

    room.does("samordnare", accept, { drift });

    expect(room.kept()).toMatchObject({ state: { name: "booked", slot: moved(60) }, drift: null, answers: [] });
  });

  test("a place that is one of the municipality's own", () => {
    const room = aDriftedRoom({ place: { name: "Skolans mötesrum", mailbox: ekstad.document.venues[1]!.mailbox } });

    const refused = room.refusal("samordnare", accept, { drift });
    room.does("samordnare", accept, { drift, venueReason: "Barnet är trygg där" });

    expect(refused).toMatchObject({ kind: "venueNotNeutral" });
    expect(room.kept().state).toMatchObject({ venue: { id: ekstad.document.venues[1]!.id, neutral: false } });
  });

  test("somebody who was added, and is known and covered; somebody who was taken out", () => {
    const room = aDriftedRoom({ added: [someone("rektor")], removed: [aRoom().party("socialsekreterare")] });

    room.does("samordnare", accept, { drift });

    expect(room.kept().invitees).toEqual([room.party("kurator"), room.party("rektor")]);
    expect(room.kept().uninvited).toMatchObject([{ party: room.party("socialsekreterare"), reason: null }]);
  });

  test("that it is gone, and then it is cancelled", () => {
    const room = aDriftedRoom({ isGone: true });

    room.does("samordnare", accept, { drift });

    expect(room.kept()).toMatchObject({ state: { name: "cancelled", reason: null }, drift: null });
  });

  test("words, by their mark, and a room's no: neither is asked about again", () => {
    const room = aDriftedRoom({ text: { mark: "andra", tellsTooMuch: false }, hasRoomDeclined: true });

    room.does("samordnare", accept, { drift });

    expect(room.kept()).toMatchObject({ letStand: { text: "andra" }, drift: null });
    expect(room.kept().letStand.room).toContain(slot.start);
  });
});

describe("what would not be booked is not accepted", () => {
  const mustNotMeet = (room: Room) => ({
    relations: [
      { kind: "mustNotMeet" as const, between: [room.guardian, room.other] as [PartyId, PartyId], setAt: monday },
    ],
  });
  const another = (minutes: number): Meeting => ({
    ...aRoom().kept(),
    id: numbered(51),
    state: { name: "booked", slot: moved(minutes), venue: ekstad.document.venues[0]!, venueReason: null },
  });
  const cases: [string, Partial<Difference>, string, Furniture?][] = [
    ["a time that has been", { slot: moved(-30 * 24 * 60) }, "timeIsPast"],
    ["a time that is too short", { slot: { start: slot.start, end: addMinutes(slot.start, 20) } }, "slotTooShort"],
    ["a stranger", { added: [someone("ingen")] }, "attendeeUnknown"],
    ["one whom consent does not reach", { added: [someone("behandlare")] }, "consentDoesNotReach"],
    ["a place that is not ours", { place: { name: "Kaféet", mailbox: null } }, "placeUnknown"],
    ["words about the family", { text: { mark: "x", tellsTooMuch: true } }, "textTellsTooMuch"],
    ["nobody left", { removed: [aRoom().party("kurator"), aRoom().party("socialsekreterare")] }, "lastInvited"],
    ["two who must not meet", { slot: moved(60) }, "mustNotMeet", { file: mustNotMeet(aRoom()) }],
    [
      "a time at which the family is elsewhere",
      { slot: moved(240) },
      "familyElsewhere",
      { file: { meetings: [aRoom().kept(), another(240)] } },
    ],
  ];
  test.each(cases)("%s", (_, seen, kind, more = {}) => {
    const room = aDriftedRoom(seen, more);

    expect(room.refusal("samordnare", accept, { drift }).kind).toBe(kind);
    expect(room.kept().drift).not.toBeNull();
  });

  test("somebody new where a published agenda is not theirs to hear", () => {
    const secret = label("Hälsan", {
      about: [numbered<PartyId>(10)],
      category: "health" as const,
      source: fromUnit(office),
    });
    const published = { slot, venue: ekstad.document.venues[0]!, venueReason: null, publishedAt: monday };
    const room = aDriftedRoom(
      { added: [someone("rektor")] },
      {
        state: { name: "agendaPublished", ...published, shortNoticeReason: null },
        meeting: { items: [anItem(500, secret, null)] },
      },
    );

    expect(room.refusal("samordnare", accept, { drift })).toEqual({ kind: "itemOutsideConsent", titles: ["Hälsan"] });
  });
});

describe("a decision", () => {
  test("is of exactly what was seen, and once", () => {
    const room = aDriftedRoom({ slot: moved(60) });
    const later = numbered<DriftId>(1201);
    room.file = noteDrift(
      room.file,
      room.meetingId,
      { ...nothing, slot: moved(90) },
      { now: monday, newId: () => later },
    );

    expect(room.refusal("samordnare", accept, { drift })).toEqual({ kind: "driftedFurther" });
    expect(room.refusal("samordnare", restore, { drift })).toEqual({ kind: "driftedFurther" });
    room.does("samordnare", restore, { drift: later });
    expect(room.refusal("samordnare", restore, { drift: later })).toEqual({ kind: "notDrifted" });
    expect(room.refusal("kurator", accept, { drift: later })).toEqual({ kind: "notYourStep" });
    expect(aRoom().refusal("samordnare", accept, { drift })).toEqual({ kind: "notDrifted" });
  });

  test("to restore stays one while Outlook still says the same, and is asked anew where it says another thing", () => {
    const room = aDriftedRoom({ slot: moved(60) });
    room.does("samordnare", restore, { drift });
    const seen = (minutes: number) =>
      noteDrift(room.file, room.meetingId, { ...nothing, slot: moved(minutes) }, { now: monday, newId: () => drift });

    expect(seen(60)).toBe(room.file);
    expect(seen(90).meetings[0]!.drift).toMatchObject({ isRestoring: false, since: monday });
    expect(
      noteDrift(room.file, room.meetingId, null, { now: monday, newId: () => drift }).meetings[0]!.drift,
    ).toBeNull();
  });
});

test("nobody but the coordinator sees that Outlook says something else, and it is theirs to decide first", () => {
  const [room, calm] = [aDriftedRoom({ slot: moved(60), added: [someone("ingen")] }), aRoom()];

  expect(room.seenBy("samordnare").drift).toMatchObject({ kinds: ["time", "people"], added: [someone("ingen")] });
  expect(room.view("samordnare").waiting).toMatchObject({ kind: "decideDrift", about: room.meetingId });
  for (const who of ["kurator", "socialsekreterare", room.guardian, room.child] as const)
    expect(room.view(who)).toEqual(calm.view(who));
});

test("what somebody answered in Outlook counts where they have said nothing here, or said it earlier", () => {
  const room = aRoom();
  const [kurator, socialsekreterare] = [room.party("kurator"), room.party("socialsekreterare")];
  room.does("kurator", "meeting.answer", { answer: "cannot" });
  const at = (minutes: number) => addMinutes(monday, minutes);
  const told = (...answers: [PartyId, "attends" | "perhaps", number][]) =>
    noteAnswers(
      room.file,
      room.meetingId,
      answers.map(([party, answer, minutes]) => ({ party, answer, at: at(minutes) })),
    );
  const heard = (file: Room["file"]) => file.meetings[0]!.answers.map(({ party, answer }) => [party, answer]);

  expect(told([kurator, "attends", -5])).toBe(room.file);
  expect(heard(told([kurator, "attends", 5], [socialsekreterare, "perhaps", -5]))).toEqual([
    [kurator, "attends"],
    [socialsekreterare, "perhaps"],
  ]);
  expect(told([room.party("rektor"), "attends", 5])).toBe(room.file);
});
