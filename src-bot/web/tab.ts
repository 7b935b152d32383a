import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { type Response, Router } from "express";
import packedStatic from "express-static-gzip";

import type { Config } from "../config.ts";
import { refused } from "./refused.ts";

/** Where the pages are built to, before the product starts. */
const built = join(import.meta.dirname, "../../dist/tab");

/** https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
export const hosts = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook-sdf.office.com",
  "https://outlook-sdf.office365.com",
];
/** Where teams-js reads which hosts it may listen to. */
const hostList = "https://res.cdn.office.net";

/** The pages that Teams, Outlook and Microsoft 365 show in a frame. They hold no data: that is asked for with the person's own token. */
export function tabRouter(config: Config): Router {
  const ancestors = [...hosts, ...config.TAB_HOSTS].join(" ");
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${hostList}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join("; ");
  const framed = (response: Response) => {
    response.removeHeader("X-Frame-Options");
    response.set("Content-Security-Policy", policy);
  };
  const router = Router();
  router.use(
    "/assets",
    packedStatic(join(built, "assets"), {
      enableBrotli: true,
      orderPreference: ["br"],
      serveStatic: { immutable: true, maxAge: "1y" },
    }),
  );
  router.use("/assets", (request, response) => refused(request, response, { kind: "notThere" }));
  router.get("/{*screen}", async (_request, response) => {
    framed(response);
    response
      .set("Cache-Control", "no-cache")
      .type("html")
      .send(await pageFor(config.TAB_HOSTS));
  });
  return router;
}

/**
 * Beside Microsoft's own hosts the page listens only to those the server names. Read each time: what it names is there
 * as long as it is, also when the pages are built anew meanwhile.
 */
async function pageFor(others: readonly string[]): Promise<string> {
  const page = await readFile(join(built, "index.html"), "utf8");
  return page.replace(
    '<meta name="samla-hosts" content="" />',
    `<meta name="samla-hosts" content="${others.join(" ")}" />`,
  );
}
