import { useSyncExternalStore } from "react";

const screens = ["today", "cases", "followups", "statistics", "settings", "mine", "accessibility", "here"] as const;
export type ScreenName = (typeof screens)[number];
/** What a case is looked at for. `meeting` and `room` are about one meeting, `schedule` about one or a new one. */
const casePartNames = ["overview", "consent", "tracks", "plan", "schedule", "meeting", "room", "log"] as const;
export type CasePart = (typeof casePartNames)[number];

/** Where in the tab somebody is, as its address says; ids only. */
export type CasePlace = { screen: "case"; caseId: string; part: CasePart; thing: string | null };
export type Place = { screen: ScreenName; thing: string | null } | CasePlace;

const isOneOf = <T extends string>(names: readonly T[], name: string | undefined): name is T =>
  names.includes(name as T);
const id = /^[0-9a-f-]{36}$/;
const word = /^[\w-]{1,60}$/;

/** The address of a place, without what is searched for there. */
export function hashOf(place: { screen: ScreenName; thing?: string | null } | CaseAddress): string {
  const parts = place.screen === "case" ? [place.caseId, ...partOf(place)] : [];
  const path = place.screen === "today" ? [] : [place.screen, ...parts, ...(place.thing ? [place.thing] : [])];
  return `#/${path.join("/")}`;
}
type CaseAddress = { screen: "case"; caseId: string; part?: CasePart; thing?: string | null };
const partOf = ({ part = "overview" }: CaseAddress) => (part === "overview" ? [] : [part]);

function placeAt(hash: string): Place {
  const [screen, first, second, third] = hash.replace(/^#\//, "").split("?")[0]!.split("/");
  if (screen === "case" && first && id.test(first))
    return {
      screen,
      caseId: first,
      part: isOneOf(casePartNames, second) ? second : "overview",
      thing: third && id.test(third) ? third : null,
    };
  if (!isOneOf(screens, screen)) return { screen: "today", thing: null };
  return { screen, thing: first && word.test(first) ? first : null };
}

/** What a link into the tab asks for, by ids: a case or a part of one, as in an address after `#/case/`; or one promise among one's own. */
function placeAsked(asked: string): Place | null {
  const [first = "", second = ""] = asked.split("/");
  if (id.test(first)) return placeAt(`#/case/${asked}`);
  return first === "followups" && id.test(second) ? { screen: first, thing: second } : null;
}

/** Where the tab begins: at what the link asked for; else, in a chat, at the meeting the chat is of. */
export const placeShown = ({ asked, chatId }: { asked: string | null; chatId: string | null }): Place =>
  (asked && placeAsked(asked)) || { screen: chatId ? "here" : "today", thing: null };

/** As a link into the tab names it. */
export const linkTo = ({ caseId, part, thing }: CasePlace): string =>
  [caseId, ...(part === "overview" && !thing ? [] : [part]), ...(thing ? [thing] : [])].join("/");

const listen = (changed: () => void) => {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
};
const useHash = () => useSyncExternalStore(listen, () => window.location.hash);
export const usePlace = (): Place => placeAt(useHash());
export const go = (place: Parameters<typeof hashOf>[0]) => window.location.assign(hashOf(place));

type Left = { name: Exclude<ScreenName, "here">; href: string };
let left: Left = { name: "today", href: hashOf({ screen: "today" }) };
/** The screen somebody was last on outside the cases, as they left it: there the way back from a case leads. */
export const lastScreen = (): Left => left;
export function keepPlace({ screen }: Place): void {
  if (screen !== "case" && screen !== "here") left = { name: screen, href: window.location.hash };
}

/** As `go`, where going back is not to lead here again. */
export function goInstead(place: Parameters<typeof hashOf>[0]): void {
  window.history.replaceState(window.history.state, "", hashOf(place));
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** What is searched for and chosen on a screen, kept in its address: back and forth it is still there. */
export function useSearch(): [URLSearchParams, (changed: Readonly<Record<string, string>>) => void] {
  const hash = useHash();
  const [path = "#/", query = ""] = hash.split("?");
  const change = (changed: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changed))
      if (value === "") next.delete(name);
      else next.set(name, value);
    window.history.replaceState(window.history.state, "", next.size > 0 ? `${path}?${next}` : path || "#/");
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  };
  return [new URLSearchParams(query), change];
}
