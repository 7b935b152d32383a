import { randomUUID } from "node:crypto";

import fc from "fast-check";

import { boardRowOf } from "../src-shared/case/board.ts";
import { type CaseFile, parseCaseFile } from "../src-shared/case/case-file.ts";
import type { CaseId } from "../src-shared/ids.ts";
import { momentAt } from "../src-shared/time.ts";
import { anApartCase } from "./arbitraries/apart-case.ts";
import type { FullCase } from "./arbitraries/full-case.ts";
import { seed } from "./arbitraries/seed.ts";
import { coordinator, monday } from "./case-files.ts";
import { aChange } from "./store/bed.ts";
import { municipalityId, type World } from "./world.ts";

type Score = number | null;
const [sample] = fc.sample(anApartCase(), { seed, numRuns: 1 }) as [FullCase];

/** A case where parents go apart that ended on a day, each parent having felt so much conflict before and after. */
export function ended(on: string, scores: [before: Score, after: Score][], more: Partial<CaseFile> = {}): CaseFile {
  const parents = sample.file.parties.filter(({ kind }) => kind === "guardian");
  return parseCaseFile({
    ...sample.file,
    id: randomUUID() as CaseId,
    stage: { name: "closed", at: momentAt(on as never, "12:00"), coordinator, reason: sample.file.goals[0]!.words },
    openedAt: momentAt("2024-02-01" as never, "12:00"),
    ratings: parents.flatMap(({ id: party }, at) =>
      (["before", "after"] as const).flatMap((when, second) => {
        const score = scores[at]?.[second];
        return score === undefined ? [] : [{ party, measure: "conflict", when, score, at: monday }];
      }),
    ),
    burdens: [],
    ...more,
  });
}

/** A case that is over, as if it had been led here. */
export async function keepIn(world: World, file: CaseFile): Promise<void> {
  const { store, municipality } = world.app.deps;
  const { document } = await municipality(municipalityId);
  const at = new Date((file.stage as { at: string }).at);
  const board = { row: boardRowOf(file, document, world.clock.now), movedAt: at, isMoved: true };
  const change = aChange(file, { board, at });
  await store.inTransaction(municipalityId, (transaction) => transaction.open(file.id, change));
}
