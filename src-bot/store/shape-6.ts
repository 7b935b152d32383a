type Body = Readonly<Record<string, unknown>>;

/** The seventh shape: by which programme's rules a case is led, and what belongs to more than one programme. */
export function fromShape6(body: Body): Body {
  return { ...body, rules: null, links: [] };
}
