import type { ReadItem } from "../office-js/port.ts";
import type { CalendarEvent } from "../graph/calendar.ts";
import type { Outside } from "../outside.ts";
import type { Mailbox } from "../people.ts";
import { customId, propertiesOf } from "./custom.ts";
import { addressDetails, locationDetails } from "./details.ts";
import { addNotice, removeNotice, replaceNotice } from "./notices.ts";
import type { DraftNotice } from "./draft.ts";
import { Refused } from "./refused.ts";
import { inHtml, inText } from "./words.ts";

/** A meeting as somebody invited has it open; the notices last as long as the form. */
export interface ReadForm {
  event: CalendarEvent;
  mailbox: Mailbox;
  notices: DraftNotice[];
}

const responses: Record<string, string> = { tentativelyAccepted: "tentative", notResponded: "none" };

export function readItem({ event, mailbox }: ReadForm): ReadItem {
  const invited = (type: string) =>
    event.attendees
      .filter((each) => each.type === type)
      .map(({ emailAddress, status }) =>
        addressDetails(mailbox, emailAddress, responses[status.response] ?? status.response),
      );
  return {
    itemId: event.id,
    subject: event.subject,
    location: event.location.displayName,
    start: event.start,
    end: event.end,
    created: event.createdAt,
    modified: event.modifiedAt,
    organizer: addressDetails(mailbox, event.organizer, "organizer"),
    requiredAttendees: invited("required"),
    optionalAttendees: invited("optional"),
  };
}

/** What a page asks Office.js for about a meeting somebody is invited to: nothing of it can be changed. */
export function askedOfRead(outside: Outside, form: ReadForm, call: string, [first, second]: unknown[]): unknown {
  const { event } = form;
  switch (call) {
    case "body.getAsync":
      return first === "html" ? inHtml(event.body) : inText(event.body);
    case "body.getTypeAsync":
      return event.body.contentType;
    case "enhancedLocation.getAsync":
      return locationDetails({
        attendees: event.attendees.map(({ type, emailAddress }) => ({ type, ...emailAddress })),
        place: "",
      });
    case "loadCustomPropertiesAsync":
      return propertiesOf(outside, event);
    case "saveCustomProperties": {
      const others = (event.extended ?? []).filter(({ id }) => id !== customId(outside));
      event.extended = [...others, { id: customId(outside), value: JSON.stringify(first) }];
      return undefined;
    }
    case "notificationMessages.addAsync":
      return addNotice(form, String(first), second);
    case "notificationMessages.replaceAsync":
      return replaceNotice(form, String(first), second);
    case "notificationMessages.removeAsync":
      return removeNotice(form, String(first));
    case "notificationMessages.getAllAsync":
      return form.notices;
    case "getInitializationContextAsync":
      return "";
    default:
      throw new Refused(9032, "ApiCallNotSupportedByExtensionPoint", "API not supported for extension point.");
  }
}
