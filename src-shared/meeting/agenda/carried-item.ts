import type { CaseFile } from "../../case/case-file.ts";
import type { Context } from "../../command.ts";
import { isPromiseTo } from "../../followup/apart.ts";
import type { Task } from "../../followup/task.ts";
import type { ItemId, PartyId, Wording } from "../../ids.ts";
import { isProfessional } from "../../party/party.ts";
import type { AgendaItem } from "../item.ts";

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

/** Those that were carried over, are on no agenda yet, and are for all of this family to hear of. */
export const carriedOver = (file: CaseFile, family: readonly PartyId[]): Task[] =>
  file.tasks.filter(
    (task) =>
      task.state.name === "carriedOver" &&
      family.every((party) => isPromiseTo(file, task, party)) &&
      !file.meetings.some(({ items }) => items.some((item) => item.task === task.id)),
  );
