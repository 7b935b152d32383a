import { expect, test } from "vitest";

import { type QueuedJob, startWorker, type Work } from "../../src-bot/store/worker.ts";

const aJob = (id: string): QueuedJob => ({
  id,
  retryCount: 0,
  data: { municipality: "ekstad", caseId: id, effect: { kind: "reconcileMeeting", meetingId: id } },
});

/** A queue that hands out these jobs once, and notes what becomes of them. */
function aQueue(jobs: QueuedJob[], handler: Work["handler"]) {
  const ended: string[] = [];
  const noting = (how: string) => async (of: QueuedJob | QueuedJob[]) => {
    for (const { id } of [of].flat()) ended.push(`${id} ${how}`);
  };
  const work: Work = {
    handler,
    fetch: async () => jobs.splice(0),
    succeeded: noting("succeeded"),
    stillAt: async () => {},
    postponed: noting("given back"),
    delayed: noting("delayed"),
    failed: noting("failed"),
    forgotten: noting("forgotten"),
    hopeless: noting("hopeless"),
    concurrency: 4,
    secondsAtMost: 60,
    graceMs: 50,
  };
  return { work, ended };
}

test("when the worker stops, a job that ends in time is done and one that does not is given back for another process", async () => {
  const { work, ended } = aQueue([aJob("quick"), aJob("endless")], ({ id }) =>
    id === "quick" ? Promise.resolve() : new Promise<void>(() => {}),
  );
  const worker = startWorker(work);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const wasAlive = worker.isAlive();

  await worker.stop();

  expect(wasAlive).toBe(true);
  expect(worker.isAlive()).toBe(false);
  expect(ended).toEqual(["quick succeeded", "endless given back"]);
});
