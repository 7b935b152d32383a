import { app, authentication, FrameContexts } from "@microsoft/teams-js";

export type ThemeName = "default" | "dark" | "contrast";

/** What shows the tab: Teams, Outlook or the Microsoft 365 app. */
export interface Host {
  locale: string;
  theme: ThemeName;
  /** Which screen a link asked for; ids only. */
  asked: string | null;
  /** Shown beside a meeting, where a page is 320 pixels wide. */
  isNarrow: boolean;
  onTheme: (changed: (theme: ThemeName) => void) => void;
  /** The person's token for our own API. `claims` is what Entra has asked for in addition. */
  token: (claims?: string) => Promise<string>;
  /** The first screen is there to be used. */
  isReady: () => void;
  hasFailed: (why: string) => void;
}

/** Nobody shows the page: it was opened by its address alone. */
export class NoHost extends Error {}

const longestSilenceMs = 8_000;

/** Speaks with whatever shows the page. `others` are hosts beside Microsoft's own. @throws NoHost */
export async function enterHost(others: readonly string[]): Promise<Host> {
  if (window.parent === window && !("nativeInterface" in window)) throw new NoHost();
  await Promise.race([app.initialize([...others]), silence()]);
  const context = await app.getContext();
  app.notifyAppLoaded();
  return {
    locale: context.app.locale,
    theme: themeNamed(context.app.theme),
    asked: context.page.subPageId ?? null,
    isNarrow: context.page.frameContext === FrameContexts.sidePanel,
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(themeNamed(theme))),
    token: (claims) => authentication.getAuthToken(claims === undefined ? {} : { claims: [claims] }),
    isReady: () => void app.notifySuccess(),
    hasFailed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
  };
}

const silence = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new NoHost("silence")), longestSilenceMs));

/** A host may have looks of its own beside the three. */
const themeNamed = (name: string): ThemeName =>
  name === "dark" || name === "glass" ? "dark" : name === "contrast" ? "contrast" : "default";
