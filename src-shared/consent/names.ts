import type { Account } from "../ids.ts";
import type { Municipality } from "../programme/municipality.ts";

/** What services, authorities and people are called; their id where the municipality no longer has them. */
export const unitName = ({ units }: Municipality, id: string) => units.find((unit) => unit.id === id)?.name ?? id;
export const authorityName = ({ authorities }: Municipality, id: string) =>
  authorities.find((authority) => authority.id === id)?.name ?? id;
export const titleOfAccount = ({ people }: Municipality, account: Account | null) =>
  people.find((person) => person.account === account)?.title ?? "";
