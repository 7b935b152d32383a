import type {
  Chat,
  TeamsApp,
  TeamsAppPermissionSet,
  UserScopeTeamsAppInstallation,
} from "@microsoft/microsoft-graph-types";

import type { Config } from "../config.ts";
import { type Graph, GraphFault } from "./client.ts";

export interface Installation {
  /**
   * Gives somebody the app where they lack it. @returns their chat with it; null where they cannot be given it.
   * @throws GraphFault that a retry helps
   */
  chatWith: (tenantId: string, objectId: string) => Promise<string | null>;
  /** Brings the app to a meeting's chat, so that the meeting's beginning and end are told. Being there already is as good. @throws GraphFault */
  inChat: (tenantId: string, chatId: string) => Promise<void>;
}

interface Catalogued {
  id: string;
  /**
   * What the package that the organisation took in asks for in each chat: installing it there consents to just that.
   * https://learn.microsoft.com/graph/api/chat-post-installedapps
   */
  asks: TeamsAppPermissionSet | null;
}

/** https://learn.microsoft.com/microsoftteams/platform/graph-api/proactive-bots-and-messages/graph-proactive-bots-and-messages */
export function installationFrom(config: Config, graph: Graph): Installation {
  const catalogue = new Map<string, Catalogued>();
  /** The app's id in the tenant's catalogue; the manifest's own, which is the bot's, is of no use for installing. */
  const catalogued = async (tenantId: string): Promise<Catalogued | null> => {
    const known = catalogue.get(tenantId);
    if (known) return known;
    const answer = await graph(
      tenantId,
      "/appCatalogs/teamsApps",
      (request) =>
        request
          .filter(`externalId eq '${config.BOT_APP_ID}'`)
          .expand("appDefinitions($select=id,authorization)")
          .select(["id"])
          .get() as Promise<{ value: TeamsApp[] }>,
    );
    const [app] = answer.value;
    if (!app?.id) return null;
    const found = { id: app.id, asks: app.appDefinitions?.at(-1)?.authorization?.requiredPermissionSet ?? null };
    catalogue.set(tenantId, found);
    return found;
  };

  const bound = (appId: string) => ({
    "teamsApp@odata.bind": `${config.GRAPH_ENDPOINT}/v1.0/appCatalogs/teamsApps/${appId}`,
  });

  return {
    async inChat(tenantId, chatId) {
      const app = await catalogued(tenantId);
      if (!app) throw new GraphFault(404, "notInTheCatalogue");
      const apps = `/chats/${encodeURIComponent(chatId)}/installedApps`;
      const consented = app.asks ? { consentedPermissionSet: app.asks } : {};
      await unlessThere(graph(tenantId, apps, (request) => request.post({ ...bound(app.id), ...consented })));
    },

    async chatWith(tenantId, objectId) {
      const apps = `/users/${objectId}/teamwork/installedApps`;
      try {
        const app = await catalogued(tenantId);
        if (!app) return null;
        await unlessThere(graph(tenantId, apps, (request) => request.post(bound(app.id))));
        const installed = await graph(
          tenantId,
          apps,
          (request) =>
            request.expand("teamsApp").filter(`teamsApp/externalId eq '${config.BOT_APP_ID}'`).get() as Promise<{
              value: UserScopeTeamsAppInstallation[];
            }>,
        );
        const installationId = installed.value[0]?.id;
        if (!installationId) throw new GraphFault(503, "installedButNotFound");
        const path = `${apps}/${encodeURIComponent(installationId)}/chat`;
        const chat = await graph(tenantId, path, (request) => request.get() as Promise<Chat>);
        return chat.id ?? null;
      } catch (error) {
        if (!(error instanceof GraphFault) || error.retryHelps) throw error;
        // The catalogue may hold it under another id by now.
        catalogue.delete(tenantId);
        return null;
      }
    },
  };
}

const unlessThere = async (installing: Promise<unknown>) => {
  try {
    await installing;
  } catch (error) {
    if (!(error instanceof GraphFault) || error.status !== 409) throw error;
  }
};
