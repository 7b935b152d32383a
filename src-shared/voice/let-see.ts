import { z } from "zod";

import { fromParty, fromUnit } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type PartyId, type SayingId, unitId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { childActing, ownGuardians, sayingOf } from "./own-child.ts";

/**
 * The child chooses who may see one thing it has said, and may choose again: whoever is left out is shown it no more from that
 * moment. Which services there are is no secret; whether one is in the case is, so any of them may be named.
 */
export const letSee = command({
  input: z.object({
    sayingId: id<SayingId>(),
    units: z.array(unitId()).max(50).default([]),
    guardians: z.array(id<PartyId>()).max(10).default([]),
  }),
  by: ["child"],
  decide(file, { sayingId, ...input }, { now, actor, municipality }) {
    const child = childActing(file, actor);
    const saying = sayingOf(file, child, sayingId);
    if (!child || !saying) return refuse({ kind: "notThere" });
    const { document } = municipality;
    const own = ownGuardians(file, child, now).map(({ party }) => party);
    const [units, guardians] = [[...new Set(input.units)], [...new Set(input.guardians)]];
    if (!units.every((unit) => unit !== file.office && document.units.some((one) => one.id === unit)))
      return refuse({ kind: "unknownService" });
    if (!guardians.every((one) => own.includes(one))) return refuse({ kind: "unknownPerson" });

    const releasedTo = [...units.map(fromUnit), ...guardians.map(fromParty)];
    const { attachment } = saying.said.value;
    return ok({
      file: {
        ...file,
        sayings: file.sayings.map((one) => (one === saying ? { ...one, said: { ...one.said, releasedTo } } : one)),
        attachments: file.attachments.map((one) =>
          one.id === attachment ? { ...one, file: { ...one.file, releasedTo } } : one,
        ),
      },
      log: [{ kind: "sayingOpened", party: child.id, saying: sayingId }],
    });
  },
});
