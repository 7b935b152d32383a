const shown = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The moment when clocks in Stockholm show this on that day; null for what is no day or clock time. */
export function inStockholm(day: string, clock: string): string | null {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  if (Number.isNaN(wanted)) return null;
  const aheadAt = (at: number) => Date.parse(`${shown.format(at).replace(" ", "T")}Z`) - at;
  // Where the clocks are changed between the two, the second look is the right one.
  const near = wanted - aheadAt(wanted);
  return new Date(wanted - aheadAt(near)).toISOString();
}
