import { z } from "zod";

import { command } from "../command.ts";
import { type CaseId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";

/** The case that this one was raised to has been taken back: they are no longer linked. Twice is as once. */
export const dropRaised = command({
  input: z.object({ to: id<CaseId>() }),
  by: ["coordinator"],
  needs: ({ to }) => ({ other: { caseId: to } }),
  decide(file, { to }, { now, facts: { other } }) {
    if (!other || other.stage.name !== "merged" || other.stage.into !== file.id)
      return refuse({ kind: "otherCaseNotYours" });
    if (!file.links.some(({ caseId }) => caseId === to)) return ok({ file, log: [] });
    return ok({
      file: {
        ...file,
        links: file.links.filter(({ caseId }) => caseId !== to),
        raisings: file.raisings.map((one) =>
          one.state.name === "raised" && one.state.caseId === to
            ? { ...one, state: { name: "withdrawn" as const, at: now } }
            : one,
        ),
      },
      log: [{ kind: "raisedCaseDropped", to }],
    });
  },
});
