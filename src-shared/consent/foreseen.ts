import type { CaseFile, Stage } from "../case/case-file.ts";
import { viewFor } from "../case/view.ts";
import type { Viewer } from "../case/viewer.ts";
import type { MeetingId, PartyId, UnitId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Category } from "../case/labelled.ts";
import type { Interval, Moment } from "../time.ts";
import { together } from "./board.ts";
import { effectiveConsent } from "./effective.ts";

/** What a change of consent would lead to, told before it is made; the coordinator's. */
export interface Foreseen {
  /** No longer told. */
  lost: { subject: PartyId; from: UnitId; to: UnitId; categories: Category[] }[];
  /** Meetings to come that would be paused, and the services that consent no longer reaches. */
  paused: { id: MeetingId; slot: Interval | null; unreached: string[] }[];
  /** Where the case would be, if that is somewhere else. */
  stage: Stage["name"] | null;
}

export function foreseenBetween(
  before: CaseFile,
  after: CaseFile,
  viewer: Viewer,
  now: Moment,
  municipality: Municipality,
): Foreseen {
  const [was, is] = [effectiveConsent(before, now), effectiveConsent(after, now)];
  const open = viewFor(before, viewer, now, municipality).meetings;
  const seen = viewFor(after, viewer, now, municipality).meetings;
  return {
    lost: together(
      was.flows.filter(({ subject, from, to, category }) => !is.allows(subject, from, to, category)),
      () => ({}),
    ),
    paused: seen
      .filter(({ id, state }) => state === "blocked" && open.some((one) => one.id === id && one.state !== "blocked"))
      .map(({ id, slot, unreached }) => ({ id, slot, unreached })),
    stage: before.stage.name === after.stage.name ? null : after.stage.name,
  };
}
