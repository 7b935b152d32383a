import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import type { Guardian } from "../party/party.ts";
import { goesApart } from "./apart.ts";

/** Those parents without whose wish this would be a meeting of more than one of them; nobody where it may be. */
export function jointWithout(file: CaseFile, coming: readonly PartyId[]): Guardian[] {
  if (!goesApart(file)) return [];
  const parents = file.parties.filter((one): one is Guardian => one.kind === "guardian" && coming.includes(one.id));
  if (parents.length < 2) return [];
  return parents.filter(({ id }) => !file.tracks.some(({ party, joint }) => party === id && joint !== null));
}
