import type { SeenCase } from "./api.ts";

type Person = SeenCase["people"][number];

/** What somebody in a case is called; nothing where their name is not for this viewer. */
export const nameOf = (person: Person): string => (person.kind === "professional" ? person.title : person.name) ?? "";

export const personIn = ({ people }: Pick<SeenCase, "people">, id: string | null): Person | null =>
  people.find((one) => one.id === id) ?? null;

/** The same by id; nothing also where they are not shown to this viewer at all. */
export function nameIn(view: Pick<SeenCase, "people">, id: string): string {
  const person = personIn(view, id);
  return person ? nameOf(person) : "";
}
