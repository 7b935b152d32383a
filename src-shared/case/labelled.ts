import { z } from "zod";

import { id, type PartyId, unitId, type UnitId } from "../ids.ts";

/** What kind of information something is: the columns of the consent matrix. */
export const categories = [
  "contact",
  "schooling",
  "health",
  "interventions",
  "family",
  "economy",
  "protection",
] as const;
export const category = () => z.enum(categories);
export type Category = (typeof categories)[number];

/** Who said it, or who may hear it: a service, or one person in the case. */
export const voice = () =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("unit"), unit: unitId() }),
    z.object({ kind: z.literal("party"), party: id<PartyId>() }),
  ]);
export type Voice = { kind: "unit"; unit: UnitId } | { kind: "party"; party: PartyId };

/**
 * Whatever somebody said or wrote, with what it takes to decide who may see it.
 * `about`: everybody it tells something of, each of whom must have consented. `withheldFrom` wins over everything.
 * `sealed`: nobody but the coordinator and who said it sees it until it is released to them, and no service then unless consent
 * lets it be told besides.
 */
export interface Labelled<T> {
  value: T;
  about: PartyId[];
  category: Category;
  source: Voice;
  releasedTo: Voice[];
  withheldFrom: Voice[];
  sealed?: true | undefined;
}

export const labelled = <T extends z.ZodType>(value: T) =>
  z.object({
    value,
    about: z.array(id<PartyId>()),
    category: category(),
    source: voice(),
    releasedTo: z.array(voice()),
    withheldFrom: z.array(voice()),
    sealed: z.literal(true).optional(),
  });

export const isLabelled = (value: object): value is Labelled<unknown> =>
  "value" in value && "about" in value && "withheldFrom" in value;

export const fromUnit = (unit: UnitId): Voice => ({ kind: "unit", unit });
export const fromParty = (party: PartyId): Voice => ({ kind: "party", party });

export const label = <T>(
  value: T,
  of: { about: PartyId[]; category: Category; source: Voice; releasedTo?: Voice[] },
): Labelled<T> => ({ value, releasedTo: [], withheldFrom: [], ...of });

export const isSameVoice = (one: Voice, other: Voice): boolean =>
  one.kind === "unit"
    ? other.kind === "unit" && other.unit === one.unit
    : other.kind === "party" && other.party === one.party;

/** What somebody in the family has said about themselves, and opens themselves, to one after the other. */
export const sealedBy = <T>(value: T, by: PartyId, of: { category: Category; releasedTo?: Voice[] }): Labelled<T> => ({
  ...label(value, { about: [by], source: fromParty(by), ...of }),
  sealed: true,
});
