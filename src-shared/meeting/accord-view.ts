import type { Viewer } from "../case/viewer.ts";
import type { PartyId } from "../ids.ts";
import type { reservationKinds } from "./accord.ts";
import { isShared } from "./meeting.ts";
import type { Seeing } from "./seeing.ts";

/** What those who decide have said of the child's needs, as far as it may be read; the family reads it with the notes. */
export interface AccordView {
  said: {
    party: PartyId;
    title: string;
    unit: string;
    reservation: { about: (typeof reservationKinds)[number]; words: string | null } | null;
    /** What they said before they said something else. */
    isEarlier: boolean;
    isYours: boolean;
  }[];
  /** Who has yet to say. */
  silent: { id: PartyId; title: string }[];
  /** Everybody has said that they agree on the needs, with or without reservations about something else. */
  isReached: boolean;
}

export function accordView({ meeting, viewer, mask, invited }: Seeing): AccordView | null {
  if (meeting.type !== "decision" || !(isStaff(viewer) || isShared(meeting.state))) return null;
  const { accord, state } = meeting;
  const there = "attended" in state ? invited.filter(({ id }) => state.attended.includes(id)) : invited;
  const latest = new Map(accord.map((one) => [one.party, one]));
  const silent = there.filter(({ id }) => !latest.has(id));
  return {
    said: accord.flatMap((one) => {
      const person = invited.find(({ id }) => id === one.party);
      if (!person) return [];
      const { party, reservation } = one;
      return [
        {
          party,
          title: person.title,
          unit: person.unit.name,
          reservation: reservation && { about: reservation.about, words: mask(reservation.words) },
          isEarlier: latest.get(party) !== one,
          isYours: "party" in viewer && viewer.party === party,
        },
      ];
    }),
    silent: silent.map(({ id, title }) => ({ id, title })),
    isReached:
      there.length > 0 &&
      silent.length === 0 &&
      there.every(({ id }) => latest.get(id)!.reservation?.about !== "needs"),
  };
}

/** A room reads it as the last of those in it does. */
const isStaff = (viewer: Viewer): boolean =>
  viewer.kind === "room"
    ? viewer.present.every(isStaff)
    : viewer.kind === "coordinator" || viewer.kind === "professional";
