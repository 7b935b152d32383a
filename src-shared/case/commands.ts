import { absorb } from "./absorb.ts";
import { accept } from "./accept.ts";
import { advise } from "./advise.ts";
import { answerRaise } from "./answer-raise.ts";
import { askAgain } from "./ask-again.ts";
import { askForContact } from "./ask-for-contact.ts";
import { beginRaised } from "./begin-raised.ts";
import { close } from "./close.ts";
import { consult } from "./consult.ts";
import { declareTie } from "./declare-tie.ts";
import { declineHandover } from "./decline-handover.ts";
import { dropRaised } from "./drop-raised.ts";
import { dropAfter } from "./drop-after.ts";
import { end } from "./end.ts";
import { handOver } from "./hand-over.ts";
import { logContact } from "./log-contact.ts";
import { merge } from "./merge.ts";
import { nothingAfter } from "./nothing-after.ts";
import { offerEvaluation } from "./offer-evaluation.ts";
import { open } from "./open.ts";
import { pause } from "./pause.ts";
import { planAfter } from "./plan-after.ts";
import { proposeRaise } from "./propose-raise.ts";
import { raise } from "./raise.ts";
import { readAdvice } from "./read-advice.ts";
import { recallHandover } from "./recall-handover.ts";
import { regretRaise } from "./regret-raise.ts";
import { reopen } from "./reopen.ts";
import { resume } from "./resume.ts";
import { startClosing } from "./start-closing.ts";
import { stayOpen } from "./stay-open.ts";
import { takeHandover } from "./take-handover.ts";
import { takeOverRunning } from "./take-over-running.ts";
import { toFollowUp } from "./to-follow-up.ts";
import { turnIntoInquiry } from "./turn-into-inquiry.ts";
import { withdrawRaise } from "./withdraw-raise.ts";

export const caseCommands = {
  "case.open": open,
  "case.askForContact": askForContact,
  "case.askAgain": askAgain,
  "case.consult": consult,
  "case.takeOverRunning": takeOverRunning,
  "case.accept": accept,
  "case.declareTie": declareTie,
  "case.advise": advise,
  "case.readAdvice": readAdvice,
  "case.turnIntoInquiry": turnIntoInquiry,
  "case.logContact": logContact,
  "case.end": end,
  "case.merge": merge,
  "case.absorb": absorb,
  "case.proposeRaise": proposeRaise,
  "case.answerRaise": answerRaise,
  "case.withdrawRaise": withdrawRaise,
  "case.raise": raise,
  "case.beginRaised": beginRaised,
  "case.regretRaise": regretRaise,
  "case.dropRaised": dropRaised,
  "case.handOver": handOver,
  "case.takeHandover": takeHandover,
  "case.declineHandover": declineHandover,
  "case.recallHandover": recallHandover,
  "case.pause": pause,
  "case.resume": resume,
  "case.toFollowUp": toFollowUp,
  "case.startClosing": startClosing,
  "case.planAfter": planAfter,
  "case.dropAfter": dropAfter,
  "case.nothingAfter": nothingAfter,
  "case.offerEvaluation": offerEvaluation,
  "case.close": close,
  "case.stayOpen": stayOpen,
  "case.reopen": reopen,
} as const;
