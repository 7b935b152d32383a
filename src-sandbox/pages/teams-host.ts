import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import { api, type Person } from "./api.ts";

/** What teams-js sends its host: https://github.com/OfficeDev/microsoft-teams-library-js, src/internal/messageObjects.ts */
type Asked = { id: number; uuidAsString?: string; func: string };
const isAsked = (data: unknown): data is Asked =>
  typeof data === "object" &&
  data !== null &&
  typeof (data as Partial<Asked>).id === "number" &&
  typeof (data as Partial<Asked>).func === "string";

interface Shown {
  person: Person;
  theme: "default" | "dark" | "contrast";
  entityId: string;
  frameContext: "content" | "sidePanel";
  chatId?: string;
}

const hostVersion = "2.58.0";
/** What this host can do for a page, as teams-js asks for it. */
const runtime = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: {},
  supports: { pages: { appButton: {}, backStack: {}, currentApp: {} } },
};

/** Answers the page in the frame as Teams on the web does, and tells it when the look is changed. */
export function useTeamsHost(frame: RefObject<HTMLIFrameElement | null>, address: string, shown: Shown): void {
  const { origin } = new URL(address);
  const post = (message: object) => frame.current?.contentWindow?.postMessage(message, origin);
  const heard = useEffectEvent(async ({ source, origin: from, data }: MessageEvent) => {
    if (source !== frame.current?.contentWindow || from !== origin || !isAsked(data)) return;
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
}

/** Null where nobody waits for an answer, or this host has none. */
async function answerTo({ func }: Asked, shown: Shown): Promise<unknown[] | null> {
  switch (func) {
    case "initialize":
      return [shown.frameContext, "web", JSON.stringify(runtime), hostVersion];
    case "getContext":
      return [contextOf(shown)];
    case "authentication.getAuthToken":
      return api.token(shown.person.person).then(
        ({ token }) => [true, token],
        () => [false, "resourceRequiresConsent"],
      );
    case "appInitialization.success":
      return [{ hasFinishedSuccessfully: true }];
    default:
      return null;
  }
}

const contextOf = ({ person, theme, entityId, frameContext, chatId }: Shown) => ({
  locale: person.locale.toLowerCase(),
  theme,
  entityId,
  frameContext,
  chatId,
  tid: person.tenantId,
  userObjectId: person.oid,
  loginHint: person.mailbox,
  hostName: "Teams",
  hostClientType: "web",
  sessionId: person.person,
});
