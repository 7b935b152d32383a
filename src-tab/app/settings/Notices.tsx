import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { useText } from "../language.ts";
import { dayIn } from "../when.ts";
import { entriesIn } from "./changes.ts";
import { type EditedNotice, freshNotice, stateOfNotice } from "./edited-notice.ts";
import { NoticeVersion } from "./NoticeVersion.tsx";
import type { SettingsState } from "./useSettings.ts";
import { useNoticesText, useSettingsText } from "./words.ts";

interface Props {
  state: SettingsState;
  wrongAt: (path: string) => string | undefined;
}

/** What families are told, version by version: the latest first, and the one that is open below its line. */
export function Notices({ state, wrongAt }: Props) {
  const styles = useStyles();
  const tab = useText();
  const text = useNoticesText();
  const settings = useSettingsText();
  const { document, base } = state.now!;
  const { noticesInUse, today } = state.query.data!;
  const notices = entriesIn(document, "notices") as unknown as readonly EditedNotice[];
  const saved = new Set(entriesIn(base, "notices").map((one) => one["version"]));
  const isWrong = (index: number) => state.problems.some(({ path }) => path.startsWith(`notices.${index}.`));
  const readers = [...new Set(notices.map(({ to }) => to))];
  const [open, setOpen] = useState<number | null>(null);
  const keep = (next: readonly EditedNotice[], about: string) => state.edit({ ...document, notices: next }, about);

  return (
    <div className={styles.all}>
      <div className={styles.write}>
        {readers.map((to) => (
          <Button
            key={to ?? "families"}
            onClick={() => {
              keep([...notices, freshNotice(notices, today, to)], "notices");
              setOpen(notices.length);
            }}
          >
            {to ? text.writeToAdults : text.write}
          </Button>
        ))}
      </div>
      <ul className={styles.list} aria-label={text.list}>
        {notices
          .map((notice, index) => {
            const isOpen = open === index || (open === null && isWrong(index));
            const isInUse = noticesInUse.includes(notice.version) && saved.has(notice.version);
            const when = stateOfNotice(notices, index, today);
            const name = notice.version || settings.unnamed;
            return (
              <li key={index} className={styles.entry}>
                <div className={styles.line}>
                  <Text weight="semibold" className={styles.name}>
                    {text.named(name)}
                  </Text>
                  {notice.to && <Badge appearance="outline">{text.toAdults}</Badge>}
                  <Badge appearance="tint" color={when === "now" ? "success" : "informative"}>
                    {text.states[when]}
                  </Badge>
                  {!saved.has(notice.version) && (
                    <Badge appearance="tint" color="warning">
                      {text.unsaved}
                    </Badge>
                  )}
                  {notice.since && <Text className={styles.quiet}>{text.since(tab.date(dayIn(notice.since)))}</Text>}
                  {isWrong(index) && <Text className={styles.wrong}>{settings.mustMend}</Text>}
                  <div className={styles.buttons}>
                    <Button
                      size="small"
                      aria-expanded={isOpen}
                      aria-label={isOpen ? text.closeNamed(name) : text.openNamed(name)}
                      onClick={() => setOpen(isOpen ? -1 : index)}
                    >
                      {isOpen ? text.close : text.open}
                    </Button>
                    {!isInUse && notices.length > 1 && (
                      <Button
                        size="small"
                        appearance="subtle"
                        aria-label={text.remove(name)}
                        onClick={() => {
                          keep(notices.toSpliced(index, 1), "notices");
                          setOpen(-1);
                        }}
                      >
                        {settings.remove}
                      </Button>
                    )}
                  </div>
                </div>
                {isOpen && (
                  <NoticeVersion
                    notice={notice}
                    before={notices[index - 1] ?? null}
                    document={document}
                    isInUse={isInUse}
                    isNew={!saved.has(notice.version)}
                    wrongAt={(path) => wrongAt(`notices.${index}.${path}`)}
                    onChange={(next, path) => keep(notices.with(index, next), `notices.${index}.${path}`)}
                  />
                )}
              </li>
            );
          })
          .toReversed()}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  write: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS, marginInlineStart: "auto" },
  name: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});
