import type { Account, PartyId, UnitId } from "../ids.ts";
import type { CaseFile } from "./case-file.ts";

/** In whose eyes a case is seen. */
export type Viewer =
  | { kind: "coordinator"; account: Account }
  /** A coordinator on duty, before anybody has taken the inquiry: its code and clock only. */
  | { kind: "duty"; account: Account }
  | { kind: "professional"; account: Account; party: PartyId; unit: UnitId }
  | { kind: "guardian"; party: PartyId }
  | { kind: "child"; party: PartyId }
  /** Everybody who is present at once: only what each of them may see. */
  | { kind: "room"; present: Exclude<Viewer, { kind: "room" | "removed" }>[] }
  /** One who once was told and may no longer be: hears only that it is off. */
  | { kind: "removed" };

export const coordinatorOf = (file: CaseFile): Account | null =>
  file.stage.name === "inquiry" ? null : file.stage.coordinator;

/**
 * How this account stands to the case; null where it has nothing to do with it, which is answered as if the
 * case did not exist. A professional becomes a viewer by an invitation or a promise, not by being thought of.
 */
export function viewerOf(file: CaseFile, account: Account, isCoordinator: boolean): Viewer | null {
  const coordinator = coordinatorOf(file);
  if (coordinator === account) return { kind: "coordinator", account };
  const party = file.parties.find((other) => other.kind === "professional" && other.account === account);
  if (party?.kind === "professional" && takesPart(file, party.id))
    return { kind: "professional", account, party: party.id, unit: party.unit.id };
  if (!coordinator && isCoordinator) return { kind: "duty", account };
  return null;
}

const takesPart = (file: CaseFile, party: PartyId) =>
  file.meetings.some((meeting) => meeting.invitees.includes(party) && meeting.state.name !== "proposed") ||
  file.tasks.some((task) => task.owner === party || task.reportTo === party);
