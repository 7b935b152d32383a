import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { build } from "vite";

/** Builds the pages of the tab into `dist/tab`, unless what is there is newer than every source. Runs in Node, before the product starts. */
const house = join(import.meta.dirname, "..");
const outDir = join(house, "dist/tab");
const sources = ["src-tab", "src-shared", "package-lock.json"].map((name) => join(house, name));

const builtAt = statSync(join(outDir, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (builtAt <= Math.max(...sources.map(changedAt))) {
  await build({
    configFile: false,
    root: join(house, "src-tab/app"),
    base: "/tab/",
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
    },
  });
  packed(join(outDir, "assets"));
}

// The alert in Outlook: one script that any Outlook can run, without modules.
await build({
  configFile: false,
  root: join(house, "src-tab/outlook/alert"),
  mode: "production",
  logLevel: "error",
  build: {
    outDir: join(house, "dist/alert"),
    emptyOutDir: false,
    target: "es2016",
    lib: {
      entry: join(house, "src-tab/outlook/alert/auto.ts"),
      formats: ["iife"],
      name: "samla",
      fileName: () => "auto.js",
    },
  },
});

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
