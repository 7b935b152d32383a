import type { Effect } from "../src-shared/command.ts";
import type { Outcome } from "../src-shared/refusal.ts";
import type { Deps } from "./deps.ts";
import type { Order } from "./desk.ts";
import { type Graph, GraphFault } from "./graph/client.ts";
import { CaseDisposed, TargetBusy } from "./store/faults.ts";
import type { Job } from "./store/jobs.ts";
import type { Store } from "./store/store.ts";
import { type BotPort, ChannelFault } from "./teams/port.ts";
import type { Telemetry } from "./telemetry.ts";

const since = (start: number) => Math.round(performance.now() - start);

/** A command at the one door: how long it took and what came of it. */
export function commanded<T>(
  { telemetry, log }: Deps,
  { verb, caseId }: Order,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const start = performance.now();
  return telemetry.span("perform", { verb }, async (tell) => {
    let outcome = "failed";
    try {
      const said = await work();
      outcome = said.ok ? "done" : said.refusal.kind;
      if (!said.ok) log.info({ verb, caseId, outcome, ms: since(start) }, "a command was refused");
      return said;
    } finally {
      tell({ outcome });
      telemetry.count("commands", { verb, outcome });
    }
  });
}

/** What somebody did in Teams, from the verified activity to its answer. */
export async function turned<T>({ telemetry }: Deps, kind: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await telemetry.span("turn", { kind }, work);
  } finally {
    telemetry.took("turn", performance.now() - start, { kind });
  }
}

/** One run of a job; a failure is written down where it is decided what becomes of the job. */
export function worked({ telemetry, log }: Deps, job: Job, work: () => Promise<void>): Promise<void> {
  const { caseId, municipality, attempt } = job;
  const { kind }: Effect = job.effect;
  const start = performance.now();
  return telemetry.span("job", { kind, municipality }, async (tell) => {
    let outcome = "done";
    try {
      await work();
      log.info({ caseId, effect: kind, attempt, ms: since(start) }, "a job is done");
    } catch (error) {
      outcome = endOf(error);
      throw error;
    } finally {
      tell({ outcome });
      telemetry.count("jobs", { kind, outcome });
    }
  });
}

function endOf(error: unknown): string {
  if (error instanceof TargetBusy) return "postponed";
  if (error instanceof CaseDisposed) return "gone";
  if (!(error instanceof Error)) return "failed";
  if ("retryHelps" in error && error.retryHelps === false) return "dead";
  return "retryAfterMs" in error && typeof error.retryAfterMs === "number" ? "delayed" : "failed";
}

export const measuredStore = (store: Store, telemetry: Telemetry): Store => ({
  ...store,
  inTransaction: (municipality, work) =>
    telemetry.span("transaction", { municipality }, () => store.inTransaction(municipality, work)),
  ledger: {
    ...store.ledger,
    async settle(lease, outcome) {
      const landed = await store.ledger.settle(lease, outcome);
      const { state } = outcome;
      if (state === "undeliverable" || state === "refused")
        telemetry.count("undeliverable", { municipality: lease.municipality, outcome: state });
      return landed;
    },
  },
});

/** Words that Graph's own addresses are made of; everything else in one may name somebody. */
const graphWords = new Set(
  [
    "users",
    "events",
    "calendar",
    "calendarView",
    "getSchedule",
    "cancel",
    "places",
    "rooms",
    "microsoft.graph.room",
  ].concat(
    ["appRoleAssignments", "servicePrincipals", "organization", "teamwork", "installedApps", "chat", "mailboxSettings"],
    ["sendMail", "planner", "todo", "tasks", "lists", "plans", "buckets", "people", "licenseDetails", "onlineMeetings"],
  ),
);
const shapeOf = (path: string) =>
  `/${path
    .replace(/[?#].*$/s, "")
    .split("/")
    .filter(Boolean)
    .map((part) => part.replace(/\(.*$/s, ""))
    .map((part) => (graphWords.has(part) ? part : "*"))
    .join("/")}`;

/** Each time Graph asks for patience, also where that was given and the call went well in the end. */
export const throttledIn = (telemetry: Telemetry) => (path: string) =>
  telemetry.count("graphThrottled", { kind: shapeOf(path) });

export const measuredGraph =
  (graph: Graph, telemetry: Telemetry): Graph =>
  (tenantId, path, ask, pace) =>
    telemetry.span("graph", { kind: shapeOf(path) }, async (tell) => {
      try {
        return await graph(tenantId, path, ask, pace);
      } catch (error) {
        if (error instanceof GraphFault) tell({ status: error.status });
        throw error;
      }
    });

export function measuredBot<Port extends BotPort>(port: Port, telemetry: Telemetry): Port {
  const call = <T>(kind: string, work: () => Promise<T>) =>
    telemetry.span("channel", { kind }, async (tell) => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof ChannelFault) tell({ status: error.status });
        throw error;
      }
    });
  return {
    ...port,
    send: (...asked) => call("send", () => port.send(...asked)),
    update: (...asked) => call("update", () => port.update(...asked)),
    delete: (...asked) => call("delete", () => port.delete(...asked)),
    openPersonal: (...asked) => call("openPersonal", () => port.openPersonal(...asked)),
  };
}
