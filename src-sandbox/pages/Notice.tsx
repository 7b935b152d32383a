import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useLanguage } from "./language.ts";

type Props = { intent: "error" | "success"; words: string; url?: string | undefined; onRetry?: () => void };

export function Notice({ intent, words, url, onRetry }: Props) {
  const { text } = useLanguage();
  return (
    <MessageBar intent={intent} layout="multiline" politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody>
        {words}{" "}
        {url && (
          <Link href={url} target="_blank" rel="noopener noreferrer" inline>
            {text.openPage}
          </Link>
        )}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{text.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
