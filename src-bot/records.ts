import type { CaseFile } from "../src-shared/case/case-file.ts";
import { viewFor } from "../src-shared/case/view.ts";
import type { Viewer } from "../src-shared/case/viewer.ts";
import { isRelative, type Relative } from "../src-shared/party/party.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import { accessLog, type AccessLine, type HasRead } from "../src-shared/record/access-log.ts";
import { caseLog, type CaseLogLine } from "../src-shared/record/case-log.ts";
import { type Extract, extractFor } from "../src-shared/record/extract.ts";
import { type ToldMeanwhile, toldMeanwhile } from "../src-shared/record/told-meanwhile.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { texts } from "../src-shared/text/text.ts";
import { type Moment, momentOf } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { municipalityHolding, viewerFor } from "./desk.ts";

interface Opened {
  municipality: string;
  document: Municipality;
  file: CaseFile;
  viewer: Viewer;
  now: Moment;
}

/** The case for somebody who has to do with it. That they have read it is logged before anything of it is answered. */
export async function opened(deps: Deps, access: Access, caseId: string): Promise<Outcome<Opened>> {
  const now = deps.now();
  const municipality = await municipalityHolding(deps, access, caseId);
  const [file, { document }] = await Promise.all([
    deps.store.cases.read(municipality, caseId),
    deps.municipality(municipality),
  ]);
  const viewer = file && viewerFor(file, access.actor, document);
  if (!file || !viewer) return refuse({ kind: "notThere" });
  await deps.store.reads.note(municipality, access.actor.account, caseId, new Date(now));
  return ok({ municipality, document, file, viewer, now });
}

/** A file of the case, to whoever's own view lists it. */
export async function readAttachment(
  deps: Deps,
  access: Access,
  caseId: string,
  attachmentId: string,
): Promise<Outcome<{ name: string; type: string; bytes: Buffer }>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { municipality, document, file, viewer, now } = found.value;
  const listed = viewFor(file, viewer, now, document).attachments.find(({ id }) => id === attachmentId);
  const bytes = listed && (await deps.store.attachments.read(municipality, caseId, attachmentId));
  return bytes ? ok({ name: listed.name, type: listed.type, bytes }) : refuse({ kind: "notThere" });
}

/** Asked for by the coordinator, for the person in the family it is handed to. */
async function openedFor(
  deps: Deps,
  access: Access,
  caseId: string,
  partyId: string,
): Promise<Outcome<Opened & { person: Relative }>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  if (found.value.viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  const person = found.value.file.parties.find((one) => one.id === partyId);
  if (!person || !isRelative(person)) return refuse({ kind: "unknownPerson" });
  return ok({ ...found.value, person });
}

/** What is kept about one person in the family (registerutdrag). */
export async function readExtract(
  deps: Deps,
  access: Access,
  caseId: string,
  partyId: string,
): Promise<Outcome<Extract & { lead: string }>> {
  const found = await openedFor(deps, access, caseId, partyId);
  if (!found.ok) return found;
  const { file, person, now, document } = found.value;
  return ok({ lead: texts[access.language].record.extractLead, ...extractFor(file, person, now, document) });
}

/** Who has read and changed what is about one person in the family. */
export async function readAccessLog(
  deps: Deps,
  access: Access,
  caseId: string,
  partyId: string,
): Promise<Outcome<{ lead: string; reference: string; lines: AccessLine[] }>> {
  const found = await openedFor(deps, access, caseId, partyId);
  if (!found.ok) return found;
  const { municipality, file, person, now, document } = found.value;
  const [log, reads] = await Promise.all([
    deps.store.cases.log(municipality, caseId),
    readsOf(deps, municipality, caseId),
  ]);
  const text = texts[access.language];
  const lines = accessLog(
    file,
    person.id,
    {
      changes: log.map(({ at, actor, entry }) => ({ at: momentOf(at), actor, entry })),
      reads,
    },
    { now, municipality: document, text },
  );
  return ok({ lead: text.record.accessLead, reference: file.reference, lines });
}

/** Everybody who has read and changed the case; to its coordinator. */
export async function readCaseLog(
  deps: Deps,
  access: Access,
  caseId: string,
): Promise<Outcome<{ reference: string; lines: CaseLogLine[] }>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { municipality, document, file, viewer, now } = found.value;
  if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  const [log, reads] = await Promise.all([
    deps.store.cases.log(municipality, caseId),
    readsOf(deps, municipality, caseId),
  ]);
  const changes = log.map(({ at, actor, entry }) => ({ at: momentOf(at), actor, entry }));
  const asked = { now, municipality: document, text: texts[access.language] };
  return ok({ reference: file.reference, lines: caseLog(file, viewer, { changes, reads }, asked) });
}

export const readsOf = async (deps: Deps, municipality: string, caseId: string): Promise<HasRead[]> =>
  (await deps.store.reads.of(municipality, caseId)).map(({ at, person }) => ({ at: momentOf(at), person }));

/** What a consent that was recorded in error let be told before that was known, and to whom. */
export async function readToldMeanwhile(
  deps: Deps,
  access: Access,
  caseId: string,
  consentId: string,
): Promise<Outcome<ToldMeanwhile>> {
  const found = await opened(deps, access, caseId);
  if (!found.ok) return found;
  const { municipality, document, file, viewer } = found.value;
  if (viewer.kind !== "coordinator") return refuse({ kind: "notYourStep" });
  const consent = file.consents.find(({ id }) => id === consentId);
  if (!consent) return refuse({ kind: "notThere" });
  const reads = await readsOf(deps, municipality, caseId);
  const text = texts[access.language];
  return ok(toldMeanwhile(file, consent.id, reads, { municipality: document, text }));
}
