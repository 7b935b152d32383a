import type { CaseFile } from "../case/case-file.ts";
import type { Actor } from "../command.ts";
import type { PartyId } from "../ids.ts";
import { hasLeft } from "../party/party.ts";
import { isOver } from "../record/retention.ts";
import { ok, type Outcome, refuse } from "../refusal.ts";
import { goesApart } from "./apart.ts";
import { newTrack, type Track } from "./track.ts";

/** The parent whose way it is: oneself, or who the coordinator names. */
export function trackOf(file: CaseFile, { family }: Actor, named: PartyId | null): Outcome<Track> {
  const party = family?.party ?? named;
  const parent = file.parties.find((one) => one.id === party && one.kind === "guardian" && !hasLeft(one));
  if (!goesApart(file)) return refuse(family ? { kind: "notThere" } : { kind: "notApart" });
  if (!parent) return refuse(family ? { kind: "notThere" } : { kind: "unknownPerson" });
  if (isOver(file.stage)) return refuse({ kind: "notInThisStage" });
  return ok(file.tracks.find((one) => one.party === parent.id) ?? { ...newTrack, party: parent.id });
}

export const withTrack = (file: CaseFile, changed: Track): CaseFile => ({
  ...file,
  tracks: [...file.tracks.filter(({ party }) => party !== changed.party), changed],
});
