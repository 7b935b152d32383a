import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type Response, Router } from "express";

import type { Config } from "../config.ts";
import { hosts } from "./tab.ts";

/** Where the script is built to, before the product starts. */
const built = join(import.meta.dirname, "../../dist/alert/auto.js");

/**
 * The alert: a script for Outlooks that run one by itself, and a page around it for those that do not. Neither holds any data.
 * https://learn.microsoft.com/office/dev/add-ins/develop/use-sso-in-event-based-activation
 */
export function alertRouter(config: Config): Router {
  const script = `${config.PUBLIC_URL}/addin/auto.js`;
  const settings = JSON.stringify({
    product: config.PUBLIC_URL,
    clientId: config.BOT_APP_ID,
    authority: `${config.ENTRA_AUTHORITY}/organizations`,
    scope: `api://${new URL(config.PUBLIC_URL).host}/botid-${config.BOT_APP_ID}/access_as_user`,
  });
  let read: string | undefined;
  const source = () => (read ??= `var samlaSettings=${settings};\n${readFileSync(built, "utf8")}`);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${new URL(config.OFFICE_JS).origin}`,
    `connect-src 'self' ${new URL(config.OFFICE_JS).origin}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...hosts, ...config.TAB_HOSTS].join(" ")}`,
  ].join("; ");
  const fresh = (response: Response) => response.set("Cache-Control", "no-cache");
  const router = Router();
  router.get("/addin/auto.js", (_request, response) => {
    fresh(response).set("Cross-Origin-Resource-Policy", "cross-origin").type("js").send(source());
  });
  router.get("/addin/auto.html", (_request, response) => {
    response.removeHeader("X-Frame-Options");
    fresh(response).set("Content-Security-Policy", policy).type("html").send(page);
  });
  router.get("/.well-known/microsoft-officeaddins-allowed.json", (_request, response) => {
    fresh(response).json({ allowed: [script] });
  });
  const page = `<!doctype html><html><head><meta charset="utf-8" /><title>Samla</title><script src="${config.OFFICE_JS}"></script><script src="/addin/auto.js"></script></head><body></body></html>`;
  return router;
}
