import { addIntervention } from "./add-intervention.ts";
import { addNeed } from "./add-need.ts";
import { addStatement } from "./add-statement.ts";
import { decide } from "./decide.ts";
import { meetNeed } from "./meet-need.ts";
import { present } from "./present.ts";
import { propose } from "./propose.ts";
import { reword } from "./reword.ts";
import { setIntervention } from "./set-intervention.ts";
import { takeBack } from "./take-back.ts";
import { takeStance } from "./take-stance.ts";
import { takeStand } from "./take-stand.ts";

export const planCommands = {
  "plan.addStatement": addStatement,
  "plan.takeStand": takeStand,
  "plan.addNeed": addNeed,
  "plan.meetNeed": meetNeed,
  "plan.propose": propose,
  "plan.present": present,
  "plan.takeStance": takeStance,
  "plan.decide": decide,
  "plan.addIntervention": addIntervention,
  "plan.setIntervention": setIntervention,
  "plan.reword": reword,
  "plan.takeBack": takeBack,
} as const;
