import type { SeenCase } from "../../api.ts";

type Person = SeenCase["people"][number];
type Choices = [value: string, label: string][];

export const nameOf = (person: Person): string => (person.kind === "professional" ? person.title : person.name) ?? "";
export const personIn = ({ people }: SeenCase, id: string | null) => people.find((one) => one.id === id) ?? null;

/** Those still in the case whom a form can be about, as choices. */
export const choicesOf = ({ people }: SeenCase, isOne: (person: Person) => boolean): Choices =>
  people.filter((one) => !one.hasLeft && isOne(one)).map((one) => [one.id, nameOf(one)]);

export const isFamily = ({ kind }: Person) => kind !== "professional";
export const entries = <T extends string>(of: Readonly<Record<T, string>>): Choices => Object.entries<string>(of);
