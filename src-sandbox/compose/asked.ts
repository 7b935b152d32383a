import { z } from "zod";
import { stored } from "../graph/calendar.ts";
import type { Outside } from "../outside.ts";
import { mailboxAt, type Mailbox } from "../people.ts";
import { addressDetails, locationDetails } from "./details.ts";
import { calendarOfDraft, invitedAs, placeOf, startMoved, type Draft, type DraftAttendee } from "./draft.ts";
import { addNotice, removeNotice, replaceNotice } from "./notices.ts";
import { Refused } from "./refused.ts";
import { saved } from "./saving.ts";
import { inHtml, inText, prepended } from "./words.ts";

const MOST_RECIPIENTS = 500;
const addresses = z.array(z.object({ address: z.string(), name: z.string() }));
const places = z.array(z.object({ id: z.string(), type: z.enum(["room", "custom"]) }));
const sensitivity = z.enum(["normal", "personal", "private", "confidential"]);
const text = z.string();
const json = z.record(z.string(), z.unknown());

/** What a page asks Office.js for about the meeting in its organiser's form. */
export function askedOfDraft(outside: Outside, draft: Draft, call: string, args: unknown[]): unknown {
  const asked = calls[call];
  if (!asked) throw new Refused(9032, "ApiCallNotSupportedByExtensionPoint", "API not supported for extension point.");
  return asked(draft, args, outside);
}

type Call = (draft: Draft, args: unknown[], outside: Outside) => unknown;

const calls: Record<string, Call> = {
  "subject.getAsync": (draft) => draft.subject,
  "subject.setAsync": (draft, [value]) => void (draft.subject = text.parse(value)),
  "location.getAsync": (draft) => placeOf(draft),
  "location.setAsync": (draft, [value]) => {
    draft.attendees = draft.attendees.filter(({ type }) => type !== "resource");
    draft.place = text.parse(value);
  },
  "enhancedLocation.getAsync": (draft) => locationDetails(draft),
  "enhancedLocation.addAsync": (draft, [value]) => addPlaces(draft, places.parse(value)),
  "enhancedLocation.removeAsync": (draft, [value]) => {
    const gone = places.parse(value).map(({ id }) => id.toLowerCase());
    draft.attendees = draft.attendees.filter((each) => each.type !== "resource" || !gone.includes(each.address));
    if (gone.includes(draft.place.toLowerCase())) draft.place = "";
  },
  "start.getAsync": (draft) => draft.start,
  "end.getAsync": (draft) => draft.end,
  "start.setAsync": (draft, [value]) => startMoved(draft, text.parse(value)),
  "end.setAsync": (draft, [value]) => {
    const end = text.parse(value);
    if (end < draft.start) throw new Refused(9010, "InvalidEndTime", "The end time cannot be before the start time.");
    draft.end = end;
  },
  "sensitivity.getAsync": (draft) => draft.sensitivity,
  "sensitivity.setAsync": (draft, [value]) => void (draft.sensitivity = sensitivity.parse(value)),
  ...recipientCalls("requiredAttendees", "required"),
  ...recipientCalls("optionalAttendees", "optional"),
  "organizer.getAsync": (draft) => {
    const { name, address } = calendarOfDraft(draft);
    return addressDetails(calendarOfDraft(draft), { name, address }, "organizer");
  },
  "body.getAsync": ({ body }, [type]) => (type === "html" ? inHtml(body) : inText(body)),
  "body.getTypeAsync": ({ body }) => body.contentType,
  "body.setAsync": (draft, [data, type]) => {
    draft.body = { contentType: type === "html" ? "html" : "text", content: text.parse(data) };
  },
  "body.prependAsync": (draft, [data, type]) => void (draft.body = prepended(draft.body, text.parse(data), type)),
  "body.setSelectedDataAsync": (draft, [data, type]) =>
    void (draft.body = prepended(draft.body, text.parse(data), type)),
  loadCustomPropertiesAsync: (draft) => draft.properties,
  saveCustomProperties: (draft, [properties]) => void (draft.properties = json.parse(properties)),
  "roamingSettings.saveAsync": ({ by }, [settings], outside) =>
    void (outside.store.state.roamingSettings[by] = json.parse(settings)),
  "notificationMessages.addAsync": (draft, [key, details]) => addNotice(draft, text.parse(key), details),
  "notificationMessages.replaceAsync": (draft, [key, details]) => replaceNotice(draft, text.parse(key), details),
  "notificationMessages.removeAsync": (draft, [key]) => removeNotice(draft, text.parse(key)),
  "notificationMessages.getAllAsync": ({ notices }) => notices,
  "sessionData.getAsync": ({ session }, [name]) => {
    const value = session[text.parse(name)];
    if (value === undefined) throw new Refused(9050, "KeyNotFound", "The specified key was not found.");
    return value;
  },
  "sessionData.getAllAsync": ({ session }) => session,
  "sessionData.setAsync": ({ session }, [name, value]) => void (session[text.parse(name)] = text.parse(value)),
  "sessionData.removeAsync": ({ session }, [name]) => void delete session[text.parse(name)],
  "sessionData.clearAsync": (draft) => void (draft.session = {}),
  getInitializationContextAsync: ({ handed }) => handed ?? "",
  saveAsync: (draft, _, outside) => saved(outside, draft),
  getItemIdAsync: (draft, _, outside) => {
    const id = draft.of ?? draft.id;
    const isThere = stored(outside, calendarOfDraft(draft)).some((each) => each.id === id);
    if (!isThere) throw new Refused(9046, "ItemNotSaved", "The id can't be retrieved until the item is saved.");
    return id;
  },
};

function recipientCalls(name: string, type: "required" | "optional"): Record<string, Call> {
  const read = (value: unknown) => addresses.parse(value).map((each) => recognised(type, each));
  return {
    [`${name}.getAsync`]: (draft) =>
      draft.attendees.filter((each) => each.type === type).map((each) => addressDetails(calendarOfDraft(draft), each)),
    [`${name}.setAsync`]: (draft, [value]) => {
      const others = draft.attendees.filter((each) => each.type !== type);
      draft.attendees = within(once([...others, ...read(value)]), type);
    },
    [`${name}.addAsync`]: (draft, [value]) => {
      draft.attendees = within(once([...draft.attendees, ...read(value)]), type);
    },
  };
}

/** Outlook finds people of the directory by name too; what it cannot find it keeps as it is written. */
function recognised(type: DraftAttendee["type"], { address, name }: { address: string; name: string }): DraftAttendee {
  return invitedAs(type, address || name, name);
}

function within(attendees: DraftAttendee[], type: DraftAttendee["type"]): DraftAttendee[] {
  if (attendees.filter((each) => each.type === type).length <= MOST_RECIPIENTS) return attendees;
  throw new Refused(
    9012,
    "NumberOfRecipientsExceeded",
    `The total number of recipients in the field can't exceed ${MOST_RECIPIENTS}.`,
  );
}

function addPlaces(draft: Draft, added: z.infer<typeof places>): void {
  for (const { id, type } of added) {
    const room: Mailbox | undefined = type === "room" ? mailboxAt(id) : undefined;
    if (type === "room" && room?.kind !== "room")
      throw new Refused(9031, "InvalidParameterValueError", "The value of the 'id' parameter is invalid.");
    if (room) draft.attendees = once([...draft.attendees, invitedAs("resource", room.address)]);
    else draft.place = [draft.place, id].filter(Boolean).join("; ");
  }
}

const once = (attendees: DraftAttendee[]) =>
  attendees.filter(
    (each, at) => attendees.findIndex(({ type, address }) => type === each.type && address === each.address) === at,
  );
