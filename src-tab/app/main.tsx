import { QueryClient } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { apiFor, Refused } from "./api.ts";
import { App } from "./App.tsx";
import { enterHost, type Host, NoHost } from "./host.ts";
import { wordsFor } from "./language.ts";
import { watchForNewer } from "./newer.ts";
import { keepWayBack } from "./way-back.ts";
import { hashOf, placeShown } from "./place.ts";
import "./page.css";

const others = document.querySelector<HTMLMetaElement>('meta[name="samla-hosts"]')?.content.split(" ").filter(Boolean);
const place = document.getElementById("root");
if (!place) throw new Error("The page has no #root to draw in");

watchForNewer();
// Most people come to their own day: it is on its way while the host says who they are.
if (!window.location.hash) void import("./today/Today.tsx").catch(() => undefined);

let host: Host | undefined;
try {
  host = await enterHost(others ?? []);
  const text = await wordsFor(host.locale);
  const api = apiFor(host, text.language);
  if (!window.location.hash) window.history.replaceState(null, "", hashOf(placeShown(host)));
  host.onBack(keepWayBack());
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
  host?.hasFailed("the first screen could not be drawn");
  if (!(error instanceof NoHost)) throw error;
  const { title, lead } = (await wordsFor(navigator.language)).problems.noHost;
  place.replaceChildren(
    Object.assign(document.createElement("h1"), { textContent: title }),
    Object.assign(document.createElement("p"), { textContent: lead }),
  );
}
