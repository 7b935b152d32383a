import { z } from "zod";

/** A random identifier; the brand keeps a meeting's id from being used as a task's. */
export type Id<Kind extends string> = string & { readonly kind: Kind };
export type CaseId = Id<"case">;
export type PartyId = Id<"party">;
export type ConsentId = Id<"consent">;
export type MeetingId = Id<"meeting">;
export type ItemId = Id<"item">;
export type TaskId = Id<"task">;
export type RequestId = Id<"request">;
export type ExclusionId = Id<"exclusion">;
export type GoalId = Id<"goal">;
export type AssessmentId = Id<"assessment">;
export type LegalGroundId = Id<"legalGround">;
export type WishId = Id<"wish">;
export type SuggestionId = Id<"suggestion">;
export type PauseId = Id<"pause">;
export type NoteId = Id<"note">;
export type DriftId = Id<"drift">;
export type ArrangementId = Id<"arrangement">;
export type StatementId = Id<"statement">;
export type NeedId = Id<"need">;
export type ProposalId = Id<"proposal">;
export type InterventionId = Id<"intervention">;
export type OrderId = Id<"order">;
export type StrideId = Id<"stride">;
export type AttachmentId = Id<"attachment">;
export type DeviationId = Id<"deviation">;
export type LinkId = Id<"link">;
export type RaisingId = Id<"raising">;
export type SayingId = Id<"saying">;
export type AfterId = Id<"after">;
/** Which wording of a text somebody saw: random, renewed at every edit, so that it counts nothing. */
export type Wording = Id<"wording">;

export const id = <T extends Id<string>>() => z.uuid().transform((text) => text as T);

/** A person's account: the tenant's id and the person's object id in it, `tid/oid`. Never a mail address, which can change hands. */
export type Account = string & { readonly kind: "account" };
export const account = () =>
  z
    .string()
    .regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/i)
    .transform((text) => text.toLowerCase() as Account);
export const accountOf = (tenantId: string, objectId: string) => `${tenantId}/${objectId}`.toLowerCase() as Account;

/** As what somebody who has come in by a link of their own is written down: no tenant has this id. */
const familyTenant = "00000000-0000-0000-0000-000000000000";
export const familyAccount = (party: PartyId) => accountOf(familyTenant, party);

/** As what somebody on the public page is written down: known by what they can be reached at, and by nothing else. */
const publicTenant = "00000000-0000-0000-0000-000000000001";
export const publicAccount = (uuid: string) => accountOf(publicTenant, uuid);
export const isPublicAccount = (said: string) => said.startsWith(`${publicTenant}/`);

/** A participating service (verksamhet) such as a school; `AuthorityId` is the board or region it belongs to, where secrecy borders run. */
export type UnitId = string & { readonly kind: "unit" };
export type AuthorityId = string & { readonly kind: "authority" };
const slug = () => z.string().regex(/^[a-z0-9-]{1,40}$/);
export const unitId = () => slug().transform((text) => text as UnitId);
export const authorityId = () => slug().transform((text) => text as AuthorityId);
export const venueId = () => slug();
