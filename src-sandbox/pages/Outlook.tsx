import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { api, type CalendarEvent, type Person } from "./api.ts";
import { DraftBar } from "./form/DraftBar.tsx";
import { OpenedForm, type Opened } from "./form/OpenedForm.tsx";
import { useLanguage } from "./language.ts";
import { useLoaded, type Loaded } from "./live.ts";
import { MailList } from "./MailList.tsx";
import { Notice } from "./Notice.tsx";
import { TabFrame } from "./TabFrame.tsx";
import { Week } from "./Week.tsx";

/** Whose calendar and mail a coordinator opens beside their own. */
const SHARED = { mailbox: "samverkan", name: "Samverkan" };

export function Outlook({ person, calendar }: { person: Person; calendar: Loaded<CalendarEvent[]> }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [folder, setFolder] = useState<"calendar" | "inbox" | "app">("calendar");
  const [mailbox, setMailbox] = useState(person.person);
  const [opened, setOpened] = useState<Opened>();
  const [became, setBecame] = useState<string>();
  const isOwn = mailbox === person.person;
  const shared = useLoaded(
    `calendar ${mailbox}`,
    async () => (isOwn ? [] : api.calendar(mailbox)),
    (news) => !isOwn && (news.kind === "clock" || (news.kind === "calendar" && news.person === mailbox)),
  );
  const mail = useLoaded(
    `mail ${mailbox}`,
    () => api.mail(mailbox),
    (news) => news.kind === "mail" && news.person === mailbox,
  );
  const folders = {
    calendar: text.calendar,
    inbox: mail.data ? `${text.inbox} (${mail.data.length})` : text.inbox,
    app: text.app,
  };
  const tab = useLoaded("tab", api.tab, () => false);

  if (opened)
    return (
      <OpenedForm
        person={person}
        mailbox={mailbox}
        opened={opened}
        onClose={(words) => {
          setOpened(undefined);
          setBecame(words);
        }}
      />
    );
  return (
    <div className={styles.outlook}>
      <div className={styles.top}>
        <nav aria-label={text.folders} className={styles.folders}>
          {(["calendar", "inbox", "app"] as const).map((one) => (
            <button
              key={one}
              type="button"
              className={mergeClasses(styles.folder, one === folder && styles.chosen)}
              aria-current={one === folder ? "true" : undefined}
              onClick={() => setFolder(one)}
            >
              {folders[one]}
            </button>
          ))}
        </nav>
        {person.role === "Coordinator" && <Mailboxes person={person} chosen={mailbox} onChoose={setMailbox} />}
      </div>
      {folder === "app" && tab.data && <TabFrame person={person} tab={tab.data} hostName="Outlook" />}
      {folder === "calendar" && (
        <>
          <DraftBar person={person.person} mailbox={mailbox} onOpen={setOpened} />
          {became && <Notice intent="success" words={became} />}
          <Week
            key={mailbox}
            mailbox={mailbox}
            calendar={isOwn ? calendar : shared}
            onOpen={(event) => setOpened({ kind: "event", event })}
          />
        </>
      )}
      {folder === "inbox" && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.inbox}>
          <MailList mail={mail} />
        </div>
      )}
    </div>
  );
}

type MailboxesProps = { person: Person; chosen: string; onChoose: (mailbox: string) => void };

function Mailboxes({ person, chosen, onChoose }: MailboxesProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const id = useId();
  return (
    <div className={styles.mailboxes}>
      <label htmlFor={id}>{text.mailbox}</label>
      <Select id={id} size="small" value={chosen} onChange={(_, { value }) => onChoose(value)}>
        <option value={person.person}>{text.own}</option>
        <option value={SHARED.mailbox}>{SHARED.name}</option>
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  outlook: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  folders: { display: "flex", gap: tokens.spacingHorizontalXS, marginInlineStart: `-${tokens.spacingHorizontalS}` },
  folder: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground3Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  mailboxes: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase300,
  },
  scroll: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
});
