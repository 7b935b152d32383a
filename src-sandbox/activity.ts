import { Temporal } from "temporal-polyfill";
import { personalChat, type Conversation } from "./conversation.ts";
import type { Outside } from "./outside.ts";
import { teamsIdOf, type Person } from "./people.ts";

const STOCKHOLM = "Europe/Stockholm";

export type Activity = Record<string, unknown>;

export function localeOf(outside: Outside, person: Person): string {
  return outside.store.state.locales[person.slug] ?? person.locale;
}

export function botAccount(outside: Pick<Outside, "registration">): { id: string; name: string } {
  return { id: `28:${outside.registration.appId}`, name: "Samla" };
}

/** An activity of somebody in a chat, with everything Teams puts around it. */
export function activityOf(
  outside: Outside,
  person: Person,
  fields: Activity & { type: string },
  conversation = personalChat(person),
): Activity {
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
    ...placeOf(conversation, person),
    locale,
    ...fields,
    entities: [
      { type: "clientInfo", locale, country: locale.split("-")[1] ?? "SE", platform: "Web", timezone: STOCKHOLM },
      ...((fields["entities"] as unknown[] | undefined) ?? []),
    ],
  };
}

/** The chat it happens in; the tenant told beside it is the person's own. */
function placeOf({ id, tenantId, meeting }: Conversation, person: Person): Activity {
  const tenant = { tenant: { id: person.tenantId } };
  return meeting
    ? {
        conversation: { id, isGroup: true, conversationType: "groupChat", tenantId },
        channelData: { ...tenant, meeting: { id: meeting.id } },
      }
    : { conversation: { id, conversationType: "personal", tenantId }, channelData: tenant };
}
