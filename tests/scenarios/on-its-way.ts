import { setTimeout as sleep } from "node:timers/promises";

/** How a message to somebody fares. */
export interface Fared {
  kind: string;
  state: string;
}
/** What has just been decided is taken up at once; so long it may be on its way without being seen to be. */
const takenUpMs = 100;

/** Whether something is still to be sent about the cases that the scenario knows. `read`: how messages about a case fare. */
export async function isOnItsWay(
  caseIds: Iterable<string>,
  read: (caseId: string) => Promise<{ body: Fared[] }>,
): Promise<boolean> {
  for (const caseId of caseIds)
    for (const pauseMs of [takenUpMs, 0]) {
      const { body } = await read(caseId);
      // What somebody else leads is not told of here.
      if (Array.isArray(body) && body.some(isWaiting)) return true;
      await sleep(pauseMs);
    }
  return false;
}

/** A code whose arrival nobody heard of is asked for anew, not sent again. */
const isWaiting = ({ kind, state }: Fared) => state === "queued" || (state === "uncertain" && kind !== "code");
