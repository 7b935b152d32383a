import { choice, type Element, textInput } from "../../card.ts";
import type { CaseView } from "../../case/view.ts";
import { chosen, type FormContext } from "../../form.ts";
import { longestText } from "../../input.ts";
import { namesIn } from "../../names-in.ts";
import { servicesOf } from "../../programme/municipality.ts";
import { thatFit } from "../../that-fit.ts";

/** An account is two ids; anybody else in the case has one. */
export const isAccount = (value: string) => value.includes("/");

/** Of what a card may weigh, for one list of people. */
const mostBytes = 6_500;

/** Everybody who can be asked to a meeting: in the directory, and in the case without an account. Those in the case come first, then those whom consent covers. */
function everybody(context: FormContext): [string, string][] {
  const { municipality, view, text } = context;
  const services = new Set(servicesOf(municipality).map((unit) => unit.id));
  const titles = new Set((view?.people ?? []).flatMap((one) => (one.kind === "professional" ? [one.title] : [])));
  const rank = (person: (typeof municipality.people)[number]) =>
    titles.has(person.title) ? 0 : isCovered(context, person.unit) ? 1 : 2;
  const listed = municipality.people.filter((person) => services.has(person.unit));
  const inOrder = listed.length <= fewPeople ? listed : listed.toSorted((a, b) => rank(a) - rank(b));
  // Somebody who is needed but not covered is shown all the same: it is a reason to talk with the family again.
  return [
    ...inOrder.map((person): [string, string] => [
      person.account,
      isCovered(context, person.unit) ? person.title : text.meeting.notCovered(person.title),
    ]),
    ...outside(context),
  ];
}

/** As many as are read through in the order the municipality has them. */
const fewPeople = 20;

/** Those in the case who have no account. */
const outside = ({ view }: FormContext): [string, string][] =>
  (view?.people ?? []).flatMap((person): [string, string][] =>
    person.kind === "professional" && person.isOutside && !person.hasLeft ? [[person.id, person.title]] : [],
  );

const isCovered = ({ view }: FormContext, unit: string) => {
  const isListed = (consent: CaseView["consents"][number]) => consent.services.some((service) => service.id === unit);
  return view?.consents.some((consent) => consent.state === "active" && isListed(consent)) ?? false;
};

/** Nobody whom consent does not cover: without them a meeting can be held as it is. */
const isToldOf = (context: FormContext, value: string) =>
  !isAccount(value) ||
  context.municipality.people.some((person) => person.account === value && isCovered(context, person.unit));

/** Who is to come: to be ticked, and where they are too many to list, to be written. Null where nobody is left to ask. */
export function peopleInput(
  context: FormContext,
  of: { id: string; label: string; required?: string; isCovered?: true; without?: readonly string[] },
): Element[] | null {
  const { text, typed } = context;
  const { id, label, required, without = [] } = of;
  const known = chosen(typed, id);
  const all = everybody(context)
    .filter(([value]) => !without.includes(value) && (!of.isCovered || isToldOf(context, value)))
    .toSorted(([a], [b]) => Number(known.includes(b)) - Number(known.includes(a)));
  if (all.length === 0) return null;
  const { fitting, isWhole } = thatFit(all, mostBytes);
  const ticked = choice({
    id,
    label,
    value: typed[id],
    many: true,
    choices: fitting,
    ...(required && isWhole ? { required } : {}),
  });
  if (isWhole) return [ticked];
  const value = typed[`${id}Named`];
  const help = text.meeting.othersNamedHelp;
  return [
    ticked,
    textInput({ id: `${id}Named`, label: text.meeting.othersNamed, value, help, longest: longestText, lines: true }),
  ];
}

/** Who was ticked, and who was written by title. A title that nobody has, or several, is left for the command to refuse. */
export function peopleIn({ typed, municipality }: FormContext, id: string): { accounts: string[]; others: string[] } {
  const named = namesIn(typed, `${id}Named`).map((title) => {
    const found = municipality.people.filter((person) => person.title.toLowerCase() === title.toLowerCase());
    return found.length === 1 ? found[0]!.account : `${title}/`;
  });
  const all = [...new Set([...chosen(typed, id), ...named])];
  return { accounts: all.filter(isAccount), others: all.filter((one) => !isAccount(one)) };
}
