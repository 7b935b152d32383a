import { existsSync } from "node:fs";
import { join } from "node:path";

import express, { type Router } from "express";

import type { FamilyLanguage } from "../../../src-shared/text/family/language.ts";
import type { Config } from "../../config.ts";
import { html, type Html } from "./html.ts";

type Where = Pick<Config, "DATA_DIR">;
const folder = ({ DATA_DIR }: Where) => join(DATA_DIR, "recordings");

/** Somebody has read the text aloud, and the municipality keeps it as `recordings/<language>/<text>.mp3`. */
export function recordingOf(where: Where, language: FamilyLanguage, text: string): Html | null {
  const name = `${language}/${text.replaceAll(/[^\w-]+/g, "-")}.mp3`;
  return existsSync(join(folder(where), name))
    ? html`<audio controls preload="none" src="/f/recordings/${name}"></audio>`
    : null;
}

/** The same for everybody who reads the text, and about nobody. */
export function recordingsRouter(where: Where): Router {
  const router = express.Router();
  router.use(express.static(folder(where), { index: false, cacheControl: false, etag: false, lastModified: false }));
  router.use((_request, response) => void response.status(404).end());
  return router;
}
