import { accept } from "./accept.ts";
import { receive } from "./receive.ts";
import { report } from "./report.ts";

export const followupCommands = {
  "followup.accept": accept,
  "followup.report": report,
  "followup.receive": receive,
} as const;
