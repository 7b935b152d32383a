import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;
const SOURCES = [HERE, join(HERE, "../../src-tab/ui"), join(HERE, "../../package-lock.json")];

/** Builds the page into `outDir`, unless what is there is newer than every source. */
export async function buildPages(outDir: string): Promise<void> {
  const builtAt = statSync(join(outDir, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (builtAt > Math.max(...SOURCES.map(changedAt))) return;

  const { build } = await import("vite");
  await build({
    configFile: false,
    root: HERE,
    base: "./",
    mode: "production",
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic" } },
    build: { outDir, emptyOutDir: true, target: "es2024", modulePreload: false, chunkSizeWarningLimit: 1500 },
  });
}

function changedAt(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
