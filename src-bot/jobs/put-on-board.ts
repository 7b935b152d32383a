import type { Deps } from "../deps.ts";
import { changeByItself, clock } from "../look-again.ts";

/** Cases a sweep takes at once; the rest come with the next. */
const mostAtOnce = 200;
/** What is still to be listed, asked for once: every change since lists its own case. */
const left = new WeakMap<Deps["store"], Map<string, string[]>>();

/** Cases from before there was a board are put on it; each is tried once a start. */
export async function putOnBoard(deps: Deps, municipality: string): Promise<void> {
  const known = left.get(deps.store) ?? new Map<string, string[]>();
  left.set(deps.store, known);
  const cases = known.get(municipality) ?? (await deps.store.board.unlisted(municipality));
  known.set(municipality, cases.slice(mostAtOnce));
  if (cases.length === 0) return;
  const clocks = await deps.municipality(municipality);
  for (const caseId of cases.slice(0, mostAtOnce))
    try {
      await deps.store.inTransaction(municipality, async (transaction) => {
        const now = deps.now();
        const by = { actor: clock, commandId: `board ${now}`, verb: clock };
        const held = await transaction.lock(caseId, by);
        if (!held || held.alreadyDone) return;
        await transaction.save(held, changeByItself(held, held.file, [{ kind: "timePassed" }], by, now, clocks));
      });
    } catch (error) {
      deps.log.error({ err: error, caseId }, "a case could not be put on the board");
    }
}
