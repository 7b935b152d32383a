import type { Outside } from "./outside.ts";
import type { Store } from "./store.ts";

/** The product would not have its time moved, or was not there to be asked. */
export class ClockStands extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The real time and what the sandbox has been moved ahead; kept over restarts. */
export const nowIn = ({ state }: Store) => new Date(Date.now() + state.clockAheadMs);

/** Moves the sandbox and the product forward together, never back. What follows in the product finds us there already. */
export async function moveClock(outside: Outside, to: string): Promise<{ now: string }> {
  const { state } = outside.store;
  const before = state.clockAheadMs;
  state.clockAheadMs += Math.max(0, Date.parse(to) - outside.now().getTime());
  try {
    const answer = await fetch(`${outside.addresses.product}/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ to }),
    });
    const told = (await answer.json().catch(() => ({}))) as { now?: string; error?: string; message?: string };
    if (!answer.ok) throw new ClockStands(answer.status, told.error ?? told.message ?? "The product refused.");
    outside.store.changed({ person: "", kind: "clock" });
    return { now: told.now ?? outside.now().toISOString() };
  } catch (error) {
    state.clockAheadMs = before;
    if (error instanceof ClockStands) throw error;
    throw new ClockStands(502, `The product at ${outside.addresses.product} could not be reached.`);
  }
}
