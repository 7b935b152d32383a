import { addIntervention } from "./add-intervention.ts";
import { addNeed } from "./add-need.ts";
import { addStatement } from "./add-statement.ts";
import { answerOrder } from "./answer-order.ts";
import { bearCost } from "./bear-cost.ts";
import { decide } from "./decide.ts";
import { meetNeed } from "./meet-need.ts";
import { noteSeen } from "./note-seen.ts";
import { noteStride } from "./note-stride.ts";
import { present } from "./present.ts";
import { propose } from "./propose.ts";
import { proposeOrder } from "./propose-order.ts";
import { reword } from "./reword.ts";
import { setCanvas } from "./set-canvas.ts";
import { setIntervention } from "./set-intervention.ts";
import { setMain } from "./set-main.ts";
import { takeBack } from "./take-back.ts";
import { takeStance } from "./take-stance.ts";
import { takeStand } from "./take-stand.ts";
import { wantFirst } from "./want-first.ts";
import { weigh } from "./weigh.ts";
import { withdrawOrder } from "./withdraw-order.ts";

export const planCommands = {
  "plan.addStatement": addStatement,
  "plan.takeStand": takeStand,
  "plan.addNeed": addNeed,
  "plan.meetNeed": meetNeed,
  "plan.propose": propose,
  "plan.setCanvas": setCanvas,
  "plan.present": present,
  "plan.wantFirst": wantFirst,
  "plan.noteSeen": noteSeen,
  "plan.takeStance": takeStance,
  "plan.bearCost": bearCost,
  "plan.decide": decide,
  "plan.addIntervention": addIntervention,
  "plan.setIntervention": setIntervention,
  "plan.reword": reword,
  "plan.takeBack": takeBack,
  "plan.proposeOrder": proposeOrder,
  "plan.answerOrder": answerOrder,
  "plan.withdrawOrder": withdrawOrder,
  "plan.weigh": weigh,
  "plan.noteStride": noteStride,
  "plan.setMain": setMain,
} as const;
