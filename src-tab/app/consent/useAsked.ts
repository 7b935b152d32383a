import { useDraft } from "../drafts.ts";
import type { Around } from "./around.ts";
import { type Start, startFrom, subjectsFor } from "./asking.ts";
import { type Cell, flowOf } from "./matrix-choice.ts";

/** What is asked for or agreed to, as it is being filled in. */
export interface Asked {
  grantorId: string;
  subjectIds: string[];
  units: string[];
  cells: Cell[];
  purpose: string;
  validTo: string;
  activities: string[];
  language: string;
}

/** The common part of a question and of an answer: kept while the page is open, and begun anew for another person. */
export function useAsked(around: Around, of: string, act: string) {
  const opened = startFrom(around, of);
  const [asked, setAsked, forget] = useDraft<Asked>(`${around.caseId}/${act}/${of}`, askedFrom(around, opened));
  const start = asked.grantorId === opened.grantorId ? opened : startFrom(around, asked.grantorId);
  const change = (more: Partial<Asked>) => setAsked({ ...asked, ...more });
  const changeGrantor = (grantorId: string) => {
    const next = startFrom(around, grantorId);
    const hasKnown = next.cells.length > 0;
    setAsked(
      hasKnown ? askedFrom(around, next) : { ...asked, grantorId, subjectIds: subjectsFor(around.view, grantorId) },
    );
  };
  return { asked, change, changeGrantor, start, forget };
}

function askedFrom({ view, board }: Around, start: Start): Asked {
  const request = board.requests.find(({ id }) => id === start.requestId);
  const known = new Set(start.cells.flatMap((cell) => [flowOf(cell).from, flowOf(cell).to]));
  return {
    grantorId: start.grantorId,
    subjectIds: start.subjectIds,
    units: board.units.map(({ id }) => id as string).filter((id) => id === board.office || known.has(id)),
    cells: start.cells,
    purpose: start.purpose,
    validTo: start.validTo,
    activities: request?.activities ?? start.replaces?.activities ?? [],
    language: request?.notice.language ?? view.inquiry?.language ?? "sv",
  };
}
