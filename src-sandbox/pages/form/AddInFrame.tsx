import { useEffect, useEffectEvent, useRef } from "react";
import type { FromOutlook } from "../../office-js/port.ts";
import { answerFrame, isToOutlook, type Frame, type OpenForm } from "./office-host.ts";

type Props = {
  title: string;
  address: string;
  form: OpenForm;
  className?: string;
  hidden?: boolean;
  /** Whatever there is at the address has come, and its scripts have run. */
  onLoaded?: () => void;
  /** Is given what tells the page things, and taken back when the page goes. */
  onFrame: (post: ((message: FromOutlook) => void) | undefined) => void;
} & Omit<Frame, "post">;

/** A page of the add-in, which has an origin of its own and is spoken with as Office.js speaks. */
export function AddInFrame({ title, address, form, className, hidden, onLoaded, onFrame, ...heard }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { origin } = new URL(address);
  const post = useEffectEvent((message: FromOutlook) => frame.current?.contentWindow?.postMessage(message, origin));
  const hear = useEffectEvent(({ source, origin: from, data }: MessageEvent) => {
    if (source !== frame.current?.contentWindow || from !== origin || !isToOutlook(data)) return;
    void answerFrame({ post, ...heard }, form, data).catch(() => {});
  });
  const given = useEffectEvent(onFrame);
  useEffect(() => {
    const listener = (event: MessageEvent) => hear(event);
    window.addEventListener("message", listener);
    given((message) => post(message));
    return () => {
      window.removeEventListener("message", listener);
      given(undefined);
    };
  }, []);

  return (
    <iframe
      ref={frame}
      title={title}
      src={address}
      className={className}
      hidden={hidden}
      onLoad={onLoaded}
      // As Outlook on the web does it: the page has an origin of its own, so it cannot loosen its frame.
      // oxlint-disable-next-line react/iframe-missing-sandbox
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads"
    />
  );
}
