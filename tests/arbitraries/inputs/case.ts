import type { caseCommands } from "../../../src-shared/case/commands.ts";
import type { InputMaker } from "../draw.ts";

export const caseInputs = {
  "case.open": ({ told }) => ({ caller: told(), phone: "070-1740605", worry: told(), language: "sv" }),

  "case.accept": ({ mostly }) => ({ noConflictOfInterest: mostly() }),

  "case.logContact": ({ one, ids, mostly }) => ({
    guardianId: one(ids("guardian")),
    channel: "phone",
    noticeGiven: mostly(),
    safetyAsked: mostly(),
    interpreter: "none",
  }),
} satisfies Record<keyof typeof caseCommands, InputMaker>;
