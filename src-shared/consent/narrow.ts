import type { Context } from "../command.ts";
import type { ConsentId } from "../ids.ts";
import type { Consent } from "./consent.ts";
import { disclosingIn } from "./disclosing.ts";
import { awaitedAuthorities } from "./effective.ts";

/**
 * What is left of a consent when some of it is gone: nobody is waited for who no longer tells anything. One that was not yet
 * held by all does not come into force by being made less: whoever is left holds what is left anew.
 */
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
  const rest = { ...consent, ...left, id: newId<ConsentId>(), replaces: consent.id, disclosing };
  const isOpened = awaitedAuthorities(consent).length > 0 && awaitedAuthorities(rest).length === 0;
  return isOpened ? { ...rest, disclosing: disclosing.length > 0 ? disclosing : consent.disclosing, heldBy: [] } : rest;
}
