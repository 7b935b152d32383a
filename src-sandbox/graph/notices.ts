import type { Faults } from "../faults.ts";
import type { Mailbox } from "../people.ts";
import type { Store } from "../store.ts";

/** As Graph keeps it; times are real. */
export interface Subscription {
  id: string;
  tenantId: string;
  slug: string;
  resource: string;
  changeType: string;
  notificationUrl: string;
  lifecycleNotificationUrl: string | null;
  clientState: string | null;
  expirationDateTime: string;
}

export const lifecycleEvents = ["reauthorizationRequired", "subscriptionRemoved", "missed"] as const;
type LifecycleEvent = (typeof lifecycleEvents)[number];

/** Who is told of what happens in a calendar. */
export interface Notices {
  tell(mailbox: Mailbox, eventId: string, changeType: "created" | "updated" | "deleted"): void;
  lifecycle(mailbox: Mailbox, event: LifecycleEvent): void;
  close(): void;
}

const mostTries = 4;
const retryMs = 500;

/** Sent as Graph sends them: several at once, again until they are taken, and in no promised order. */
export function openNotices(store: Store, faults: Faults): Notices {
  const timers = new Set<NodeJS.Timeout>();
  const waiting = new Map<string, object[]>();

  const later = (work: () => void, ms: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };
  const post = async (url: string, value: object[], tries = 1): Promise<void> => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ value }),
    }).catch(() => undefined);
    await answer?.body?.cancel();
    if (!answer?.ok && tries < mostTries) later(() => void post(url, value, tries + 1), retryMs * 2 ** tries);
  };
  const put = (url: string, notice: object) => {
    const some = waiting.get(url) ?? [];
    some.push(notice);
    if (waiting.has(url)) return;
    waiting.set(url, some);
    later(() => {
      waiting.delete(url);
      void post(url, some);
    }, 1);
  };
  const alive = (slug: string) =>
    store.state.subscriptions.filter((one) => one.slug === slug && Date.parse(one.expirationDateTime) > Date.now());

  return {
    tell({ slug, oid }, eventId, changeType) {
      for (const one of alive(slug)) {
        if (!one.changeType.split(",").includes(changeType)) continue;
        const resource = `Users/${oid}/Events/${eventId}`;
        const notice = {
          subscriptionId: one.id,
          subscriptionExpirationDateTime: one.expirationDateTime,
          changeType,
          resource,
          resourceData: { "@odata.type": "#Microsoft.Graph.Event", "@odata.id": resource, id: eventId },
          clientState: one.clientState,
          tenantId: one.tenantId,
        };
        for (const delayMs of faults.noticeDelays()) {
          if (delayMs === 0) put(one.notificationUrl, notice);
          else later(() => put(one.notificationUrl, notice), delayMs);
        }
      }
    },
    lifecycle({ slug }, event) {
      for (const one of alive(slug)) {
        if (event === "subscriptionRemoved")
          store.state.subscriptions = store.state.subscriptions.filter(({ id }) => id !== one.id);
        if (one.lifecycleNotificationUrl)
          put(one.lifecycleNotificationUrl, {
            lifecycleEvent: event,
            subscriptionId: one.id,
            resource: one.resource,
            clientState: one.clientState,
            tenantId: one.tenantId,
            subscriptionExpirationDateTime: one.expirationDateTime,
          });
      }
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
