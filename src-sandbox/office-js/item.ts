import { argument, commonOf, olderCommonOf, textOf } from "./calling.ts";
import { EventType, MailboxEnums } from "./enums.ts";
import type { EventHandler, Host } from "./host.ts";
import { notificationMessages } from "./notifications.ts";
import {
  body,
  enhancedLocation,
  line,
  readBody,
  readEnhancedLocation,
  recipients,
  sensitivity,
  time,
} from "./parts.ts";
import type { ReadItem } from "./port.ts";
import { customProperties } from "./properties.ts";

const { Appointment } = MailboxEnums.ItemType;
const ofItems: string[] = [
  EventType.RecipientsChanged,
  EventType.AppointmentTimeChanged,
  EventType.EnhancedLocationsChanged,
  EventType.InfobarClicked,
];

/** The meeting in its organiser's form: everything is asked for and set. */
export function composed(host: Host) {
  return {
    ...ofBoth(host),
    itemType: Appointment,
    subject: line(host, "subject"),
    location: line(host, "location"),
    enhancedLocation: enhancedLocation(host),
    start: time(host, "start"),
    end: time(host, "end"),
    requiredAttendees: recipients(host, "requiredAttendees"),
    optionalAttendees: recipients(host, "optionalAttendees"),
    organizer: { getAsync: (...args: unknown[]) => host.call("organizer.getAsync", [], commonOf(args, true)) },
    sensitivity: sensitivity(host),
    body: body(host),
    sessionData: sessionData(host),
    saveAsync: (...args: unknown[]) => host.call("saveAsync", [], commonOf(args, true)),
    getItemIdAsync: (...args: unknown[]) => host.call("getItemIdAsync", [], commonOf(args, true)),
  };
}

/** The meeting in the form of somebody invited: plain properties, which nobody can change. */
export function read(host: Host, { start, end, created, modified, ...plain }: ReadItem) {
  return Object.freeze({
    ...ofBoth(host),
    itemType: Appointment,
    itemClass: "IPM.Appointment",
    ...plain,
    normalizedSubject: plain.subject,
    start: new Date(start),
    end: new Date(end),
    dateTimeCreated: new Date(created),
    dateTimeModified: new Date(modified),
    body: readBody(host),
    enhancedLocation: readEnhancedLocation(host),
  });
}

function ofBoth(host: Host) {
  return {
    notificationMessages: notificationMessages(host),
    loadCustomPropertiesAsync(...args: unknown[]) {
      const common = olderCommonOf(args, true);
      host.call("loadCustomPropertiesAsync", [], common, (kept) =>
        customProperties(host, { ...(kept as Record<string, unknown>) }),
      );
    },
    getInitializationContextAsync: (...args: unknown[]) =>
      host.call("getInitializationContextAsync", [], commonOf(args, true)),
    ...handlers(host, ofItems),
  };
}

export function handlers(host: Host, allowed: string[]) {
  return {
    addHandlerAsync(type: string, handler: EventHandler, ...args: unknown[]) {
      const common = commonOf(args);
      if (!allowed.includes(type)) throw argument("eventType");
      if (typeof handler !== "function") throw argument("handler");
      host.handle(type, handler);
      host.answer(common);
    },
    removeHandlerAsync(type: string, ...args: unknown[]) {
      const common = commonOf(args);
      host.unhandle(type);
      host.answer(common);
    },
  };
}

/** What parts of the add-in leave to one another while the form is open. */
function sessionData(host: Host) {
  return {
    getAsync: (name: unknown, ...args: unknown[]) =>
      host.call("sessionData.getAsync", [textOf(name, "name", 255)], commonOf(args, true)),
    getAllAsync: (...args: unknown[]) => host.call("sessionData.getAllAsync", [], commonOf(args, true)),
    setAsync: (name: unknown, value: unknown, ...args: unknown[]) =>
      host.call("sessionData.setAsync", [textOf(name, "name", 255), textOf(value, "value", 50_000)], commonOf(args)),
    removeAsync: (name: unknown, ...args: unknown[]) =>
      host.call("sessionData.removeAsync", [textOf(name, "name", 255)], commonOf(args)),
    clearAsync: (...args: unknown[]) => host.call("sessionData.clearAsync", [], commonOf(args)),
  };
}
