// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
const LIMITS = [
  { most: 7, inMs: 1_000 },
  { most: 8, inMs: 2_000 },
  { most: 60, inMs: 30_000 },
  { most: 1_800, inMs: 3_600_000 },
];
const LONGEST_MS = 3_600_000;

/** When each thread was written to, on real time. */
export type Pace = Map<string, number[]>;

/** Counts the call where it may pass. @returns how long the caller must wait, 0 where it need not. */
export function tooFast(pace: Pace, thread: string, now: number): number {
  const calls = (pace.get(thread) ?? []).filter((at) => at > now - LONGEST_MS);
  const waits = LIMITS.map(({ most, inMs }) => {
    const oldest = calls.at(-most);
    return oldest === undefined ? 0 : Math.max(0, oldest + inMs - now);
  });
  const wait = Math.max(...waits);
  if (wait === 0) calls.push(now);
  pace.set(thread, calls);
  return wait;
}
