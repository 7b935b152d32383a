import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from "jose";
import { z } from "zod";

import { type Outcome, refuse } from "../../src-shared/refusal.ts";
import type { Language } from "../../src-shared/text/text.ts";
import { type Access, grantAccess, rolesNamed } from "../access.ts";
import type { Config } from "../config.ts";

/**
 * Microsoft's own applications that may sign people in to ours.
 * https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad
 */
const clients = new Set([
  "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
  "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
  "4765445b-32c6-49b0-83e6-1d93765276ca",
  "0ec893e0-5785-4de6-99da-4ed124e5296c",
  "d3590ed6-52b3-4102-aeff-aad2292ab01c",
  "bc59ab01-8403-45c6-8796-ac3ef710b3e3",
  "27922004-5251-4030-b22d-91ecd9a37ea4",
]);

const claims = z.object({
  /** Entra names one audience; a token for several is not of its making. */
  aud: z.string(),
  tid: z.guid(),
  oid: z.guid(),
  ver: z.literal("2.0"),
  azp: z.string(),
  scp: z.string(),
  roles: z.array(z.string()).default([]),
});

export type SignIn = (authorization: string | undefined, language: Language) => Promise<Outcome<Access>>;

/** From the bearer token of a request to who it is: signature, issuer, audience, tenant, scope and client are all verified. */
export function signInFrom(config: Config): SignIn {
  const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
  const keysOf = (tenantId: string) => {
    let known = keys.get(tenantId);
    if (!known) {
      known = createRemoteJWKSet(new URL(`${config.ENTRA_AUTHORITY}/${tenantId}/discovery/v2.0/keys`));
      keys.set(tenantId, known);
    }
    return known;
  };

  /** In Outlook our own pages sign people in through it, as the client they are. */
  const isClient = (azp: string) => clients.has(azp) || azp === config.BOT_APP_ID;

  return async (authorization, language) => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? "")?.[1];
    const tenantId = token && tenantClaimed(token);
    if (!token || !tenantId) return refuse({ kind: "notSignedIn" });
    if (!config.ALLOWED_TENANTS.has(tenantId)) return refuse({ kind: "tenantNotAllowed" });
    const verified = await verify(token, tenantId);
    if (!verified) return refuse({ kind: "notSignedIn" });
    return grantAccess(config.ALLOWED_TENANTS, {
      tenantId: verified.tid,
      objectId: verified.oid,
      roles: rolesNamed(verified.roles),
      language,
    });
  };

  async function verify(token: string, tenantId: string) {
    try {
      const { payload } = await jwtVerify(token, keysOf(tenantId), {
        issuer: `${config.ENTRA_AUTHORITY}/${tenantId}/v2.0`,
        audience: config.BOT_APP_ID,
        algorithms: ["RS256"],
        requiredClaims: ["exp"],
      });
      const parsed = claims.safeParse(payload);
      if (!parsed.success || parsed.data.tid.toLowerCase() !== tenantId) return null;
      const { scp, azp } = parsed.data;
      return scp.split(" ").includes("access_as_user") && isClient(azp) ? parsed.data : null;
    } catch (error) {
      // The generic error is an answer without keys: Entra's trouble, not the token's.
      const isTheTokens =
        error instanceof errors.JOSEError && !["ERR_JWKS_TIMEOUT", "ERR_JOSE_GENERIC"].includes(error.code);
      if (isTheTokens) return null;
      throw error;
    }
  }
}

/** Which tenant's keys to ask; believed only once the signature is verified. */
function tenantClaimed(token: string): string | null {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === "string" && /^[0-9a-f-]{36}$/i.test(tid) ? tid.toLowerCase() : null;
  } catch {
    return null;
  }
}
