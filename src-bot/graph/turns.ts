/** Lets so many at once into a place; the others wait their turn. Who gives up waiting leaves the line. */
export function inTurn(atOnce: number) {
  const places = new Map<string, { inside: number; line: (() => void)[] }>();

  return async <T>(place: string, patience: AbortSignal | null, work: () => Promise<T>): Promise<T> => {
    const here = places.get(place) ?? { inside: 0, line: [] };
    places.set(place, here);
    if (here.inside < atOnce) here.inside += 1;
    else await comeIn(here.line, patience);
    try {
      return await work();
    } finally {
      const next = here.line.shift();
      if (next) next();
      else here.inside -= 1;
      if (here.inside === 0) places.delete(place);
    }
  };
}

/** Whoever leaves hands their place to the first in the line. */
const comeIn = (line: (() => void)[], patience: AbortSignal | null) =>
  new Promise<void>((resolve, reject) => {
    const enter = () => {
      patience?.removeEventListener("abort", leave);
      resolve();
    };
    const leave = () => {
      line.splice(line.indexOf(enter), 1);
      reject(patience?.reason as Error);
    };
    line.push(enter);
    patience?.addEventListener("abort", leave, { once: true });
  });
