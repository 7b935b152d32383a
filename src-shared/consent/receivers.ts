import type { CaseFile } from "../case/case-file.ts";
import type { Account, PartyId, UnitId } from "../ids.ts";
import { actsAs, hasLeft, isProfessional } from "../party/party.ts";
import type { Person } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import type { Consent } from "./consent.ts";
import { exclusionsOn } from "./exclusions.ts";

/** Somebody who can say that their authority holds a consent. */
export interface Receiver {
  account: Account;
  unit: UnitId;
  title: string;
  /** Of one outside every tenant, who is nobody in the directory. */
  party: PartyId | null;
}

/** Everybody in the directory, and those in the case who are outside every tenant. */
export const receiversIn = ({ parties }: Pick<CaseFile, "parties">, people: readonly Person[]): Receiver[] => [
  ...people.map(({ account, unit, title }) => ({ account, unit, title, party: null })),
  ...parties
    .filter(isProfessional)
    .filter((one) => one.account === null && !hasLeft(one))
    .map((one) => ({ account: actsAs(one), unit: one.unit.id, title: one.title, party: one.id })),
];

/** Somebody kept out of what is about a person is not shown a consent about them either. */
export const mayReceive = (file: CaseFile, consent: Consent, person: Omit<Receiver, "title">, now: Moment) =>
  consent.subjects
    .flatMap((subject) => exclusionsOn(file, subject, now))
    .every((one) => {
      if (one.kind === "unit") return one.unit !== person.unit;
      if (one.kind !== "person") return true;
      return person.party === null ? one.account !== person.account : one.party !== person.party;
    });

/** Those who had been asked to hold a consent are asked no longer once somebody has kept them out. */
export const withoutKeptOut = (file: CaseFile, people: readonly Person[], now: Moment): CaseFile => ({
  ...file,
  consents: file.consents.map((consent) => {
    if (consent.asked.length === 0) return consent;
    const known = receiversIn(file, people);
    const asked = consent.asked.filter(({ receiver }) => {
      const person = known.find(({ account }) => account === receiver);
      return !!person && mayReceive(file, consent, person, now);
    });
    return asked.length === consent.asked.length ? consent : { ...consent, asked };
  }),
});
