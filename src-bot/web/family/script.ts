import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Router } from "express";
import packedStatic from "express-static-gzip";
import { z } from "zod";

import { html, type Html } from "./html.ts";

/** Where the script of the family's pages is built to, before the product starts. */
const built = join(import.meta.dirname, "../../../dist/family");
const part = z.object({ file: z.string(), css: z.array(z.string()).default([]) });
const manifest = z.object({ "family.ts": part, "draw-card.ts": part });

/**
 * What a page fetches beside itself, once it can be read: the script, and where there is a form also what draws it, all at
 * the same time. Nothing, where it has not been built: the page does without.
 */
export function scripts(hasForm: boolean): Html | null {
  try {
    const parts = manifest.parse(JSON.parse(readFileSync(join(built, ".vite/manifest.json"), "utf8")));
    const drawing = parts["draw-card.ts"];
    return html`<script type="module" src="/f/${parts["family.ts"].file}"></script>
      ${
        hasForm
          ? html`<link rel="modulepreload" href="/f/${drawing.file}" />
              ${drawing.css.map((file) => html`<link rel="preload" as="style" crossorigin href="/f/${file}" />`)}`
          : null
      }`;
  } catch {
    return null;
  }
}

/** The same for everybody, and kept by no browser either: that somebody has been here is nobody's to find. */
export function assetsRouter(): Router {
  const router = Router();
  router.use(
    packedStatic(join(built, "assets"), {
      enableBrotli: true,
      orderPreference: ["br"],
      serveStatic: { cacheControl: false, etag: false, lastModified: false },
    }),
  );
  router.use((_request, response) => void response.status(404).end());
  return router;
}
