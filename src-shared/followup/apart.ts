import type { CaseFile } from "../case/case-file.ts";
import type { PartyId } from "../ids.ts";
import type { Task } from "./task.ts";

/** What was agreed in a meeting that keeps two apart is for those of the family it was with, and whoever is to be told. */
export function isPromiseTo({ meetings }: CaseFile, { meeting: from, reportTo }: Task, party: PartyId): boolean {
  const meeting = meetings.find((one) => one.id === from);
  return meeting?.type !== "separate" || meeting.family.includes(party) || reportTo.some((one) => one.party === party);
}
