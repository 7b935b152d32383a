import type { CaseFile } from "../case/case-file.ts";
import type { Actor } from "../command.ts";
import { isMinor } from "../consent/grantors.ts";
import type { PartyId } from "../ids.ts";
import { type Child, hasLeft } from "../party/party.ts";
import type { Moment } from "../time.ts";
import type { Saying } from "./saying.ts";

/** The child that has come in by its own door. */
export const childActing = (file: CaseFile, { family }: Actor): Child | null =>
  file.parties.find((one): one is Child => one.kind === "child" && one.id === family?.party) ?? null;

export const childCalled = (file: CaseFile, id: PartyId | undefined): Child | null =>
  file.parties.find((one): one is Child => one.kind === "child" && one.id === id) ?? null;

/** The child itself; or, to whoever leads the case, the child that has said this. */
export function childWhose(file: CaseFile, actor: Actor, sayingId: string): Child | null {
  if (actor.family) return childActing(file, actor);
  return childCalled(file, file.sayings.find(({ id }) => id === sayingId)?.child);
}

/** Its own, and not taken back. */
export const sayingOf = (file: CaseFile, child: Child | null, id: string): Saying | null =>
  file.sayings.find((one) => one.id === id && one.child === child?.id && one.takenBackAt === null) ?? null;

/** Whom a child may let read: guardians of its own, by the names that were written for it. */
export const ownGuardians = (file: CaseFile, child: Child, now: Moment): { party: PartyId; called: string }[] =>
  (child.page?.guardians ?? []).filter(({ party }) => isGuardianOf(file, party, child.id, now));

export const isGuardianOf = (file: CaseFile, party: PartyId, child: PartyId, now: Moment): boolean =>
  isMinor(file, child, now) &&
  file.parties.some(
    (one) =>
      one.kind === "guardian" &&
      one.id === party &&
      !hasLeft(one) &&
      one.custody.some((custody) => custody.child === child),
  );
