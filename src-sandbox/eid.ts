import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Router, urlencoded } from "express";
import { exportJWK, generateKeyPair } from "jose";
import type Provider from "oidc-provider";
import { families } from "./families.ts";
import type { Outside } from "./outside.ts";
import { eidClient } from "./registration.ts";

const claim = "https://id.oidc.se/claim/personalIdentityNumber";
const scope = "https://id.oidc.se/scope/naturalPersonNumber";
const acr = "http://id.elegnamnden.se/loa/1.0/loa3";

/** A broker of e-IDs, in which anybody can be any of the invented people. Nothing of it is started before somebody comes. */
export function eid(outside: Outside): Router {
  let opened: Promise<Provider> | undefined;
  const router = Router();
  router.get("/interaction/:uid", async (request, response) => {
    const provider = await (opened ??= open(outside));
    await provider.interactionDetails(request, response);
    response.type("html").send(chooser(request.originalUrl));
  });
  router.post("/interaction/:uid", urlencoded({ extended: false }), async (request, response) => {
    const provider = await (opened ??= open(outside));
    const accountId = (request.body as { who?: string }).who ?? "";
    const result = families.some((one) => one.personalNumber === accountId)
      ? { login: { accountId, acr, remember: false } }
      : { error: "access_denied", error_description: "The person changed their mind." };
    await provider.interactionFinished(request, response, result);
  });
  router.use(async (request, response) => {
    const provider = await (opened ??= open(outside));
    const handle = provider.callback() as (incoming: IncomingMessage, outgoing: ServerResponse) => void;
    handle(request, response);
  });
  return router;
}

async function open({ addresses }: Outside): Promise<Provider> {
  const { default: Broker } = await import("oidc-provider");
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return new Broker(addresses.eid, {
    clients: [
      {
        client_id: eidClient.id,
        client_secret: eidClient.secret,
        redirect_uris: [`${addresses.front}/f/in/eid/back`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: "sig", alg: "RS256", kid: "eid" }] },
    cookies: { keys: [crypto.randomUUID()] },
    scopes: ["openid", scope],
    claims: { openid: ["sub"], [scope]: [claim], acr: null },
    acrValues: [acr],
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    interactions: { url: (_context, { uid }) => `${addresses.eid}/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: createHash("sha256").update(id).digest("base64url"), [claim]: id }),
    }),
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client!.clientId,
        accountId: context.oidc.session!.accountId!,
      });
      grant.addOIDCScope(`openid ${scope}`);
      grant.addOIDCClaims([claim]);
      await grant.save();
      return grant;
    },
  });
}

const chooser = (to: string) => `<!doctype html><html lang="sv"><meta charset="utf-8"><title>E-legitimation</title>
<main><h1>E-legitimation (på låtsas)</h1><form method="post" action="${to}">
${families.map((one) => `<p><button name="who" value="${one.personalNumber}">${one.name}, ${one.personalNumber}</button></p>`).join("\n")}
<p><button name="who" value="">Avbryt</button></p></form></main></html>`;
