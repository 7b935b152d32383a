import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Script that somebody fetches who opens the tab at one screen, gzipped, with the words of one language. */
export interface Load {
  screen: string;
  bytes: number;
  /** What is in it. */
  script: string;
}

interface Part {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

const first = "index.html";
const frame = "case/CaseFrame.tsx";
const built = join(import.meta.dirname, "../dist/tab");

/** The first load of every screen, as the tab is built now. Whatever the case's frame needs is counted in each. */
export function tabLoads(): Load[] {
  const parts = JSON.parse(readFileSync(join(built, ".vite/manifest.json"), "utf8")) as Record<string, Part>;
  const fetched = (name: string, so: Set<string>): Set<string> => {
    if (so.has(name)) return so;
    so.add(name);
    const { imports = [], dynamicImports = [] } = parts[name]!;
    for (const next of [...imports, ...dynamicImports.filter((one) => one.includes("/text/sv/"))]) fetched(next, so);
    return so;
  };
  // What a screen fetches in its turn, a form or a chart, comes once it can be used.
  const table = Object.values(parts).find(({ dynamicImports }) => dynamicImports?.includes(frame));
  const screens = table!.dynamicImports!.filter((name) => !name.includes("/text/"));
  return [first, ...screens].map((screen) => {
    const all = new Set<string>();
    for (const name of screen === first ? [first] : [first, frame, screen]) fetched(name, all);
    const scripts = [...all].map((name) => readFileSync(join(built, parts[name]!.file), "utf8"));
    return {
      screen: screen.replace(/^.*\/|\.\w+$/g, ""),
      bytes: scripts.reduce((sum, script) => sum + gzipSync(script).length, 0),
      script: scripts.join("\n"),
    };
  });
}
