import { Link, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import { Refused, useApi } from "../api.ts";
import { useHost } from "../host.ts";
import { screenWords, useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { goInstead, hashOf } from "../place.ts";

const useHereText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-here.ts")).here,
  en: async () => (await import("../../../src-shared/text/en/tab-here.ts")).here,
});

interface Meeting {
  caseId: string;
  meetingId: string;
}

/** Shown in a chat: the way to the meeting that the chat is of, if the person has a part in it. */
export function Here() {
  const api = useApi();
  const { chatId, isNarrow } = useHost();
  const text = useText();
  const words = useHereText();
  const meeting = useQuery({
    queryKey: ["meeting of chat", chatId],
    queryFn: () => api.read<Meeting>(`/meetings/by-chat?chatId=${encodeURIComponent(chatId ?? "")}`),
    enabled: chatId !== null,
  });
  const { data, error } = meeting;
  useEffect(() => {
    if (!data) return;
    const { caseId, meetingId } = data;
    goInstead({ screen: "case", caseId, part: isNarrow ? "room" : "meeting", thing: meetingId });
  }, [data, isNarrow]);

  if (chatId === null || (error instanceof Refused && error.code === "notThere"))
    return (
      <Page title={words.title}>
        <Text>{words.nothing}</Text>
        <Link href={hashOf({ screen: "today" })} style={{ alignSelf: "start" }}>
          {words.toToday(text.screens.today)}
        </Link>
      </Page>
    );
  return (
    <Page title={words.title}>
      <Loaded query={meeting}>{() => null}</Loaded>
    </Page>
  );
}
