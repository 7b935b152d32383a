import { z } from "zod";

const longestWaitMs = 2_000;
const told = z.object({ aheadMs: z.number().min(0) });

/** How far ahead of the real time a play on this computer had come; 0 where nobody tells. */
export async function aheadIn(address: string): Promise<number> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(longestWaitMs) });
    return told.parse(await answer.json()).aheadMs;
  } catch {
    return 0;
  }
}
