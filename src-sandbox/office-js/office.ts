import { AsyncResultStatus, CoercionType, EventType, HostType, MailboxEnums, PlatformType } from "./enums.ts";
import type { Host } from "./host.ts";
import { composed, handlers, read } from "./item.ts";
import type { Start } from "./port.ts";
import { roamingSettings } from "./properties.ts";

/** The newest requirement sets that Outlook on the web and the new Outlook have. */
const sets: Record<string, number> = { mailbox: 1.15, nestedappauth: 1.1, openbrowserwindowapi: 1.1 };
type Ready = { host: string | null; platform: string | null };

/**
 * `Office`, as far as Samla calls it: shapes, values, conditions and codes are those of Microsoft's own office.js.
 * Their office-addin-mock plays load and sync for tests in Node; a frame needs callbacks, events and an Outlook around. What is
 * not here is undefined, as in a client that lacks it.
 */
export function office(host: Host | undefined) {
  const context = {} as Record<string, unknown>;
  const ready: Promise<Ready> = host
    ? host.started.then((start) => {
        Object.assign(context, contextFrom(host, start));
        return start.hasPage ? { host: HostType.Outlook, platform: start.platform } : new Promise<never>(() => {});
      })
    : Promise.resolve({ host: null, platform: null });
  const self = {
    AsyncResultStatus,
    CoercionType,
    EventType,
    HostType,
    PlatformType,
    MailboxEnums,
    context,
    initialize: undefined as undefined | (() => void),
    onReady(onReady?: (info: Ready) => void) {
      if (onReady) void ready.then(onReady);
      return ready;
    },
    actions: {
      associate: (action: string, handler: (event: unknown) => void) => host?.associate(action, handler),
    },
  };
  void ready.then(() => self.initialize?.());
  return self;
}

/** Calls with which a page is only ever seen, and not asked about. */
function contextFrom(host: Host, { hostName, platform, displayLanguage, theme, user, settings, item }: Start) {
  const version = "16.0.18526.20144";
  const officeTheme = { ...theme };
  host.handle(EventType.OfficeThemeChanged, ({ officeTheme: next }) => Object.assign(officeTheme, next));
  return {
    host: HostType.Outlook,
    platform,
    displayLanguage,
    contentLanguage: displayLanguage,
    officeTheme,
    diagnostics: { host: HostType.Outlook, platform, version },
    requirements: {
      isSetSupported: (name: string, least: string | number = "1.1") => {
        const newest = sets[name.toLowerCase()];
        return newest !== undefined && isAtLeast(newest, Number(least), String(least));
      },
    },
    roamingSettings: roamingSettings(host, { ...settings }),
    ui: { openBrowserWindow: (address: string) => void globalThis.open(address, "_blank", "noopener") },
    mailbox: {
      item: item === null ? null : item.mode === "compose" ? composed(host) : read(host, item),
      userProfile: { ...user, accountType: "office365" },
      diagnostics: { hostName, hostVersion: version, OWAView: "ThreeColumns" },
      ...handlers(host, [EventType.OfficeThemeChanged, EventType.ItemChanged]),
    },
  };
}

const isAtLeast = (newest: number, least: number, asked: string): boolean => {
  const [major = 0, minor = 0] = asked.split(".").map(Number);
  const [newestMajor = 0, newestMinor = 0] = String(newest).split(".").map(Number);
  return !Number.isNaN(least) && (major < newestMajor || (major === newestMajor && minor <= newestMinor));
};
