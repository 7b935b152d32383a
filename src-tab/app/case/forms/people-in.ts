import type { SeenCase } from "../../api.ts";
import { nameOf } from "../../names.ts";

type Person = SeenCase["people"][number];
type Choices = [value: string, label: string][];

/** Those still in the case whom a form can be about, as choices. */
export const choicesOf = ({ people }: SeenCase, isOne: (person: Person) => boolean): Choices =>
  people.filter((one) => !one.hasLeft && isOne(one)).map((one) => [one.id, nameOf(one)]);

export const isFamily = ({ kind }: Person) => kind !== "professional";
export const entries = <T extends string>(of: Readonly<Record<T, string>>): Choices => Object.entries<string>(of);
