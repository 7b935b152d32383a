import type { CaseFile } from "../../src-shared/case/case-file.ts";
import { invitedTo } from "../../src-shared/meeting/coverage.ts";
import type { LeanEvent } from "../../src-shared/meeting/event.ts";
import type { Meeting } from "../../src-shared/meeting/meeting.ts";
import { saysOurs, type SeenEvent } from "../graph/event-json.ts";
import { revisionAsSent, revisionOf, type Wanted, wasAsked } from "./wanted-event.ts";

type On = Extract<Wanted, { kind: "on" }>;

/** What an event that other hands have sent is taken to say, so that whatever is otherwise is seen to differ. */
export function revisionOfSent(
  awaited: string | undefined,
  sent: SeenEvent,
  wanted: On,
  { file, meeting }: { file: CaseFile; meeting: Meeting },
): string {
  const invited = invitedTo(file, meeting).map(({ mailbox }) => mailbox?.toLowerCase());
  const there = sent.people
    .map(({ mailbox }) => mailbox.toLowerCase())
    .filter((mailbox) => invited.includes(mailbox) || wasAsked(awaited, mailbox));
  return revisionAsSent(awaited, revisionOf(inWordsOf(sent, wanted)), there);
}

/** The municipality may have changed its words since the form was filled: each of ours is as good. */
const inWordsOf = (sent: SeenEvent, { event, bodies }: On): LeanEvent => {
  const body = bodies.find((one) => saysOurs(sent, { ...event, body: one }));
  return body === undefined ? event : { ...event, body };
};
