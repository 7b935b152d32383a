import { z } from "zod";

/** A random identifier; the brand keeps a meeting's id from being used as a task's. */
export type Id<Kind extends string> = string & { readonly kind: Kind };
export type CaseId = Id<"case">;
export type PartyId = Id<"party">;
export type ConsentId = Id<"consent">;
export type MeetingId = Id<"meeting">;
export type ItemId = Id<"item">;
export type TaskId = Id<"task">;

export const id = <T extends Id<string>>() => z.uuid().transform((text) => text as T);

/** A person's account: the tenant's id and the person's object id in it, `tid/oid`. Never a mail address, which can change hands. */
export type Account = string & { readonly kind: "account" };
export const account = () =>
  z
    .string()
    .regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/i)
    .transform((text) => text.toLowerCase() as Account);
export const accountOf = (tenantId: string, objectId: string) => `${tenantId}/${objectId}`.toLowerCase() as Account;

/** A participating service (verksamhet) such as a school; `AuthorityId` is the board or region it belongs to, where secrecy borders run. */
export type UnitId = string & { readonly kind: "unit" };
export type AuthorityId = string & { readonly kind: "authority" };
const slug = () => z.string().regex(/^[a-z0-9-]{1,40}$/);
export const unitId = () => slug().transform((text) => text as UnitId);
export const authorityId = () => slug().transform((text) => text as AuthorityId);
export const venueId = () => slug();
