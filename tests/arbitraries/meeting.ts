import fc from "fast-check";

import type { MeetingId, Wording } from "../../src-shared/ids.ts";
import { type Meeting, type MeetingState, newMeeting } from "../../src-shared/meeting/meeting.ts";
import type { Moment } from "../../src-shared/time.ts";
import { anItem, ekstad, monday, numbered } from "../case-files.ts";
import { type Party, something } from "./family.ts";

const aState = (parties: readonly Party[]): fc.Arbitrary<MeetingState> => {
  const slot = { start: "2026-09-14T07:00:00.000Z" as Moment, end: "2026-09-14T08:00:00.000Z" as Moment };
  const booking = { slot, venue: ekstad.document.venues[0]!, venueReason: null };
  const published = { ...booking, publishedAt: monday, shortNoticeReason: null };
  return fc.oneof(
    fc.constant<MeetingState>({ name: "proposed", proposals: [{ ...slot, venues: ["ekrummet"], reasons: [] }] }),
    fc.constant<MeetingState>({ name: "booked", ...booking }),
    fc.constant<MeetingState>({ name: "agendaPublished", ...published }),
    fc.constant<MeetingState>({ name: "held", ...published, heldAt: monday, attended: [], withoutFamily: null }),
    something(parties).map((reason): MeetingState => ({ name: "cancelled", slot, reason })),
  );
};

export const aMeeting = (parties: readonly Party[], number: number): fc.Arbitrary<Meeting> => {
  const professionals = parties.filter((party) => party.kind === "professional").map((party) => party.id);
  const family = parties.filter((party) => party.kind !== "professional").map((party) => party.id);
  return fc
    .record({
      purpose: something(parties),
      childQuestion: something(parties),
      invitees: fc.subarray(professionals, { minLength: 1 }),
      family: fc.subarray(family),
      state: aState(parties),
      items: fc.array(fc.tuple(something(parties), fc.option(fc.constantFrom(...professionals))), { maxLength: 3 }),
      seenBy: fc.subarray(professionals),
      answers: fc.subarray(professionals),
      optional: fc.subarray(professionals),
    })
    .map(({ items, seenBy, answers, optional, ...rest }) => ({
      ...newMeeting,
      ...rest,
      id: numbered<MeetingId>(50 + number),
      wording: numbered<Wording>(60 + number),
      minutes: 60,
      optional: optional.filter((one) => rest.invitees.includes(one)),
      items: items.map(([title, suggestedBy], index) => anItem(500 + number * 10 + index, title, suggestedBy)),
      seenBy: seenBy.filter((one) => rest.invitees.includes(one)).map((party) => ({ party, at: monday })),
      answers: answers
        .filter((one) => rest.invitees.includes(one))
        .map((party) => ({ party, answer: "attends" as const, suggests: null, at: monday })),
    }));
};
