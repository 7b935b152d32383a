import type { CaseFile } from "../case/case-file.ts";
import type { Person } from "../programme/municipality.ts";
import type { Moment } from "../time.ts";
import type { Consent } from "./consent.ts";
import { exclusionsOn } from "./exclusions.ts";

/** Somebody kept out of what is about a person is not shown a consent about them either. */
export const mayReceive = (file: CaseFile, consent: Consent, person: Pick<Person, "account" | "unit">, now: Moment) =>
  consent.subjects
    .flatMap((subject) => exclusionsOn(file, subject, now))
    .every((one) => {
      if (one.kind === "unit") return one.unit !== person.unit;
      return one.kind !== "person" || one.account !== person.account;
    });

/** Those who had been asked to hold a consent are asked no longer once somebody has kept them out. */
export const withoutKeptOut = (file: CaseFile, people: readonly Person[], now: Moment): CaseFile => ({
  ...file,
  consents: file.consents.map((consent) => {
    const asked = consent.asked.filter(({ receiver }) => {
      const person = people.find(({ account }) => account === receiver);
      return !!person && mayReceive(file, consent, person, now);
    });
    return asked.length === consent.asked.length ? consent : { ...consent, asked };
  }),
});
