import { makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import type { Person } from "./api.ts";
import { useLanguage } from "./language.ts";
import { useThemeName } from "./look.ts";
import { useTeamsHost } from "./teams-host.ts";

/** The product's own tab, as Teams shows it to this person. */
export function TabFrame({ person, address }: { person: Person; address: string }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const frame = useRef<HTMLIFrameElement>(null);
  const theme = useThemeName();
  useTeamsHost(frame, address, { person, theme, entityId: "hem", frameContext: "content" });
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={text.tabOf(person.name)}
      src={address}
      // As Teams does it: the page has an origin of its own, so it cannot loosen its frame.
      // oxlint-disable-next-line react/iframe-missing-sandbox
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads"
    />
  );
}

const useStyles = makeStyles({ frame: { flex: "1 1 0", minHeight: 0, border: "none" } });
