import type { Deps } from "../deps.ts";
import { newsOf } from "../family/news-of.ts";

/** Messages a sweep takes at once; the rest come with the next. */
const mostAtOnce = 200;
/** A job that is retried is not asked for anew at each sweep. */
const askedAgainMs = 3_600_000;
const asked = new WeakMap<Deps["store"], Map<string, number>>();

/** What lies unopened, or could not be delivered, is looked at again when its time has come. */
export async function lookAtMessages(deps: Deps, municipality: string): Promise<void> {
  const known = asked.get(deps.store) ?? new Map<string, number>();
  asked.set(deps.store, known);
  const real = performance.now();
  for (const [key, until] of known) if (until < real) known.delete(key);
  const due = await deps.store.ledger.due(municipality, new Date(deps.now()), mostAtOnce + known.size);
  for (const { caseId, recipient: to, subject, dueAt } of due) {
    const key = [municipality, caseId, to, subject, dueAt.getTime()].join(" ");
    if (known.has(key)) continue;
    known.set(key, real + askedAgainMs);
    const effect = subject.startsWith(newsOf)
      ? ({ kind: "tellFamily", party: to, about: subject.slice(newsOf.length) } as const)
      : ({ kind: "reconcileRecipient", to, subject } as const);
    await deps.store.jobs.send(municipality, caseId, [effect]);
  }
}
