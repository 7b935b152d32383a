import type { Deps } from "../deps.ts";
import { GraphFault } from "../graph/client.ts";
import type { Conversation } from "../store/conversations.ts";

/**
 * Where somebody is reached in Teams: the chat they have with us or, where they never had the app, the one that comes
 * with giving it to them. Null: there is no way, because their tenant is not let in, their account is closed, they took
 * the app away, or it cannot be given to them. @throws GraphFault that a retry helps
 */
export async function reach(deps: Deps, municipality: string, account: string): Promise<Conversation | null> {
  const [tenantId = "", objectId = ""] = account.split("/");
  if (!isLetIn(deps, municipality, tenantId)) return null;
  const { conversations } = deps.store;
  const known = await conversations.get(account);
  if (known) return known;
  if (await conversations.hasLeft(account)) return null;
  if (await isClosed(deps, municipality, account)) return null;
  const conversationId = await deps.installation.chatWith(tenantId, objectId);
  if (!conversationId) return null;
  return conversations.add({
    account,
    conversationId,
    serviceUrl: (await conversations.serviceUrlIn(tenantId)) ?? firstServiceUrl(deps),
    botId: `28:${deps.config.BOT_APP_ID}`,
    channelId: "msteams",
    userId: objectId,
    locale: "sv-SE",
    lastSeen: new Date(deps.now()),
  });
}

const isLetIn = ({ config }: Deps, municipality: string, tenantId: string) =>
  config.ALLOWED_TENANTS.get(tenantId)?.includes(municipality) ?? false;

/** Whether nobody is let in with it: by their tenant, or as the directory says. One that cannot be asked now says nothing. */
export async function isClosed(deps: Deps, municipality: string, account: string): Promise<boolean> {
  const [tenantId = "", objectId = ""] = account.split("/");
  if (!isLetIn(deps, municipality, tenantId)) return true;
  try {
    return !(await deps.directory.standingOf(tenantId, objectId)).isOpen;
  } catch (error) {
    if (error instanceof GraphFault) return false;
    throw error;
  }
}

/** Until somebody of a tenant has written, any address of the channel will do. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages */
function firstServiceUrl({ config }: Deps): string {
  const first = config.BOT_SERVICE_URLS[0]!;
  return new URL(first).pathname === "/" ? `${first}/teams` : first;
}
