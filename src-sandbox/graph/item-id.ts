/**
 * By which an add-in knows an item: written as Exchange's own service does, and not the id that Graph's callers asked to last.
 * https://learn.microsoft.com/office/dev/add-ins/outlook/use-rest-api
 */
const itemIdOf = (eventId: string): string => `AAMkEW/${eventId.replaceAll("-", "/").replaceAll("_", "+")}`;

/** Whether Graph finds the event by it: by either id, written for an address. */
export const isNamed = (eventId: string, asked: string): boolean =>
  asked === eventId || asked === itemIdOf(eventId).replaceAll("/", "-").replaceAll("+", "_");
