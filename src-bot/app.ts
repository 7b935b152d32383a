import express, { type NextFunction, type Request, type Response } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import type { Server } from "node:http";
import { pino } from "pino";

import { dayOf, type Moment, momentOf } from "../src-shared/time.ts";
import { clockFrom } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Deps } from "./deps.ts";
import { calendarFrom } from "./graph/calendar.ts";
import { graphFrom } from "./graph/client.ts";
import { credentialFrom } from "./graph/credential.ts";
import { directoryFrom } from "./graph/directory.ts";
import { startClockwork, sweep } from "./jobs/clockwork.ts";
import { startWork } from "./jobs/work.ts";
import { masterKeyFrom } from "./master-key.ts";
import { municipalityReader } from "./municipality.ts";
import { openStore } from "./store/store.ts";
import { teamsEdge } from "./teams/adapter.ts";
import { apiRouter } from "./web/api.ts";
import { attachmentsRouter } from "./web/attachments.ts";
import { botRouter } from "./web/bot.ts";
import { clockRouter } from "./web/clock.ts";
import { recordsRouter } from "./web/records.ts";
import { refused } from "./web/refused.ts";
import { signInFrom } from "./web/sign-in.ts";

/** No message or form of ours comes near this. */
const largestBody = "256kb";

export interface App {
  deps: Deps;
  close: () => Promise<void>;
}

/** Puts the house together and opens its doors on the configured port, this computer's own address outside production. */
export async function startApp(
  config: Config,
  { now: real = () => momentOf(new Date()), hasWorkers = true }: { now?: () => Moment; hasWorkers?: boolean } = {},
): Promise<App> {
  const clock = clockFrom(real);
  const { now } = clock;
  const log = pino({ level: config.LOG_LEVEL ?? (config.isProduction ? "info" : "warn") });
  const store = await openStore({
    dataDir: config.DATA_DIR,
    ...(config.DATABASE_URL ? { databaseUrl: config.DATABASE_URL } : {}),
    masterKey: masterKeyFrom(config),
    log: (message, details) => log.info(details ?? {}, message),
  });
  const credential = credentialFrom(config);
  const graph = graphFrom(config, credential);
  const edge = teamsEdge(config, credential);
  const deps: Deps = {
    config,
    store,
    calendar: calendarFrom(config, graph),
    directory: directoryFrom(config, graph),
    bot: edge,
    log,
    now,
    municipality: municipalityReader(store, () => dayOf(now())),
  };
  if (hasWorkers) startWork(deps);
  const stopClockwork = hasWorkers ? startClockwork(deps) : async () => {};

  const app = express();
  app.disable("x-powered-by");
  app.use(helmet());
  app.get("/health", async (_request, response) => {
    await store.municipalities.read("health");
    response.json({ status: "ok" });
  });
  app.use(
    rateLimit({
      windowMs: 60_000,
      limit: 3000,
      handler: (request, response) => refused(request, response, { kind: "tooMany" }),
    }),
  );
  app.use(express.json({ limit: largestBody }));
  if (config.isPlay) app.use(clockRouter(clock, () => sweep(deps)));
  app.use("/api", (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  const signIn = signInFrom(config);
  app.use(
    "/api",
    botRouter(deps, edge),
    attachmentsRouter(deps, signIn),
    recordsRouter(deps, signIn),
    apiRouter(deps, signIn),
  );
  app.use((request, response) => refused(request, response, { kind: "notThere" }));
  app.use(boundary(deps));

  const server = await new Promise<Server>((resolve, reject) => {
    const listening = config.isProduction ? app.listen(config.PORT) : app.listen(config.PORT, "localhost");
    listening.once("listening", () => resolve(listening)).once("error", reject);
  });
  return {
    deps,
    async close() {
      await new Promise((resolve) => server.close(resolve).closeIdleConnections());
      await stopClockwork();
      await store.close();
    },
  };
}

/** The request's boundary: bad bodies are the sender's, the rest is ours and never told in detail. */
const boundary = (deps: Deps) => (error: unknown, request: Request, response: Response, next: NextFunction) => {
  if (response.headersSent) return next(error);
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === "entity.too.large") return refused(request, response, { kind: "tooLarge" });
  if (error instanceof URIError || (typeof status === "number" && status < 500))
    return refused(request, response, { kind: "badInput", fields: [] });
  deps.log.error({ err: error, path: request.path }, "a request failed");
  refused(request, response, { kind: "temporarilyUnavailable" });
};
