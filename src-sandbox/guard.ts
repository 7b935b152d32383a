import type { RequestHandler } from "express";

const HERE = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Another site's name pointed at this machine, or another site's page, gets nothing. */
export const onlyThisMachine: RequestHandler = (request, response, next) => {
  const origin = request.get("origin");
  const asked = [`http://${request.get("host") ?? ""}`, ...(origin ? [origin] : [])];
  if (asked.every(isHere)) return next();
  response.status(403).json({ error: "The sandbox answers only localhost." });
};

function isHere(address: string): boolean {
  return URL.canParse(address) && HERE.has(new URL(address).hostname);
}
