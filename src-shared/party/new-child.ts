import type { z } from "zod";

import type { CaseFile } from "../case/case-file.ts";
import { fromUnit, label } from "../case/labelled.ts";
import type { Context } from "../command.ts";
import { adultAge } from "../consent/grantors.ts";
import type { PartyId } from "../ids.ts";
import { line, optionalLine, optionalPhone } from "../input.ts";
import { notYet, ok, type Outcome, refuse } from "../refusal.ts";
import { ageOn, day, dayOf } from "../time.ts";
import { agesIn } from "./age.ts";
import { type Child, newRelative } from "./party.ts";
import { personalNumberOf } from "./personal-number.ts";
import { contactFrom } from "./relative.ts";

/** What is asked about a child that comes into a case. */
export const childAsked = {
  childName: line(),
  childBornOn: day(),
  childPersonalNumber: optionalLine(),
  childPhone: optionalPhone(),
};

/** The child as the office writes it down, its telephone as its own; or why it cannot be. */
export function newChild(
  file: CaseFile,
  asked: z.output<z.ZodObject<typeof childAsked>>,
  { now, municipality, newId }: Context,
): Outcome<{ child: Child; isMinor: boolean }> {
  const { childName: name, childBornOn: bornOn, childPersonalNumber: said, childPhone: phone } = asked;
  if (bornOn > dayOf(now)) return notYet("childBornOn");
  const age = ageOn(dayOf(now), bornOn);
  const { youngest, oldest } = agesIn(municipality.document, file);
  if (oldest !== null && age > oldest) return refuse({ kind: "tooOld", oldest });
  if (age < youngest) return refuse({ kind: "tooYoung", youngest });
  const personalNumber = said === null ? null : personalNumberOf(said, bornOn);
  if (said !== null && personalNumber === null)
    return refuse({ kind: "badInput", fields: [{ path: "childPersonalNumber", problem: "wrongFormat" }] });
  const twin = file.parties.find(
    (party) => party.kind === "child" && personalNumber !== null && party.personalNumber?.value === personalNumber,
  );
  if (twin?.kind === "child") return refuse({ kind: "alreadyInCase", who: twin.name.value });

  const id = newId<PartyId>();
  const told = { about: [id], category: "contact" as const, source: fromUnit(file.office) };
  const child: Child = {
    kind: "child",
    id,
    name: label(name, told),
    bornOn: label(bornOn, told),
    personalNumber: personalNumber === null ? null : label(personalNumber, told),
    ...newRelative,
    ...contactFrom(id, { phone, mail: null }),
    voice: null,
  };
  return ok({ child, isMinor: age < adultAge });
}

/** The fields of these that were left empty. */
export const missingOf = <Asked extends object>(asked: Asked, needed: readonly (keyof Asked & string)[]) =>
  needed.filter((path) => !asked[path]).map((path) => ({ path, problem: "missing" as const }));
