/** What is asked while it works waits, and is then done all at once: many who come at the same moment cost as little as a few. */
export function together<One, Answer>(
  work: (all: readonly One[]) => Promise<Answer>,
): (some: readonly One[]) => Promise<Answer> {
  let next: { all: One[]; done: Promise<Answer> } | null = null;
  let before: Promise<unknown> = Promise.resolve();

  return (some) => {
    if (next) {
      next.all.push(...some);
      return next.done;
    }
    const all = [...some];
    const done = before.then(() => {
      next = null;
      return work(all);
    });
    next = { all, done };
    before = done.catch(() => {});
    return done;
  };
}
