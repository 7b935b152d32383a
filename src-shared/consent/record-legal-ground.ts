import { z } from "zod";

import { fromUnit, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type LegalGroundId, type PartyId } from "../ids.ts";
import { text } from "../input.ts";
import { isRelative } from "../party/party.ts";
import { mandateTo } from "../programme/mandates.ts";
import { isOver } from "../record/retention.ts";
import { ok, refuse } from "../refusal.ts";
import { addMonths, day, dayOf } from "../time.ts";
import { flow } from "./consent.ts";
import { professionalOf } from "./legal-ground.ts";
import { whyNoMatrix } from "./matrix.ts";

/**
 * A service tells something of its own on another ground than consent. Whoever decides it has the mandate from that service;
 * the coordinator never does, and it brings nobody to a meeting.
 */
export const recordLegalGround = command({
  input: z.object({
    ground: z.string().max(40),
    subjectIds: z.array(id<PartyId>()).min(1).max(20),
    flows: z.array(flow).min(1).max(100),
    reason: text(),
    validTo: day(),
  }),
  by: ["professional"],
  decide(file, { ground, subjectIds, flows, reason, validTo }, { now, actor, municipality, newId }) {
    const { people, legalGrounds, longestGroundMonths } = municipality.document;
    const decider = professionalOf(file, actor.account);
    const person = people.find((one) => one.account === actor.account);
    if (isOver(file.stage)) return refuse({ kind: "notInThisStage" });
    if (!decider || !person || decider.unit.id === file.office) return refuse({ kind: "noSecrecyMandate" });
    const unit = decider.unit.id;
    const wanted = { unit, decides: "secrecy", on: dayOf(now), cost: 0 } as const;
    if (mandateTo(municipality.document, actor.account, wanted) !== "given")
      return refuse({ kind: "noSecrecyMandate" });
    if (person.unit !== unit || flows.some((one) => one.from !== unit))
      return refuse({ kind: "notYourServicesToTell" });
    const whyNot = whyNoMatrix(flows, municipality.document);
    if (whyNot) return refuse(whyNot);
    if (!legalGrounds.some((one) => one.id === ground)) return refuse({ kind: "unknownGround" });
    const subjects = [...new Set(subjectIds)];
    if (!subjects.every((subject) => file.parties.some((party) => isRelative(party) && party.id === subject)))
      return refuse({ kind: "unknownPerson" });
    if (validTo < dayOf(now) || validTo > addMonths(dayOf(now), longestGroundMonths))
      return refuse({ kind: "groundPeriodIsWrong" });
    const groundId = newId<LegalGroundId>();
    const decided = {
      id: groundId,
      ground,
      subjects,
      flows,
      decidedBy: actor.account,
      reason: label(reason, { about: subjects, category: flows[0]!.category, source: fromUnit(unit) }),
      decidedAt: now,
      validTo,
      endedAt: null,
    };
    return ok({
      file: { ...file, legalGrounds: [...file.legalGrounds, decided] },
      log: [{ kind: "legalGroundRecorded", legalGround: groundId, ground, unit }],
    });
  },
});
