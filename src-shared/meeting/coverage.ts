import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import type { Labelled } from "../case/labelled.ts";
import { isUnitMasked } from "../case/mask.ts";
import { type EffectiveConsent, hearerOf, maySee } from "../consent/effective.ts";
import type { ItemId, PartyId } from "../ids.ts";
import { isProfessional, type Professional } from "../party/party.ts";
import { partyIn } from "../party/party-in.ts";
import type { Municipality } from "../programme/municipality.ts";
import type { Refusal } from "../refusal.ts";
import { type AgendaItem, needed, type Needed } from "./item.ts";
import type { Meeting } from "./meeting.ts";

/** In the order in which they were asked. */
export const invitedTo = (file: CaseFile, { invitees }: Pick<Meeting, "invitees">): Professional[] =>
  invitees.map((id) => partyIn(file, id)).filter((party) => party !== undefined && isProfessional(party));

/** Those invited who are in the room for an item: everybody, unless it is for some. */
export const presentFor = (invited: readonly Professional[], item: AgendaItem): Professional[] =>
  invited.filter((person) => item.present === null || item.present.includes(person.id));

/** Who in the room may not hear this. */
export const mayNotHear = (
  consent: EffectiveConsent,
  told: Labelled<unknown>,
  room: readonly Professional[],
): Professional[] => room.filter((person) => !maySee(consent, told, hearerOf(person)));

/** Items that somebody in their room may not hear, and who then could be there: to attend only one's own item. */
export function uncovered(
  consent: EffectiveConsent,
  meeting: Meeting,
  invited: readonly Professional[],
): { item: ItemId; without: PartyId[]; left: PartyId[] }[] {
  return meeting.items.flatMap((item) => {
    const room = presentFor(invited, item);
    const without = mayNotHear(consent, item.title, room);
    if (without.length === 0) return [];
    const left = room.filter((person) => !without.includes(person)).map((person) => person.id);
    return [{ item: item.id, without: without.map((person) => person.id), left }];
  });
}

/** What an item needs and does not have: nobody of that service, or not that person, is invited, in its room and coming. */
export function missingFor(meeting: Meeting, invited: readonly Professional[], item: AgendaItem): Needed[] {
  const cannot = new Set(meeting.answers.filter((one) => one.answer === "cannot").map((one) => one.party));
  const coming = presentFor(invited, item).filter((person) => !cannot.has(person.id));
  return item.needs.filter(
    (need) =>
      !coming.some((person) => (need.kind === "unit" ? person.unit.id === need.unit : person.account === need.account)),
  );
}

export const needs = () => z.array(needed).max(20);

/** Why this cannot be needed: nobody in the municipality is that service or that person. */
export function unknownNeed(all: readonly Needed[], { units, people }: Municipality): Refusal | null {
  if (all.some((need) => need.kind === "unit" && !units.some((unit) => unit.id === need.unit)))
    return { kind: "unknownService" };
  const isNobody = (need: Needed) =>
    need.kind === "person" && !people.some((person) => person.account === need.account);
  return all.some(isNobody) ? { kind: "unknownPerson" } : null;
}

/** Services whose part is secret from the one whose item it is, and that they have not named themselves: they would read it there. */
export function secretNeeds(
  file: CaseFile,
  { suggestedBy, needs: known }: AgendaItem,
  all: readonly Needed[],
  { units, people }: Municipality,
): string[] {
  const unitOf = (need: Needed) =>
    need.kind === "unit" ? need.unit : people.find((person) => person.account === need.account)?.unit;
  const named = new Set(known.map(unitOf));
  const asked = units.filter(({ id }) => all.some((need) => unitOf(need) === id) && !named.has(id));
  return asked.filter(({ id }) => suggestedBy && isUnitMasked(file, id, suggestedBy)).map(({ name }) => name);
}

export const nameOfNeed = (need: Needed, { units, people }: Municipality): string =>
  (need.kind === "unit"
    ? units.find((unit) => unit.id === need.unit)?.name
    : people.find((person) => person.account === need.account)?.title) ?? "";
