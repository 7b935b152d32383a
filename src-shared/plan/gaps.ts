import type { CaseFile } from "../case/case-file.ts";
import { isUnderWayTo } from "../followup/promised.ts";
import type { Intervention, Need } from "./plan.ts";

const isUnderWay = ({ state }: Intervention) => state === "planned" || state === "ongoing";

/** A need that is not met, and that nobody sees to by a day: neither by support nor by a promise. */
export const isGap = (file: CaseFile, { id, metOn }: Need, interventions: readonly Intervention[]) =>
  metOn === null &&
  !file.tasks.some((task) => task.need === id && isUnderWayTo(file, task)) &&
  !interventions.some((one) => one.needs.includes(id) && one.owner !== null && one.dueBy !== null && isUnderWay(one));

/** Support that is given for no need of any child. */
export const isOrphan = (one: Intervention) => isUnderWay(one) && one.needs.length === 0;
