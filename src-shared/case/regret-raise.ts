import { z } from "zod";

import { command } from "../command.ts";
import { ok, refuse } from "../refusal.ts";
import type { CaseFile } from "./case-file.ts";
import { withoutOffer } from "./handovers.ts";
import { coordinatorOf } from "./viewer.ts";

const early = ["triage", "familyContact", "consentPending"];

/** Nobody has been asked anything here yet. */
export const isUnasked = ({ stage, links, requests, consents, meetings, tasks, parties }: CaseFile) =>
  early.includes(stage.name) &&
  links.some(({ how }) => how === "raisedFrom") &&
  [requests, consents, meetings, tasks].every((list) => list.length === 0) &&
  !parties.some(({ kind }) => kind === "professional");

/** The case was raised too soon: while nothing has been asked in it, it ends, and the one that it was raised from goes on alone. */
export const regretRaise = command({
  input: z.object({}),
  by: ["coordinator"],
  decide(file, _input, { actor, now }) {
    const from = file.links.find(({ how }) => how === "raisedFrom");
    if (!from || coordinatorOf(file) !== actor.account) return refuse({ kind: "notRaised" });
    if (!isUnasked(file)) return refuse({ kind: "alreadyAsked" });
    const { caseId: into } = from;
    return ok({
      file: { ...withoutOffer(file), stage: { name: "merged", at: now, into, coordinator: actor.account } },
      log: [{ kind: "raiseRegretted", into }],
      effects: [
        { kind: "giveCommand", caseId: into, verb: "case.dropRaised", input: { to: file.id }, actor: actor.account },
      ],
    });
  },
});
