import { useSyncExternalStore } from "react";

import { hasDrafts } from "./drafts.ts";

/** A newer Samla is there, and what this page still has to fetch is not: the page loads itself anew, or waits to be told. */
export type Newer = "none" | "loads" | "waits";

/** So long it is said before the page goes. */
const saidForMs = 2_000;
/** Two loads nearer than this would be a page that goes round and round. */
const justLoadedMs = 30_000;

let state: Newer = "none";
const heard = new Set<() => void>();
const listen = (changed: () => void) => {
  heard.add(changed);
  return () => heard.delete(changed);
};
export const useNewer = (): Newer => useSyncExternalStore(listen, () => state);
export const loadAnew = () => window.location.reload();

/** Listens for parts of the program that do not come: https://vite.dev/guide/build#load-error-handling */
export function watchForNewer(): void {
  let hasTyped = false;
  window.addEventListener("input", () => (hasTyped = true));
  // What was typed on the screen that was left is sent, kept as a draft, or let go.
  window.addEventListener("hashchange", () => (hasTyped = false));
  window.addEventListener("vite:preloadError", () => void look());

  const look = async () => {
    if (state !== "none" || !(await isNewer())) return;
    const isOpen = document.querySelector("[role=dialog]") !== null;
    const isSafe = !hasTyped && !isOpen && !hasDrafts() && !isJustLoaded();
    state = isSafe ? "loads" : "waits";
    for (const changed of heard) changed();
    if (isSafe) setTimeout(loadAnew, saidForMs);
  };
}

/** Whether the server's page names another beginning than the one that runs here; without an answer it is the network that is away. */
async function isNewer(): Promise<boolean> {
  const mine = document.querySelector<HTMLScriptElement>("script[type=module][src]");
  const page = await fetch(window.location.pathname, { cache: "no-store" }).catch(() => null);
  if (!page?.ok || !mine) return false;
  return !(await page.text()).includes(`"${mine.getAttribute("src")}"`);
}

function isJustLoaded(): boolean {
  const [how] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return how?.type === "reload" && performance.now() < justLoadedMs;
}
