/** https://learn.microsoft.com/office/dev/add-ins/outlook/onmessagesend-onappointmentsend-events */
export const longestAlert = 500;

interface Said {
  what: string;
  why: string;
  mend: string;
}

/**
 * What the alert says: the most serious first, each with what, why and how it is mended, as many as there is room for, and
 * how many more there are.
 */
export function alertText(
  findings: readonly Said[],
  words: { andMore: (count: number) => string; lead?: string },
): string {
  const lead = words.lead ? [words.lead] : [];
  for (let shown = findings.length; shown > 0; shown -= 1) {
    const rest = findings.length - shown;
    const parts = findings.slice(0, shown).map(({ what, why, mend }) => `${what} ${why} ${mend}`);
    const text = [...lead, ...parts, ...(rest > 0 ? [words.andMore(rest)] : [])].join("\n\n");
    if (text.length <= longestAlert) return text;
  }
  const [first] = findings;
  const text = [
    ...lead,
    first ? `${first.what} ${first.mend}` : "",
    ...(findings.length > 1 ? [words.andMore(findings.length - 1)] : []),
  ];
  const whole = text.filter(Boolean).join("\n\n");
  return whole.length <= longestAlert ? whole : `${whole.slice(0, longestAlert - 1)}\u2026`;
}
