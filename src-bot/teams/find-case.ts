import { cardOn } from "../../src-shared/cards.ts";
import type { Card } from "../../src-shared/card.ts";
import { ownSubject } from "../../src-shared/case/own-subject.ts";
import { texts } from "../../src-shared/text/text.ts";
import { readAnewBy } from "../../src-shared/read-anew.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { listCases, viewCase } from "../read.ts";
import { revisionOf, stamped } from "../revision.ts";
import { withWayIn } from "../way-in.ts";
import { casesCard } from "./case-list.ts";
import { refusalCard } from "./refusal-card.ts";

/** The case of that code, closed until it is opened with a press. A code that is not theirs is answered as one that is not there. */
export async function findCase(
  deps: Deps,
  access: Access,
  { reference, reader }: { reference: string; reader: string },
): Promise<Card> {
  const text = texts[access.language];
  const rows = (await listCases(deps, access)).filter((row) => row.reference === reference);
  const [row, another] = rows;
  // Two municipalities may have given the same code.
  if (another) return casesCard(rows, text);
  const view = row && (await viewCase(deps, access, row.caseId));
  if (!view?.ok) return refusalCard({ kind: "notThere" }, text);
  const subject = ownSubject(view.value);
  const card = cardOn(subject, view.value, { text, isOpen: false, problem: null });
  if (!card) return refusalCard({ kind: "notThere" }, text);
  const about = { caseId: view.value.caseId, subject };
  const fresh = withWayIn(stamped(card, revisionOf(view.value, subject)), about, deps.config, access.language);
  return readAnewBy(fresh, about, [reader]);
}
