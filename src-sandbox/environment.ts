import { resolve } from "node:path";
import { addressesAt, portsFrom, type Addresses, type Ports } from "./addresses.ts";
import { municipality, personCalled, region } from "./people.ts";
import { eidClient, gatewaySecret, sandboxRegistration } from "./registration.ts";

export interface Plan {
  ports: Ports;
  addresses: Addresses;
  dataDir: string;
  env: NodeJS.ProcessEnv;
}

/** What both processes are started with; whatever the caller has set already stands. */
export function planFrom(given: NodeJS.ProcessEnv): Plan {
  const first = Number(given["PORT"] ?? 3978);
  if (!Number.isInteger(first) || first < 1 || first > 65_531)
    throw new Error(`PORT must be a number from 1 to 65531, not "${given["PORT"] ?? ""}".`);
  const ports = portsFrom(first);
  const addresses = addressesAt(ports, given["PUBLIC_URL"]);
  const dataDir = resolve(given["DATA_DIR"] ?? ".data");
  const { appId, secret, homeTenant } = sandboxRegistration;
  const administrator = personCalled("administrator");
  const login = given["BOT_TENANT_ID"] ?? homeTenant;
  const own = {
    PUBLIC_URL: addresses.product,
    NOTIFICATION_URL: addresses.front,
    GRAPH_ENDPOINT: addresses.graph,
    ENTRA_AUTHORITY: addresses.outside,
    BOT_APP_ID: appId,
    BOT_TENANT_ID: homeTenant,
    BOT_CLIENT_SECRET: secret,
    BOT_CHANNEL_LOGIN: `${addresses.outside}/${login}`,
    BOT_CHANNEL_ISSUER: addresses.channel,
    BOT_CHANNEL_KEYS: `${addresses.channel}/.well-known/openidconfiguration`,
    BOT_SERVICE_URLS: addresses.channel,
    TAB_HOSTS: addresses.pages,
    FAMILY_URL: addresses.front,
    EID_ISSUER: addresses.eid,
    EID_CLIENT_ID: eidClient.id,
    EID_CLIENT_SECRET: eidClient.secret,
    SMTP_URL: addresses.smtp,
    SMTP_FROM: "svaras-ej@ekstad.example.se",
    GATEWAY_URL: addresses.gateway,
    GATEWAY_SECRET: gatewaySecret,
    PLAY_CLOCK: `${addresses.pages}/sandbox/clock`,
    ALLOWED_TENANTS: `${municipality.tenantId}=ekstad,${region.tenantId}=ekstad`,
    FIRST_ADMIN: `${municipality.tenantId}/${administrator?.oid ?? ""}`,
  };
  const isAllHere = Object.keys(own).every((name) => isHere(given[name]));
  return {
    ports,
    addresses,
    dataDir,
    env: {
      ...own,
      // The product takes an Office.js that is not Microsoft's only where all of the outside is played.
      ...(isAllHere ? { OFFICE_JS: `${addresses.pages}/sandbox/office.js` } : {}),
      ...given,
      PORT: String(first),
      DATA_DIR: dataDir,
    },
  };
}

/** What is not set is the sandbox's own; what is no address is nowhere. */
const isHere = (given = "") => !URL.canParse(given) || ["localhost", "127.0.0.1"].includes(new URL(given).hostname);
