export type CardJson = Readonly<Record<string, unknown>>;
export type CardValues = Readonly<Record<string, string>>;

/** The same card with its inputs filled in as the reader last left them. */
export function withValues<T>(card: T, values: CardValues): T {
  return Object.keys(values).length === 0 ? card : (filled(card, values) as T);
}

function filled(part: unknown, values: CardValues): unknown {
  if (Array.isArray(part)) return part.map((item) => filled(item, values));
  if (typeof part !== "object" || part === null) return part;

  const same = Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, key === "data" ? value : filled(value, values)]),
  );
  const { type, id } = same;
  const isInput = typeof type === "string" && type.startsWith("Input.") && typeof id === "string";
  return isInput && Object.hasOwn(values, id) ? { ...same, value: values[id] } : same;
}
