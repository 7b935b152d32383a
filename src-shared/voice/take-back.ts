import { z } from "zod";

import { fromParty, fromUnit } from "../case/labelled.ts";
import { command } from "../command.ts";
import { id, type SayingId } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { childWhose, sayingOf } from "./own-child.ts";

/**
 * What a child takes back is gone at once, with its file. Where nothing of the case may be thrown away it is shown to nobody.
 * What was noted for it is taken back for it too.
 */
export const takeBack = command({
  input: z.object({ sayingId: id<SayingId>() }),
  by: ["child", "coordinator"],
  decide(file, { sayingId }, { now, actor }) {
    const child = childWhose(file, actor, sayingId);
    const saying = sayingOf(file, child, sayingId);
    if (!child || !saying) return refuse({ kind: "notThere" });
    if (!actor.family && !saying.notedBy) return refuse({ kind: "childsToOpen" });
    const { attachment } = saying.said.value;
    const log = [{ kind: "sayingTakenBack", party: child.id, saying: sayingId }];
    if (!file.legalHold)
      return ok({
        file: {
          ...file,
          sayings: file.sayings.filter((one) => one !== saying),
          attachments: file.attachments.filter((one) => one.id !== attachment),
        },
        log,
      });
    const shut = {
      releasedTo: [],
      withheldFrom: [fromUnit(file.office), ...file.parties.map((party) => fromParty(party.id))],
    };
    return ok({
      file: {
        ...file,
        sayings: file.sayings.map((one) =>
          one === saying ? { ...one, takenBackAt: now, said: { ...one.said, ...shut } } : one,
        ),
        attachments: file.attachments.map((one) =>
          one.id === attachment ? { ...one, file: { ...one.file, ...shut } } : one,
        ),
      },
      log,
    });
  },
});
