import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";

export type Loaded<T> = { data: T | undefined; failed: boolean; reload: () => void };
export type News = { person: string; kind: "chat" | "calendar" | "mail" | "drafts" | "clock" };

/** Everybody who listens; `undefined` is that anything may have happened while the sandbox was away. */
const listeners = new Set<(news: News | undefined) => void>();

export function hearNews(news: News | undefined): void {
  for (const listener of listeners) listener(news);
}

/** Fetches what `key` names, and again when there is news about it. What was last read stays meanwhile, also when that fails. */
export function useLoaded<T>(key: string, load: () => Promise<T>, isAbout: (news: News) => boolean): Loaded<T> {
  const [read, setRead] = useState<{ key: string; data: T | undefined; failed: boolean }>();
  const latest = useRef(0);
  const fetchNow = useEffectEvent(async () => {
    const mine = ++latest.current;
    const data = await load().catch(() => undefined);
    if (mine !== latest.current) return;
    setRead((last) => ({ key, data: data ?? (last?.key === key ? last.data : undefined), failed: data === undefined }));
  });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  useEffect(() => void fetchNow(), [key, round]);
  useHeard((news) => (!news || isAbout(news)) && reload());

  return read?.key === key
    ? { data: read.data, failed: read.failed, reload }
    : { data: undefined, failed: false, reload };
}

export function useHeard(onNews: (news: News | undefined) => void): void {
  const heard = useEffectEvent(onNews);
  useEffect(() => {
    const listener = (news: News | undefined) => heard(news);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}

/** Listens for what happens in the sandbox. Returns whether it is away; it is sought again by itself. */
export function useStream(): boolean {
  const [away, setAway] = useState(false);
  const opened = useEffectEvent(() => {
    if (away) hearNews(undefined);
    setAway(false);
  });

  useEffect(() => {
    let stream: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      stream = new EventSource("/sandbox/stream");
      stream.onopen = () => opened();
      stream.onmessage = ({ data }: MessageEvent<string>) => hearNews(JSON.parse(data) as News);
      stream.onerror = () => {
        setAway(true);
        stream.close();
        timer = setTimeout(listen, 2000);
      };
    };
    listen();
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, []);
  return away;
}
