import { z } from "zod";

import { id, type PartyId } from "../../ids.ts";

/** Those it would be good to have there, and how it is with them at this time. */
const people = { people: z.array(id<PartyId>()).min(1) };

/** What speaks for a time that was found, or against it. */
export const reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("everybodyCan") }),
  z.object({ kind: z.literal("withoutOptional"), ...people }),
  /** Nobody can read their calendar, and nobody waits for them. */
  z.object({ kind: z.literal("notKnown"), ...people }),
  /** They have said that they cannot, or that another time would be better. */
  z.object({ kind: z.literal("saidNot"), ...people }),
  z.object({ kind: z.literal("saidIfNeedBe"), ...people }),
  z.object({ kind: z.literal("neutralVenue") }),
  z.object({ kind: z.literal("noNeutralVenue") }),
  /** A child who comes would lose lessons. */
  z.object({ kind: z.literal("schoolTime") }),
  /** The agenda cannot be published in good time. */
  z.object({ kind: z.literal("shortNotice") }),
]);
export type Reason = z.infer<typeof reason>;
