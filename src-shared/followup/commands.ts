import { accept } from "./accept.ts";
import { agree } from "./agree.ts";
import { cancel } from "./cancel.ts";
import { carryOver } from "./carry-over.ts";
import { decline } from "./decline.ts";
import { handOver } from "./hand-over.ts";
import { rate } from "./rate.ts";
import { receive } from "./receive.ts";
import { recordDeviation } from "./record-deviation.ts";
import { report } from "./report.ts";
import { sayUnheard } from "./say-unheard.ts";

export const followupCommands = {
  "followup.agree": agree,
  "followup.accept": accept,
  "followup.decline": decline,
  "followup.handOver": handOver,
  "followup.report": report,
  "followup.receive": receive,
  "followup.sayUnheard": sayUnheard,
  "followup.carryOver": carryOver,
  "followup.cancel": cancel,
  "followup.rate": rate,
  "followup.recordDeviation": recordDeviation,
} as const;
