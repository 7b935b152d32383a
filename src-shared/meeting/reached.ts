import { type EffectiveConsent, hearerOf, reaches } from "../consent/effective.ts";
import type { PartyId } from "../ids.ts";
import type { Professional } from "../party/party.ts";

/** Whether somebody may be asked to a meeting. Whoever is of the office that leads it sits there for no service. */
export const isReached = (consent: EffectiveConsent, person: Professional, owner: PartyId | null) =>
  person.unit.id !== consent.office && reaches(consent, hearerOf(person), owner);

/** The services of those whom consent does not reach, each once. */
export const unreachedServices = (
  consent: EffectiveConsent,
  invited: readonly Professional[],
  owner: PartyId | null,
): string[] => [
  ...new Set(invited.filter((person) => !isReached(consent, person, owner)).map((person) => person.unit.name)),
];
