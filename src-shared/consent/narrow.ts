import type { Context } from "../command.ts";
import type { ConsentId } from "../ids.ts";
import type { Consent } from "./consent.ts";
import { disclosingIn } from "./disclosing.ts";

/** What is left of a consent when some of it is gone: nobody is waited for who no longer tells anything. */
export function leftOf(
  consent: Consent,
  left: Partial<Pick<Consent, "flows" | "subjects" | "exclusions" | "activities" | "validTo" | "ended">>,
  { municipality, newId }: Pick<Context, "municipality" | "newId">,
): Consent {
  const flows = left.flows ?? consent.flows;
  const tell = disclosingIn(flows, municipality.document);
  const disclosing = tell.includes(null)
    ? consent.disclosing
    : consent.disclosing.filter((authority) => tell.includes(authority));
  return { ...consent, ...left, id: newId<ConsentId>(), replaces: consent.id, disclosing };
}
