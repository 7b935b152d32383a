import type { CaseFile } from "../case/case-file.ts";
import { birthday } from "../case/pass-time.ts";
import { addDays, type Day, type Moment, momentAt } from "../time.ts";
import { adultAge } from "./grantors.ts";

const midnight = (on: Day) => momentAt(on, "00:00");

/** Every moment at which what may be told can have changed, in order. Between two of them it is the same. */
export function consentMoments(file: CaseFile): Moment[] {
  const moments: (Moment | null | undefined)[] = [
    ...file.consents.flatMap(({ grantedAt, heldBy, ended, invalidation, validFrom, validTo }) => [
      grantedAt,
      ...heldBy.map((held) => held.confirmedAt),
      ended?.at,
      invalidation?.at,
      invalidation?.confirmedAt,
      midnight(validFrom),
      midnight(addDays(validTo, 1)),
    ]),
    ...file.assessments.flatMap(({ recordedAt, endedAt }) => [recordedAt, endedAt]),
    ...file.legalGrounds.flatMap(({ decidedAt, validTo, endedAt }) => [
      decidedAt,
      midnight(addDays(validTo, 1)),
      endedAt,
    ]),
    ...file.parties.map((party) =>
      party.kind === "child" ? midnight(birthday(party.bornOn.value, adultAge)) : undefined,
    ),
  ];
  return [...new Set(moments.filter((at) => at !== null && at !== undefined))].toSorted();
}
