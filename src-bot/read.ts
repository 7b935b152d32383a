import { type CaseView, viewFor } from "../src-shared/case/view.ts";
import type { WorklistRow } from "../src-shared/case/worklist.ts";
import { isOfAdultsIn } from "../src-shared/programme/by-code.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import type { Access } from "./access.ts";
import { viewerFor } from "./desk.ts";
import type { Deps } from "./deps.ts";

/** `isOfAdults`: what is to be done is said as of somebody grown. */
export type ListedCase = WorklistRow & { caseId: string; isOfAdults: boolean };

/** What waits for a person, most urgent first. Codes and clocks; opening a case is another matter. */
export async function listCases(deps: Deps, access: Access): Promise<ListedCase[]> {
  const lists = await Promise.all(
    access.municipalities.map(async (municipality) => {
      const rows = await deps.store.worklists.of(municipality, [access.actor.account]);
      if (rows.length === 0) return [];
      const { document } = await deps.municipality(municipality);
      const isOfAdults = isOfAdultsIn(document);
      return rows.map((row) => ({ ...row, isOfAdults: isOfAdults(row.reference) }));
    }),
  );
  return lists.flat();
}

/** "glimpse": shows no more than what is sent unasked, so nobody has read anything. */
type Look = "read" | "glimpse";

/** The case as this person may see it, and a line in the log that they did. Not theirs and not there are answered alike. */
export async function viewCase(
  deps: Deps,
  access: Access,
  caseId: string,
  look: Look = "read",
): Promise<Outcome<CaseView>> {
  for (const municipality of access.municipalities) {
    const [view] = await viewCases(deps, access, municipality, [caseId], look);
    if (view) return ok(view);
  }
  return refuse({ kind: "notThere" });
}

/** Every case in which this person has something to do, seen by them. */
export async function viewOwnCases(deps: Deps, access: Access, look: Look = "read"): Promise<CaseView[]> {
  const views = await Promise.all(
    access.municipalities.map(async (municipality) => {
      const rows = await deps.store.worklists.of(municipality, [access.actor.account]);
      const caseIds = rows.map((row) => row.caseId);
      return viewCases(deps, access, municipality, caseIds, look);
    }),
  );
  return views.flat();
}

/** Those of these cases that this person has something to do with, seen by them. */
export const viewCasesOf = (deps: Deps, access: Access, municipality: string, caseIds: string[]) =>
  viewCases(deps, access, municipality, caseIds, "read");

async function viewCases(
  deps: Deps,
  access: Access,
  municipality: string,
  caseIds: string[],
  look: Look,
): Promise<CaseView[]> {
  if (caseIds.length === 0) return [];
  const now = deps.now();
  const [files, { document }] = await Promise.all([
    deps.store.cases.readMany(municipality, caseIds),
    deps.municipality(municipality),
  ]);
  const views = files.flatMap((file) => {
    const viewer = viewerFor(file, access.actor, document);
    return viewer ? [viewFor(file, viewer, now, document)] : [];
  });
  if (look === "glimpse") return views;
  for (const view of views) await deps.store.reads.note(municipality, access.actor.account, view.caseId, new Date(now));
  return views;
}
