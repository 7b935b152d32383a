import { Router, urlencoded, type Request, type Response } from "express";
import { jwtVerify } from "jose";
import type { Outside } from "./outside.ts";
import { foreign, people, tenants } from "./people.ts";
import {
  appToken,
  BOT_FRAMEWORK,
  GRAPH,
  idToken,
  issuerOf,
  LIFETIME_SECONDS,
  onBehalfOfToken,
  proof,
  proofClaims,
} from "./tokens.ts";

/** Entra's endpoints, as far as a confidential client and a verifier of tokens need them. */
export function entra(outside: Outside): Router {
  const router = Router();
  const base = outside.addresses.outside;

  router.get("/common/discovery/instance", (_request, response) => {
    const host = new URL(base).host;
    response.json({
      tenant_discovery_endpoint: `${base}/common/v2.0/.well-known/openid-configuration`,
      "api-version": "1.1",
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    });
  });

  router.param("tenant", (_request, response, next, tenant: string) => {
    if (tenants.some(({ tenantId }) => tenantId === tenant)) return next();
    refuse(
      response,
      400,
      "invalid_tenant",
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
    );
  });

  router.get("/:tenant/v2.0/.well-known/openid-configuration", (request, response) => {
    const { tenant } = request.params;
    response.json({
      issuer: issuerOf(outside, tenant),
      authorization_endpoint: `${base}/${tenant}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/${tenant}/oauth2/v2.0/token`,
      end_session_endpoint: `${base}/${tenant}/oauth2/v2.0/logout`,
      jwks_uri: `${base}/${tenant}/discovery/v2.0/keys`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
      response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
      response_modes_supported: ["query", "fragment", "form_post"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["RS256"],
      scopes_supported: ["openid", "profile", "email", "offline_access"],
      claims_supported: ["sub", "iss", "aud", "exp", "iat", "name", "preferred_username", "oid", "tid", "ver"],
    });
  });

  router.get("/:tenant/discovery/v2.0/keys", (request, response) => {
    response.json({ keys: [{ ...outside.keys.entra.publicJwk, issuer: issuerOf(outside, request.params.tenant) }] });
  });

  router.post("/:tenant/oauth2/v2.0/token", urlencoded({ extended: false }), (request, response) =>
    token(outside, request, response),
  );

  return router;
}

async function token(outside: Outside, request: Request<{ tenant: string }>, response: Response): Promise<void> {
  const { tenant } = request.params;
  const { appId, secret } = outside.registration;
  const form = (request.body ?? {}) as Record<string, string | undefined>;
  const clientId = form["client_id"];

  if (!clientId)
    return refuse(
      response,
      400,
      "invalid_request",
      900144,
      "The request body must contain the following parameter: 'client_id'.",
    );
  if (clientId !== appId || tenant === foreign.tenantId) {
    return refuse(
      response,
      400,
      "unauthorized_client",
      700016,
      `Application with identifier '${clientId}' was not found in the directory '${tenant}'.`,
    );
  }
  if (!form["client_secret"]) {
    return refuse(
      response,
      401,
      "invalid_client",
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  }
  if (form["client_secret"] !== secret) {
    return refuse(
      response,
      401,
      "invalid_client",
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
    );
  }

  const scopes = (form["scope"] ?? "").split(" ").filter(Boolean);
  switch (form["grant_type"]) {
    case "client_credentials":
      return clientCredentials(outside, tenant, scopes, response);
    case "urn:ietf:params:oauth:grant-type:jwt-bearer":
      return onBehalfOf(outside, tenant, scopes, form["assertion"], response);
    default:
      return refuse(
        response,
        400,
        "unsupported_grant_type",
        70003,
        `The app requested an unsupported grant type '${form["grant_type"] ?? ""}'.`,
      );
  }
}

async function clientCredentials(
  outside: Outside,
  tenant: string,
  scopes: string[],
  response: Response,
): Promise<void> {
  const asked = scopes.find((scope) => !["openid", "profile", "offline_access"].includes(scope)) ?? "";
  if (!asked.endsWith("/.default")) {
    return refuse(
      response,
      400,
      "invalid_scope",
      1002012,
      `The provided value for scope ${asked} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  const audience = asked.slice(0, -"/.default".length);
  if (audience !== GRAPH && audience !== BOT_FRAMEWORK) {
    return refuse(
      response,
      400,
      "invalid_resource",
      500011,
      `The resource principal named ${audience} was not found in the tenant named ${tenant}.`,
    );
  }
  response.set("Cache-Control", "no-store").json({
    token_type: "Bearer",
    expires_in: LIFETIME_SECONDS - 1,
    ext_expires_in: LIFETIME_SECONDS - 1,
    access_token: await appToken(outside, tenant, audience),
  });
}

async function onBehalfOf(
  outside: Outside,
  tenant: string,
  scopes: string[],
  assertion: string | undefined,
  response: Response,
): Promise<void> {
  const { appId } = outside.registration;
  const verified = await jwtVerify(assertion ?? "", outside.keys.entra.publicKey, {
    audience: appId,
    issuer: issuerOf(outside, tenant),
  }).catch(() => undefined);
  const person = people.find(({ oid }) => oid === verified?.payload["oid"]);
  if (!person)
    return refuse(
      response,
      400,
      "invalid_grant",
      50013,
      "Assertion failed signature validation or is not for this application.",
    );
  const proofs: unknown = verified?.payload["acrs"];
  const hasProved = Array.isArray(proofs) && proofs.includes(proof);
  if (outside.store.state.mustProveMore.includes(person.slug) && !hasProved)
    return refuse(
      response,
      400,
      "interaction_required",
      50076,
      "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.",
      { suberror: "basic_action", claims: proofClaims },
    );
  response.set("Cache-Control", "no-store").json({
    token_type: "Bearer",
    scope: scopes.filter((scope) => scope.startsWith(GRAPH)).join(" "),
    expires_in: LIFETIME_SECONDS - 1,
    ext_expires_in: LIFETIME_SECONDS - 1,
    access_token: await onBehalfOfToken(outside, person, hasProved),
    id_token: await idToken(outside, person),
    client_info: Buffer.from(JSON.stringify({ uid: person.oid, utid: tenant })).toString("base64url"),
  });
}

function refuse(response: Response, status: number, error: string, code: number, words: string, more = {}): void {
  const traceId = crypto.randomUUID();
  const correlationId = crypto.randomUUID();
  const timestamp = new Date().toISOString().replace("T", " ").replace(/\.\d+/, "");
  response.status(status).json({
    error,
    error_description: `AADSTS${code}: ${words} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    ...more,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  });
}
