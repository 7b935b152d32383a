import { z } from "zod";

import { command } from "../command.ts";
import type { CaseId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { referenceOf, seriesOf } from "./begin.ts";
import { changedRaising, isAgreedToRaise, mayGoOn, openRaising, programmesAbove } from "./raising.ts";

/**
 * The family has said yes: a case of the other kind begins, by a command of its own, and the two know of each other. This one
 * goes on as it was. What is to be told there the family is asked about there.
 */
export const raise = command({
  input: z.object({}),
  by: ["coordinator"],
  needs(_input, file, { now, municipality: { document } }) {
    const open = openRaising(file)?.programme ?? "";
    const above = document.programmes[open];
    return above ? { number: seriesOf(open, above.prefix, now) } : {};
  },
  decide(file, _input, { actor, now, facts, municipality: { document }, newId }) {
    if (!mayGoOn(file)) return refuse({ kind: "notInThisStage" });
    const open = openRaising(file);
    if (!open) return refuse({ kind: "notProposed" });
    const [, programme] = programmesAbove(file, document, now).find(([id]) => id === open.programme) ?? [];
    if (!programme) return refuse({ kind: "raiseLeadsNowhere" });
    if (!isAgreedToRaise(file, open, now, document)) return refuse({ kind: "familyHasNotAgreed" });
    const caseId = newId<CaseId>();
    const reference = referenceOf(programme.prefix, now, facts.number);
    const raised = changedRaising(file, { ...open, state: { name: "raised", caseId, at: now } });
    return ok({
      file: { ...raised, links: [...file.links, { caseId, reference, how: "raisedTo", at: now }] },
      log: [{ kind: "caseRaised", to: caseId, programme: open.programme }],
      effects: [
        { kind: "giveCommand", caseId, verb: "case.beginRaised", input: { from: file.id }, actor: actor.account },
      ],
    });
  },
});
