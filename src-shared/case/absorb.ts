import { z } from "zod";

import { command } from "../command.ts";
import { type CaseId, id } from "../ids.ts";
import { ok, refuse } from "../refusal.ts";
import { dayOf } from "../time.ts";
import type { CaseFile } from "./case-file.ts";

/** Takes up the inquiry of a case that was merged into this one, with all that had been merged into that. Twice is as once. */
export const absorb = command({
  input: z.object({ from: id<CaseId>() }),
  by: ["coordinator"],
  needs: ({ from }) => ({ other: { caseId: from } }),
  decide(file, { from }, { now, facts: { other } }) {
    if (!other || other.stage.name !== "merged" || other.stage.into !== file.id)
      return refuse({ kind: "otherCaseNotYours" });
    if (other.links.some(({ caseId }) => caseId === file.id)) return refuse({ kind: "otherCaseNotYours" });
    if (file.joined.some((one) => one.from === from)) return ok({ file, log: [] });
    const earliest = [worriedOn(file), worriedOn(other)].toSorted()[0]!;
    const { id: _id, reference, inquiry, joined } = other;
    return ok({
      file: {
        ...file,
        worrySince: file.worrySince === null && earliest === worriedOn(file) ? null : earliest,
        joined: [...file.joined, { from, reference, at: now, inquiry }, ...joined],
        related: file.related.filter(({ caseId }) => caseId !== from),
      },
      log: [{ kind: "inquiryJoined", from }],
    });
  },
});

const worriedOn = (file: CaseFile) => file.worrySince ?? dayOf(file.openedAt);
