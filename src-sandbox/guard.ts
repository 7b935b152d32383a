import type { RequestHandler } from "express";

const HERE = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Another site's name pointed at this machine, or another site's page, gets nothing. */
export const onlyThisMachine: RequestHandler = (request, response, next) => {
  const said = request.get("origin");
  // A page that tells nobody where one came from says no origin, also to itself; a browser's own word then stands.
  const isOwn = said === "null" && request.get("sec-fetch-site") === "same-origin";
  const origin = isOwn ? undefined : said;
  const asked = [`http://${request.get("host") ?? ""}`, ...(origin ? [origin] : [])];
  if (asked.every(isHere)) return next();
  response.status(403).json({ error: "The sandbox answers only localhost." });
};

function isHere(address: string): boolean {
  return URL.canParse(address) && HERE.has(new URL(address).hostname);
}
