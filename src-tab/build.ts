import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { build } from "vite";

/** Builds the pages of the tab and of Outlook, unless what is there is newer than every source. Runs in Node, before the product starts. */
const house = join(import.meta.dirname, "..");
const sources = ["src-tab", "src-shared", "package-lock.json"].map((name) => join(house, name));
const changed = Math.max(...sources.map(changedAt));

await builtFrom("src-tab/app", "dist/tab", "/tab/", "index.html");
await builtFrom("src-tab/outlook/pane", "dist/addin", "/addin/", "pane.html");
await builtFrom("src-tab/family", "dist/family", "/f/", "family.ts");

await alertBuilt("dist/alert", "auto.js");

/** The alert in Outlook: one script that any Outlook can run, without modules. */
async function alertBuilt(to: string, script: string): Promise<void> {
  if (isNewest(join(to, script))) return;
  const root = join(house, "src-tab/outlook/alert");
  await build({
    configFile: false,
    root,
    mode: "production",
    logLevel: "error",
    build: {
      outDir: join(house, to),
      emptyOutDir: false,
      target: "es2016",
      lib: { entry: join(root, "auto.ts"), formats: ["iife"], name: "samla", fileName: () => script },
    },
  });
}

async function builtFrom(root: string, to: string, base: string, page: string): Promise<void> {
  const outDir = join(house, to);
  // A page is there by its own name; what a script became stands in the manifest.
  if (isNewest(join(to, page)) || (page.endsWith(".ts") && isNewest(join(to, ".vite/manifest.json")))) return;
  await build({
    configFile: false,
    root: join(house, root),
    base,
    mode: "production",
    logLevel: "error",
    // Whoever starts this, tests too, gets the pages that people get: the libraries look at this beside the mode.
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    resolve: { conditions: ["module", "browser", "production"] },
    oxc: { jsx: { runtime: "automatic", development: false } },
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      manifest: true,
      rolldownOptions: { input: join(house, root, page) },
    },
  });
  packed(join(outDir, "assets"));
}

function isNewest(path: string): boolean {
  return (statSync(join(house, path), { throwIfNoEntry: false })?.mtimeMs ?? 0) > changed;
}

/** Beside each part lies what is sent of it. */
function packed(folder: string) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const part = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(part, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(`${path}.gz`, gzipSync(part, { level: 9 }));
  }
}

function changedAt(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
