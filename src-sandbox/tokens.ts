import { SignJWT, type JWTPayload } from "jose";
import type { Outside } from "./outside.ts";
import { municipality, type Person } from "./people.ts";

export const GRAPH = "https://graph.microsoft.com";
export const BOT_FRAMEWORK = "https://api.botframework.com";
const TEAMS_WEB_CLIENT = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";
export const LIFETIME_SECONDS = 3600;
/** A sign-in context that a conditional access policy asks for. https://learn.microsoft.com/entra/identity-platform/developer-guide-conditional-access-authentication-context */
export const proof = "c1";
export const proofClaims = JSON.stringify({ access_token: { acrs: { essential: true, value: proof } } });

const GRAPH_ROLES = [
  "Calendars.ReadWrite",
  "Mail.Send",
  "Place.Read.All",
  "Directory.Read.All",
  "AppCatalog.Read.All",
  "TeamsAppInstallation.ReadWriteSelfForUser.All",
  "TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All",
  "Tasks.ReadWrite.All",
];

export function issuerOf(outside: Outside, tenantId: string): string {
  return `${outside.addresses.outside}/${tenantId}/v2.0`;
}

/** The token that an Outlook add-in gets with nested app authentication: the app itself is the client. */
export function nestedToken(outside: Outside, person: Person): Promise<string> {
  return entraToken(
    outside,
    person.tenantId,
    outside.registration.appId,
    apiClaims(person, outside.registration.appId),
  );
}

/** The token Teams hands the tab for the product's own API. */
export function userToken(outside: Outside, person: Person, claims?: string): Promise<string> {
  return entraToken(outside, person.tenantId, outside.registration.appId, {
    ...apiClaims(person, TEAMS_WEB_CLIENT),
    ...(claims === proofClaims ? { acrs: [proof] } : {}),
  });
}

function apiClaims(person: Person, client: string): JWTPayload {
  const hasRoles = person.tenantId === municipality.tenantId && person.role;
  return {
    oid: person.oid,
    sub: `${person.oid}.api`,
    name: person.name,
    preferred_username: person.address,
    scp: "access_as_user",
    azp: client,
    azpacr: "0",
    ...(hasRoles ? { roles: [person.role] } : {}),
  };
}

export function appToken(outside: Outside, tenantId: string, audience: string): Promise<string> {
  const { appId } = outside.registration;
  const principal = servicePrincipalId(tenantId);
  return entraToken(outside, tenantId, audience, {
    appid: appId,
    azp: appId,
    azpacr: "1",
    idtyp: "app",
    oid: principal,
    sub: principal,
    ...(audience === GRAPH ? { roles: GRAPH_ROLES } : {}),
  });
}

export function onBehalfOfToken(outside: Outside, person: Person, hasProved: boolean): Promise<string> {
  const { appId } = outside.registration;
  return entraToken(outside, person.tenantId, GRAPH, {
    appid: appId,
    azp: appId,
    idtyp: "user",
    oid: person.oid,
    sub: `${person.oid}.graph`,
    name: person.name,
    scp: "Calendars.Read User.Read",
    ...(hasProved ? { acrs: [proof] } : {}),
  });
}

export function idToken(outside: Outside, person: Person): Promise<string> {
  return entraToken(outside, person.tenantId, outside.registration.appId, {
    oid: person.oid,
    sub: `${person.oid}.id`,
    name: person.name,
    preferred_username: person.address,
  });
}

/** The token the bot channel proves itself with; it names where the bot is to answer. */
export function channelToken(
  outside: Pick<Outside, "keys" | "addresses" | "registration">,
  serviceUrl = outside.addresses.channel,
): Promise<string> {
  const { kid, privateKey } = outside.keys.channel;
  return new SignJWT({ serviceurl: serviceUrl })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
    .setIssuer(outside.addresses.channel)
    .setAudience(outside.registration.appId)
    .setNotBefore("-5 minutes")
    .setIssuedAt()
    .setExpirationTime("1 hour")
    .sign(privateKey);
}

/** The product's own object in a tenant's directory. */
export function servicePrincipalId(tenantId: string): string {
  return `6c1a5b22-8d7f-4e39-b2${tenantId.slice(0, 2)}-4f6e80a1c202`;
}

function entraToken(outside: Outside, tenantId: string, audience: string, claims: JWTPayload): Promise<string> {
  const { kid, privateKey } = outside.keys.entra;
  return new SignJWT({ ...claims, tid: tenantId, ver: "2.0", uti: crypto.randomUUID() })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
    .setIssuer(issuerOf(outside, tenantId))
    .setAudience(audience)
    .setNotBefore("0 seconds")
    .setIssuedAt()
    .setExpirationTime(`${LIFETIME_SECONDS} seconds`)
    .sign(privateKey);
}
