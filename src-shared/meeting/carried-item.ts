import type { CaseFile } from "../case/case-file.ts";
import type { Context } from "../command.ts";
import type { Task } from "../followup/task.ts";
import type { ItemId, Wording } from "../ids.ts";
import { isProfessional } from "../party/party.ts";
import type { AgendaItem } from "./item.ts";

/** A promise that was not kept, as an item for the next meeting: it needs the service that made it. */
export function carriedItem(
  { parties }: CaseFile,
  { id: task, what, owner }: Task,
  newId: Context["newId"],
): AgendaItem {
  const person = parties.find((one) => one.id === owner);
  return {
    id: newId<ItemId>(),
    title: what,
    wording: newId<Wording>(),
    suggestedBy: null,
    needs: person && isProfessional(person) ? [{ kind: "unit", unit: person.unit.id }] : [],
    present: null,
    minutes: null,
    answers: [],
    outcome: null,
    task,
  };
}

/** Those that were carried over and are on no agenda yet. */
export const carriedOver = ({ tasks, meetings }: CaseFile): Task[] =>
  tasks.filter(
    ({ id: task, state }) =>
      state.name === "carriedOver" && !meetings.some(({ items }) => items.some((item) => item.task === task)),
  );
