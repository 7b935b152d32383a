import { type Request, type Response, Router } from "express";
import { z } from "zod";

import { refuse, type Refusal } from "../../../src-shared/refusal.ts";
import { type Language, refusalWords, texts } from "../../../src-shared/text/text.ts";
import type { FamilyAccess } from "../../access.ts";
import type { Deps } from "../../deps.ts";
import { perform } from "../../desk.ts";
import { familyAccess } from "../../family/enter.ts";
import { viewCase } from "../../read.ts";
import { readOwn, readQuestion } from "../../family/own.ts";
import { languageOfRequest } from "../refused.ts";
import { ownPage, questionPage } from "./own-pages.ts";
import { show } from "./page.ts";
import { showOver, showThanks } from "./pages.ts";
import { csrfOf, forget, isOwnForm, secretIn } from "./session.ts";

interface Inside {
  access: FamilyAccess;
  csrf: string;
  language: Language;
}
const uuid = z.uuid();
const commandId = z.string().regex(/^[\w-]{8,64}$/);

/** What somebody does who is in: each page is theirs alone, and each answer the same command that others give. */
export function ownPages(deps: Deps): Router {
  const router = Router();
  /** Without a session, or with a form that is not our own, nothing is read and nothing done. */
  const inside =
    (then: (inside: Inside, request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response) => {
      const language = languageOfRequest(request);
      const secret = secretIn(request, "session");
      const isOurs = secret !== null && (request.method !== "POST" || isOwnForm(request, secret));
      const access = isOurs ? await familyAccess(deps, secret, language) : null;
      if (!secret || !access) {
        if (isOurs) forget(response, "session");
        return showOver(response, language);
      }
      await then({ access, csrf: csrfOf(secret), language }, request, response);
    };
  const showOwn = async ({ access, ...showing }: Inside, response: Response, status: number, said?: string) => {
    const own = await readOwn(deps, access);
    if (!own.ok) return showOver(response, showing.language);
    const isWrong = status >= 400;
    show(response, status, ownPage(own.value, { ...showing, ...(said ? { said, isWrong } : {}) }), showing.language);
  };
  const showQuestion = async (
    { access, ...showing }: Inside,
    id: string,
    response: Response,
    {
      status = 200,
      said,
      typed = new URLSearchParams(),
    }: { status?: number; said?: string; typed?: URLSearchParams } = {},
  ) => {
    const { language } = showing;
    const found = uuid.safeParse(id).success ? await readQuestion(deps, access, id) : refuse({ kind: "notThere" });
    if (!found.ok) return showOwn({ access, ...showing }, response, 404, texts[language].door.dead);
    const isWrong = status >= 400;
    const page = questionPage(found.value, { ...showing, ...(said ? { said, isWrong } : {}) }, typed);
    show(response, status, page, language);
  };

  /** An answer can be the last there was to give: then the case is over, and their way in with it. */
  const isStillIn = async ({ access }: Inside) => (await viewCase(deps, access, access.caseId, "glimpse")).ok;

  router.get(
    "/f/mine",
    inside((own, _request, response) => showOwn(own, response, 200)),
  );
  router.get(
    "/f/mine/asked/:id",
    inside((own, { params }, response) => showQuestion(own, String(params["id"]), response)),
  );
  router.post(
    "/f/mine/asked/:id",
    inside(async (own, request, response) => {
      const { access, language } = own;
      const id = String(request.params["id"]);
      const typed = typedIn(request);
      const found = uuid.safeParse(id).success ? await readQuestion(deps, access, id) : refuse({ kind: "notThere" });
      if (!found.ok) return showQuestion(own, id, response);
      const said = typed.get("answer");
      if (!said)
        return showQuestion(own, id, response, { status: 400, said: texts[language].ownPage.chooseOne, typed });
      const [services, kinds] = [typed.getAll("exceptServices"), typed.getAll("exceptKinds")];
      const flows = found.value.request.flows.filter(
        ({ from, to, category }) => !services.includes(from) && !services.includes(to) && !kinds.includes(category),
      );
      const outcome = await perform(deps, access, {
        caseId: access.caseId,
        verb: "consent.answer",
        commandId: commandIdIn(typed),
        input: {
          requestId: id,
          answer: said,
          ...(said === "partlyGranted" ? { flows } : {}),
          words: typed.get("words") ?? "",
          understood: typed.get("understood") === "true",
          reason: typed.get("reason") ?? "",
        },
      });
      if (outcome.ok && (await isStillIn(own)))
        return showQuestion(own, id, response, { said: texts[language].ownPage.received });
      if (outcome.ok) return showThanks(response, texts[language].ownPage.received, language);
      await showQuestion(own, id, response, { status: 409, said: wordsOf(outcome.refusal, language), typed });
    }),
  );
  router.post(
    "/f/mine/consents/:id/withdraw",
    inside(async (own, request, response) => {
      const { access, language } = own;
      const outcome = await perform(deps, access, {
        caseId: access.caseId,
        verb: "consent.withdraw",
        commandId: commandIdIn(typedIn(request)),
        input: { consentId: request.params["id"], services: "all", channel: "page" },
      });
      if (!outcome.ok) return showOwn(own, response, 409, wordsOf(outcome.refusal, language));
      await showOwn(own, response, 200, texts[language].ownPage.withdrawn);
    }),
  );
  return router;
}

const wordsOf = (refusal: Refusal, language: Language) => {
  const { message, whatToDo } = refusalWords(refusal, texts[language]);
  return `${message} ${whatToDo}`;
};

/** One that is not as ours are makes the command its own, which is given once. */
const commandIdIn = (typed: URLSearchParams): string =>
  commandId.safeParse(typed.get("commandId")).data ?? crypto.randomUUID();

function typedIn(request: Request): URLSearchParams {
  const typed = new URLSearchParams();
  for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
    for (const one of [value].flat()) if (typeof one === "string") typed.append(name, one);
  return typed;
}
