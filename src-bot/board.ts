import type { MissingParty } from "../src-shared/case/board.ts";
import { isOfAdultsIn } from "../src-shared/programme/by-code.ts";
import { usually } from "../src-shared/programme/in-case.ts";
import { takes } from "../src-shared/programme/leads.ts";
import type { Municipality } from "../src-shared/programme/municipality.ts";
import { ok, type Outcome, refuse } from "../src-shared/refusal.ts";
import { addDays, type Day, dayOf, type Moment } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import type { Listed } from "./store/board.ts";

/** One case of the office's: its code, stage and clocks. The next step is its own coordinator's to see, and of whoever may take it. */
interface BoardCase {
  caseId: string;
  reference: string;
  stage: string;
  /** Null while nobody has taken it. */
  coordinator: string | null;
  isYours: boolean;
  /** What is to be done is said as of somebody grown. */
  isOfAdults: boolean;
  openedOn: Day;
  /** A moment in one's own, a day in others'. */
  dueAt: string | null;
  /** Since when nothing has happened though something should; null where that is not long. */
  stalledSince: Day | null;
  next: { step: string; about: string | null; waitsFor: string | null; missing: MissingParty[] } | null;
}

export interface BoardRead {
  now: Moment;
  cases: BoardCase[];
  /** How many open cases each coordinator has, fewest first; null where not all were asked for. */
  load: { title: string; isYou: boolean; cases: number }[] | null;
}

const most = { open: 3000, over: 200 };

/** The office's cases by code, stage and clock: to coordinators and their managers, at home. */
export async function readBoard(
  deps: Deps,
  access: Access,
  asked: { over: boolean; code: string },
): Promise<Outcome<BoardRead>> {
  const { account, roles } = access.actor;
  const isCoordinator = roles.includes("coordinator");
  if (!isCoordinator && !roles.includes("manager")) return refuse({ kind: "notForYourRole" });
  const [municipality] = access.municipalities;
  const { document } = await deps.municipality(municipality);
  const now = deps.now();
  const rows = await deps.store.board.of(municipality, account, {
    ...asked,
    most: asked.over ? most.over : most.open,
  });
  const titles = new Map<string, string>(document.people.map((person) => [person.account, person.title]));
  const titleOf = (one: string | null) => (one === null ? null : (titles.get(one) ?? document.name));
  const mayTake = ({ programme }: { programme: string | null }) =>
    isCoordinator && (programme === null || takes(account, { programme }, document));
  const isOfAdults = isOfAdultsIn(document);
  const stills = new Map<number, Day>();
  /** The last day on which somebody may have done something in a case that lies still; of thousands of cases a few differ. */
  const lastDay = (days: number): Day => {
    const known = stills.get(days) ?? addDays(dayOf(now), -days);
    stills.set(days, known);
    return known;
  };
  const cases = rows.map((row): BoardCase => {
    const isYours = row.coordinator === account;
    const isTheirs = isYours || (row.coordinator === null && mayTake(row));
    const { caseId, reference, stage, openedOn, dueAt, step, about, waitsFor, missing } = row;
    return {
      caseId,
      reference,
      stage,
      openedOn,
      dueAt: isTheirs ? dueAt : dayIn(dueAt),
      isYours,
      isOfAdults: isOfAdults(reference),
      coordinator: titleOf(row.coordinator),
      stalledSince: asked.over ? null : stalledSince(row, lastDay(row.stalledDays ?? usually(document).stalledDays)),
      next: isTheirs ? { step, about, waitsFor: titleOf(waitsFor), missing } : null,
    };
  });
  const isAll = !asked.over && asked.code === "";
  return ok({
    now,
    cases: asked.over ? cases : cases.toSorted(byUrgency),
    load: isAll ? loads(rows, account, document) : null,
  });
}

/** Of others' cases the day is told: by the hour of a meeting it could be found in the calendars of those who come. */
const dayIn = (dueAt: string | null): Day | null =>
  dueAt === null ? null : dueAt.includes("T") ? dayOf(dueAt as Moment) : (dueAt as Day);

/** Most urgent first; where only the day is told, its order within the day tells no hour either. */
const byUrgency = (one: BoardCase, other: BoardCase) =>
  one.dueAt === other.dueAt
    ? one.reference < other.reference
      ? -1
      : 1
    : (one.dueAt ?? "~") < (other.dueAt ?? "~")
      ? -1
      : 1;

/** A case that rests is meant to lie still. */
function stalledSince({ stage, dueAt, movedOn }: Listed, lastDay: Day): Day | null {
  if (stage === "onHold") return null;
  const due = dayIn(dueAt) ?? movedOn;
  const since = due > movedOn ? due : movedOn;
  return since <= lastDay ? since : null;
}

function loads(
  rows: readonly { coordinator: string | null }[],
  you: string,
  { people }: Municipality,
): NonNullable<BoardRead["load"]> {
  const counted = new Map<string, number>();
  for (const { coordinator } of rows) if (coordinator) counted.set(coordinator, (counted.get(coordinator) ?? 0) + 1);
  const has = (account: string) => counted.get(account) ?? 0;
  return people
    .filter(({ account, duty }) => duty === "coordinator" || has(account) > 0)
    .map(({ account, title }) => ({ title, isYou: account === you, cases: has(account) }))
    .toSorted((a, b) => a.cases - b.cases);
}
