import { join } from "node:path";

import { build } from "vite";

/** The alert in Outlook: one script that any Outlook can run, without modules. */
const house = join(import.meta.dirname, "..");
export const buildAlert = () =>
  build({
    configFile: false,
    root: join(house, "src-tab/outlook/alert"),
    mode: "production",
    logLevel: "error",
    build: {
      outDir: join(house, "dist/alert"),
      emptyOutDir: false,
      target: "es2016",
      copyPublicDir: false,
      lib: {
        entry: join(house, "src-tab/outlook/alert/auto.ts"),
        formats: ["iife"],
        name: "samla",
        fileName: () => "auto.js",
      },
    },
  });
