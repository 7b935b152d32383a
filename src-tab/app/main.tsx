import { QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { apiFor, Refused } from "./api.ts";
import { App } from "./App.tsx";
import { enterHost, NoHost } from "./host.ts";
import { wordsFor } from "./language.ts";
import { hashOf, placeAsked } from "./place.ts";
import "./page.css";

const others = document.querySelector<HTMLMetaElement>('meta[name="samla-hosts"]')?.content.split(" ").filter(Boolean);
const place = document.getElementById("root");
if (!place) throw new Error("The page has no #root to draw in");

try {
  const host = await enterHost(others ?? []);
  const text = await wordsFor(host.locale);
  const api = apiFor(host, text.language);
  if (!window.location.hash) window.history.replaceState(null, "", hashOf(placeAsked(host.asked)));
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry: (tries, error) => !(error instanceof Refused) && tries < 2, staleTime: 5_000 },
    },
  });
  createRoot(place).render(
    <StrictMode>
      <App host={host} text={text} api={api} queries={queries} />
    </StrictMode>,
  );
} catch (error) {
  if (!(error instanceof NoHost)) throw error;
  const { title, lead } = (await wordsFor(navigator.language)).problems.noHost;
  place.replaceChildren(
    Object.assign(document.createElement("h1"), { textContent: title }),
    Object.assign(document.createElement("p"), { textContent: lead }),
  );
}
