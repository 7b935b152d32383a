import { choice, type Element, textInput } from "../card.ts";
import { chosen, type FormContext } from "../form.ts";
import { longestText } from "../input.ts";
import { namesIn } from "../names-in.ts";
import { servicesOf } from "../programme/municipality.ts";

/** So many a form can list without losing its reader, or more than a card has room for; the others are written. */
const mostServices = 20;

/** Every service where they are few; else those that have to do with the case first, and the others by name. */
function servicesToChoose({ municipality, view }: FormContext, known: readonly string[]) {
  const all = servicesOf(municipality);
  if (all.length <= mostServices) return { listed: all, isWhole: true };
  const near = new Set((view?.people ?? []).flatMap((person) => (person.kind === "professional" ? [person.unit] : [])));
  const rank = ({ id, name }: (typeof all)[number]) => (known.includes(id) ? 0 : near.has(name) ? 1 : 2);
  return { listed: all.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostServices), isWhole: false };
}

/** Which services: to be ticked, and where there are too many to list, to be written. */
export function servicesInput(
  context: FormContext,
  of: { id: string; label: string; value: string | undefined; required?: string },
): Element[] {
  const { text, typed } = context;
  const { listed, isWhole } = servicesToChoose(context, (of.value ?? "").split(","));
  const { required, ...rest } = of;
  return [
    choice({
      ...rest,
      many: true,
      choices: listed.map((unit) => [unit.id, unit.name]),
      ...(required && isWhole ? { required } : {}),
    }),
    ...(isWhole
      ? []
      : [
          textInput({
            id: `${of.id}Named`,
            label: text.consent.otherServices,
            value: typed[`${of.id}Named`],
            help: text.consent.otherServicesHelp,
            longest: longestText,
            lines: true,
          }),
        ]),
  ];
}

/** What was ticked, and what was written, by name. A name nobody has is left for the command to refuse. */
export function servicesIn({ typed, municipality }: FormContext, id: string): string[] {
  const all = servicesOf(municipality);
  const named = namesIn(typed, `${id}Named`).map(
    (name) => all.find((unit) => unit.name.toLowerCase() === name.toLowerCase())?.id ?? slugOf(name),
  );
  return [...new Set([...chosen(typed, id), ...named])];
}

const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .slice(0, 40);
