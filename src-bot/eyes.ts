import { eyesOf, openTo, seenThrough } from "../src-shared/case/eyes.ts";
import type { CaseView } from "../src-shared/case/view.ts";
import { whoSees, type WhoSees } from "../src-shared/case/who-sees.ts";
import type { PartyId } from "../src-shared/ids.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { opened } from "./records.ts";

/** Who beside the coordinator can see each part of the case; told to the coordinator alone, for it tells of consents. */
export async function readWhoSees(deps: Deps, access: Access, caseId: string): Promise<Outcome<WhoSees>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now, document } = found.value;
  return viewer.kind === "coordinator" ? ok(whoSees(file, viewer, now, document)) : refuse({ kind: "notYourStep" });
}

/** The case as somebody in it would see it, for its coordinator. */
export async function readAs(
  deps: Deps,
  access: Access,
  caseId: string,
  party: string,
): Promise<Outcome<CaseView & { now: string }>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { file, viewer, now, document } = found.value;
  if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  if (!file.parties.some(({ id }) => id === party)) return refuse({ kind: "unknownPerson" });
  const eyes = eyesOf(file, party as PartyId);
  if (!eyes) return refuse({ kind: "notThere" });
  return ok({ ...seenThrough(openTo(file, viewer, now), eyes, now, document), now });
}
