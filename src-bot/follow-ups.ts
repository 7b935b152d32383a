import type { CaseView } from "../src-shared/case/view.ts";
import type { TaskView } from "../src-shared/followup/view.ts";
import type { Clocks } from "../src-shared/programme/municipality.ts";
import { ok, type Outcome } from "../src-shared/refusal.ts";
import { addDays, addWorkingDays, type Day, type Moment } from "../src-shared/time.ts";
import type { Access } from "./access.ts";
import type { Deps } from "./deps.ts";
import { viewCasesOf } from "./read.ts";

/** A promise as this person may see it, and when the next on the ladder hears of it. */
type FollowUp = TaskView & {
  caseId: string;
  reference: string;
  seenAs: CaseView["you"];
  /** What is to be done is said as of somebody grown. */
  isOfAdults: boolean;
  /** Somebody else at the same service could take it; the owner's to use. */
  hasColleague: boolean;
  /** When each is reminded while nothing is heard: the coordinator's to know. */
  ladder: { owner: Day; coordinator: Day; manager: Day } | null;
};

/** Every promise that is this person's to keep, to take in or to watch over, in the cases where there is one. */
export async function readFollowUps(
  deps: Deps,
  access: Access,
): Promise<Outcome<{ now: Moment; followUps: FollowUp[] }>> {
  const found = await Promise.all(
    access.municipalities.map(async (municipality) => {
      const clocks = await deps.municipality(municipality);
      const rows = await deps.store.worklists.of(municipality, [access.actor.account]);
      // A row from before `ahead` was kept says nothing of it.
      const caseIds = rows.filter(({ ahead, kind }) => ahead?.tasks || isAboutTask(kind)).map((row) => row.caseId);
      const views = await viewCasesOf(deps, asOneOfTheStaff(access), municipality, caseIds);
      return views.flatMap((view) => view.tasks.map((task) => followUp(view, task, clocks)));
    }),
  );
  return ok({ now: deps.now(), followUps: found.flat().toSorted((a, b) => (a.dueBy < b.dueBy ? -1 : 1)) });
}

/** Who leads the coordinators may also answer for a service of their own: here it is that service's promises they are asked about. */
const asOneOfTheStaff = ({ actor, ...access }: Access): Access => ({
  ...access,
  actor: { ...actor, roles: actor.roles.filter((role) => role !== "manager") },
});

const isAboutTask = (kind: string) =>
  ["receiveReport", "takeUpLate", "askOwner", "findOwner", "helpOwner", "tellFamily", "awaitReport", "acceptTask"].some(
    (one) => one === kind,
  ) || kind === "reportTask";

function followUp(view: CaseView, task: TaskView, { document, holidays }: Clocks): FollowUp {
  const { coordinator, manager } = document.ladder;
  const self = view.people.find(({ id }) => id === view.yourParty);
  return {
    ...task,
    caseId: view.caseId,
    reference: view.reference,
    seenAs: view.you,
    isOfAdults: view.programme?.about === "adults",
    hasColleague: view.people.some(
      (one) =>
        one.kind === "professional" && self?.kind === "professional" && one.id !== self.id && one.unit === self.unit,
    ),
    ladder:
      view.you === "coordinator" && ["agreed", "accepted", "blocked"].includes(task.state)
        ? {
            owner: addDays(task.dueBy, 1),
            coordinator: addWorkingDays(task.dueBy, coordinator, holidays),
            manager: addWorkingDays(task.dueBy, manager, holidays),
          }
        : null,
  };
}
