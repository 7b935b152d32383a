import { argumentNull, olderCommonOf, outOfRange } from "./calling.ts";
import type { Host } from "./host.ts";

// https://learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins
const MOST_CUSTOM = 2500;
const MOST_ROAMING = 32 * 1024;

/** The item's own properties of this add-in. A date comes back as a date; nothing is kept before it is saved. */
export function customProperties(host: Host, kept: Record<string, unknown>) {
  return {
    get: (name: string) => fromKept(kept[name]),
    getAll: () => Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, fromKept(value)])),
    set(name: string, value: unknown) {
      kept[name] = value instanceof Date ? `Date(${value.getTime()})` : value;
    },
    remove(name: string) {
      delete kept[name];
    },
    saveAsync(...args: unknown[]) {
      const common = olderCommonOf(args);
      if (JSON.stringify(kept).length > MOST_CUSTOM) throw outOfRange("customProperties");
      host.call("saveCustomProperties", [{ ...kept }], common);
    },
  };
}

/** What the person's mailbox keeps for the add-in, read once when it starts. */
export function roamingSettings(host: Host, kept: Record<string, unknown>) {
  return {
    get(name: string) {
      if (!name) throw argumentNull("name");
      return fromKept(kept[name]);
    },
    set(name: string, value: unknown) {
      if (!name) throw argumentNull("name");
      kept[name] = value instanceof Date ? `Date(${value.getTime()})` : value;
    },
    remove(name: string) {
      delete kept[name];
    },
    saveAsync(...args: unknown[]) {
      const common = olderCommonOf(args);
      if (JSON.stringify(kept).length > MOST_ROAMING) throw outOfRange("settings");
      host.call("roamingSettings.saveAsync", [{ ...kept }], common);
    },
  };
}

function fromKept(value: unknown): unknown {
  const ticks = typeof value === "string" ? /^Date\((-?\d+)\)$/.exec(value)?.[1] : undefined;
  return ticks === undefined ? value : new Date(Number(ticks));
}
