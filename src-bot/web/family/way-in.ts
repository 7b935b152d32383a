import { type Request, type Response, Router } from "express";
import { setTimeout as sleep } from "node:timers/promises";

import type { Deps } from "../../deps.ts";
import { eidReturn, type Eid } from "../../family/eid.ts";
import {
  askForCode,
  type Entered,
  enterByCode,
  enterByEid,
  linkAtDoor,
  linkOfSession,
  linkOpenedBy,
  standAtDoor,
} from "../../family/enter.ts";
import type { Link } from "../../store/door.ts";
import { familyLanguage } from "./language.ts";
import { showCodePage, showDead, showFailed, showIn, showLocked, showOn, showSecondStep, type Wrong } from "./pages.ts";
import { forget, isOwnForm, keep, secretIn } from "./session.ts";

/** What leads nowhere is answered no sooner than this, so that how long it took tells nothing and guessing is slow. */
const noSoonerMs = 80;
const mostAttempts = 20;
const home = "/f/mine?in";

/** From a link, through the second step, to being in. */
export function wayIn(deps: Deps, eid: Eid | null): Router {
  const router = Router();

  const dead = async (request: Request, response: Response, since: number) => {
    await sleep(Math.max(0, noSoonerMs - (performance.now() - since)));
    showDead(response, familyLanguage(request));
  };
  /** The token is out of the address bar before anything is shown. */
  const opening = async (token: string, request: Request, response: Response) => {
    const since = performance.now();
    const link = await linkOpenedBy(deps, token);
    if (!link) return dead(request, response, since);
    keep(response, "door", await standAtDoor(deps, link));
    // From elsewhere, what is kept for those who are in comes along only from a page of our own.
    if (request.headers["sec-fetch-site"] === "cross-site") return showOn(response, "/f/in", familyLanguage(request));
    response.redirect(303, "/f/in");
  };
  /**
   * Whoever is in already, by this very link and in this very browser, goes on. It opens nothing that their session did not: of
   * somebody else's nothing is left, and the second step is asked for.
   */
  const isInAlready = async (link: Link, secret: string, request: Request, response: Response): Promise<boolean> => {
    const session = secretIn(request, "session");
    if (!session) return false;
    const theirs = await linkOfSession(deps, session);
    if (!theirs || !isSameLink(theirs, link)) {
      await deps.store.visits.end("session", session);
      forget(response, "session");
      return false;
    }
    await deps.store.visits.end("door", secret);
    forget(response, "door");
    response.redirect(303, home);
    return true;
  };
  /** Whoever has no link that leads somewhere is answered as if there was no such door. */
  const atDoor =
    (then: (link: Link, secret: string, request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response) => {
      const since = performance.now();
      const secret = secretIn(request, "door");
      const link = secret ? await linkAtDoor(deps, secret) : null;
      if (!secret || !link) return dead(request, response, since);
      if (request.method === "POST" && !isOwnForm(request, secret)) return dead(request, response, since);
      if (link.lockedAt) return showLocked(response, familyLanguage(request));
      await then(link, secret, request, response);
    };
  const from = async ({ municipality }: Link) => (await deps.municipality(municipality)).document.name;
  const entered = async (
    came: Entered,
    { link, secret, wrong }: { link: Link; secret: string; wrong: Wrong },
    request: Request,
    response: Response,
  ) => {
    const language = familyLanguage(request);
    if (came.came === "locked") return showLocked(response, language);
    if (came.came !== "in")
      return showSecondStep(response, 403, link, secret, { said: wrong, from: await from(link) }, language);
    await deps.store.visits.end("door", secret);
    forget(response, "door");
    keep(response, "session", came.secret);
    showIn(response, home, language);
  };

  router.get("/f", (request, response) => showCodePage(response, familyLanguage(request)));
  router.post("/f", (request, response) => opening(fieldOf(request, "code"), request, response));
  router.get(
    "/f/in",
    atDoor(async (link, secret, request, response) => {
      if (await isInAlready(link, secret, request, response)) return;
      const said = "sent" in request.query ? "sent" : null;
      showSecondStep(response, 200, link, secret, { said, from: await from(link) }, familyLanguage(request));
    }),
  );
  router.post(
    "/f/in/send",
    atDoor(async (link, _secret, _request, response) => {
      await askForCode(deps, link);
      response.redirect(303, "/f/in?sent");
    }),
  );
  router.post(
    "/f/in/code",
    atDoor(async (link, secret, request, response) => {
      const code = fieldOf(request, "code").replace(/\D/g, "").slice(0, 12);
      await entered(await enterByCode(deps, link, code), { link, secret, wrong: "wrong" }, request, response);
    }),
  );
  router.get(
    "/f/in/eid",
    atDoor(async (link, secret, request, response) => {
      const number = link.secondStep === "eid" ? await deps.store.visits.nextAttempt("door", secret) : null;
      if (!eid || number === null || number > mostAttempts) return showFailed(response, 503, familyLanguage(request));
      response.redirect(303, await eid.begin({ secret, number }));
    }),
  );
  router.get(
    eidReturn,
    atDoor(async (link, secret, request, response) => {
      const number = await deps.store.visits.attempts("door", secret);
      const answer = new URL(request.originalUrl, deps.config.FAMILY_URL);
      const confirmed = eid && number > 0 ? await eid.finish({ secret, number }, answer) : null;
      // One answer is to one question.
      if (confirmed) await deps.store.visits.nextAttempt("door", secret);
      const came = confirmed ? await enterByEid(deps, link, confirmed) : ({ came: "wrong" } as const);
      await entered(came, { link, secret, wrong: "notConfirmed" }, request, response);
    }),
  );
  router.get("/f/:token", (request, response) => opening(request.params.token, request, response));
  return router;
}

const isSameLink = (one: Link, other: Link): boolean =>
  one.id === other.id && one.caseId === other.caseId && one.municipality === other.municipality;

function fieldOf(request: Request, name: string): string {
  const said: unknown = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof said === "string" ? said : "";
}
