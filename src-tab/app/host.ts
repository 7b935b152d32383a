import { app, authentication, FrameContexts, pages } from "@microsoft/teams-js";
import { createContext, useContext } from "react";

export type ThemeName = "default" | "dark" | "contrast";

/** What shows the tab: Teams, Outlook or the Microsoft 365 app. What one of them cannot do is null there. */
export interface Host {
  locale: string;
  theme: ThemeName;
  /** Which screen a link asked for; ids only. */
  asked: string | null;
  /** The chat it is shown in, a meeting's or another. A hint: the server decides whose meeting that is. */
  chatId: string | null;
  /** Shown beside a meeting, where a page is 320 pixels wide. */
  isNarrow: boolean;
  onTheme: (changed: (theme: ThemeName) => void) => void;
  /** The host's own way back; `back` answers whether there was anywhere to go. */
  onBack: (back: () => boolean) => void;
  /** Gives the person a link to a place in the tab, to pass on. Ids only: a link ends up in logs. */
  shareLink: ((subPageId: string) => void) | null;
  /** Leaves the meeting's panel for the whole tab, at that place. */
  openTab: ((subPageId: string) => Promise<void>) | null;
  /** The person's token for our own API. `claims` is what Entra has asked for in addition; `isAnew`: the one kept was not believed. */
  token: (claims?: string, isAnew?: boolean) => Promise<string>;
  /** The first screen is there to be used. */
  isReady: () => void;
  hasFailed: (why: string) => void;
}

/** Nobody shows the page: it was opened by its address alone. */
export class NoHost extends Error {}

/** The tab, as the manifest calls it. */
const tabId = "hem";
const longestSilenceMs = 8_000;

/** Speaks with whatever shows the page. `others` are hosts beside Microsoft's own. @throws NoHost */
export async function enterHost(others: readonly string[]): Promise<Host> {
  if (window.parent === window && !("nativeInterface" in window)) throw new NoHost();
  await Promise.race([app.initialize([...others]), silence()]);
  const { app: shown, page, chat } = await app.getContext();
  app.notifyAppLoaded();
  const isNarrow = page.frameContext === FrameContexts.sidePanel;
  return {
    locale: shown.locale,
    theme: themeNamed(shown.theme),
    asked: page.subPageId ?? null,
    chatId: chat?.id ?? null,
    isNarrow,
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(themeNamed(theme))),
    onBack: (back) => {
      if (can(pages.backStack)) pages.backStack.registerBackButtonHandler(back);
    },
    shareLink: can(pages) ? (subPageId) => pages.shareDeepLink({ subPageId, subPageLabel: "Samla" }) : null,
    openTab:
      isNarrow && can(pages.currentApp)
        ? (subPageId) => pages.currentApp.navigateTo({ pageId: tabId, subPageId })
        : null,
    token: (claims) => authentication.getAuthToken(claims === undefined ? {} : { claims: [claims], silent: false }),
    isReady: () => void app.notifySuccess(),
    hasFailed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
  };
}

export const HostContext = createContext<Host | null>(null);
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error("Nothing shows the page yet.");
  return host;
}

const silence = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new NoHost("silence")), longestSilenceMs));

/** An older host answers the question itself with a fault. */
const can = (capability: { isSupported: () => boolean }): boolean => {
  try {
    return capability.isSupported();
  } catch {
    return false;
  }
};

/** A host may have looks of its own beside the three. */
const themeNamed = (name: string): ThemeName =>
  name === "dark" || name === "glass" ? "dark" : name === "contrast" ? "contrast" : "default";
