import type { CalendarEvent } from "../graph/calendar.ts";
import type { Outside } from "../outside.ts";

/** Where Exchange keeps what an add-in writes on an item: one text of JSON in the set of public strings. */
export const customId = ({ registration }: Pick<Outside, "registration">): string =>
  `String {00020329-0000-0000-C000-000000000046} Name cecp-${registration.appId}`;

export function propertiesOf(outside: Outside, { extended = [] }: CalendarEvent): Record<string, unknown> {
  const id = customId(outside).toLowerCase();
  const kept = extended.find((each) => each.id.toLowerCase() === id);
  return kept ? (JSON.parse(kept.value) as Record<string, unknown>) : {};
}

export const extendedWith = (outside: Outside, properties: Record<string, unknown>): { id: string; value: string }[] =>
  Object.keys(properties).length > 0 ? [{ id: customId(outside), value: JSON.stringify(properties) }] : [];
