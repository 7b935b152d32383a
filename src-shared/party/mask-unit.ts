import { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { command } from "../command.ts";
import { isStanding } from "../consent/effective.ts";
import { id, type PartyId, type UnitId, unitId } from "../ids.ts";
import { servicesOf } from "../programme/municipality.ts";
import { ok, refuse } from "../refusal.ts";
import type { Moment } from "../time.ts";
import { hasLeft, isProfessional } from "./party.ts";
import { meetingsOfBoth, nameOf } from "./safety.ts";

/**
 * A service whose very taking part is secret from some: from now on it, and what comes of it, is in nothing they are shown.
 * Whom they are about to meet, and what they have agreed to themselves, cannot be hidden from them.
 */
export const maskUnit = command({
  input: z.object({ unit: unitId(), from: z.array(id<PartyId>()).min(1).max(20) }),
  by: ["coordinator"],
  decide(file, { unit, from }, { now, municipality }) {
    const service = servicesOf(municipality.document).find((one) => one.id === unit);
    if (!service) return refuse({ kind: "unknownService" });
    const masked = file.parties.filter((party) => from.includes(party.id));
    const isOfIt = masked.some((party) => isProfessional(party) && party.unit.id === unit);
    if (masked.length < new Set(from).size || isOfIt || masked.some(hasLeft)) return refuse({ kind: "unknownPerson" });
    const before = file.maskedUnits.find((one) => one.unit === unit);
    const fresh = [...new Set(from)].filter((one) => !before?.from.includes(one));
    if (fresh.length === 0) return refuse({ kind: "alreadySo" });
    if (masked.some((party) => hasBeenNamed(file, party.id, unit, now)))
      return refuse({ kind: "namedInOwnConsent", service: service.name });
    const staff = file.parties.filter((party) => isProfessional(party) && party.unit.id === unit);
    const together = masked.flatMap((party) =>
      staff.filter((person) => meetingsOfBoth(file, party.id, person.id).length > 0).flatMap((one) => [party, one]),
    );
    if (together.length > 0) return refuse({ kind: "togetherInMeeting", people: [...new Set(together)].map(nameOf) });

    const mask = { unit, from: [...(before?.from ?? []), ...fresh], setAt: before?.setAt ?? now };
    return ok({
      file: { ...file, maskedUnits: [...file.maskedUnits.filter((one) => one !== before), mask] },
      log: fresh.map((party) => ({ kind: "unitMasked", unit, party })),
    });
  },
});

/** In an answer of theirs that is not over, or in a question they have yet to answer. */
const hasBeenNamed = (file: CaseFile, grantor: PartyId, unit: UnitId, now: Moment) =>
  [
    ...file.consents.filter((one) => isStanding(one, now)),
    ...file.requests.filter(({ answer }) => answer === null),
  ].some((one) => one.grantor === grantor && one.flows.some(({ from, to }) => from === unit || to === unit));
