import type { CaseView } from "../../src-shared/case/view.ts";
import { type ConsentLetter, letterTo } from "../../src-shared/consent/letter.ts";
import { isLeft } from "../../src-shared/consent/effective.ts";
import { noticeCalled, type NoticeLanguage, readIn, type ReadNotice } from "../../src-shared/consent/notice.ts";
import { type Receipt, receiptOf } from "../../src-shared/consent/receipt.ts";
import type { ConsentId } from "../../src-shared/ids.ts";
import { ok, type Outcome, refuse } from "../../src-shared/refusal.ts";
import type { DoorAccess, FamilyAccess } from "../access.ts";
import type { Deps } from "../deps.ts";
import { viewerFor } from "../desk.ts";
import { viewCase } from "../read.ts";

/** The case as they may see it, and from whom that is. */
export interface OwnView {
  view: CaseView;
  municipality: string;
  office: string;
}
export async function readOwn(deps: Deps, access: DoorAccess): Promise<Outcome<OwnView>> {
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
  /** Those words as they are read in one language: an answer is to them and no others. */
  notice: ReadNotice;
  /** The same in Swedish. */
  swedish: ReadNotice;
  leader: CaseView["leader"];
  /** A yes of theirs to it that stands. */
  standing: ConsentId | null;
  /** Every yes of theirs to it, whatever has become of it. */
  consents: CaseView["consents"];
}
/** One that is not theirs is answered as one that is not there. */
export async function readQuestion(
  deps: Deps,
  access: FamilyAccess,
  requestId: string,
  language: NoticeLanguage,
): Promise<Outcome<OwnQuestion>> {
  const own = await viewCase(deps, access, access.caseId);
  if (!own.ok) return own;
  const request = own.value.requests.find(({ id }) => id === requestId);
  const theirs = await theirFile(deps, access);
  if (!theirs || !request) return refuse({ kind: "notThere" });
  const { file, document } = theirs;
  const letter = letterTo(file, access.actor.family.party, request.id, deps.now(), document);
  if (!letter) return refuse({ kind: "notThere" });
  const asked = noticeCalled(document, letter.notice.version);
  const standing = file.consents.findLast((one) => one.request === request.id && isLeft(one, deps.now()));
  return ok({
    letter,
    request,
    notice: readIn(asked, language),
    swedish: readIn(asked, "sv"),
    leader: own.value.leader,
    standing: standing?.id ?? null,
    consents: own.value.consents.filter((one) => one.request === request.id),
  });
}

/** Of a yes of theirs, whatever has become of it. */
export async function readReceipt(deps: Deps, access: FamilyAccess, consentId: string): Promise<Outcome<Receipt>> {
  const own = await viewCase(deps, access, access.caseId);
  if (!own.ok) return own;
  const theirs = await theirFile(deps, access);
  if (!theirs) return refuse({ kind: "notThere" });
  const { party } = access.actor.family;
  const receipt = receiptOf(theirs.file, party, consentId as ConsentId, deps.now(), theirs.document);
  return receipt ? ok(receipt) : refuse({ kind: "notThere" });
}

async function theirFile(deps: Deps, access: FamilyAccess) {
  const [municipality] = access.municipalities;
  const [file, { document }] = await Promise.all([
    deps.store.cases.read(municipality, access.caseId),
    deps.municipality(municipality),
  ]);
  return file && viewerFor(file, access.actor, document) ? { file, document } : null;
}
