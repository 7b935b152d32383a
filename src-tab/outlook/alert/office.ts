import type { Item as Itself } from "../../../src-shared/meeting/invitation/item.ts";

/** As much of Office.js as the alert uses. https://learn.microsoft.com/javascript/api/outlook/office.appointmentcompose */
interface Result<T> {
  status: string;
  value: T;
  error?: { name?: string; code?: number };
}
type Get<T> = { getAsync: (callback: (result: Result<T>) => void) => void };
export interface Person {
  emailAddress: string;
  displayName: string;
}
export interface Properties {
  get: (name: string) => unknown;
}
export interface Item {
  loadCustomPropertiesAsync: (callback: (result: Result<Properties>) => void) => void;
  subject: Get<string>;
  location: Get<string>;
  start: Get<Date>;
  end: Get<Date>;
  requiredAttendees: Get<Person[]>;
  optionalAttendees: Get<Person[]>;
  /** From Mailbox 1.8. */
  getItemIdAsync?: (callback: (result: Result<string>) => void) => void;
  enhancedLocation?: Get<{ emailAddress?: string; locationIdentifier?: { id: string; type: string } }[]>;
  body: { getAsync: (kind: string, callback: (result: Result<string>) => void) => void };
  notificationMessages: {
    replaceAsync: (key: string, message: object, callback?: () => void) => void;
    removeAsync: (key: string, callback?: () => void) => void;
  };
}
export interface OfficeEvent {
  completed: (options?: object) => void;
}
export interface OfficeJs {
  actions: { associate: (name: string, run: (event: OfficeEvent) => void) => void };
  context: {
    displayLanguage: string;
    mailbox: { item: Item };
    roamingSettings: {
      get: (name: string) => unknown;
      set: (name: string, value: unknown) => void;
      saveAsync: (callback?: () => void) => void;
    };
  };
}

/** What was asked for; null where Outlook would not say. */
export const asked = <T>(ask: (callback: (result: Result<T>) => void) => void): Promise<T | null> =>
  new Promise((resolve) => {
    try {
      ask((result) => resolve(result.status === "succeeded" ? result.value : null));
    } catch {
      resolve(null);
    }
  });

/** Outlook has no id for what has never been kept. https://learn.microsoft.com/javascript/api/outlook/office.appointmentcompose#outlook-office-appointmentcompose-getitemidasync-member(1) */
const notSaved = "ItemNotSaved";

export const itemOf = (item: Item): Promise<Itself> =>
  new Promise((resolve) => {
    try {
      if (!item.getItemIdAsync) return resolve("unknown");
      item.getItemIdAsync(({ status, value, error }) => {
        if (status === "succeeded" && value) return resolve({ id: value });
        resolve(error && error.name === notSaved ? "new" : "unknown");
      });
    } catch {
      resolve("unknown");
    }
  });
