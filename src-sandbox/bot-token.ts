import type { Request } from "express";
import { errors, jwtVerify } from "jose";
import { ChannelFault } from "./channel-fault.ts";
import type { Outside } from "./outside.ts";
import { BOT_FRAMEWORK } from "./tokens.ts";

/** Lets only the bot's own token through, from its home tenant. */
export async function mustBeTheBot(outside: Pick<Outside, "keys" | "registration">, request: Request): Promise<void> {
  const token = /^Bearer (.+)$/i.exec(request.get("authorization") ?? "")?.[1] ?? "";
  const { payload } = await jwtVerify(token, outside.keys.entra.publicKey, { audience: BOT_FRAMEWORK }).catch(
    (error: unknown) => {
      const why = error instanceof errors.JOSEError ? error.code : "unreadable";
      throw new ChannelFault(401, "Unauthorized", `Authorization has been denied for this request (${why}).`);
    },
  );
  const { appId, homeTenant } = outside.registration;
  if (payload["appid"] !== appId || payload["tid"] !== homeTenant) {
    throw new ChannelFault(403, "Forbidden", "The token is not the bot's own, from its home tenant.");
  }
}
