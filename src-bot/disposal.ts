import type { CaseFile } from "../src-shared/case/case-file.ts";
import { disposalDesk } from "../src-shared/case/worklist.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import { answeredIn, endedIn } from "../src-shared/record/answered.ts";
import { disposalDue, disposalRule } from "../src-shared/record/retention.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { type Day, dayOf, type Moment, momentOf } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { yearsThatAreOver } from "./outcomes.ts";
import type { DisposalDecision, DisposalProtocol } from "./store/disposal.ts";

interface Due {
  caseId: string;
  reference: string;
  stage: CaseFile["stage"]["name"];
  dueOn: Day;
}
interface Protocolled {
  caseId: string;
  reference: string;
  rule: string;
  by: string;
  at: Moment;
  counts: Record<string, number>;
}

/** Disposal is for the administrator in the municipality's own tenant: codes and days, and nothing of what the cases are about. */
const isAdministrator = ({ actor }: Access) => actor.roles.includes("administrator");

/** What is due to be disposed of, longest due first, and the protocol of what has been, latest first. */
export async function listDisposal(
  deps: Deps,
  access: Access,
): Promise<Outcome<{ due: Due[]; disposed: Protocolled[] }>> {
  if (!isAdministrator(access)) return refuse({ kind: "notForYourRole" });
  const today = dayOf(deps.now());
  const lists = await Promise.all(
    access.municipalities.map(async (municipality) => {
      const rows = await deps.store.worklists.of(municipality, [disposalDesk]);
      const [files, { document }, disposed] = await Promise.all([
        deps.store.cases.readMany(
          municipality,
          rows.map((row) => row.caseId),
        ),
        deps.municipality(municipality),
        deps.store.disposals.of(municipality),
      ]);
      return { due: files.flatMap((file) => dueNow(file, document, today)), disposed: disposed.map(protocolled) };
    }),
  );
  return ok({
    due: lists.flatMap(({ due }) => due).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    disposed: lists.flatMap(({ disposed }) => disposed).toReversed(),
  });
}

function dueNow(file: CaseFile, document: Municipality, today: Day): Due[] {
  const dueOn = disposalDue(file, document);
  if (dueOn === null || dueOn > today) return [];
  return [{ caseId: file.id, reference: file.reference, stage: file.stage.name, dueOn }];
}

const protocolled = ({
  caseId,
  reference,
  rule,
  by,
  at,
  counts,
}: DisposalProtocol & { caseId: string }): Protocolled => ({
  caseId,
  reference,
  rule,
  by,
  at: momentOf(at),
  counts,
});

/**
 * Takes a case that is due out of the house for good, and answers with its line in the protocol. Asked again it answers the
 * same. What was sent before carries codes only, and stays where it is. It is one of its year's outcomes all the same: years that
 * are over have their sets made first, and for a year that is not, its answers are left with nothing of who gave them.
 */
export async function disposeOf(deps: Deps, access: Access, caseId: string): Promise<Outcome<Protocolled>> {
  if (!isAdministrator(access)) return refuse({ kind: "notForYourRole" });
  const now = deps.now();
  for (const municipality of access.municipalities) {
    const { document } = await deps.municipality(municipality);
    await yearsThatAreOver(deps, municipality, now);
    const decide = (file: CaseFile) => protocolFor(file, document, { now, by: access.actor.account });
    const said = await deps.store.dispose(municipality, caseId, decide);
    if (!said.ok) return said;
    if (said.value === "unknown") continue;
    const line = (await deps.store.disposals.of(municipality)).find((one) => one.caseId === caseId);
    if (line) return ok(protocolled(line));
  }
  return refuse({ kind: "notThere" });
}

function protocolFor(
  file: CaseFile,
  document: Municipality,
  { now, by }: { now: Moment; by: string },
): ReturnType<DisposalDecision> {
  if (file.legalHold) return refuse({ kind: "onLegalHold" });
  const dueOn = disposalDue(file, document);
  if (dueOn === null || dueOn > dayOf(now)) return refuse({ kind: "notDueForDisposal", on: dueOn });
  const { reference, attachments, consents, meetings, tasks } = file;
  const many = { attachments, consents, meetings, tasks };
  const counts = Object.fromEntries(Object.entries(many).map(([name, things]) => [name, things.length]));
  const year = Number(dayOf(now).slice(0, 4));
  const left = endedIn(file) === year ? { year, answers: answeredIn(file, document) } : null;
  return ok({ rule: disposalRule(file, document), reference, by, at: new Date(now), counts, left });
}
