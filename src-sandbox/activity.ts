import { Temporal } from "temporal-polyfill";
import type { Outside } from "./outside.ts";
import { conversationIdOf, teamsIdOf, type Person } from "./people.ts";

const STOCKHOLM = "Europe/Stockholm";

export type Activity = Record<string, unknown>;

export function localeOf(outside: Outside, person: Person): string {
  return outside.store.state.locales[person.slug] ?? person.locale;
}

export function botAccount(outside: Outside): { id: string; name: string } {
  return { id: `28:${outside.registration.appId}`, name: "Samla" };
}

/** An activity in a personal chat, with everything Teams puts around it. */
export function activityOf(outside: Outside, person: Person, fields: Activity & { type: string }): Activity {
  const now = outside.now().toISOString();
  const local = Temporal.Instant.from(now)
    .toZonedDateTimeISO(STOCKHOLM)
    .toString({ timeZoneName: "never", fractionalSecondDigits: 3 });
  const locale = localeOf(outside, person);
  return {
    id: `f:${crypto.randomUUID()}`,
    timestamp: now,
    localTimestamp: local,
    localTimezone: STOCKHOLM,
    channelId: "msteams",
    serviceUrl: outside.addresses.channel,
    from: { id: teamsIdOf(person), name: person.name, aadObjectId: person.oid },
    recipient: botAccount(outside),
    conversation: { id: conversationIdOf(person), conversationType: "personal", tenantId: person.tenantId },
    channelData: { tenant: { id: person.tenantId } },
    locale,
    entities: [
      { type: "clientInfo", locale, country: locale.split("-")[1] ?? "SE", platform: "Web", timezone: STOCKHOLM },
    ],
    ...fields,
  };
}
