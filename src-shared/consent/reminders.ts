import type { CaseFile } from "../case/case-file.ts";
import type { AuthorityId, ConsentId, RequestId } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import { awaitedAuthorities, isAwaited } from "./effective.ts";
import { isOutgrown } from "./grantors.ts";
import { type Reminding, remindingOf } from "./reminding.ts";

export interface RemindingOf extends Reminding {
  request: RequestId | null;
  consent: ConsentId | null;
  authority: AuthorityId | null;
}

/** Who has been asked and has not answered: each request, and each authority that is yet to say that it holds a consent. */
export const remindersIn = (file: CaseFile, now: Moment, municipality: Municipality): RemindingOf[] => [
  ...file.requests
    .filter((one) => one.answer === null && one.replacedBy === null && !isOutgrown(file, one, now))
    .map(({ id, requestedAt, reminded }) => ({
      ...remindingOf({ askedAt: requestedAt, reminded: reminded.map(({ at }) => at) }, now, municipality),
      request: id,
      consent: null,
      authority: null,
    })),
  ...file.consents
    .filter((consent) => isAwaited(file, consent, now))
    .flatMap((consent) =>
      consent.asked
        .filter(({ authority }) => awaitedAuthorities(consent).includes(authority))
        .map(({ authority, at, reminded }) => ({
          ...remindingOf({ askedAt: at, reminded }, now, municipality),
          request: null,
          consent: consent.id,
          authority,
        })),
    ),
];
