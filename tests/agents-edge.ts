import { Activity, type ConversationParameters } from "@microsoft/agents-activity";
import { type AuthProvider, CloudAdapter, ConnectorClient, HttpError } from "@microsoft/agents-hosting";
import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import type { Logger } from "pino";

import type { Config } from "../src-bot/config.ts";
import type { Credential } from "../src-bot/graph/credential.ts";
import { edgeOn, type Library, NotTheChannel } from "../src-bot/teams/edge.ts";
import type { TeamsEdge } from "../src-bot/teams/port.ts";

/** The way out of botbuilder: the same edge on Microsoft's next library. */
export const agentsEdge = (config: Config, credential: Credential, log: Logger): TeamsEdge =>
  edgeOn(agentsFrom(config, credential), config, log);

const scope = "https://api.botframework.com";

function agentsFrom(config: Config, credential: Credential): Library {
  const token = async () => {
    const answer = await credential.botClient.acquireTokenByClientCredential({ scopes: [`${scope}/.default`] });
    if (!answer) throw new Error("Entra answered without a token.");
    return answer.accessToken;
  };
  const adapter = new CloudAdapter({
    clientId: config.BOT_APP_ID,
    tenantId: config.BOT_TENANT_ID,
    authorityEndpoint: config.ENTRA_AUTHORITY,
  });
  // The library would make a client of its own for tokens; one serves the bot and Graph.
  const provider = { getAccessToken: token } as unknown as AuthProvider;
  adapter.connectionManager = {
    ...adapter.connectionManager,
    getTokenProvider: () => provider,
    getTokenProviderFromActivity: () => provider,
  };
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  const verify = verifierFor(config);

  return {
    async receive({ body, headers }, turn) {
      const user = await verify(headers.authorization ?? "", body as Spoken);
      if (!isActivity(body)) return;
      await adapter.process(
        { method: "POST", headers, body: body as Record<string, unknown>, user },
        unread(),
        (context) => turn(context.activity),
      );
    },
    async channelAt(serviceUrl) {
      const client = ConnectorClient.createClientWithToken(serviceUrl, await token());
      return {
        post: (conversationId, activity) => client.sendToConversation(conversationId, Activity.fromObject(activity)),
        put: (conversationId, activityId, activity) =>
          client.updateActivity(conversationId, activityId, Activity.fromObject(activity)),
        remove: (conversationId, activityId) => client.deleteActivity(conversationId, activityId),
        open: (parameters) => client.createConversation(parameters as ConversationParameters),
      };
    },
    refusedBy(error) {
      if (!(error instanceof HttpError)) return null;
      const { status, data, headers } = error.response;
      return { status, body: data, retryAfter: headers.get("retry-after") };
    },
  };
}

interface Spoken {
  channelId?: unknown;
  serviceUrl?: unknown;
}

/**
 * The library's own `authorizeJWT` knows neither where else the channel's keys may lie, nor a key's endorsements, nor
 * that the token is bound to the activity's address: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#bot-to-connector
 */
function verifierFor(config: Config) {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const read = async () => {
    const response = await fetch(config.BOT_CHANNEL_KEYS);
    if (!response.ok) throw new Error(`The channel's metadata answered ${response.status}.`);
    const { jwks_uri: uri } = (await response.json()) as { jwks_uri: string };
    return createRemoteJWKSet(new URL(uri));
  };

  return async (authorization: string, { channelId, serviceUrl }: Spoken) => {
    keys ??= read().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    const known = await keys;
    const { payload, protectedHeader } = await jwtVerify(authorization.replace(/^Bearer /, ""), known, {
      algorithms: ["RS256"],
      issuer: config.BOT_CHANNEL_ISSUER,
      audience: config.BOT_APP_ID,
      clockTolerance: 300,
      requiredClaims: ["exp"],
    }).catch((error: unknown) => {
      throw error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) ? new NotTheChannel() : error;
    });
    const key = known.jwks()?.keys.find(({ kid }) => kid === protectedHeader.kid);
    const endorsements = (key as { endorsements?: unknown[] } | undefined)?.endorsements ?? [];
    if (!endorsements.includes(channelId)) throw new NotTheChannel();
    if (typeof serviceUrl !== "string" || payload["serviceurl"] !== serviceUrl) throw new NotTheChannel();
    return payload;
  };
}

/** The library throws over an activity whose parts are of the wrong kind. */
function isActivity(body: object): boolean {
  try {
    return Boolean(Activity.fromObject(body));
  } catch {
    return false;
  }
}

/** What the library answers by itself is not read: the turn's own answer is. */
function unread() {
  const response = {
    headersSent: false,
    writableEnded: false,
    status: () => response,
    setHeader: () => response,
    send: () => response,
    end: () => response,
  };
  return response;
}
