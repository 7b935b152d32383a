import { z } from "zod";

import { opening } from "../command.ts";
import { language, line, phone, text } from "../input.ts";
import { ok } from "../refusal.ts";
import { addWorkingDays, dayOf } from "../time.ts";
import { nothingYet } from "./case-file.ts";
import { fromUnit, label } from "./labelled.ts";
import { programmes } from "../programme/programme.ts";

/** Anybody on the staff may start a case, with as little as possible and no child's name. It gives them no access to it. */
export const open = opening({
  input: z.object({ caller: line(), phone: phone(), worry: text(), language: language() }),
  by: ["anyone"],
  needs: (_input, _file, { now }) => ({ number: { programme: "samba", year: dayOf(now).slice(0, 4) } }),
  decide(caseId, { caller, phone: number, worry, language: spoken }, { now, actor, municipality, facts }) {
    const { coordinationUnit: office, callBackDays } = municipality.document;
    const told = { about: [], source: fromUnit(office) };
    const reference = `${programmes.samba.prefix}-${dayOf(now).slice(0, 4)}-${String(facts.number).padStart(3, "0")}`;
    return ok({
      file: {
        ...nothingYet,
        id: caseId,
        municipality: municipality.id,
        reference,
        programme: "samba",
        openedAt: now,
        stage: { name: "inquiry", callBackBy: addWorkingDays(dayOf(now), callBackDays, municipality.holidays) },
        initiator: actor.account,
        office,
        inquiry: {
          caller: label(caller, { ...told, category: "contact" }),
          phone: label(number, { ...told, category: "contact" }),
          worry: label(worry, { ...told, category: "family" }),
          language: spoken,
        },
      },
      log: [{ kind: "caseOpened" }],
    });
  },
});
