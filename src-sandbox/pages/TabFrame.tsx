import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Person } from "./api.ts";
import { linkTo } from "./deep-link.ts";
import { useLanguage } from "./language.ts";
import { useThemeName } from "./look.ts";
import { useTeamsHost, type Wishes } from "./teams-host.ts";

interface Props extends Partial<Pick<Wishes, "onNavigate" | "onLeave">> {
  person: Person;
  tab: { address: string; appId: string };
  hostName?: "Teams" | "Outlook";
  /** Shown beside the meeting of this chat. */
  chatId?: string;
  subPageId?: string | undefined;
}

/** The product's own tab, as Teams or Outlook shows it to this person. */
export function TabFrame({ person, tab, hostName = "Teams", chatId, subPageId, onNavigate, onLeave }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const frame = useRef<HTMLIFrameElement>(null);
  const theme = useThemeName();
  const [isShared, setShared] = useState(false);
  const frameContext = chatId ? "sidePanel" : "content";
  const goBack = useTeamsHost(
    frame,
    tab.address,
    { person, theme, entityId: "hem", hostName, frameContext, chatId, subPageId },
    {
      onNavigate: (place) => onNavigate?.(place),
      onLeave: () => onLeave?.(),
      onShare: (place) => {
        navigator.clipboard?.writeText(linkTo(place, tab.appId)).catch(() => {});
        setShared(true);
      },
    },
  );
  return (
    <>
      {hostName === "Teams" && !chatId && (
        <div className={styles.bar}>
          <Button size="small" appearance="subtle" onClick={goBack}>
            {text.back}
          </Button>
          <Text size={200} role="status">
            {isShared && text.linkShared}
          </Text>
        </div>
      )}
      <iframe
        ref={frame}
        className={styles.frame}
        title={text.tabOf(person.name)}
        src={tab.address}
        // As Teams does it: the page has an origin of its own, so it cannot loosen its frame.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads"
      />
    </>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  frame: { flex: "1 1 0", minHeight: 0, border: "none" },
});
