import { Router } from "express";
import { z } from "zod";

import { municipality } from "../../../src-shared/programme/municipality.ts";
import { ok, refuse } from "../../../src-shared/refusal.ts";
import { familyLanguages } from "../../../src-shared/text/family/language.ts";
import type { Deps } from "../../deps.ts";
import { fieldProblems } from "../../input.ts";
import { approveLanguage, readLanguages, readWords } from "../../languages.ts";
import { isAdministrator } from "../../municipality.ts";
import { answering } from "../answering.ts";
import { drawn } from "../family/page.ts";
import type { SignIn } from "../sign-in.ts";
import { placeIn } from "./place.ts";
import { startPage } from "./start-page.ts";

const preview = z.object({ input: municipality, language: z.enum(familyLanguages) });

/** What the administrator says of the public page and its languages, and how it would look. */
export function publicSettingsRouter(deps: Deps, signIn: SignIn): Router {
  const router = Router();
  router.get(
    "/municipality/languages",
    answering(signIn, (access) => readLanguages(deps, access)),
  );
  router.get(
    "/municipality/languages/:language",
    answering(signIn, async (access, { params }) => readWords(deps, access, params["language"])),
  );
  router.post(
    "/municipality/languages/:language/approve",
    answering(signIn, (access, { params, body }) => approveLanguage(deps, access, params["language"], body)),
  );
  router.post(
    "/municipality/public-page",
    answering(signIn, async (access, { body }) => {
      if (!isAdministrator(deps, access)) return refuse({ kind: "notForYourRole" });
      const asked = preview.safeParse(body);
      if (!asked.success) return refuse({ kind: "badInput", fields: fieldProblems(asked.error) });
      const { input, language } = asked.data;
      const current = await deps.municipality(access.municipalities[0]);
      const place = placeIn({ ...current, document: input }, language, deps.now());
      return ok({ html: drawn(startPage(place), place.language) });
    }),
  );
  return router;
}
