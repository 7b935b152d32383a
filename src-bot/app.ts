import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { DestinationStream } from "pino";

import { dayOf, type Moment, momentOf } from "../src-shared/time.ts";
import { clockFrom } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Deps } from "./deps.ts";
import { sendersFrom } from "./family/senders.ts";
import { calendarFrom } from "./graph/calendar.ts";
import { graphFrom } from "./graph/client.ts";
import { credentialFrom } from "./graph/credential.ts";
import { directoryFrom } from "./graph/directory.ts";
import { installationFrom } from "./graph/installation.ts";
import { searchFrom } from "./graph/search.ts";
import { mailFrom } from "./graph/mail.ts";
import { ownCalendarFrom } from "./graph/own-calendar.ts";
import { plannerFrom } from "./graph/planner.ts";
import { subscriptionsFrom } from "./graph/subscriptions.ts";
import { startClockwork, sweep } from "./jobs/clockwork.ts";
import { startWork } from "./jobs/work.ts";
import { logFrom } from "./log.ts";
import { masterKeyFrom } from "./master-key.ts";
import { measuredBot, measuredGraph, measuredStore, throttledIn } from "./measured.ts";
import { municipalityReader } from "./municipality.ts";
import { aheadIn } from "./play-clock.ts";
import { openStore } from "./store/store.ts";
import { teamsEdge } from "./teams/adapter.ts";
import { paced } from "./teams/pace.ts";
import { telemetryFrom } from "./telemetry.ts";
import { addInRouter } from "./web/addin.ts";
import { alertRouter } from "./web/alert.ts";
import { apiRouter } from "./web/api.ts";
import { attachmentsRouter } from "./web/attachments.ts";
import { botRouter } from "./web/bot.ts";
import { cardsRouter } from "./web/cards.ts";
import { clockRouter } from "./web/clock.ts";
import { consentRouter } from "./web/consent.ts";
import { eyesRouter } from "./web/eyes.ts";
import { familyRouter } from "./web/family/family.ts";
import { familyLanguage } from "./web/family/language.ts";
import { showWait } from "./web/family/pages.ts";
import { healthRouter } from "./web/health.ts";
import { linksRouter } from "./web/links.ts";
import { listsRouter } from "./web/lists.ts";
import { meRouter } from "./web/me.ts";
import { observed } from "./web/observed.ts";
import { planningRouter } from "./web/planning.ts";
import { meetingsRouter } from "./web/meetings.ts";
import { outlookRouter } from "./web/outlook.ts";
import { outlookCheckRouter } from "./web/outlook-check.ts";
import { isForEverybody } from "./web/public/paths.ts";
import { publicRouter } from "./web/public/public.ts";
import { publicSettingsRouter } from "./web/public/settings.ts";
import { recordsRouter } from "./web/records.ts";
import { refused } from "./web/refused.ts";
import { signInFrom } from "./web/sign-in.ts";
import { tabRouter } from "./web/tab.ts";
import { undoneRouter } from "./web/undone.ts";

/** No message or form of ours comes near this. */
const largestBody = "256kb";

/** Longer than any answer takes: whoever is still connected then is cut off. */
const longestAnswerMs = 10_000;
/**
 * Longer than a load balancer keeps a connection that nobody uses: were it us who closed it first, a request that comes just
 * then would be lost. https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset
 */
const unusedConnectionMs = 245_000;
const closesUnusedEveryMs = 100;

/** More than are worked on at the same time; some twenty megabytes. */
const casesRemembered = 200;

export interface App {
  deps: Deps;
  /**
   * Says that it is not ready, for so long that whoever shares out the load has heard it; then answers what has been asked,
   * ends its jobs or gives them back, and lets go of the database.
   */
  close: (sayingSoMs?: number) => Promise<void>;
}

interface Held {
  now?: () => Moment;
  hasWorkers?: boolean;
  /** From one address. */
  requestsAMinute?: number;
  /** Of what opens the family's door. */
  guessesAQuarter?: number;
  /** To be contacted, from one address. */
  asksAnHour?: number;
  logTo?: DestinationStream;
}

/** Puts the house together and opens its doors on the configured port, this computer's own address outside production. */
export async function startApp(
  config: Config,
  {
    now: real = () => momentOf(new Date()),
    hasWorkers = true,
    requestsAMinute = 3000,
    guessesAQuarter = 30,
    asksAnHour = 20,
    logTo,
  }: Held = {},
): Promise<App> {
  const clock = clockFrom(real);
  if (config.isPlay && config.PLAY_CLOCK)
    clock.moveTo(momentOf(new Date(Date.parse(real()) + (await aheadIn(config.PLAY_CLOCK)))));
  const { now } = clock;
  const log = logFrom(config, logTo);
  const telemetry = await telemetryFrom(config);
  const opened = await openStore({
    dataDir: config.DATA_DIR,
    ...(config.DATABASE_URL ? { databaseUrl: config.DATABASE_URL } : {}),
    masterKey: masterKeyFrom(config),
    remembers: casesRemembered,
    log: (message, details) => log.info(details ?? {}, message),
  });
  const credential = credentialFrom(config);
  const store = measuredStore(opened, telemetry);
  const graph = measuredGraph(graphFrom(config, credential, throttledIn(telemetry)), telemetry);
  const edge = measuredBot(teamsEdge(config, credential, log), telemetry);
  const deps: Deps = {
    config,
    store,
    calendar: calendarFrom(config, graph),
    subscriptions: subscriptionsFrom(config, graph),
    hearing: { how: "unknown", triedAt: new Map() },
    directory: directoryFrom(config, graph),
    installation: installationFrom(config, graph),
    search: searchFrom(graph),
    mail: mailFrom(config, graph),
    senders: sendersFrom(config),
    planner: plannerFrom(graph),
    ownCalendar: ownCalendarFrom(config, credential),
    bot: paced(edge),
    log,
    telemetry,
    now,
    municipality: municipalityReader(store, () => dayOf(now())),
  };
  if (hasWorkers) startWork(deps);
  const stopClockwork = hasWorkers ? startClockwork(deps) : async () => {};
  telemetry.watch("jobsWaiting", async () => (await store.jobs.depth()).waiting);
  telemetry.watch("jobsDead", async () => (await store.jobs.depth()).dead);
  let isStopping = false;

  const app = express();
  app.disable("x-powered-by");
  // Nothing we answer is kept by anybody: there is no copy to compare with.
  app.disable("etag");
  app.use(helmet());
  app.use(
    healthRouter({
      readDatabase: () => store.municipalities.read("health"),
      isWorking: () => !hasWorkers || store.jobs.isWorking(),
      isStopping: () => isStopping,
      hearing: () => deps.hearing.how,
    }),
  );
  app.use(observed(deps));
  app.set("trust proxy", config.TRUSTED_PROXIES);
  app.use(
    rateLimit({
      windowMs: 60_000,
      limit: requestsAMinute,
      // A hundred small files, the same for everybody, and a whole municipality may come from one address.
      skip: ({ path }) => path.startsWith("/tab/assets/"),
      // All of Teams comes from a few addresses: of what it sends only what is turned away is counted.
      requestWasSuccessful: (request, response) => request.originalUrl === "/api/messages" && response.statusCode < 400,
      skipSuccessfulRequests: true,
      handler: (request, response) =>
        isForEverybody(request.path)
          ? showWait(response, familyLanguage(request))
          : refused(request, response, { kind: "tooMany" }),
    }),
  );
  app.use(outlookRouter(deps));
  app.use(familyRouter(deps, { guesses: guessesAQuarter }), publicRouter(deps, { asks: asksAnHour }));
  app.use(express.json({ limit: largestBody }));
  if (config.isPlay) app.use(clockRouter(clock, () => sweep(deps)));
  app.use("/api", (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  app.use(alertRouter(config));
  app.use("/tab", tabRouter(config));
  app.use("/addin", addInRouter(config));
  const signIn = signInFrom(config);
  app.use(
    "/api",
    botRouter(deps, edge),
    compression(),
    cardsRouter(deps, signIn),
    attachmentsRouter(deps, signIn),
    recordsRouter(deps, signIn),
    consentRouter(deps, signIn),
    eyesRouter(deps, signIn),
    meetingsRouter(deps, signIn),
    undoneRouter(deps, signIn),
    meRouter(deps, signIn),
    planningRouter(deps, signIn),
    outlookCheckRouter(deps, signIn),
    linksRouter(deps, signIn),
    listsRouter(deps, signIn),
    publicSettingsRouter(deps, signIn),
    apiRouter(deps, signIn),
  );
  app.use((request, response) => refused(request, response, { kind: "notThere" }));
  app.use(boundary(deps));

  const server = await new Promise<Server>((resolve, reject) => {
    const listening = config.isProduction ? app.listen(config.PORT) : app.listen(config.PORT, "localhost");
    listening.once("listening", () => resolve(listening)).once("error", reject);
  });
  server.keepAliveTimeout = unusedConnectionMs;
  async function stop(sayingSoMs: number) {
    isStopping = true;
    if (sayingSoMs > 0) await sleep(sayingSoMs);
    const cutOff = setTimeout(() => server.closeAllConnections(), longestAnswerMs);
    const closing = setInterval(() => server.closeIdleConnections(), closesUnusedEveryMs);
    await new Promise((resolve) => server.close(resolve).closeIdleConnections());
    clearInterval(closing);
    clearTimeout(cutOff);
    await stopClockwork();
    await telemetry.close();
    await store.close();
  }
  let stopping: Promise<void> | undefined;
  return { deps, close: (sayingSoMs = 0) => (stopping ??= stop(sayingSoMs)) };
}

/** The request's boundary: bad bodies are the sender's, the rest is ours and never told in detail. */
const boundary = (deps: Deps) => (error: unknown, request: Request, response: Response, next: NextFunction) => {
  if (response.headersSent) return next(error);
  const { type, expose } = error as { type?: unknown; expose?: unknown };
  if (type === "entity.too.large") return refused(request, response, { kind: "tooLarge" });
  // Express marks what the sender did wrong; a status alone may be Graph's or the channel's answer to us.
  if (error instanceof URIError || expose === true) return refused(request, response, { kind: "badInput", fields: [] });
  deps.log.error({ err: error }, "a request failed");
  refused(request, response, { kind: "temporarilyUnavailable" });
};
