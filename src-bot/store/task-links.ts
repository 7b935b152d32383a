import { type Kysely, sql } from "kysely";

import { leasesOf } from "./lease.ts";
import type { Schema } from "./schema.ts";

interface TaskKey {
  municipality: string;
  caseId: string;
  taskId: string;
}
interface LinkKey extends TaskKey {
  /** The account in whose list it stands. */
  owner: string;
}

/** Which task in Planner stands for somebody's promise. */
interface TaskLink extends LinkKey {
  /** creating: it has been asked for, and the answer may be lost. */
  state: "none" | "creating" | "mirrored" | "removed";
  /** The plan it stands in. */
  listId?: string;
  remoteId?: string;
  /** As it was when it last said what is true; absent where it is to be looked at again. */
  etag?: string;
  /** Of what was last written. */
  revision?: string;
  /** Leases taken since it was last settled. */
  attempts: number;
  interrupted: boolean;
  updatedAt: Date;
}

export interface TaskLease extends TaskLink {
  leaseId: string;
}

interface TaskOutcome {
  state: TaskLink["state"];
  listId: string | null;
  remoteId: string | null;
  etag: string | null;
  revision: string | null;
  at: Date;
}

export interface TaskLinks {
  /** Makes the link where there is none. The lease runs on the database's own clock; `at` is only written down. */
  lease(key: LinkKey, at: Date, seconds: number): Promise<TaskLease | "busy">;
  /** Writes down what is about to happen, and keeps the lease. */
  record(lease: TaskLease, outcome: TaskOutcome): Promise<"recorded" | "leaseLost">;
  /** As `record`, and drops the lease. */
  settle(lease: TaskLease, outcome: TaskOutcome): Promise<"recorded" | "leaseLost">;
  /** Drops the lease and changes nothing else; the attempt still counts. */
  release(lease: TaskLease): Promise<void>;
  ofTask(key: TaskKey): Promise<TaskLink[]>;
  /** All that stands, or may stand, in a list outside. */
  standing(municipality: string): Promise<(LinkKey & Pick<TaskLink, "listId" | "remoteId" | "etag">)[]>;
  /** It is not as it was left: the next run looks at it whatever it says itself. */
  lookAgain(key: LinkKey): Promise<void>;
}

export function taskLinksOn(db: Kysely<Schema>): TaskLinks {
  const leases = leasesOf<LinkKey, TaskLink>(db, "taskLink", ["municipality", "caseId", "taskId", "owner"]);
  const columnsOf = ({ at, ...outcome }: TaskOutcome) => ({ ...outcome, updatedAt: at });

  return {
    lease: leases.take,
    record: (lease, outcome) => leases.write(lease, columnsOf(outcome), "keep"),
    settle: (lease, outcome) => leases.write(lease, columnsOf(outcome), "drop"),
    release: leases.release,
    ofTask: (key) => leases.read(key),
    async standing(municipality) {
      const { rows } = await sql<LinkKey & Record<"listId" | "remoteId" | "etag", string | null>>`
        select municipality, case_id, task_id, owner, list_id, remote_id, etag from task_link
        where municipality = ${municipality} and state in ('creating', 'mirrored')
        order by case_id, task_id, owner`.execute(db);
      return rows.map(({ listId, remoteId, etag, ...key }) => ({
        ...key,
        ...(listId === null ? {} : { listId }),
        ...(remoteId === null ? {} : { remoteId }),
        ...(etag === null ? {} : { etag }),
      }));
    },
    async lookAgain({ municipality, caseId, taskId, owner }) {
      await sql`
        update task_link set etag = null
        where municipality = ${municipality} and case_id = ${caseId} and task_id = ${taskId} and owner = ${owner}`.execute(
        db,
      );
    },
  };
}
