import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";
import express from "express";
import pg from "pg";

/** What answering a card costs at the least: botbuilder with its authentication on, and one JSON row locked, rewritten and committed. */
const { PORT, DATABASE_URL, BOT_APP_ID, BOT_CLIENT_SECRET, BOT_TENANT_ID, BOT_CHANNEL_ISSUER, BOT_CHANNEL_KEYS } =
  process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: BOT_APP_ID,
    MicrosoftAppPassword: BOT_CLIENT_SECRET,
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppTenantId: BOT_TENANT_ID,
    ToChannelFromBotLoginUrl: "https://localhost",
    ToChannelFromBotOAuthScope: "https://api.botframework.com",
    ToBotFromChannelTokenIssuer: BOT_CHANNEL_ISSUER,
    ToBotFromChannelOpenIdMetadataUrl: BOT_CHANNEL_KEYS,
    ToBotFromEmulatorOpenIdMetadataUrl: BOT_CHANNEL_KEYS,
    OAuthUrl: "https://token.botframework.com",
    CallerId: "urn:botframework:azure",
    ValidateAuthority: "true",
  }),
);

async function rewritten(id: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ body: { presses: number } }>(
      "select body from bare_case where id = $1 for update",
      [id],
    );
    const body = { ...rows[0]!.body, presses: rows[0]!.body.presses + 1 };
    await client.query("update bare_case set body = $2 where id = $1", [id, JSON.stringify(body)]);
    await client.query("commit");
    return body.presses;
  } finally {
    client.release();
  }
}

async function answer(context: TurnContext): Promise<void> {
  const { action } = context.activity.value as { action: { data: { caseId: string } } };
  const presses = await rewritten(action.data.caseId);
  const card = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: `${presses}` }] };
  const body = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card };
  await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
}

const app = express();
app.use(express.json({ limit: "256kb" }));
app.post("/api/messages", (request, response) => adapter.process(request, response, answer));
app.listen(Number(PORT), "localhost", () => process.send?.("ready"));
process.once("SIGTERM", () => process.exit(0));
