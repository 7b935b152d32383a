import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Router } from "express";
import packedStatic from "express-static-gzip";

import type { Config } from "../config.ts";
import { refused } from "./refused.ts";
import { hosts } from "./tab.ts";

/** Where the pages are built to, before the product starts. */
const built = join(import.meta.dirname, "../../dist/addin");
const icons = join(import.meta.dirname, "../../manifest");
/** Outlook shows them in its own ribbon; the larger ones are for Mac. */
const iconSizes = [16, 32, 64, 80, 128];
const pages = ["pane"];

/** What Outlook shows in a frame beside a meeting. The pages hold no data: that is asked for with the person's own token. */
export function addInRouter(config: Config): Router {
  const officeJs = new URL(config.OFFICE_JS).origin;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${officeJs}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${officeJs}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...hosts, ...config.TAB_HOSTS].join(" ")}`,
  ].join("; ");
  const page = pageFrom(config);
  const router = Router();
  router.use(
    "/assets",
    packedStatic(join(built, "assets"), {
      enableBrotli: true,
      orderPreference: ["br"],
      serveStatic: { immutable: true, maxAge: "1y" },
    }),
  );
  for (const size of iconSizes)
    router.get(`/icon-${size}.png`, (_request, response) => {
      response.set("Cross-Origin-Resource-Policy", "cross-origin").sendFile(join(icons, `icon-${size}.png`));
    });
  for (const name of pages)
    router.get(`/${name}.html`, (_request, response) => {
      response.removeHeader("X-Frame-Options");
      response.set("Content-Security-Policy", policy);
      response.set("Cache-Control", "no-cache").type("html").send(page(name));
    });
  router.use((request, response) => refused(request, response, { kind: "notThere" }));
  return router;
}

/** The page with the address of Office.js, and what it signs in with. */
function pageFrom(config: Config): (name: string) => string {
  const known = new Map<string, string>();
  const signIn = {
    clientId: config.BOT_APP_ID,
    authority: `${config.ENTRA_AUTHORITY}/organizations`,
    scope: `api://${new URL(config.PUBLIC_URL).host}/botid-${config.BOT_APP_ID}/access_as_user`,
    app: config.TEAMS_APP_ID,
  };
  return (name) => {
    const made =
      known.get(name) ??
      readFileSync(join(built, `${name}.html`), "utf8")
        .replace("%OFFICE_JS%", () => config.OFFICE_JS)
        .replace("%SIGN_IN%", () => JSON.stringify(signIn).replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
    known.set(name, made);
    return made;
  };
}
