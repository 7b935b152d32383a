import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import { api, type Person } from "./api.ts";

/** What teams-js sends its host: https://github.com/OfficeDev/microsoft-teams-library-js, src/internal/messageObjects.ts */
type Asked = { id: number; uuidAsString?: string; func: string; args?: unknown[] };
const isAsked = (data: unknown): data is Asked =>
  typeof data === "object" &&
  data !== null &&
  typeof (data as Partial<Asked>).id === "number" &&
  typeof (data as Partial<Asked>).func === "string";

interface Shown {
  person: Person;
  theme: "default" | "dark" | "contrast";
  entityId: string;
  /** What the page stands in, as it calls itself. */
  hostName: "Teams" | "Outlook";
  frameContext: "content" | "sidePanel";
  chatId?: string | undefined;
  /** What the link that opened it carried. */
  subPageId?: string | undefined;
}
/** What a page asks of its host beside answers. */
export interface Wishes {
  onNavigate: (subPageId: string) => void;
  onShare: (subPageId: string) => void;
  /** The page has nowhere to go back to. */
  onLeave: () => void;
}

const hostVersion = "2.58.0";
/** What each host can do for a page, as teams-js asks for it. */
const supports = {
  Teams: { pages: { appButton: {}, backStack: {}, currentApp: {} } },
  Outlook: { pages: { appButton: {}, currentApp: {} } },
};
const runtimeOf = ({ hostName }: Shown) => ({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: supports[hostName],
});

/**
 * Answers the page in the frame as Teams and Outlook on the web do, and tells it when the look is changed.
 * @returns what presses the host's own way back
 */
export function useTeamsHost(
  frame: RefObject<HTMLIFrameElement | null>,
  address: string,
  shown: Shown,
  wishes: Wishes,
): () => void {
  const { origin } = new URL(address);
  const post = (message: object) => frame.current?.contentWindow?.postMessage(message, origin);
  const heard = useEffectEvent(async ({ source, origin: from, data }: MessageEvent) => {
    if (source !== frame.current?.contentWindow || from !== origin || !isAsked(data)) return;
    wishIn(data, wishes);
    const args = await answerTo(data, shown);
    if (args) post({ id: data.id, uuidAsString: data.uuidAsString, args });
  });
  useEffect(() => {
    const listener = (event: MessageEvent) => void heard(event);
    window.addEventListener("message", listener);
    return () => window.removeEventListener("message", listener);
  }, []);

  const told = useRef(shown.theme);
  const changed = useEffectEvent((theme: string) => {
    if (theme !== told.current) post({ func: "themeChange", args: [theme] });
    told.current = shown.theme;
  });
  useEffect(() => changed(shown.theme), [shown.theme]);
  return () => post({ func: "backButtonPress", args: [] });
}

function wishIn({ func, args = [] }: Asked, { onNavigate, onShare, onLeave }: Wishes): void {
  if (func === "pages.currentApp.navigateTo") {
    const { subPageId } = (args[0] ?? {}) as { subPageId?: unknown };
    onNavigate(typeof subPageId === "string" ? subPageId : "");
  }
  if (func === "shareDeepLink") onShare(typeof args[0] === "string" ? args[0] : "");
  if (func === "navigateBack" || func === "pages.backStack.navigateBack") onLeave();
}

/** Null where nobody waits for an answer, or this host has none. */
async function answerTo({ func, args = [] }: Asked, shown: Shown): Promise<unknown[] | null> {
  switch (func) {
    case "initialize":
      return [shown.frameContext, "web", JSON.stringify(runtimeOf(shown)), hostVersion];
    case "getContext":
      return [contextOf(shown)];
    case "authentication.getAuthToken":
      return api.token(shown.person.person, claimsIn(args)).then(
        ({ token }) => [true, token],
        () => [false, "resourceRequiresConsent"],
      );
    case "pages.currentApp.navigateTo":
      return [true];
    case "navigateBack":
    case "pages.backStack.navigateBack":
      return [true];
    case "appInitialization.success":
      return [{ hasFinishedSuccessfully: true }];
    default:
      return null;
  }
}

/** Resources, claims, whether in silence, tenant. */
const claimsIn = ([, claims]: unknown[]) => (Array.isArray(claims) ? String(claims[0]) : undefined);

const contextOf = ({ person, theme, entityId, hostName, frameContext, chatId, subPageId }: Shown) => ({
  locale: person.locale.toLowerCase(),
  theme,
  entityId,
  subEntityId: subPageId,
  frameContext,
  chatId,
  tid: person.tenantId,
  userObjectId: person.oid,
  loginHint: person.mailbox,
  hostName,
  hostClientType: "web",
  sessionId: person.person,
});
