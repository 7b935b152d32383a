import type { CaseView } from "../../src-shared/case/view.ts";
import { type ConsentLetter, letterTo } from "../../src-shared/consent/letter.ts";
import { noticeCalled } from "../../src-shared/consent/notice.ts";
import type { RequestId } from "../../src-shared/ids.ts";
import { ok, type Outcome, refuse } from "../../src-shared/refusal.ts";
import type { FamilyAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import { viewerFor } from "../desk.ts";
import { viewCase } from "../read.ts";

/** The case as they may see it, and from whom that is. */
export interface OwnView {
  view: CaseView;
  municipality: string;
  office: string;
}
export async function readOwn(deps: Deps, access: FamilyAccess): Promise<Outcome<OwnView>> {
  const view = await viewCase(deps, access, access.caseId);
  if (!view.ok) return view;
  const { document } = await deps.municipality(access.municipalities[0]);
  const office = document.units.find(({ id }) => id === document.coordinationUnit)?.name ?? document.name;
  return ok({ view: view.value, municipality: document.name, office });
}

/** What they have been asked, in the words they were asked with, and where their answer stands. */
export interface OwnQuestion {
  letter: ConsentLetter;
  request: CaseView["requests"][number];
  /** The hash of those words: an answer is to them and no others. */
  words: string;
}
/** One that is not theirs is answered as one that is not there. */
export async function readQuestion(deps: Deps, access: FamilyAccess, requestId: string): Promise<Outcome<OwnQuestion>> {
  const own = await viewCase(deps, access, access.caseId);
  if (!own.ok) return own;
  const request = own.value.requests.find(({ id }) => id === requestId);
  const [municipality] = access.municipalities;
  const [file, { document }] = await Promise.all([
    deps.store.cases.read(municipality, access.caseId),
    deps.municipality(municipality),
  ]);
  if (!file || !request || !viewerFor(file, access.actor, document)) return refuse({ kind: "notThere" });
  const letter = letterTo(file, access.actor.family.party, requestId as RequestId, deps.now(), document);
  if (!letter) return refuse({ kind: "notThere" });
  return ok({ letter, request, words: noticeCalled(document, letter.notice.version).hash });
}
