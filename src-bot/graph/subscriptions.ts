import type { Subscription } from "@microsoft/microsoft-graph-types";

import type { Interval } from "../../src-shared/time.ts";
import type { Config } from "../config.ts";
import { type Graph, GraphFault } from "./client.ts";

/** What makes Outlook tell us by itself, and what asks it where it has not. */
export interface Subscriptions {
  /** @throws GraphFault, also where Microsoft does not reach our address. */
  create: (mailbox: string, secret: string, expiresAt: Date) => Promise<{ id: string; expiresAt: Date }>;
  /** "gone": it is not there any more. @throws GraphFault */
  renew: (id: string, expiresAt: Date) => Promise<{ expiresAt: Date } | "gone">;
  /**
   * Ids of the events that have changed, moved or gone since this link was given, and the link to go on from. Without one: all
   * there are in the window. "expired": the link is too old. @throws GraphFault
   */
  changed: (
    mailbox: string,
    from: { link: string } | { window: Interval },
  ) => Promise<{ eventIds: string[]; link: string } | "expired">;
}

const immutableIds = 'IdType="ImmutableId"';
/** A page is read in no time, and no calendar has as many pages in a year. */
const eventsAPage = 200;
const mostPages = 200;

/** https://learn.microsoft.com/graph/api/resources/change-notifications-api-overview; the addresses only https. */
export function subscriptionsFrom(config: Config, graph: Graph): Subscriptions {
  const home = config.BOT_TENANT_ID;
  const root = config.GRAPH_ENDPOINT;
  /** Graph gives whole addresses: our token goes to none but Graph's own. */
  const pathOf = (link: string): string => {
    if (!link.startsWith(`${root}/v1.0/`)) throw new GraphFault(502, "linkElsewhere");
    return link.slice(`${root}/v1.0`.length);
  };

  return {
    async create(mailbox, secret, expiresAt) {
      const asked: Subscription = {
        changeType: "created,updated,deleted",
        resource: `users/${mailbox}/events`,
        notificationUrl: `${config.NOTIFICATION_URL}/outlook/notifications`,
        lifecycleNotificationUrl: `${config.NOTIFICATION_URL}/outlook/lifecycle`,
        expirationDateTime: expiresAt.toISOString(),
        clientState: secret,
        latestSupportedTlsVersion: "v1_2",
      };
      const made = await graph(
        home,
        "/subscriptions",
        (request) => request.header("Prefer", immutableIds).post(asked) as Promise<Subscription>,
      );
      if (!made.id) throw new GraphFault(502, "subscriptionWithoutId");
      return { id: made.id, expiresAt: new Date(made.expirationDateTime ?? expiresAt) };
    },

    async renew(id, expiresAt) {
      try {
        const renewed = await graph(
          home,
          `/subscriptions/${encodeURIComponent(id)}`,
          (request) => request.patch({ expirationDateTime: expiresAt.toISOString() }) as Promise<Subscription>,
        );
        return { expiresAt: new Date(renewed.expirationDateTime ?? expiresAt) };
      } catch (error) {
        if (error instanceof GraphFault && error.status === 404) return "gone";
        throw error;
      }
    },

    async changed(mailbox, from) {
      const eventIds: string[] = [];
      let path =
        "link" in from
          ? pathOf(from.link)
          : `/users/${encodeURIComponent(mailbox)}/calendarView/delta?startDateTime=${from.window.start}&endDateTime=${from.window.end}`;
      for (let pages = 0; pages < mostPages; pages += 1) {
        let page: Page;
        try {
          page = await graph(
            home,
            path,
            (request) =>
              request.header("Prefer", `${immutableIds}, odata.maxpagesize=${eventsAPage}`).get() as Promise<Page>,
          );
        } catch (error) {
          if (error instanceof GraphFault && isTooOld(error)) return "expired";
          throw error;
        }
        // One that nobody can read keeps none of the others back: it is looked at with all, every night.
        for (const one of Array.isArray(page.value) ? page.value : [])
          if (typeof one?.id === "string") eventIds.push(one.id);
        const [next, last] = [page["@odata.nextLink"], page["@odata.deltaLink"]];
        if (last) return { eventIds, link: last };
        if (!next) throw new GraphFault(502, "deltaWithoutLink");
        path = pathOf(next);
      }
      throw new GraphFault(502, "deltaWithoutEnd");
    },
  };
}

interface Page {
  value?: ({ id?: unknown } | null)[];
  "@odata.nextLink"?: string;
  "@odata.deltaLink"?: string;
}

/** https://learn.microsoft.com/graph/delta-query-overview#synchronization-reset */
const isTooOld = ({ status, code }: GraphFault) =>
  status === 410 || ["syncStateNotFound", "SyncStateNotFound", "SyncStateInvalid", "resyncRequired"].includes(code);
