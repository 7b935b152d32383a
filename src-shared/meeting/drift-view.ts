import type { DriftId } from "../ids.ts";
import type { Interval, Moment } from "../time.ts";
import { driftFaults } from "./drift-faults.ts";
import { type DriftKind, kindsOf } from "./drift.ts";
import type { PeopleFault } from "./invitation/fault.ts";
import { isBeingSettled, isDrifted } from "./planning/drifted.ts";
import type { Seeing } from "./seeing.ts";

/** What the coordinator decides about: what differs, and what each of the two says. */
export interface DriftView {
  id: DriftId;
  since: Moment;
  kinds: DriftKind[];
  slot: Interval | null;
  place: string | null;
  added: { name: string; mailbox: string }[];
  removed: string[];
  /** Second events of the same meeting. */
  copies: { slot: Interval; place: string; added: { name: string; mailbox: string }[] }[];
  /** What is not lawful about it as Outlook has it, most serious first. */
  faults: PeopleFault[];
  /** It has been decided which is right, and Outlook is being told. */
  isRestoring: boolean;
}

export function driftView(seeing: Seeing): DriftView | null {
  const { meeting, invited, now } = seeing;
  if (!isDrifted(meeting, now)) return null;
  const { id, since, slot, place, added, removed, copies } = meeting.drift;
  return {
    id,
    since,
    kinds: kindsOf(meeting.drift),
    slot,
    place: place?.name ?? null,
    added,
    removed: invited.filter((person) => removed.includes(person.id)).map(({ title }) => title),
    copies: copies.map(({ mark: _mark, ...copy }) => copy),
    faults: driftFaults(seeing, meeting),
    isRestoring: isBeingSettled(meeting.drift),
  };
}
