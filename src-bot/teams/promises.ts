import {
  type Card,
  card,
  execute,
  buttons,
  type Element,
  heading,
  line,
  problem,
  quiet,
} from "../../src-shared/card.ts";
import type { CaseView } from "../../src-shared/case/view.ts";
import { ownSubject } from "../../src-shared/case/own-subject.ts";
import { promiseWords } from "../../src-shared/followup/task-lines.ts";
import type { TaskView } from "../../src-shared/followup/view.ts";
import type { Text } from "../../src-shared/text/sv.ts";
import { texts } from "../../src-shared/text/text.ts";
import { addDays, type Day, dayOf, type Moment } from "../../src-shared/time.ts";
import type { Access } from "../access.ts";
import type { Deps } from "../deps.ts";
import { viewOwnCases } from "../read.ts";
import { revisionOf } from "../revision.ts";
import { stepWords } from "./case-list.ts";

/** Three rows with two buttons each are as many buttons as a card may have. */
const mostRows = 3;
/** What is due the day after presses too. */
const pressingDays = 1;

type Wrong = Parameters<typeof problem>[0];
interface Row {
  view: CaseView;
  task: TaskView | null;
  due: Day | null;
}

/** Everything that waits for somebody, what is due first; a promise is reported done in one tap. */
export async function promisesCard(deps: Deps, access: Access, wrong: Wrong | null = null): Promise<Card> {
  const text = texts[access.language];
  const rows = await rowsFor(deps, access);
  if (rows.length > 0) return listCard(rows, text, wrong && problem(wrong));
  const { noPromisesTitle, noPromises } = text.bot;
  return card(text.language, noPromisesTitle, [heading(noPromisesTitle), wrong && problem(wrong), line(noPromises)]);
}

/** The list of a morning; null where nothing is late or due before tomorrow is over. */
export async function morningCard(deps: Deps, access: Access, day: Day): Promise<Card | null> {
  const text = texts[access.language];
  const rows = await rowsFor(deps, access);
  const presses = rows.some(({ due }) => due !== null && due <= addDays(day, pressingDays));
  return presses ? listCard(rows, text, null, quiet(text.bot.howToStop)) : null;
}

async function rowsFor(deps: Deps, access: Access): Promise<Row[]> {
  const views = await viewOwnCases(deps, access, "glimpse");
  return views.flatMap(rowsOf).toSorted((a, b) => (a.due ?? last).localeCompare(b.due ?? last));
}
const last = "9999";

function listCard(rows: Row[], text: Text, wrong: Element | null, foot: Element | null = null): Card {
  const title = text.bot.promisesTitle(rows.length);
  return card(text.language, title, [
    heading(title),
    wrong,
    ...rows.slice(0, mostRows).flatMap((row, index) => elementsOf(row, index + 1, text)),
    rows.length > mostRows ? quiet(text.bot.andMoreToWrite(rows.length - mostRows)) : null,
    foot,
  ]);
}

/** A person's promises in a case, and the next step there that is not one of them. */
function rowsOf(view: CaseView): Row[] {
  const tasks = view.tasks.filter(
    ({ you, state }) =>
      (you === "owner" && ["agreed", "accepted", "blocked"].includes(state)) ||
      (you === "receiver" && state === "reported"),
  );
  const { kind, about, dueAt } = view.waiting;
  const isListed = kind === "nothing" || kind.startsWith("await") || tasks.some(({ id }) => id === about);
  const due = dueAt === null ? null : dueAt.includes("T") ? dayOf(dueAt as Moment) : (dueAt as Day);
  return [
    ...tasks.map((task): Row => ({ view, task, due: task.dueBy })),
    ...(isListed ? [] : [{ view, task: null, due }]),
  ];
}

function elementsOf({ view, task }: Row, place: number, text: Text): Element[] {
  const { reference, caseId, waiting } = view;
  const said = task
    ? promiseWords(task, text)
    : stepWords(
        {
          kind: waiting.kind,
          isOfAdults: view.programme?.about === "adults",
          ...(waiting.dueAt ? { dueAt: waiting.dueAt } : {}),
        },
        text,
      );
  const subject = task
    ? task.you === "owner"
      ? (`task:${task.id}` as const)
      : (`report:${task.id}` as const)
    : ownSubject(view);
  const isDone = task?.you === "owner" && task.state === "accepted";
  return [
    line(`**${reference}** ${said}`),
    buttons([
      ...(isDone
        ? [
            execute(
              `done-${place}`,
              text.followUp.done,
              "followup.report",
              {
                caseId,
                subject,
                input: { taskId: task.id, outcome: "done" },
                rev: revisionOf(view, subject),
                isOfList: true,
              },
              { withoutInputs: true },
            ),
          ]
        : []),
      execute(`open-${place}`, text.bot.openCase(reference), "show", { caseId, subject, input: {}, isOfList: true }),
    ]),
  ];
}
