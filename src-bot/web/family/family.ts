import express, { type NextFunction, type Request, type Response, Router } from "express";
import { type Options, rateLimit } from "express-rate-limit";

import type { Deps } from "../../deps.ts";
import { type DoorAccess, isFamily, isOutside } from "../../access.ts";
import { eidFrom } from "../../family/eid.ts";
import { municipalitiesHere } from "../public/place.ts";
import { triesIn } from "../tries.ts";
import { publicPaths } from "../public/paths.ts";
import { callFor, keepCall } from "./call.ts";
import { kitOf } from "./inside.ts";
import { straightTo } from "./home.ts";
import { familyLanguage, forgetLanguage, keepLanguage } from "./language.ts";
import { outsideRoutes } from "./outside/routes.ts";
import { showDead, showFailed, showLeft, showWait } from "./pages.ts";
import { policy } from "./page.ts";
import { parts } from "./parts.ts";
import { recordingsRouter } from "./recordings.ts";
import { assetsRouter } from "./script.ts";
import { forget, isOwnForm, secretIn } from "./session.ts";
import { wayIn } from "./way-in.ts";

/** Of a form with everything somebody may say in it. */
const largestForm = "64kb";
const guessWindowMs = 15 * 60_000;

/**
 * The family's own door: pages for people without an account. Nothing of it is kept by a browser or found by a search, and
 * whoever guesses is slowed, stopped and noticed.
 */
export function familyRouter(deps: Deps, { guesses }: { guesses: number }): Router {
  const router = Router();
  const limitedBy = (store: Partial<Options>) =>
    rateLimit({
      ...store,
      windowMs: guessWindowMs,
      limit: guesses,
      // What is left of the tries would tell one answer from another.
      standardHeaders: false,
      legacyHeaders: false,
      skipSuccessfulRequests: true,
      handler: (request, response) => {
        deps.log.warn("family links are being guessed");
        deps.telemetry.count("familyGuesses", {});
        showWait(response, familyLanguage(request));
      },
    });
  router.use(["/f", ...publicPaths], (request, response, next) => {
    response.set({
      "Cache-Control": "no-store",
      "Content-Security-Policy": policy,
      "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex, nofollow, noarchive, nosnippet",
      "X-Frame-Options": "DENY",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
      Vary: "Accept-Language, Cookie",
    });
    keepLanguage(request, response);
    next();
  });
  // Before it is known whose page it is; and where this server has several, their own numbers are on their own pages.
  router.use("/f", async (_request, response, next) => {
    const [only, other] = await municipalitiesHere(deps);
    keepCall(response, only && !other ? callFor(only.document) : null);
    next();
  });
  router.use("/f/assets", assetsRouter());
  router.use("/f/recordings", recordingsRouter(deps.config));
  // Who guesses at the door is counted for all processes together; further in a session is looked for, which nobody guesses.
  const [atDoor, inside] = [limitedBy({ store: triesIn(deps, "guess", guessWindowMs) }), limitedBy({})];
  router.use("/f", (request, response, next) =>
    (request.path.startsWith("/mine") ? inside : atDoor)(request, response, next),
  );
  router.use("/f", express.urlencoded({ extended: false, limit: largestForm, parameterLimit: 2_000 }));
  router.post("/f/out", async (request, response) => {
    const secret = secretIn(request, "session");
    if (secret && isOwnForm(request, secret)) await deps.store.visits.end("session", secret);
    forget(response, "session");
    forget(response, "door");
    forgetLanguage(response);
    showLeft(response, familyLanguage(request));
  });
  router.get(
    "/f/mine",
    kitOf(deps, (_access): _access is DoorAccess => true).inside(async (own, { query }, response) => {
      const found = query["in"] !== undefined && isFamily(own.access) ? await own.read() : null;
      const at = found?.ok ? straightTo(found.value, own) : null;
      await (at ? response.redirect(303, at) : own.showHome());
    }),
  );
  for (const { routes } of parts) routes?.(router, kitOf(deps, isFamily));
  outsideRoutes(router, kitOf(deps, isOutside));
  router.use(wayIn(deps, eidFrom(deps.config)));
  router.use("/f", (request, response) => showDead(response, familyLanguage(request)));
  router.use("/f", (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const isTheSenders = error instanceof URIError || (error as { expose?: unknown }).expose === true;
    if (!isTheSenders) deps.log.error({ err: error }, "a family page failed");
    showFailed(response, isTheSenders ? 400 : 503, familyLanguage(request));
  });
  return router;
}
