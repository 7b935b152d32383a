import type { CaseView } from "../../case/view.ts";
import type { FormContext } from "../../form.ts";
import { servicesOf } from "../../programme/municipality.ts";

/** An account is two ids; anybody else in the case has one. */
export const isAccount = (value: string) => value.includes("/");

/** Those who can be asked to a meeting: in the directory, and in the case without an account. */
export const peopleToAsk = (context: FormContext): [string, string][] => [...listed(context), ...outside(context)];

/** Those among them whose service consent covers, and those without an account. */
export const coveredToAsk = (context: FormContext): [string, string][] => {
  const { municipality } = context;
  const isTold = (account: string) =>
    municipality.people.some((person) => person.account === account && isCovered(context, person.unit));
  return peopleToAsk(context).filter(([value]) => !isAccount(value) || isTold(value));
};

/** A card has room for so many; beyond that only those whom consent covers are listed. */
const mostListed = 60;

/** Somebody who is needed but not covered is shown all the same: it is a reason to talk with the family again. */
function listed(context: FormContext): [string, string][] {
  const { municipality, text } = context;
  const services = new Set(servicesOf(municipality).map((unit) => unit.id));
  const all = municipality.people.filter((person) => services.has(person.unit));
  const room =
    all.length <= mostListed ? all : all.filter((person) => isCovered(context, person.unit)).slice(0, mostListed);
  return room.map((person) => [
    person.account,
    isCovered(context, person.unit) ? person.title : text.meeting.notCovered(person.title),
  ]);
}

/** Those in the case who have no account. */
const outside = ({ view }: FormContext): [string, string][] =>
  (view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind === "professional" && person.isOutside && !person.hasLeft ? [[person.id, person.title]] : [],
  );

const isCovered = ({ view }: FormContext, unit: string) => {
  const isListed = (consent: CaseView["consents"][number]) => consent.services.some((service) => service.id === unit);
  return view?.consents.some((consent) => consent.state === "active" && isListed(consent)) ?? false;
};
