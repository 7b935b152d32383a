import { ConfidentialClientApplication, type Configuration, InteractionRequiredAuthError } from "@azure/msal-node";
import { createHash, X509Certificate } from "node:crypto";

import { type Config, fileText } from "../config.ts";
import { managedAssertion } from "./managed-identity.ts";

/** The product's own identity towards Microsoft 365: one client for each tenant whose people it works with. */
export interface Credential {
  /** @returns a token for Graph in that tenant, from the cache while it lasts; a new one where Graph has found that one `isStale`. */
  graphToken: (tenantId: string, cached?: { isStale: boolean }) => Promise<string>;
  /** A token that reads what the person may read themselves, for who is signed in with `assertion`. @throws ProofNeeded */
  personToken: (tenantId: string, assertion: string) => Promise<string>;
  /** The client of the bot's home tenant, with which the bot proves itself to the channel. */
  botClient: ConfidentialClientApplication;
}

/** Entra lets nobody in on the person's behalf until they have proved more, as `claims` says. https://learn.microsoft.com/entra/identity-platform/claims-challenge */
export class ProofNeeded extends Error {
  readonly claims: string;
  constructor(claims: string, options?: ErrorOptions) {
    super("The person has to prove more.", options);
    this.claims = claims;
  }
}

const graphScope = "https://graph.microsoft.com/.default";
const ownCalendar = ["https://graph.microsoft.com/Calendars.Read"];

export function credentialFrom(config: Config): Credential {
  const clients = new Map<string, ConfidentialClientApplication>();
  const clientIn = (tenantId: string) => {
    let client = clients.get(tenantId);
    if (!client) {
      client = new ConfidentialClientApplication(settingsFor(config, tenantId));
      clients.set(tenantId, client);
    }
    return client;
  };
  return {
    async graphToken(tenantId, { isStale } = { isStale: false }) {
      const answer = await clientIn(tenantId).acquireTokenByClientCredential({
        scopes: [graphScope],
        skipCache: isStale,
      });
      if (!answer) throw new Error("Entra answered without a token.");
      return answer.accessToken;
    },
    async personToken(tenantId, assertion) {
      // A client of its own for each call: what one person was given is never at hand for another.
      const { auth } = settingsFor(config, tenantId);
      // Graph may then take a token back at once, and say what it wants instead.
      const client = new ConfidentialClientApplication({ auth: { ...auth, clientCapabilities: ["CP1"] } });
      try {
        const answer = await client.acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: ownCalendar });
        if (!answer) throw new Error("Entra answered without a token.");
        return answer.accessToken;
      } catch (error) {
        if (error instanceof InteractionRequiredAuthError && error.claims)
          throw new ProofNeeded(error.claims, { cause: error });
        throw error;
      }
    },
    botClient: clientIn(config.BOT_TENANT_ID),
  };
}

function settingsFor(config: Config, tenantId: string): Configuration {
  return {
    auth: {
      clientId: config.BOT_APP_ID,
      authority: `${config.ENTRA_AUTHORITY}/${tenantId}`,
      knownAuthorities: [new URL(config.ENTRA_AUTHORITY).host],
      ...proofFrom(config),
    },
  };
}

/** Strongest first: a managed identity, a federated token or a certificate means that no secret is kept anywhere. */
function proofFrom(config: Config): Partial<Configuration["auth"]> {
  const { BOT_FEDERATED_TOKEN_FILE: federated, BOT_CERTIFICATE_FILE: certificate, BOT_CLIENT_SECRET: secret } = config;
  if (config.BOT_MANAGED_IDENTITY) return { clientAssertion: managedAssertion(config.BOT_MANAGED_IDENTITY) };
  if (federated) return { clientAssertion: async () => fileText(federated).trim() };
  if (certificate) {
    const pem = fileText(certificate);
    const thumbprintSha256 = createHash("sha256").update(new X509Certificate(pem).raw).digest("hex");
    return { clientCertificate: { thumbprintSha256, privateKey: pem } };
  }
  return secret ? { clientSecret: secret } : {};
}
