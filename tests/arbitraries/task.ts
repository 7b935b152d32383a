import fc from "fast-check";

import type { Task } from "../../src-shared/followup/task.ts";
import { aPromise, monday } from "../case-files.ts";
import { type Party, something } from "./family.ts";

export const aTask = (parties: readonly Party[], number: number): fc.Arbitrary<Task> => {
  const professionals = parties.filter((party) => party.kind === "professional").map((party) => party.id);
  return fc
    .record({
      what: something(parties),
      evidence: something(parties),
      owner: fc.constantFrom(...professionals),
      reportTo: fc.option(fc.constantFrom(...professionals)),
      state: fc.constantFrom("agreed", "accepted", "reported", "received"),
    })
    .map(({ what, evidence, owner, reportTo, state }) =>
      aPromise(70 + number, {
        what,
        owner,
        reportTo: [{ party: reportTo, receivedAt: state === "received" ? monday : null }],
        state: {
          agreed: { name: "agreed" as const },
          accepted: { name: "accepted" as const, at: monday },
          reported: { name: "reported" as const, reportedAt: monday, evidence },
          received: { name: "received" as const, at: monday, reportedAt: monday, evidence },
        }[state],
      }),
    );
};
