import { AsyncLocalStorage } from "node:async_hooks";

import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
} from "botbuilder";
import {
  AuthenticationConstants,
  AuthenticationError,
  ClaimsIdentity,
  type ConnectorFactory,
  MsalServiceClientCredentialsFactory,
  type UserTokenClient,
} from "botframework-connector";
import type { Logger } from "pino";

import type { Config } from "../config.ts";
import type { Credential } from "../graph/credential.ts";
import { edgeOn, type Library, NotTheChannel } from "./edge.ts";
import { inTime } from "./in-time.ts";
import type { TeamsEdge } from "./port.ts";

export const teamsEdge = (config: Config, credential: Credential, log: Logger): TeamsEdge =>
  edgeOn(botbuilderFrom(config, credential), config, log);

/** The only place that knows the bot's library. Token verification is never off: it has no configuration without an app id. */
function botbuilderFrom(config: Config, credential: Credential): Library {
  const authentication = new Authentication(
    {
      MicrosoftAppId: config.BOT_APP_ID,
      MicrosoftAppType: "SingleTenant",
      MicrosoftAppTenantId: config.BOT_TENANT_ID,
      ToChannelFromBotLoginUrl: config.BOT_CHANNEL_LOGIN ?? `${config.ENTRA_AUTHORITY}/${config.BOT_TENANT_ID}`,
      ToChannelFromBotOAuthScope: "https://api.botframework.com",
      ToBotFromChannelTokenIssuer: config.BOT_CHANNEL_ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: config.BOT_CHANNEL_KEYS,
      ToBotFromEmulatorOpenIdMetadataUrl: config.BOT_CHANNEL_KEYS,
      OAuthUrl: "https://token.botframework.com",
      CallerId: "urn:botframework:azure",
      ValidateAuthority: "true",
    },
    // Its declarations name the client of an older msal-node; all it calls is acquireTokenByClientCredential.
    new MsalServiceClientCredentialsFactory(
      config.BOT_APP_ID,
      credential.botClient as unknown as ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1],
    ),
  );
  const adapter = new Adapter(authentication);
  const connectors = authentication.createConnectorFactory(
    new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: config.BOT_APP_ID },
      { type: AuthenticationConstants.AppIdClaim, value: config.BOT_APP_ID },
    ]),
  );

  return {
    async receive({ body, headers }, turn) {
      const activity = body as Activity;
      const proof = await inTime(
        silently(() => authentication.authenticateRequest(activity, headers.authorization ?? "")),
      ).catch((error: unknown) => {
        throw isBadToken(error) ? new NotTheChannel() : error;
      });
      // The library takes a token without an end for one that has not ended, and one of its emulator's for anybody's.
      const claim = (name: string) => proof.claimsIdentity.getClaimValue(name);
      const isChannels = claim("iss") === config.BOT_CHANNEL_ISSUER && claim("aud") === config.BOT_APP_ID;
      if (!claim("exp") || !isChannels) throw new NotTheChannel();
      await adapter.run(proof, activity, (context) => turn(context.activity));
    },
    async channelAt(serviceUrl) {
      const connector = await connectors.create(serviceUrl);
      withoutRetries(connector);
      const { conversations } = connector;
      return {
        post: (conversationId, activity) => conversations.sendToConversation(conversationId, activity),
        put: (conversationId, activityId, activity) =>
          conversations.updateActivity(conversationId, activityId, activity),
        remove: (conversationId, activityId) => conversations.deleteActivity(conversationId, activityId),
        open: (parameters) => conversations.createConversation(parameters as ConversationParameters),
      };
    },
    refusedBy(error) {
      const { statusCode, response } = error as { statusCode?: unknown; response?: Answer };
      if (typeof statusCode !== "number") return null;
      const retryAfter = response?.headers?.get("retry-after") ?? null;
      return { status: statusCode, body: asJson(response?.bodyAsText), retryAfter };
    },
  };
}

/** The library makes clients anew for every turn, to answer with and for a user's tokens; ours are sent with `channelAt`. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  #tokens: Promise<UserTokenClient> | undefined;
  override createUserTokenClient(claims: ClaimsIdentity) {
    return (this.#tokens ??= super.createUserTokenClient(claims));
  }
}

/** The library's own door answers strangers in its words; behind it the same turn is run with a caller already proven. */
class Adapter extends CloudAdapter {
  readonly #connectors = new Map<string, ReturnType<ConnectorFactory["create"]>>();

  run(...[proof, activity, logic]: [Proof, Activity, Logic]) {
    const connectorFactory = { create: () => this.#connectorTo(activity.serviceUrl, proof) };
    return this.processActivity({ ...proof, connectorFactory }, activity, logic);
  }

  #connectorTo(serviceUrl: string, { connectorFactory, audience }: Proof) {
    if (!connectorFactory) throw new Error("The library has no way to answer.");
    const known = this.#connectors.get(serviceUrl) ?? connectorFactory.create(serviceUrl, audience ?? "");
    if (this.#connectors.size >= mostAddresses) this.#connectors.clear();
    this.#connectors.set(serviceUrl, known);
    return known;
  }
}
const mostAddresses = 20;
type Proof = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>>;
type Logic = Parameters<CloudAdapter["processActivityDirect"]>[2];

/** A key that cannot be fetched says nothing of the token: that is the library's 500. */
function isBadToken(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode < 500;
  return (
    error instanceof Error && /^(JsonWebTokenError|TokenExpiredError|NotBeforeError|SyntaxError)$/.test(error.name)
  );
}

/** Each retry of the library's own may leave one more copy in the chat that nobody knows of: the job queue retries. */
function withoutRetries(connector: object): void {
  // Its declarations keep the HTTP client private, and it takes no setting for this.
  const { client } = connector as { client: { pipeline: { removePolicy: (policy: { name: string }) => unknown } } };
  client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
}

interface Answer {
  headers?: { get: (name: string) => string | undefined };
  bodyAsText?: string | null;
}

function asJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

const judging = new AsyncLocalStorage<true>();

/** While it judges a token the library prints what is wrong with it, token and stack, whoever sent it. */
function silently<T>(judge: () => Promise<T>): Promise<T> {
  const { console: screen } = globalThis;
  if (!silenced.has(screen.error)) {
    const print = screen.error;
    screen.error = (...words: unknown[]) => {
      if (!judging.getStore()) print.apply(screen, words);
    };
    silenced.add(screen.error);
  }
  return judging.run(true, judge);
}
const silenced = new WeakSet<typeof globalThis.console.error>();
