import type { CaseFile } from "../case/case-file.ts";
import type { Context } from "../command.ts";
import type { AuthorityId } from "../ids.ts";
import type { Consent } from "./consent.ts";
import { overtaken } from "./renew.ts";

/** An authority holds the consent from now on: its own duty to document. */
export function heldBy(
  file: CaseFile,
  consent: Consent,
  authorities: readonly AuthorityId[],
  saidBy: string | null,
  { now, actor }: Pick<Context, "now" | "actor">,
): CaseFile {
  const held = authorities.map((authority) => ({
    authority,
    confirmedAt: now,
    recordedBy: actor.account,
    saidBy,
  }));
  const confirmed = { ...consent, heldBy: [...consent.heldBy, ...held] };
  const consents = file.consents.map((one) => (one === consent ? confirmed : one));
  return { ...file, consents: overtaken(consents, confirmed, { now, actor }) };
}
