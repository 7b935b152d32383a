import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";

export type Loaded<T> = { data: T | undefined; failed: boolean; reload: () => void };

/** Fetches what `key` names. What was last read stays while it is read again, also when that fails. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
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

  return read?.key === key
    ? { data: read.data, failed: read.failed, reload }
    : { data: undefined, failed: false, reload };
}

export type News = { person: string; kind: "chat" | "calendar" };

/** Listens for what happens in the sandbox. Returns whether it is away; it is sought again by itself, and `onReturn` tells when it is found. */
export function useNews(onNews: (news: News) => void, onReturn: () => void): boolean {
  const [away, setAway] = useState(false);
  const heard = useEffectEvent(onNews);
  const opened = useEffectEvent(() => {
    if (away) onReturn();
    setAway(false);
  });

  useEffect(() => {
    let stream: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      stream = new EventSource("/sandbox/stream");
      stream.onopen = () => opened();
      stream.onmessage = ({ data }: MessageEvent<string>) => heard(JSON.parse(data) as News);
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
