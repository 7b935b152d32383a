import type { Item } from "../../../src-shared/meeting/invitation/item.ts";

/** Office.js as far as the pane calls it. https://learn.microsoft.com/javascript/api/outlook */
interface Result<T> {
  status: string;
  value: T;
  error?: { code: number; name?: string; message: string };
}
type Done<T> = (result: Result<T>) => void;

interface Line {
  getAsync: (done: Done<string>) => void;
  setAsync: (value: string, done: Done<void>) => void;
}
interface Time {
  getAsync: (done: Done<Date>) => void;
  setAsync: (value: Date, done: Done<void>) => void;
}
export interface Person {
  displayName: string;
  emailAddress: string;
}
interface Recipients {
  getAsync: (done: Done<Person[]>) => void;
  setAsync: (people: Person[], done: Done<void>) => void;
}
interface Place {
  id: string;
  type: "room" | "custom";
}
interface Places {
  getAsync: (done: Done<{ locationIdentifier: Place; displayName: string; emailAddress?: string }[]>) => void;
  addAsync: (places: Place[], done: Done<void>) => void;
  removeAsync: (places: Place[], done: Done<void>) => void;
}
export interface Properties {
  get: (name: string) => unknown;
  set: (name: string, value: string) => void;
  remove: (name: string) => void;
  saveAsync: (done: Done<void>) => void;
}
interface Heard {
  addHandlerAsync: (type: string, handler: () => void, done?: Done<void>) => void;
}
/** What an item is in both forms. */
interface AnyItem extends Heard {
  loadCustomPropertiesAsync: (done: Done<Properties>) => void;
}
/** In its organiser's form everything is asked for and set. */
export interface Composed extends AnyItem {
  subject: Line;
  location: Line;
  enhancedLocation?: Places;
  start: Time;
  end: Time;
  requiredAttendees: Recipients;
  optionalAttendees: Recipients;
  body: {
    getAsync: (type: "text", done: Done<string>) => void;
    setAsync: (data: string, options: { coercionType: "text" }, done: Done<void>) => void;
  };
  /** From Mailbox 1.8. */
  getItemIdAsync?: (done: Done<string>) => void;
  /** Of newer versions only. */
  sensitivity?: { setAsync: (value: string, done: Done<void>) => void };
}
/** In the form of somebody invited they are plain properties. */
interface Read extends AnyItem {
  subject: string;
  start: Date;
}

interface Theme {
  bodyBackgroundColor?: string;
}
export interface OfficeJs {
  onReady: () => Promise<{ host: string | null }>;
  context: {
    displayLanguage: string;
    officeTheme?: Theme;
    requirements: { isSetSupported: (name: string, version?: string) => boolean };
    mailbox?: Heard & { item: Composed | Read | null };
  };
  EventType: Record<
    "RecipientsChanged" | "AppointmentTimeChanged" | "EnhancedLocationsChanged" | "OfficeThemeChanged",
    string
  >;
}

/** Where Office.js did not come, or is somewhere it does not run, there is none. */
export const officeJs = (): OfficeJs | undefined => (globalThis as { Office?: OfficeJs }).Office;

export const isComposed = (item: Composed | Read): item is Composed => typeof item.subject !== "string";

/** Outlook said no, with its own number for why. */
class OutlookSaidNo extends Error {}

/** What is asked with a callback, as a promise. @throws OutlookSaidNo */
export const asked = <T>(call: (done: Done<T>) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    call(({ status, value, error }) =>
      status === "succeeded" ? resolve(value) : reject(new OutlookSaidNo(String(error?.code ?? status))),
    );
  });

/** Outlook has no id for what has never been kept. https://learn.microsoft.com/javascript/api/outlook/office.appointmentcompose#outlook-office-appointmentcompose-getitemidasync-member(1) */
const notSaved = "ItemNotSaved";

export const itemOf = (item: Composed): Promise<Item> =>
  new Promise((resolve) => {
    if (!item.getItemIdAsync) return resolve("unknown");
    item.getItemIdAsync(({ status, value, error }) => {
      if (status === "succeeded" && value) return resolve({ id: value });
      resolve(error?.name === notSaved ? "new" : "unknown");
    });
  });
