import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { api, type CalendarEvent, type Person } from "./api.ts";
import { ROOMY, useMedia } from "./browser.ts";
import { Chat } from "./Chat.tsx";
import { ChatRail, ChatSelect } from "./Chats.tsx";
import { useLoaded } from "./live.ts";
import { useLanguage } from "./language.ts";
import { Follow, placeIn } from "./deep-link.ts";
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
  const [subPageId, setSubPageId] = useState<string>();
  const [isBeside, setBeside] = useState(false);
  const isHome = meetingId === undefined && shown === "home";
  /** The app's own tab, at a place in it. */
  const openTab = (at: string) => {
    setChatId(places[0]?.chatId);
    setSubPageId(at);
    setShown("home");
  };
  const follow = (url: string) => {
    const at = placeIn(url, tab.data?.appId ?? "");
    if (at === undefined) window.open(url, "_blank", "noopener,noreferrer");
    else openTab(at);
  };

  return (
    <Follow value={follow}>
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
            {isHome && tab.data ? (
              <TabFrame
                key={subPageId}
                person={person}
                tab={tab.data}
                subPageId={subPageId}
                onNavigate={openTab}
                onLeave={() => setShown("chat")}
              />
            ) : (
              <div className={styles.meeting}>
                {(roomy || !isBeside || meetingId === undefined) && (
                  <Chat
                    key={meetingId ?? ""}
                    person={person}
                    people={people}
                    chat={chat}
                    place={place}
                    top={
                      place?.kind === "meeting" && (
                        <MeetingBar
                          person={person}
                          place={place}
                          calendar={calendar}
                          isBeside={isBeside}
                          onBeside={setBeside}
                        />
                      )
                    }
                  />
                )}
                {meetingId !== undefined && isBeside && tab.data && (
                  <section className={styles.side} aria-label={text.app}>
                    {!roomy && <Button onClick={() => setBeside(false)}>{text.panel.hide}</Button>}
                    <TabFrame key={meetingId} person={person} tab={tab.data} chatId={meetingId} onNavigate={openTab} />
                  </section>
                )}
              </div>
            )}
          </div>
        </div>
      </div>
    </Follow>
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
  meeting: { flex: "1 1 0", minWidth: 0, minHeight: 0, display: "flex" },
  /** As wide as Teams makes it: https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/build-tabs-for-meeting */
  side: {
    flex: "0 0 320px",
    maxWidth: "100%",
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  above: { flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
});
