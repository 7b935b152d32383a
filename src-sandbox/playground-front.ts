import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import express, { json, type Express, type Request, type Response } from "express";
import { mustBeTheBot } from "./bot-token.ts";
import type { Certificate } from "./certificate.ts";
import { answerFault } from "./channel-fault.ts";
import { onlyThisMachine } from "./guard.ts";
import { listenHere, stop } from "./listening.ts";
import type { Outside } from "./outside.ts";
import { channelToken } from "./tokens.ts";

interface Front {
  outside: Pick<Outside, "keys" | "addresses" | "registration">;
  certificate: Certificate;
  /** Where Microsoft's client answers. */
  playground: string;
  ports: { bot: number; connector: number };
}

/**
 * Stands between Microsoft's client, which cannot sign, and the product, which believes nobody unsigned: what the client
 * sends is signed as the channel signs, and what the product sends must carry the bot's own token. Authentication stays on.
 */
export async function startFront({ outside, certificate, playground, ports }: Front): Promise<() => Promise<void>> {
  const serviceUrl = serviceUrlAt(ports.connector);
  const toBot = guarded();
  toBot.post("/api/messages", async (request, response) => {
    const activity = { ...(request.body as Record<string, unknown>), serviceUrl };
    const authorization = `Bearer ${await channelToken(outside, serviceUrl)}`;
    await passOn(request, response, `${outside.addresses.product}/api/messages`, activity, { authorization });
  });
  // The client asks first whether anybody is there.
  toBot.use((_request, response) => void response.status(405).end());

  const toClient = guarded();
  toClient.use("/channel", async (request, response) => {
    await mustBeTheBot(outside, request);
    await passOn(request, response, `${playground}/_connector${request.url}`, request.body);
  });
  toClient.use(answerFault);

  const servers = await Promise.all([
    listenHere(() => createServer(toBot), ports.bot),
    listenHere(() => createSecureServer({ cert: certificate.cert, key: certificate.key }, toClient), ports.connector),
  ]);
  return () => stop(servers.flat());
}

export const serviceUrlAt = (connector: number) => `https://localhost:${connector}/channel`;

function guarded(): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(onlyThisMachine, json({ limit: "1mb" }));
  return app;
}

async function passOn(
  { method }: Request,
  response: Response,
  address: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<void> {
  const answer = await fetch(address, {
    method,
    headers: { ...headers, "content-type": "application/json" },
    ...(method === "GET" || body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  response.status(answer.status).type(answer.headers.get("content-type") ?? "application/json");
  response.end(await answer.text());
}
