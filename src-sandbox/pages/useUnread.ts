import { useEffect, useEffectEvent, useRef, useState } from "react";
import { api } from "./api.ts";
import { latestFromBot, type Latest } from "./latest.ts";
import { useHeard } from "./live.ts";

export type Arrived = Latest & { person: string };

/** Who has something from Samla that has not been on this page. `shown` is the one whose chats are on it now. */
export function useUnread(shown: string | undefined, aheadMs: number, onArrived: (arrived: Arrived) => void) {
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const seen = useRef(new Map<string, string>());
  const [openedMs] = useState(() => Date.now());
  const momentOf = (realMs: number) => new Date(realMs + aheadMs).toISOString();
  const inSight = useRef(shown);
  const leave = useEffectEvent((person: string) => seen.current.set(person, momentOf(Date.now())));

  const lookAt = async (person: string) => {
    const chats = await api.chats(person);
    const read = await Promise.all(chats.map(({ chatId }) => api.chat(person, chatId)));
    const latest = latestFromBot(read.flatMap(({ messages }) => messages));
    if (!latest || inSight.current === person || latest.at <= (seen.current.get(person) ?? momentOf(openedMs))) return;
    seen.current.set(person, latest.at);
    setUnread((last) => new Set(last).add(person));
    onArrived({ person, ...latest });
  };
  useHeard((news) => {
    // Who is away hears it from the page's own notice.
    if (news?.kind === "chat" && news.person !== shown) lookAt(news.person).catch(() => undefined);
  });

  useEffect(() => {
    inSight.current = shown;
    if (shown === undefined) return;
    setUnread((last) => new Set([...last].filter((one) => one !== shown)));
    return () => void leave(shown);
  }, [shown]);
  return unread;
}
