import type { PartyId } from "../ids.ts";
import type { Party } from "./party.ts";

/** A list of parties never changes, another takes its place: whom it holds is looked through once. */
const known = new WeakMap<readonly Party[], Map<PartyId, Party>>();

export function partyIn({ parties }: { parties: Party[] }, id: PartyId): Party | undefined {
  let byId = known.get(parties);
  if (!byId) known.set(parties, (byId = new Map(parties.map((party) => [party.id, party]))));
  return byId.get(id);
}
