import type { CaseFile } from "../case/case-file.ts";
import { fromParty, label } from "../case/labelled.ts";
import type { Context } from "../command.ts";
import type { ConsentId } from "../ids.ts";
import type { Consent } from "./consent.ts";
import { disclosingIn } from "./disclosing.ts";

type Said = Pick<
  Consent,
  | "grantor"
  | "capacity"
  | "subjects"
  | "flows"
  | "exclusions"
  | "activities"
  | "validFrom"
  | "validTo"
  | "notice"
  | "evidence"
  | "request"
  | "replaces"
> & { purpose: string };

/** A yes as it begins. The office that gets it holds it from then on; every other disclosing authority has yet to confirm. */
export function freshConsent(
  file: CaseFile,
  { purpose, ...said }: Said,
  { now, actor, municipality: { document }, newId }: Pick<Context, "now" | "actor" | "municipality" | "newId">,
): Consent {
  const disclosing = disclosingIn(said.flows, document).filter((authority) => authority !== null);
  const own = document.units.find((unit) => unit.id === file.office)?.authority;
  const id = newId<ConsentId>();
  return {
    ...said,
    id,
    answer: id,
    purpose: label(purpose, {
      about: said.subjects,
      category: "contact",
      source: fromParty(said.grantor),
      releasedTo: [fromParty(said.grantor)],
    }),
    grantedAt: now,
    ended: null,
    disclosing,
    asked: [],
    heldBy: disclosing
      .filter((authority) => authority === own)
      .map((authority) => ({ authority, confirmedAt: now, recordedBy: actor.account, saidBy: null })),
    invalidation: null,
  };
}
