import { z } from "zod";

import { fromParty, label } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId } from "../ids.ts";
import { language, optionalLine } from "../input.ts";
import { ok, refuse } from "../refusal.ts";
import { adaptationKinds, hasLeft, isRelative, type Relative } from "./party.ts";

/** All that a person needs to be able to take part, in their own words; an interpreter's detail is the language. */
export const setAdaptations = command({
  input: z.object({
    partyId: id<PartyId>(),
    adaptations: z
      .array(z.object({ kind: z.enum(adaptationKinds), detail: optionalLine() }))
      .max(adaptationKinds.length),
  }),
  by: ["coordinator"],
  decide(file, { partyId, adaptations: asked }) {
    const party = file.parties.find((one): one is Relative => isRelative(one) && one.id === partyId);
    if (!party || hasLeft(party)) return refuse({ kind: "unknownPerson" });
    const wrong = asked.findIndex(({ kind, detail }) => kind === "interpreter" && !isLanguage(detail));
    if (wrong >= 0)
      return refuse({ kind: "badInput", fields: [{ path: `adaptations.${wrong}.language`, problem: "missing" }] });
    const byKind = new Map(asked.map((one) => [one.kind, one.detail]));
    const told = { about: [partyId], category: "health" as const, source: fromParty(partyId) };
    const adaptations = [...byKind].map(([kind, detail]) => ({
      kind,
      detail: detail === null ? null : label(detail, told),
    }));
    return ok({
      file: { ...file, parties: file.parties.map((one) => (one === party ? { ...party, adaptations } : one)) },
      log: [{ kind: "adaptationsSet", party: partyId, count: adaptations.length }],
    });
  },
});

const isLanguage = (detail: string | null) => language().safeParse(detail).success;
