import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";

import { type Attributes, type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPMetricExporter } from "@opentelemetry/exporter-metrics-otlp-http";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { MeterProvider, PeriodicExportingMetricReader } from "@opentelemetry/sdk-metrics";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";

import { faultOf } from "./log.ts";
import type { Counter, Gauge, SpanName, Tags, Telemetry, Timer } from "./telemetry.ts";

const metricsEveryMs = 30_000;
const longestSendMs = 5_000;
const longestFarewellMs = 3_000;

const kinds: Partial<Record<SpanName, SpanKind>> = {
  request: SpanKind.SERVER,
  job: SpanKind.CONSUMER,
  graph: SpanKind.CLIENT,
  channel: SpanKind.CLIENT,
};
const counters: Record<Counter, string> = {
  commands: "samla.commands",
  jobs: "samla.jobs",
  graphThrottled: "samla.graph.throttled",
  familyGuesses: "samla.family.guesses",
  publicAsksRefused: "samla.public.refused",
  undeliverable: "samla.undeliverable",
};
const timers: Record<Timer, string> = { request: "samla.request.duration", turn: "samla.turn.duration" };
const gauges: Record<Gauge, string> = { jobsWaiting: "samla.jobs.waiting", jobsDead: "samla.jobs.dead" };

/** Traces and metrics over OTLP/HTTP; a collector that is away costs nothing but what it would have been told. */
export function telemetryTo(endpoint: string): Telemetry {
  const resource = resourceFromAttributes({ "service.name": "samla" });
  const traces = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: longestSendMs });
  const metrics = new OTLPMetricExporter({ url: `${endpoint}/v1/metrics`, timeoutMillis: longestSendMs });
  const tracing = new TracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor({ exporter: traces })],
  });
  const metering = new MeterProvider({
    resource,
    readers: [new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: metricsEveryMs })],
  });
  const tracer = tracing.getTracer("samla");
  const meter = metering.getMeter("samla");
  const current = new AsyncLocalStorage<Context>();
  const counted = mapped(counters, (name) => meter.createCounter(name));
  const timed = mapped(timers, (name) => meter.createHistogram(name, { unit: "ms" }));

  return {
    async span(name, tags, work) {
      const within = current.getStore() ?? ROOT_CONTEXT;
      const attributes = attributesOf(tags);
      const span = tracer.startSpan(name, { kind: kinds[name] ?? SpanKind.INTERNAL, attributes }, within);
      try {
        const tell = (more: Tags) => void span.setAttributes(attributesOf(more));
        return await current.run(trace.setSpan(within, span), () => work(tell));
      } catch (error) {
        span.setAttribute("error.type", faultOf(error).name).setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    count: (what, tags) => counted[what].add(1, attributesOf(tags)),
    took: (what, ms, tags) => timed[what].record(ms, attributesOf(tags)),
    watch(what, read) {
      meter.createObservableGauge(gauges[what]).addCallback(async (gauge) => gauge.observe(await read()));
    },
    async close() {
      const farewell = Promise.allSettled([tracing.shutdown(), metering.shutdown()]);
      await Promise.race([farewell, sleep(longestFarewellMs, undefined, { ref: false })]);
    },
  };
}

const names: Record<keyof Tags, string> = {
  verb: "samla.verb",
  kind: "samla.kind",
  outcome: "samla.outcome",
  municipality: "samla.municipality",
  method: "http.request.method",
  route: "http.route",
  status: "http.response.status_code",
};
/** Only what is listed is ever told, whatever an object happens to hold. */
const attributesOf = (tags: Tags): Attributes =>
  Object.fromEntries(
    Object.entries(names).flatMap(([tag, name]) => {
      const value = tags[tag as keyof Tags];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const mapped = <K extends string, V>(of: Record<K, string>, make: (name: string) => V) =>
  Object.fromEntries(Object.entries<string>(of).map(([key, name]) => [key, make(name)])) as Record<K, V>;
