import { describe, expect, test } from "vitest";

import { fromParty, fromUnit, label, type Voice } from "../src-shared/case/labelled.ts";
import { noteDrift } from "../src-shared/case/outside.ts";
import type { DriftId, PartyId, UnitId } from "../src-shared/ids.ts";
import { driftCard } from "../src-shared/meeting/drift-card.ts";
import type { Difference } from "../src-shared/meeting/drift.ts";
import type { PeopleFault } from "../src-shared/meeting/invitation/fault.ts";
import { texts } from "../src-shared/text/text.ts";
import { addMinutes } from "../src-shared/time.ts";
import { ekstad, monday, numbered, office } from "./case-files.ts";
import { aRoom, type Furniture, type Room, slot } from "./meeting-room.ts";
import { wordsOf } from "./scenarios/world.ts";

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
const someone = (name: string) => ({ name, mailbox: `${name}@ekstad.example.se` });
const parent = { name: "", mailbox: "Annan.Lund@example.com" };
const stranger = { name: "Granne", mailbox: "granne@annanstans.example.com" };

/** The other guardian has an address, and something in Outlook differs. */
function aDriftedRoom(seen: Partial<Difference>, { file, ...more }: Furniture = {}, withheldFrom: Voice[] = []): Room {
  const room = aRoom(more);
  const mail = {
    ...label("annan.lund@example.com", {
      about: [room.other],
      category: "contact" as const,
      source: fromParty(room.other),
    }),
    withheldFrom,
  };
  const parties = room.file.parties.map((one) => (one.id === room.other ? { ...one, mail } : one));
  const drifted = { ...room.file, parties, ...file } as Room["file"];
  room.file = noteDrift(
    drifted,
    room.meetingId,
    { ...nothing, ...seen },
    { now: monday, newId: () => numbered<DriftId>(1200) },
  );
  return room;
}
const ids = aRoom();
const apart = [
  { kind: "mustNotMeet" as const, between: [ids.guardian, ids.other] as [PartyId, PartyId], setAt: monday },
];
const withOne = { meeting: { family: [ids.child, ids.guardian] } };
const purpose = { ...ids.kept().purpose, category: "health" as const };
const masked = [{ unit: "ekskolan" as UnitId, from: [ids.guardian], setAt: monday }];
const faultsOf = (room: Room) => room.seenBy("samordnare").drift!.faults;

describe("what is not lawful about a meeting as Outlook has it, to its coordinator, most serious first", () => {
  const cases: [string, Partial<Difference>, PeopleFault["rule"][], Furniture?][] = [
    ["somebody of the family", { added: [parent] }, ["familyMember"]],
    [
      "and who must not meet another of those who come",
      { added: [stranger, parent] },
      ["familyMember", "keptApart", "unknownAttendee"],
      { ...withOne, file: { relations: apart } },
    ],
    ["an organisation that consent does not cover", { added: [someone("behandlare")] }, ["notCovered"]],
    [
      "somebody who may not know what it is about",
      { added: [someone("rektor")] },
      ["outsidePurpose"],
      { meeting: { purpose } },
    ],
    [
      "a service that is secret from somebody there",
      { added: [someone("rektor")] },
      ["maskedTogether"],
      { invited: ["socialsekreterare"], file: { maskedUnits: masked } },
    ],
    ["somebody nobody knows", { added: [stranger] }, ["unknownAttendee"]],
    ["nothing, of somebody who is covered", { added: [someone("rektor")] }, []],
    [
      "nothing, of what the case itself asks about",
      { slot: { ...slot, start: addMinutes(slot.start, 15) } },
      [],
      { meeting: { purpose } },
    ],
    ["nothing, of what is gone", { isGone: true }, []],
  ];
  test.each(cases)("%s", (_, seen, rules, more) => {
    expect(faultsOf(aDriftedRoom(seen, more)).map(({ rule }) => rule)).toEqual(rules);
  });

  test("a time at which somebody they must not meet is at the same place", () => {
    const other = { ...ids.kept(), id: numbered<Room["meetingId"]>(51), family: [ids.child, ids.other] };
    const venue = ekstad.document.venues[0]!;
    const later = { start: addMinutes(slot.start, 300), end: addMinutes(slot.end, 300) };
    const meetings = [
      { ...ids.kept(), ...withOne.meeting },
      { ...other, state: { name: "booked" as const, slot: later, venue, venueReason: null } },
    ];
    const at = (minutes: number) => ({
      start: addMinutes(later.end, minutes),
      end: addMinutes(later.end, minutes + 60),
    });
    const furniture = { ...withOne, file: { relations: apart, meetings } };

    expect(faultsOf(aDriftedRoom({ slot: at(5) }, furniture)).map(({ rule }) => rule)).toEqual(["tooClose"]);
    expect(faultsOf(aDriftedRoom({ slot: at(300) }, furniture))).toEqual([]);
  });

  test("what is withheld from the coordinator is not told by this", () => {
    expect(faultsOf(aDriftedRoom({ added: [parent] }, {}, [fromUnit(office)])).map(({ rule }) => rule)).toEqual([
      "unknownAttendee",
    ]);
  });

  test("nobody else is told", () => {
    const room = aDriftedRoom({ added: [parent] });

    for (const who of ["kurator", room.guardian, room.other, room.child] as const)
      expect(room.seenBy(who).drift).toBeNull();
  });
});

describe.each(["sv", "en"] as const)("the coordinator's card, in %s", (language) => {
  const text = texts[language];
  const words = text.meeting.drift;
  const shown = (room: Room, isOpen: boolean) => {
    const view = room.view("samordnare");
    return wordsOf(driftCard(view, view.meetings[0]!, { text, isOpen, problem: null }));
  };

  test("unasked says what kind of thing is not lawful, before what differs; about whom where one asks", () => {
    const room = aDriftedRoom({ added: [stranger, parent] });
    const [unasked, open] = [shown(room, false), shown(room, true)];

    expect(unasked.indexOf(words.unlawful.familyMember)).toBeLessThan(unasked.indexOf(words.unlawful.unknownAttendee));
    expect(unasked.indexOf(words.unlawful.unknownAttendee)).toBeLessThan(unasked.indexOf(words.differs));
    expect(unasked).toContain(words.restoreUnlawful);
    expect(unasked).not.toMatch(/granne|lund|@/i);
    expect(open).toContain(
      text.meeting.invitation.familyMember({ rule: "familyMember", address: parent.mailbox }).what,
    );
  });

  test("says nothing of it where all is lawful", () => {
    const unasked = shown(aDriftedRoom({ added: [someone("rektor")] }), false);

    for (const said of Object.values(words.unlawful)) expect(unasked).not.toContain(said);
  });
});
