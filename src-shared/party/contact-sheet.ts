import type { CaseView } from "../case/view.ts";
import type { Text } from "../text/sv.ts";
import type { Supporter } from "./party.ts";

export type ContactRole = "coordinator" | "child" | "guardian" | "parent" | "professional" | Supporter["role"];

/** Somebody to turn to, and how they are reached, as far as the reader may know. */
export interface Contact {
  role: ContactRole;
  name: string;
  /** The service they work at; null for the family. */
  unit: string | null;
  phone: string | null;
  mail: string | null;
  isYou: boolean;
}

/** Everybody around the child on one sheet, so that nobody in the family has to carry names and numbers between services. */
export function contactSheet(view: CaseView): Contact[] {
  const leader: Contact[] = view.leader
    ? [
        {
          role: "coordinator",
          name: view.leader.title,
          unit: view.leader.unit,
          phone: null,
          mail: view.leader.mail,
          isYou: view.you === "coordinator",
        },
      ]
    : [];
  const people = view.people
    .filter((person) => !person.hasLeft)
    .map((person): Contact => {
      const { phone, mail } = person;
      const isYou = person.id === view.yourParty;
      return person.kind === "professional"
        ? { role: "professional", name: person.title, unit: person.unit, phone, mail, isYou }
        : { role: roleOf(person), name: person.name ?? "", unit: null, phone, mail, isYou };
    });
  return [...leader, ...people.filter(({ name }) => name !== "")];
}

function roleOf(person: Exclude<CaseView["people"][number], { kind: "professional" }>): ContactRole {
  if (person.kind === "supporter") return person.role;
  return person.kind === "guardian" && !person.hasCustody ? "parent" : person.kind;
}

/** The same as lines of text, for a card. */
export const contactLines = (view: CaseView, text: Text): string[] =>
  contactSheet(view).map(({ role, name, unit, phone, mail }) => {
    const words = text.contactSheet;
    const reached = [phone && text.phone(phone), mail].filter((one) => one !== null);
    const who = role === "coordinator" || role === "professional" ? name : words.named(words.roles[role], name);
    const at = unit !== null && !name.includes(unit) ? [unit] : [];
    return [who, ...at, ...(reached.length > 0 ? reached : [words.unknown])].join(", ");
  });
