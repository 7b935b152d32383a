import { QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { apiFor, Refused } from "../../app/api.ts";
import { wordsFor } from "../../app/language.ts";
import { officeJs } from "./office.ts";
import { outlookForm } from "./outlook-form.ts";
import { Pane } from "./Pane.tsx";
import { signInOf, tokensFor } from "./sign-in.ts";
import "../../app/page.css";

const place = document.getElementById("root");
if (!place) throw new Error("The page has no #root to draw in");

/** Longer than Outlook takes to answer. */
const longestSilenceMs = 10_000;
const silence = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), longestSilenceMs));

const office = officeJs();
const ready = office && (await Promise.race([office.onReady(), silence()]));
const form = office && ready?.host ? outlookForm(office) : null;
const text = await wordsFor(form && office ? office.context.displayLanguage : navigator.language);
if (!office || !form) {
  document.documentElement.lang = text.language;
  const { title, lead } = text.problems.noHost;
  place.replaceChildren(
    Object.assign(document.createElement("h1"), { textContent: title }),
    Object.assign(document.createElement("p"), { textContent: lead }),
  );
} else {
  const signIn = signInOf(document);
  const api = apiFor({ token: tokensFor(signIn) }, text.language);
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry: (tries, error) => !(error instanceof Refused) && tries < 2, staleTime: 5_000 },
    },
  });
  createRoot(place).render(
    <StrictMode>
      <Pane office={office} form={form} app={signIn.app} text={text} api={api} queries={queries} />
    </StrictMode>,
  );
}
