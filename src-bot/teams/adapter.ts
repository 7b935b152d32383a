import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Response,
  type TurnContext,
} from "botbuilder";
import { MsalServiceClientCredentialsFactory } from "botframework-connector";
import type { Request } from "express";

import type { Config } from "../config.ts";
import type { Credential } from "../graph/credential.ts";
import { answersTo, turnOf } from "./activity.ts";
import { type BotPort, ChannelFault, type Reply, type Turn } from "./port.ts";
import { messageWith, referenceTo } from "./message.ts";

export interface TeamsEdge extends BotPort {
  /** Verifies who sends and lets the turn be answered. @returns the HTTP response; null where the sender did not prove to be the channel. */
  process: (
    request: Request,
    answer: (turn: Turn) => Promise<Reply[]>,
  ) => Promise<{ status: number; body: unknown } | null>;
}

/** The only place that knows the bot's library. Token verification is never off: it has no configuration without an app id. */
export function teamsEdge(config: Config, credential: Credential): TeamsEdge {
  const authentication = new ConfigurationBotFrameworkAuthentication(
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
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };

  const inConversation = async <T>(
    to: Turn["conversation"],
    work: (context: TurnContext) => Promise<T>,
  ): Promise<T> => {
    if (!isOurChannel(config, to.serviceUrl)) throw new ChannelFault(403);
    let result: { value: T } | undefined;
    try {
      await inTime(
        adapter.continueConversationAsync(config.BOT_APP_ID, referenceTo(to, config.BOT_APP_ID), async (context) => {
          withoutRetries(context);
          result = { value: await work(context) };
        }),
      );
    } catch (error) {
      if (error instanceof ChannelFault) throw error;
      const status = (error as { statusCode?: unknown }).statusCode;
      throw new ChannelFault(typeof status === "number" ? status : 0, { cause: error });
    }
    return result!.value;
  };

  return {
    async process(request, answer) {
      const { written, response } = heldBack();
      let turned: { failed?: unknown } | undefined;
      await adapter.process(request, response, async (context) => {
        turned = {};
        try {
          const turn = turnOf(context.activity, new Date());
          const replies = turn ? await answer(turn) : [];
          for (const answer of answersTo(context.activity, replies))
            await inTime(context.sendActivity(answer as Partial<Activity>));
        } catch (error) {
          turned = { failed: error };
        }
      });
      if (turned && "failed" in turned) throw turned.failed;
      const { status, body } = written;
      if (turned) return { status, body };
      if (status === 401 || (typeof body === "string" && badTokens.test(body))) return null;
      throw new ChannelFault(0, { cause: body });
    },
    send: (to, card) =>
      inConversation(to, async (context) => {
        const sent = await context.sendActivity({
          ...messageWith(card),
          channelData: { notification: { alert: true } },
        });
        if (!sent?.id) throw new ChannelFault(502);
        return sent.id;
      }),
    update: (to, messageId, card) =>
      inConversation(to, async (context) => {
        await context.updateActivity({ ...messageWith(card), id: messageId });
      }),
  };
}

/** Each retry of the library's own may leave one more copy in the chat that nobody knows of: the job queue retries. */
function withoutRetries({ adapter, turnState }: TurnContext): void {
  // Its declarations keep the HTTP client private, and it takes no setting for this.
  const connector = turnState.get<{ client: { pipeline: { removePolicy: (policy: { name: string }) => unknown } } }>(
    adapter.ConnectorClientKey,
  );
  connector.client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
}

/** The library waits for ever; nobody who waits for us does. */
const longestCallMs = 10_000;

async function inTime(call: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ChannelFault(0)), longestCallMs);
  });
  try {
    await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The library answers some broken tokens with 500 and the words of its token reader. */
const badTokens = /^(invalid|jwt) /;

/** What the library writes is held back: it tells strangers in its own words what it thinks of their token. */
function heldBack() {
  const written = { status: 200, body: undefined as unknown };
  const response: Response = {
    socket: undefined,
    status: (status) => void (written.status = status),
    send: (body) => void (written.body = body),
    end: () => {},
    header: () => {},
  };
  return { written, response };
}

/** A forged address would otherwise be sent our token. */
export const isOurChannel = (config: Config, serviceUrl: string) =>
  config.BOT_SERVICE_URLS.some((ours) => serviceUrl === ours || serviceUrl.startsWith(`${ours}/`));
