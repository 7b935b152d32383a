import { askedBefore } from "../../../src-shared/consent/asked-before.ts";
import { dayIn } from "../when.ts";
import type { Answer, Around } from "./around.ts";
import { type Cell, cellOf } from "./matrix-choice.ts";

/** What a form starts from: what somebody was last asked, the answer that is to be renewed, or nothing but who it is. */
export interface Start {
  grantorId: string;
  subjectIds: string[];
  cells: Cell[];
  purpose: string;
  validTo: string;
  requestId: string | null;
  replaces: Answer | null;
}

export function startFrom({ view, board }: Around, of: string): Start {
  const replaces = view.consents.find(({ id }) => id === of) ?? null;
  const grantorId = replaces?.grantor ?? of;
  const asked = view.requests.findLast(
    (one) => one.grantor === grantorId && one.state !== "granted" && one.state !== "partlyGranted",
  );
  const known = asked ?? replaces;
  const terms = known ?? askedBefore(view, grantorId);
  return {
    grantorId,
    subjectIds: known?.subjects.filter((id) => mayAnswerFor(view, grantorId, id)) ?? subjectsFor(view, grantorId),
    cells: (terms?.flows ?? []).map(cellOf),
    purpose: terms?.purpose ?? "",
    validTo: asked?.validTo ?? inMonths(dayIn(board.now), board.consentMonths),
    requestId: asked?.id ?? null,
    replaces,
  };
}

/** Whoever has come of age since answers for themselves. */
const mayAnswerFor = ({ people }: Around["view"], grantorId: string, id: string) =>
  id === grantorId || !people.some((one) => one.id === id && one.kind === "child" && one.isGrown);

/** A guardian answers about the children and themselves; a child about itself. */
export function subjectsFor({ people }: Around["view"], grantorId: string): string[] {
  const person = people.find(({ id }) => id === grantorId);
  const custody: string[] = person?.kind === "guardian" ? person.custody.map(({ child }) => child) : [];
  const children = people.filter((one) => one.kind === "child" && !one.isGrown && custody.includes(one.id));
  return [...children.map(({ id }) => id), grantorId];
}

/** A day in the same calendar so many months on; the last of the month where that day is not in it. */
function inMonths(from: string, months: number): string {
  const day = new Date(`${from}T00:00:00Z`);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0)).getUTCDate();
  const on = Math.min(day.getUTCDate(), last);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, on)).toISOString().slice(0, 10);
}
