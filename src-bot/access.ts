import type { Actor, FamilyMember, OutsideMember, Role } from "../src-shared/command.ts";
import { type Account, accountOf, familyAccount } from "../src-shared/ids.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Language } from "../src-shared/text/text.ts";

declare const proof: unique symbol;
/** A person whose identity was verified and whose organisation is let in. Only `grantAccess` makes one. */
export interface Access {
  readonly [proof]: true;
  readonly actor: Actor;
  /** Whose cases they may be in: a Region's staff work with several municipalities. */
  readonly municipalities: readonly [string, ...string[]];
  readonly language: Language;
}

/** Somebody in the family who has shown, by their own link and a second step, who they are: in one case and no other. */
export interface FamilyAccess extends Access {
  readonly actor: Actor & { family: FamilyMember };
  readonly municipalities: readonly [string];
  readonly caseId: string;
}

/** The same for a professional outside every tenant. */
export interface OutsideAccess extends Access {
  readonly actor: Actor & { outside: OutsideMember };
  readonly municipalities: readonly [string];
  readonly caseId: string;
}

/** Whoever has come in by a link of their own. */
export type DoorAccess = FamilyAccess | OutsideAccess;
export const isFamily = (access: DoorAccess): access is FamilyAccess => access.actor.family !== undefined;
export const isOutside = (access: DoorAccess): access is OutsideAccess => access.actor.outside !== undefined;

/** The proof is a type only, which no value has: nothing made elsewhere passes for an access. */
const proven = <Granted extends Access>(granted: Omit<Granted, typeof proof>): Granted => granted as unknown as Granted;

/** The member must come from a session that a second step began, and from the case as it is now. */
export const grantFamilyAccess = (
  where: { municipality: string; caseId: string },
  family: FamilyMember,
  language: Language,
): FamilyAccess =>
  proven<FamilyAccess>({
    actor: { account: familyAccount(family.party), roles: [], family },
    municipalities: [where.municipality],
    caseId: where.caseId,
    language,
  });

/** As above. */
export const grantOutsideAccess = (
  where: { municipality: string; caseId: string },
  outside: OutsideMember,
  language: Language,
): OutsideAccess =>
  proven<OutsideAccess>({
    actor: { account: familyAccount(outside.party), roles: [], outside },
    municipalities: [where.municipality],
    caseId: where.caseId,
    language,
  });

/** Somebody on a municipality's public page: they may ask to be called, and are shown nothing. */
export const grantPublicAccess = (municipality: string, account: Account, language: Language): Access =>
  proven<Access>({ actor: { account, roles: [], isPublic: true }, municipalities: [municipality], language });

/** Roles as the directory names them. */
const roleNames: Readonly<Record<string, Role>> = {
  Coordinator: "coordinator",
  Manager: "manager",
  Administrator: "administrator",
  ServiceCentre: "serviceCentre",
};
export const rolesNamed = (names: readonly string[]): Role[] =>
  names.flatMap((name) => (Object.hasOwn(roleNames, name) ? [roleNames[name]!] : []));

/** A municipality's own tenant is the first one listed with it; what another tenant calls its people counts for nothing here. */
export const isHome = (
  allowedTenants: ReadonlyMap<string, readonly string[]>,
  tenantId: string,
  municipality: string,
) => [...allowedTenants].find(([, municipalities]) => municipalities.includes(municipality))?.[0] === tenantId;

/** Tenant and object id must come from a verified token. */
export function grantAccess(
  allowedTenants: ReadonlyMap<string, readonly string[]>,
  who: { tenantId: string; objectId: string; roles: readonly Role[]; language: Language },
): Outcome<Access> {
  const tenantId = who.tenantId.toLowerCase();
  const [first, ...others] = allowedTenants.get(tenantId) ?? [];
  if (!first) return refuse({ kind: "tenantNotAllowed" });
  const hasRoles = [first, ...others].every((municipality) => isHome(allowedTenants, tenantId, municipality));
  const actor: Actor = { account: accountOf(tenantId, who.objectId), roles: hasRoles ? who.roles : [] };
  return ok(proven<Access>({ actor, municipalities: [first, ...others], language: who.language }));
}
