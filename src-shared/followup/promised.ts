import type { CaseFile } from "../case/case-file.ts";
import { hasLeft } from "../party/party.ts";
import type { Task } from "./task.ts";

/** Somebody who is still there has it to do by its day, or has said that it is done and waits to be heard. */
export const isUnderWayTo = ({ parties }: CaseFile, { owner, state }: Task) =>
  ["agreed", "accepted", "blocked", "reported"].includes(state.name) &&
  parties.some((party) => party.id === owner && !hasLeft(party));
