import { Button, makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ChatPlace } from "./api.ts";
import { useLanguage } from "./language.ts";

type Props = { places: ChatPlace[]; chosen: string | undefined; onChoose: (chatId: string) => void };

export function ChatRail({ places, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <nav className={styles.rail} aria-label={text.chats}>
      <Text as="h2" size={200} weight="semibold" className={styles.heading}>
        {text.chats}
      </Text>
      <ul className={styles.list}>
        {places.map((place) => (
          <li key={place.chatId}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.chat, place.chatId === chosen && styles.chosen)}
              aria-current={place.chatId === chosen ? "true" : undefined}
              onClick={() => onChoose(place.chatId)}
            >
              <span className={styles.title}>{place.kind === "personal" ? text.ownChat : place.title}</span>
              {place.kind === "meeting" && (
                <span className={mergeClasses(styles.small, place.chatId === chosen && styles.onChosen)}>
                  {place.hasApp ? text.meetingChat : text.withoutApp}
                </span>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function ChatSelect({ places, chosen, onChoose }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const id = useId();
  return (
    <div className={styles.above}>
      <label htmlFor={id}>{text.chat}</label>
      <Select id={id} className={styles.select} value={chosen} onChange={(_, { value }) => onChoose(value)}>
        {places.map((place) => (
          <option key={place.chatId} value={place.chatId}>
            {place.kind === "personal" ? text.ownChat : place.title}
          </option>
        ))}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  rail: {
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    display: "block",
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXXS },
  chat: {
    width: "100%",
    display: "grid",
    justifyContent: "start",
    justifyItems: "start",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground3Selected,
    color: tokens.colorNeutralForeground1Selected,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground3Selected,
      color: tokens.colorNeutralForeground1Selected,
    },
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { overflowWrap: "anywhere" },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  onChosen: { color: "inherit" },
  above: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase300,
  },
  select: { flex: "1 1 auto", minWidth: 0 },
});
