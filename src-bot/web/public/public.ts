import express, { type NextFunction, type Request, type RequestHandler, type Response, Router } from "express";
import { rateLimit } from "express-rate-limit";

import { askedBy, type Asker, mayAsk, waysToAsk } from "../../../src-shared/case/asker.ts";
import { familyTexts } from "../../../src-shared/text/family/family-text.ts";
import type { Deps } from "../../deps.ts";
import { ask } from "../../public/ask.ts";
import { html } from "../family/html.ts";
import { familyLanguage } from "../family/language.ts";
import { type Page, show } from "../family/page.ts";
import { showFailed } from "../family/pages.ts";
import { triesIn } from "../tries.ts";
import { askPage, type Problem, trap, type Typed } from "./ask-page.ts";
import { publicPaths } from "./paths.ts";
import { municipalitiesHere, type Place, placeOf } from "./place.ts";
import { problemOf } from "./problem.ts";
import { donePage, startPage } from "./start-page.ts";
import { accessibilityPage, privacyPage, termsPage } from "./told-pages.ts";

const pages: Readonly<Record<(typeof publicPaths)[number], (place: Place) => Page>> = {
  "/start": startPage,
  "/integritet": privacyPage,
  "/villkor": termsPage,
  "/tillganglighet": accessibilityPage,
};
const largestForm = "16kb";
const anHour = 60 * 60_000;
/** Nobody reads three questions and answers sooner; and nobody leaves a page open for longer. */
const soonestMs = 3_000;
const latestMs = 12 * anHour;

/**
 * What a municipality says to everybody, and the way to ask to be contacted. A form is taken that we drew for this municipality
 * a while ago, with nothing in the field that nobody sees; so many an hour from one address and a day altogether. Whoever is
 * stopped keeps what they typed, and is told to press again or to call. It needs no script and nobody else's help.
 */
export function publicRouter(deps: Deps, { asks }: { asks: number }): Router {
  const router = Router();
  const { publicAsks } = deps.store;
  const isAsker = (who: unknown, { municipality: { document } }: Place): who is Asker =>
    waysToAsk.some((one) => one === who && mayAsk(document, one));

  const inPlace =
    (then: (place: Place, request: Request, response: Response) => Promise<void> | void): RequestHandler =>
    async (request, response, next) => {
      const found = (await municipalitiesHere(deps)).find(({ id }) => id === request.params["municipality"]);
      if (!found) return next();
      await then(placeOf(deps, request, found), request, response);
    };
  const shown = (response: Response, place: Place, page: Page, status = 200) => {
    if (page.isFound) response.removeHeader("X-Robots-Tag");
    show(response, status, page, place.language);
  };
  /** The form once more, with what was typed in it. */
  const askedAnew = (
    { place, request, response }: { place: Place; request: Request; response: Response },
    status: number,
    { problem, token = drawFor(place) }: { problem?: Problem; token?: string } = {},
  ) => {
    const who = request.params["who"];
    if (isAsker(who, place))
      shown(response, place, askPage(place, { who, token, typed: typedIn(request), problem }), status);
  };
  const drawFor = ({ municipality: { id } }: Place) => publicAsks.draw(id, new Date(deps.now()));
  const callInstead = ({ text, municipality, number }: Place): Problem => ({
    said: text.start.callInstead(number(municipality.document.publicPage.phone ?? "")),
  });
  const limited = rateLimit({
    windowMs: anHour,
    limit: asks,
    store: triesIn(deps, "", anHour),
    standardHeaders: false,
    legacyHeaders: false,
    handler: (request, response, next) =>
      void inPlace((place) => {
        deps.telemetry.count("publicAsksRefused", { municipality: place.municipality.id, kind: "address" });
        askedAnew({ place, request, response }, 429, { problem: callInstead(place) });
      })(request, response, next),
  });

  router.get(
    "/start/:municipality/done",
    inPlace((place, _request, response) => shown(response, place, donePage(place, null))),
  );
  router.get(
    "/start/:municipality/:who/done",
    inPlace((place, request, response) => {
      const who = request.params["who"];
      shown(response, place, donePage(place, isAsker(who, place) ? who : null));
    }),
  );
  router.get(
    "/start/:municipality/:who",
    inPlace((place, request, response) => {
      if (isAsker(request.params["who"], place) && place.municipality.document.publicPage.isOpen)
        return askedAnew({ place, request, response }, 200);
      response.redirect(303, `/start/${place.municipality.id}?lang=${place.language}`);
    }),
  );
  router.post(
    "/start/:municipality/:who",
    express.urlencoded({ extended: false, limit: largestForm, parameterLimit: 20 }),
    limited,
    inPlace(async (place, request, response) => {
      const { id, document } = place.municipality;
      const who = request.params["who"];
      if (!isAsker(who, place) || !document.publicPage.isOpen)
        return response.redirect(303, `/start/${id}?lang=${place.language}`);
      const at = { place, request, response };
      const again: Problem = { said: place.text.start.pressAgain };
      const token = fieldOf(request, "form");
      const drawn = publicAsks.drawn(id, token);
      const age = drawn ? Date.parse(deps.now()) - drawn.at.getTime() : Infinity;
      if (!drawn || age > latestMs) return askedAnew(at, 409, { problem: again });
      // A form that was only sent too soon is good as soon as it is sent again.
      if (age < soonestMs || fieldOf(request, trap) !== "") return askedAnew(at, 409, { problem: again, token });
      const asked = await ask(deps, id, drawn, { ...askedBy(document, who), ...typedIn(request) });
      if (asked === "received") return response.redirect(303, `/start/${id}/${who}/done?lang=${place.language}`);
      if (asked === "full") return askedAnew(at, 429, { problem: callInstead(place) });
      if (asked === "formUsed") return askedAnew(at, 409, { problem: again });
      askedAnew(at, 400, { problem: problemOf(asked, typedIn(request), place.text.start), token });
    }),
  );
  for (const path of publicPaths) {
    router.get(
      `${path}/:municipality`,
      inPlace((place, _request, response) => shown(response, place, pages[path](place))),
    );
    router.get(path, async (request, response) => {
      const here = await municipalitiesHere(deps);
      const language = familyLanguage(request);
      const [only] = here;
      if (only && here.length === 1) return response.redirect(302, `${path}/${only.id}?lang=${language}`);
      const { start } = familyTexts[language];
      const ways = here.map(
        ({ id, document }) =>
          html`<li>
            <a href="${path}/${id}?lang=${language}"><bdi>${document.name}</bdi></a>
          </li>`,
      );
      const body = html`<ul class="ways">
        ${ways}
      </ul>`;
      show(response, 200, { title: start.chooseTitle, body, at: path }, language);
    });
  }
  // Where there is no such municipality, the way begins anew.
  router.use([...publicPaths], (_request, response) => response.redirect(303, "/start"));
  router.use([...publicPaths], (error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const isTheSenders = error instanceof URIError || (error as { expose?: unknown }).expose === true;
    if (!isTheSenders) deps.log.error({ err: error }, "a public page failed");
    showFailed(response, isTheSenders ? 400 : 503, familyLanguage(request));
  });
  return router;
}

function fieldOf(request: Request, name: string): string {
  const said: unknown = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof said === "string" ? said : "";
}
const typedIn = (request: Request): Typed => {
  if (request.method !== "POST") return {};
  const [contact, safeWay, worry] = ["contact", "safeWay", "worry"].map((name) => fieldOf(request, name));
  const language = fieldOf(request, "language");
  return { contact: contact!, safeWay: safeWay!, worry: worry!, ...(language ? { language } : {}) };
};
