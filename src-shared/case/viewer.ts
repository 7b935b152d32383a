import { type Account, isPublicAccount, type PartyId, type UnitId } from "../ids.ts";
import { isUntold } from "../meeting/meeting.ts";
import { actsAs, isProfessional, type Professional } from "../party/party.ts";
import { takes } from "../programme/leads.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { CaseFile } from "./case-file.ts";

/** In whose eyes a case is seen. */
export type Viewer =
  | { kind: "coordinator"; account: Account }
  /** A coordinator on duty, before anybody has taken the inquiry: its code and clock only. */
  | { kind: "duty"; account: Account }
  /** The one the case is offered to: its code only, until they have taken it. */
  | { kind: "deputy"; account: Account }
  /** Who leads the coordinators: sees where a case stands and who has it, never what it is about. */
  | { kind: "manager"; account: Account }
  | { kind: "professional"; account: Account; party: PartyId; unit: UnitId }
  /** Whom an authority has named to say that it holds a consent: sees that consent and no more. */
  | { kind: "confirmer"; account: Account }
  /** The second person without whom nothing recorded in error is set aside. */
  | { kind: "secondPerson"; account: Account }
  /** Who asked for advice about a child that is not named: their own words and the answer to them. */
  | { kind: "initiator"; account: Account }
  /** The manager of a service that has not kept its promise: that it is late, not what it is. */
  | { kind: "unitManager"; account: Account; units: readonly UnitId[] }
  | { kind: "guardian"; party: PartyId }
  | { kind: "child"; party: PartyId }
  /** Everybody who is present at once: only what each of them may see. */
  | { kind: "room"; present: Exclude<Viewer, { kind: "room" | "removed" }>[] }
  /** One who once was told and may no longer be: hears only that it is off. */
  | { kind: "removed" };

/** What an account is beside any case. */
export interface Standing {
  isCoordinator: boolean;
  isManager: boolean;
  manages: readonly UnitId[];
  /** Whether new inquiries of its kind are theirs to take. */
  takes: (file: CaseFile) => boolean;
}
export const standingOf = (
  account: Account,
  { isCoordinator, isManager }: Pick<Standing, "isCoordinator" | "isManager">,
  municipality: Municipality,
): Standing => ({
  isCoordinator,
  isManager,
  manages: municipality.units.filter((unit) => unit.manager === account).map((unit) => unit.id),
  takes: (file) => takes(account, file, municipality),
});

export const coordinatorOf = (file: CaseFile): Account | null =>
  file.stage.name === "inquiry" ? null : file.stage.coordinator;

/** The hand-over nobody has taken yet. */
export const openHandover = (file: CaseFile) => file.handovers.find((one) => one.takenAt === null) ?? null;

/**
 * How this account stands to the case; null where it has nothing to do with it, which is answered as if the
 * case did not exist. A professional becomes a viewer by an invitation or a promise, not by being thought of.
 */
export function viewerOf(file: CaseFile, account: Account, standing: Standing): Viewer | null {
  const coordinator = coordinatorOf(file);
  if (coordinator === account) return { kind: "coordinator", account };
  const party = file.parties.find(
    (other): other is Professional => isProfessional(other) && actsAs(other) === account && other.leftAt === null,
  );
  if (party && takesPart(file, party.id))
    return { kind: "professional", account, party: party.id, unit: party.unit.id };
  if (standing.isCoordinator && openHandover(file)?.to === account) return { kind: "deputy", account };
  if (file.consents.some(({ invalidation }) => invalidation?.second === account && invalidation.confirmedAt === null))
    return { kind: "secondPerson", account };
  if (isAskedToConfirm(file, account)) return { kind: "confirmer", account };
  if (file.consultation && file.initiator === account) return { kind: "initiator", account };
  if (!coordinator && standing.isCoordinator && standing.takes(file)) return { kind: "duty", account };
  if (standing.isManager) return { kind: "manager", account };
  if (hasLateTaskOf(file, standing.manages)) return { kind: "unitManager", account, units: standing.manages };
  return null;
}

/** Whoever has asked on the public page may be heard of again until somebody has taken it; it shows them nothing. */
export const publicViewer = (file: CaseFile, account: Account): Viewer | null =>
  file.stage.name === "inquiry" && file.initiator === account && isPublicAccount(account)
    ? { kind: "initiator", account }
    : null;

/** They have been invited to something that has been told of, or asked when they could come to it, or have part in a promise. */
export const takesPart = (file: CaseFile, party: PartyId) =>
  file.meetings.some(
    ({ invitees, state, poll }) => invitees.includes(party) && (!isUntold(state) || poll?.asked.includes(party)),
  ) || file.tasks.some((task) => task.owner === party || task.reportTo.some((one) => one.party === party));

/** They have been asked to say that their authority holds a consent, and it is waited for. */
export const isAskedToConfirm = (file: CaseFile, account: Account) =>
  file.consents.some(
    (consent) =>
      consent.ended === null &&
      consent.invalidation === null &&
      consent.asked.some(
        (one) => one.receiver === account && !consent.heldBy.some((held) => held.authority === one.authority),
      ),
  );

/** Late enough that the ladder has come to the service's own manager. */
export const hasLateTaskOf = (file: CaseFile, units: readonly UnitId[]) =>
  file.tasks.some((task) => {
    const owner = file.parties.find((one): one is Professional => isProfessional(one) && one.id === task.owner);
    return !!owner && units.includes(owner.unit.id) && isOnManagersDesk(task);
  });
export const isOnManagersDesk = ({ state, reminded }: CaseFile["tasks"][number]) =>
  (state.name === "agreed" || state.name === "accepted" || state.name === "blocked") &&
  reminded.some(({ to }) => to === "manager");
