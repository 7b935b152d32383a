import type { CaseFile } from "../case/case-file.ts";
import type { Category } from "../case/labelled.ts";
import type { Account, AuthorityId, ConsentId, PartyId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Day, Moment } from "../time.ts";
import { awaitedAuthorities, isAwaited } from "./effective.ts";
import { shuts } from "./exclusions.ts";
import { stillFor } from "./grantors.ts";
import { answerOf } from "./lineage.ts";
import { authorityName, titleOfAccount, unitName } from "./names.ts";

/** What one named receiver at an authority is shown so that they can say that it holds the consent: who, whose yes, what it may tell. */
export interface ConfirmationView {
  consent: ConsentId;
  authority: string;
  about: string[];
  grantor: string;
  flows: { from: string; to: string; category: Category }[];
  validTo: Day;
  /** When they were last reminded of it; not there until they have been. */
  remindedAt?: Moment;
}

export function confirmationViews(
  file: CaseFile,
  account: Account | null,
  now: Moment,
  municipality: Municipality,
): ConfirmationView[] {
  const unitsOf = (authority: AuthorityId) =>
    municipality.units.filter((unit) => unit.authority === authority).map((unit) => unit.id);
  return file.consents
    .filter((consent) => isAwaited(file, consent, now))
    .flatMap((consent) =>
      consent.asked
        .filter((one) => one.receiver === account && awaitedAuthorities(consent).includes(one.authority))
        .map(({ authority, reminded }) => ({
          ...(reminded.length > 0 ? { remindedAt: reminded.at(-1)! } : {}),
          consent: consent.id,
          authority: authorityName(municipality, authority),
          about: stillFor(file, consent, now).map((subject) => nameOf(file, subject)),
          grantor: nameOf(file, consent.grantor),
          flows: consent.flows
            .filter(
              (flow) => unitsOf(authority).includes(flow.from) && !consent.exclusions.some((one) => shuts(one, flow)),
            )
            .map(({ from, to, category }) => ({
              from: unitName(municipality, from),
              to: unitName(municipality, to),
              category,
            })),
          validTo: consent.validTo,
        })),
    );
}

/** Something recorded in error that this account is asked to look at, as the second person. */
export interface InvalidationView {
  consent: ConsentId;
  grantor: string;
  by: string;
  reason: string;
}

/** One for each answer, however much of it has been left since. */
export const invalidationViews = (
  file: CaseFile,
  account: Account | null,
  municipality: Municipality,
): InvalidationView[] =>
  file.consents.flatMap((consent) => {
    const { id, grantor, invalidation } = consent;
    if (!invalidation || invalidation.confirmedAt !== null || invalidation.second !== account) return [];
    if (answerOf(file, consent)[0] !== consent) return [];
    return [
      {
        consent: id,
        grantor: nameOf(file, grantor),
        by: titleOfAccount(municipality, invalidation.by),
        reason: invalidation.reason.value,
      },
    ];
  });

/** As people are named to somebody outside the case. */
function nameOf(file: CaseFile, id: PartyId): string {
  const party = file.parties.find((one) => one.id === id);
  if (!party || party.kind === "professional") return "";
  return party.protection === "none" ? party.name.value : (party.alias ?? "");
}
