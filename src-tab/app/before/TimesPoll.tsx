import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { nameOf } from "../names.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { momentWords, spanWords } from "../when.ts";
import { Replies } from "./Replies.tsx";
import { useBeforeText } from "./text.ts";

type Meeting = SeenCase["meetings"][number];
const sought = ["seeking", "proposed", "rescheduling"];

/** Which times suit the family, and those whose calendar nobody can read: asked of each alone. */
export function TimesPoll({ view, meeting }: { view: SeenCase; meeting: Meeting }) {
  const styles = useStyles();
  const text = useText();
  const words = useBeforeText();
  const order = useOrder(view.caseId);
  const { poll, proposals, planning } = meeting;
  const [chosen, choose] = useState<string[] | null>(null);
  if (!sought.includes(meeting.state) || !planning || meeting.type === "officialsFirst") return null;
  const people = view.people.filter(
    (one) => !one.hasLeft && [...planning.family, ...planning.outside].includes(one.id),
  );
  const asked = chosen ?? (poll ? poll.asked.map(({ party }) => party) : planning.family);
  const parties = people.flatMap(({ id }) => (asked.some((one) => one === id) ? [id] : []));
  const isEmpty = proposals.length === 0 && !poll;
  const ask = () =>
    order.give("meeting.askTimes", { meetingId: meeting.id, parties, times: proposals.length > 0 ? [] : poll?.times });
  return (
    <Section title={words.poll} note={words.pollLead} empty={isEmpty && words.noTimes}>
      {poll && <Replies view={view} meeting={meeting} poll={poll} />}
      {poll && (
        <Text>
          {words.asked(momentWords(poll.askedAt, text))}{" "}
          {poll.closedAt && words.closed(momentWords(poll.closedAt, text))}
        </Text>
      )}
      {!poll && (
        <>
          <Text>{words.times}:</Text>
          <ul className={styles.times}>
            {proposals.map(({ start, end }) => (
              <li key={start}>{spanWords(start, end, text)}</li>
            ))}
          </ul>
        </>
      )}
      <div role="group" aria-label={words.whom}>
        <Text>{words.whom}</Text>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={nameOf(person)}
            checked={parties.includes(person.id)}
            onChange={(_, { checked }) =>
              choose(checked === true ? [...parties, person.id] : parties.filter((one) => one !== person.id))
            }
          />
        ))}
      </div>
      {order.problem && <Problem error={order.problem} />}
      <div className={styles.ways}>
        <Button disabled={order.isBusy || parties.length === 0} onClick={() => void ask()}>
          {poll ? words.askAgain : words.ask}
        </Button>
        {poll && !poll.closedAt && (
          <Button
            disabled={order.isBusy}
            onClick={() => void order.give("meeting.closePoll", { meetingId: meeting.id })}
          >
            {words.close}
          </Button>
        )}
      </div>
    </Section>
  );
}

const useStyles = makeStyles({
  times: { margin: 0 },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
