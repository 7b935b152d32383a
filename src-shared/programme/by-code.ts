import type { Municipality } from "./municipality.ts";
import { knownProgrammes } from "./programmes.ts";

/**
 * The kinds of coordination whose cases there can be, by what their codes begin with: what the municipality runs, and what Samla
 * knows of that it runs no longer. Another of its own that is taken out is known by its cases alone.
 */
export const programmesByPrefix = ({ programmes }: Pick<Municipality, "programmes">) =>
  new Map([...Object.values(knownProgrammes), ...Object.values(programmes)].map((one) => [one.prefix, one] as const));

/** Whether a case is about somebody grown, as far as a list of codes can tell: by what the code begins with. */
export function isOfAdultsIn(municipality: Pick<Municipality, "programmes">): (reference: string) => boolean {
  const known = programmesByPrefix(municipality);
  return (reference) => known.get(reference.split("-")[0] ?? "")?.about === "adults";
}
