import type { Job } from "../store/jobs.ts";

/** Which case a reconciler works on. */
export type Target = Pick<Job, "municipality" | "caseId">;
