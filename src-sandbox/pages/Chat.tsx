import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Chat as ChatOf, ChatPlace, Person } from "./api.ts";
import { useLasting } from "./browser.ts";
import { CardDialog } from "./CardDialog.tsx";
import { Composer } from "./Composer.tsx";
import { useLanguage } from "./language.ts";
import type { Loaded } from "./live.ts";
import { MessageItem } from "./MessageItem.tsx";
import { Notice } from "./Notice.tsx";
import { Spoken } from "./Spoken.tsx";
import type { Words } from "./text.ts";
import { useAtBottom } from "./useAtBottom.ts";
import { COMPOSER, DIALOG, useConversation } from "./useConversation.ts";

type Props = {
  person: Person;
  people: Person[];
  chat: Loaded<ChatOf>;
  place: ChatPlace | undefined;
  /** What stands between the chat's name and its messages. */
  top: ReactNode;
};

export function Chat({ person, people, chat, place, top }: Props) {
  const styles = useStyles();
  const { text } = useLanguage();
  const meeting = place?.kind === "meeting" ? place : undefined;
  const doing = useConversation(person.person, meeting?.chatId, chat.reload);
  const { busy, outcome } = doing;
  const who = writersOf(people, person, text);
  const messages = chat.data?.messages;
  const { list, missed, toLatest } = useAtBottom(
    messages?.map(({ id }) => id).join(),
    messages?.at(-1)?.by === person.person,
  );
  const slow = useLasting(messages === undefined && !chat.failed);
  const outcomeOf = (about: string) => (outcome?.about === about ? outcome : undefined);

  return (
    <section className={styles.chat} aria-label={text.chatWith(person.name)}>
      <Text as="h2" weight="semibold" className={styles.name}>
        {meeting?.title ?? text.ownChat}
      </Text>
      {top}
      <div className={styles.scroll} ref={list} tabIndex={0} role="region" aria-label={text.messages}>
        {slow && <ChatSkeleton />}
        {messages?.length === 0 && (
          <Text className={styles.empty}>{meeting ? text.emptyMeetingChat : text.emptyChat}</Text>
        )}
        {chat.failed && !messages && <Notice intent="error" words={text.notReached} onRetry={chat.reload} />}
        <ol className={styles.messages}>
          {messages?.map((message) => (
            <MessageItem
              key={message.id}
              message={message}
              person={person.person}
              who={who(message)}
              draftKey={`${person.person} ${message.id}`}
              busy={busy === message.id}
              outcome={outcomeOf(message.id)}
              onPress={(pressed) => doing.press(message.id, pressed)}
              onExtend={(command) => doing.extend(message, command)}
            />
          ))}
        </ol>
      </div>
      {missed && (
        <Button className={styles.missed} shape="circular" onClick={toLatest}>
          {text.newMessages}
        </Button>
      )}
      <Spoken messages={messages} />
      <Composer
        draftKey={`${person.person} ${meeting?.chatId ?? ""}`}
        inMeeting={meeting !== undefined}
        busy={busy === COMPOSER}
        outcome={outcomeOf(COMPOSER)}
        onSay={doing.say}
      />
      <CardDialog
        dialog={chat.data?.dialog}
        busy={busy === DIALOG}
        outcome={outcomeOf(DIALOG)}
        onPress={doing.answerDialog}
        onClose={doing.closeDialog}
      />
    </section>
  );
}

function writersOf(people: Person[], person: Person, text: Words) {
  return ({ from, by = person.person }: ChatOf["messages"][number]): string => {
    if (from === "bot") return text.bot;
    return by === person.person ? text.you : (people.find((one) => one.person === by)?.name ?? by);
  };
}

function ChatSkeleton() {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <Skeleton aria-label={text.loading} className={styles.skeleton}>
      <SkeletonItem size={64} />
      <SkeletonItem size={128} />
    </Skeleton>
  );
}

const useStyles = makeStyles({
  chat: { position: "relative", minWidth: 0, flex: "1 1 0", minHeight: 0, display: "flex", flexDirection: "column" },
  name: {
    margin: 0,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 999px)": { display: "none" },
  },
  scroll: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    position: "relative",
    padding: tokens.spacingHorizontalL,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  messages: {
    listStyle: "none",
    margin: "0 auto",
    padding: 0,
    maxWidth: "840px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  empty: {
    display: "block",
    margin: "10dvh auto",
    maxWidth: "36ch",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
  },
  missed: {
    position: "absolute",
    bottom: "104px",
    left: "50%",
    transform: "translateX(-50%)",
    boxShadow: tokens.shadow8,
  },
  skeleton: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "520px" },
});
