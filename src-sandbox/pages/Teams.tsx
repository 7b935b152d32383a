import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { api, type CalendarEvent, type Person } from "./api.ts";
import { ROOMY, useMedia } from "./browser.ts";
import { Chat } from "./Chat.tsx";
import { ChatRail, ChatSelect } from "./Chats.tsx";
import { useLoaded } from "./live.ts";
import { useLanguage } from "./language.ts";
import { MeetingBar } from "./MeetingBar.tsx";
import { TabFrame } from "./TabFrame.tsx";
import { Tabs } from "./Tabs.tsx";

type Props = { person: Person; people: Person[]; calendar: CalendarEvent[] };

/** The chats at the left where there is room, else above; the chosen one beside them. */
export function Teams({ person, people, calendar }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const roomy = useMedia(ROOMY);
  const slug = person.person;
  const chats = useLoaded(
    `chats ${slug}`,
    () => api.chats(slug),
    (news) => news.person === slug && news.kind !== "mail",
  );
  const [chatId, setChatId] = useState<string>();
  const places = chats.data ?? [];
  const place = places.find((one) => one.chatId === chatId) ?? places[0];
  const meetingId = place?.kind === "meeting" ? place.chatId : undefined;
  const chat = useLoaded(
    `chat ${slug} ${meetingId ?? ""}`,
    () => api.chat(slug, meetingId),
    (news) => news.person === slug && news.kind === "chat",
  );
  const choose = { places, chosen: place?.chatId, onChoose: setChatId };
  const tab = useLoaded("tab", api.tab, () => false);
  const [shown, setShown] = useState<"chat" | "home">("chat");
  const address = meetingId === undefined && shown === "home" ? tab.data?.address : undefined;

  return (
    <div className={roomy ? styles.beside : styles.above}>
      {roomy ? <ChatRail {...choose} /> : places.length > 1 && <ChatSelect {...choose} />}
      <div className={styles.app}>
        {meetingId === undefined && (
          <Tabs
            tabs={[
              { id: "chat", name: text.chat },
              { id: "home", name: text.home },
            ]}
            chosen={shown}
            onChoose={setShown}
          />
        )}
        <div
          className={styles.panel}
          {...(meetingId === undefined && { role: "tabpanel", id: shown, "aria-labelledby": `${shown}-tab` })}
        >
          {address ? (
            <TabFrame person={person} address={address} />
          ) : (
            <Chat
              key={meetingId ?? ""}
              person={person}
              people={people}
              chat={chat}
              place={place}
              top={place?.kind === "meeting" && <MeetingBar person={person} place={place} calendar={calendar} />}
            />
          )}
        </div>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  beside: {
    flex: "1 1 0",
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "208px minmax(0, 1fr)",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  app: { flex: "1 1 0", minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  panel: { flex: "1 1 0", minWidth: 0, minHeight: 0, display: "flex", flexDirection: "column" },
  above: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
});
