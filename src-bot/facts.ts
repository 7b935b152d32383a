import { coordinatorOf } from "../src-shared/case/viewer.ts";
import type { Facts, FactsNeeded, RelatedCase } from "../src-shared/command.ts";
import type { Deps } from "./deps.ts";

/** Fetches what a command must know before the transaction begins: never inside it. */
export async function loadFacts(
  deps: Deps,
  { municipality, caseId, organiser }: { municipality: string; caseId: string; organiser: string },
  needed: FactsNeeded,
): Promise<Facts> {
  const [freeBusy, number, related, other] = await Promise.all([
    needed.freeBusy ? deps.calendar.freeBusy(organiser, needed.freeBusy.mailboxes, needed.freeBusy.window) : {},
    needed.number ? deps.store.nextNumber(municipality, needed.number) : 0,
    needed.related ? relatedTo(deps, municipality, caseId, needed.related.traces) : [],
    needed.other ? deps.store.cases.read(municipality, needed.other.caseId) : null,
  ]);
  return { freeBusy, number, related, other: other ?? null };
}

/** More than anybody weighs one by one. */
const mostRelated = 20;

async function relatedTo(
  deps: Deps,
  municipality: string,
  caseId: string,
  traces: NonNullable<FactsNeeded["related"]>["traces"],
): Promise<RelatedCase[]> {
  const found = (await deps.store.traces.find(municipality, traces, caseId)).slice(0, mostRelated);
  const files = await deps.store.cases.readMany(
    municipality,
    found.map((one) => one.caseId),
  );
  const related = files.map((file) => ({
    caseId: file.id,
    reference: file.reference,
    by: found.find((one) => one.caseId === file.id)?.kinds ?? [],
    stage: file.stage.name,
    coordinator: coordinatorOf(file),
  }));
  return related.toSorted((a, b) => b.by.length - a.by.length || inOrder.compare(a.reference, b.reference));
}

const inOrder = new Intl.Collator("sv", { numeric: true });
