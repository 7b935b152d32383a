import type { Config } from "./config.ts";

/** What a duration or a number may be told by: kinds, codes and whose it is; never persons, cases or words. */
export interface Tags {
  verb?: string;
  kind?: string;
  outcome?: string;
  method?: string;
  route?: string;
  status?: number;
  municipality?: string;
}

/** In the order things happen: what came in, what was done about it, and what left the house. */
export type SpanName = "request" | "turn" | "perform" | "transaction" | "job" | "graph" | "channel";
export type Counter = "commands" | "jobs" | "graphThrottled" | "undeliverable" | "familyGuesses" | "publicAsksRefused";
export type Timer = "request" | "turn";
export type Gauge = "jobsWaiting" | "jobsDead";

/** For whoever keeps the product running: how much, how long and how well. */
export interface Telemetry {
  /** Times the work, inside whatever span it is begun in; what is told on the way is told of this span. */
  span: <T>(name: SpanName, tags: Tags, work: (tell: (more: Tags) => void) => Promise<T>) => Promise<T>;
  count: (what: Counter, tags: Tags) => void;
  took: (what: Timer, ms: number, tags: Tags) => void;
  /** Asked each time the numbers are sent. */
  watch: (what: Gauge, read: () => Promise<number>) => void;
  /** Sends what is left. */
  close: () => Promise<void>;
}

const none: Telemetry = {
  span: (_name, _tags, work) => work(() => {}),
  count: () => {},
  took: () => {},
  watch: () => {},
  close: async () => {},
};

/** Without an address to send to nothing is measured, and nothing that measures is loaded. */
export async function telemetryFrom({ OTEL_EXPORTER_OTLP_ENDPOINT: to }: Config): Promise<Telemetry> {
  if (!to) return none;
  const { telemetryTo } = await import("./open-telemetry.ts");
  return telemetryTo(to);
}
