import { argument, argumentNull, argumentType, commonOf, outOfRange, textOf } from "./calling.ts";
import { CoercionType, MailboxEnums } from "./enums.ts";
import type { Host } from "./host.ts";

// https://learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins
const MOST = { line: 255, body: 1_000_000, recipients: 100, name: 255, address: 571 };

/** The subject, or the place. */
export function line(host: Host, name: "subject" | "location") {
  return {
    getAsync: (...args: unknown[]) => host.call(`${name}.getAsync`, [], commonOf(args, true)),
    setAsync(value: unknown, ...args: unknown[]) {
      const common = commonOf(args);
      host.call(`${name}.setAsync`, [textOf(value, name, MOST.line)], common);
    },
  };
}

export function time(host: Host, name: "start" | "end") {
  return {
    getAsync: (...args: unknown[]) =>
      host.call(`${name}.getAsync`, [], commonOf(args, true), (moment) => new Date(String(moment))),
    setAsync(value: unknown, ...args: unknown[]) {
      const common = commonOf(args);
      if (!(value instanceof Date)) throw argumentType("dateTime");
      if (Number.isNaN(value.getTime())) throw argument("dateTime");
      host.call(`${name}.setAsync`, [value.toISOString()], common);
    },
  };
}

export function sensitivity(host: Host) {
  return {
    getAsync: (...args: unknown[]) => host.call("sensitivity.getAsync", [], commonOf(args, true)),
    setAsync(value: unknown, ...args: unknown[]) {
      const common = commonOf(args);
      if (!Object.values<unknown>(MailboxEnums.AppointmentSensitivityType).includes(value))
        throw argument("sensitivity");
      host.call("sensitivity.setAsync", [value], common);
    },
  };
}

export function recipients(host: Host, name: "requiredAttendees" | "optionalAttendees") {
  return {
    getAsync: (...args: unknown[]) => host.call(`${name}.getAsync`, [], commonOf(args, true)),
    setAsync(value: unknown, ...args: unknown[]) {
      const common = commonOf(args);
      host.call(`${name}.setAsync`, [addressesIn(value)], common);
    },
    addAsync(value: unknown, ...args: unknown[]) {
      const common = commonOf(args);
      host.call(`${name}.addAsync`, [addressesIn(value)], common);
    },
  };
}

function addressesIn(value: unknown): { address: string; name: string }[] {
  if (!Array.isArray(value)) throw argument("recipients");
  if (value.length > MOST.recipients) throw outOfRange("recipients");
  return value.map((one: unknown) => {
    if (typeof one === "string") return addressed(one, one);
    if (typeof one !== "object" || one === null) throw argument("recipients");
    const { displayName, emailAddress } = one as { displayName?: string; emailAddress?: string };
    return addressed(displayName ?? "", emailAddress ?? "");
  });
}

function addressed(name: string, address: string): { address: string; name: string } {
  if (!name && !address) throw argument("recipients");
  if (name.length > MOST.name || address.length > MOST.address) throw outOfRange("recipients");
  return { address, name };
}

export function readBody(host: Host) {
  return {
    getAsync(coercionType: unknown, ...args: unknown[]) {
      const common = commonOf(args, true);
      host.call("body.getAsync", [coerced(coercionType)], common);
    },
    getTypeAsync: (...args: unknown[]) => host.call("body.getTypeAsync", [], commonOf(args, true)),
  };
}

export function body(host: Host) {
  const write =
    (call: string) =>
    (data: unknown, ...args: unknown[]) => {
      const common = commonOf(args);
      const type = common.options?.["coercionType"] ?? CoercionType.Text;
      host.call(call, [textOf(data, "data", MOST.body), coerced(type)], common);
    };
  return {
    ...readBody(host),
    setAsync: write("body.setAsync"),
    prependAsync: write("body.prependAsync"),
    setSelectedDataAsync: write("body.setSelectedDataAsync"),
  };
}

function coerced(type: unknown): string {
  if (type === CoercionType.Text || type === CoercionType.Html) return type;
  throw argument("coercionType");
}

export function readEnhancedLocation(host: Host) {
  return { getAsync: (...args: unknown[]) => host.call("enhancedLocation.getAsync", [], commonOf(args, true)) };
}

/** A room is named by its address, any other place by its own words. */
export function enhancedLocation(host: Host) {
  const write =
    (call: string) =>
    (value: unknown, ...args: unknown[]) => {
      const common = commonOf(args);
      host.call(call, [placesIn(value)], common);
    };
  return {
    ...readEnhancedLocation(host),
    addAsync: write("enhancedLocation.addAsync"),
    removeAsync: write("enhancedLocation.removeAsync"),
  };
}

function placesIn(value: unknown): unknown[] {
  if (value === null || value === undefined) throw argumentNull("locationIdentifier");
  if (!Array.isArray(value)) throw argumentType("locationIdentifier");
  if (value.length === 0) throw argument("locationIdentifier");
  return value.map((one: { id?: unknown; type?: unknown } | null) => {
    if (!one || one.id === undefined || one.type === undefined) throw argumentNull("locationIdentifier");
    if (!Object.values<unknown>(MailboxEnums.LocationType).includes(one.type)) throw argument("type");
    if (one.id === "") throw argument("id");
    return { id: one.id, type: one.type };
  });
}
