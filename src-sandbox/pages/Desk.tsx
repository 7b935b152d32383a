import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useMedia, WIDE } from "./browser.ts";
import { useLanguage } from "./language.ts";
import { Tabs } from "./Tabs.tsx";

type Panel = "chat" | "calendar";

/** Chat and calendar: side by side where there is room, else as tabs; the hidden one stays as it was. */
export function Desk({ name, chat, calendar }: { name: string; chat: ReactNode; calendar: ReactNode }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const wide = useMedia(WIDE);
  const [shown, setShown] = useState<Panel>("chat");
  const panel = (id: Panel) =>
    wide ? {} : { role: "tabpanel", id, "aria-labelledby": `${id}-tab`, hidden: shown !== id };

  return (
    <main className={wide ? styles.sideBySide : styles.tabbed} aria-label={name}>
      {!wide && (
        <Tabs
          tabs={[
            { id: "chat", name: text.chat },
            { id: "calendar", name: text.calendar },
          ]}
          chosen={shown}
          onChoose={setShown}
        />
      )}
      <div className={styles.panel} {...panel("chat")}>
        {chat}
      </div>
      <div className={wide ? styles.aside : styles.panel} {...panel("calendar")}>
        {calendar}
      </div>
    </main>
  );
}

const useStyles = makeStyles({
  sideBySide: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 360px", minHeight: 0 },
  tabbed: { display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0 },
  panel: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column", "&[hidden]": { display: "none" } },
  aside: {
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
