import { answer } from "./answer.ts";
import { askAnew } from "./ask-anew.ts";
import { askToConfirm } from "./ask-to-confirm.ts";
import { assessMaturity } from "./assess-maturity.ts";
import { confirm } from "./confirm.ts";
import { confirmHeld } from "./confirm-held.ts";
import { confirmInvalidation } from "./confirm-invalidation.ts";
import { endAssessment } from "./end-assessment.ts";
import { endLegalGround } from "./end-legal-ground.ts";
import { invalidate } from "./invalidate.ts";
import { record } from "./record.ts";
import { recordAnswer } from "./record-answer.ts";
import { recordLegalGround } from "./record-legal-ground.ts";
import { rejectInvalidation } from "./reject-invalidation.ts";
import { remind } from "./remind.ts";
import { remindReceiver } from "./remind-receiver.ts";
import { request } from "./request.ts";
import { withdraw } from "./withdraw.ts";

export const consentCommands = {
  "consent.request": request,
  "consent.askAnew": askAnew,
  "consent.remind": remind,
  "consent.remindReceiver": remindReceiver,
  "consent.recordAnswer": recordAnswer,
  "consent.answer": answer,
  "consent.record": record,
  "consent.askToConfirm": askToConfirm,
  "consent.confirm": confirm,
  "consent.confirmHeld": confirmHeld,
  "consent.withdraw": withdraw,
  "consent.invalidate": invalidate,
  "consent.confirmInvalidation": confirmInvalidation,
  "consent.rejectInvalidation": rejectInvalidation,
  "consent.assessMaturity": assessMaturity,
  "consent.endAssessment": endAssessment,
  "consent.recordLegalGround": recordLegalGround,
  "consent.endLegalGround": endLegalGround,
} as const;
