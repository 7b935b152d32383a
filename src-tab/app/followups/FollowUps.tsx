import { makeStyles, MessageBar, MessageBarBody, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { useSearch } from "../place.ts";
import { Section } from "../Section.tsx";
import type { ScreenProps } from "../shell/screens.ts";
import { FollowUpLine } from "./FollowUpLine.tsx";
import {
  fits,
  type FollowUp,
  isDone,
  isMine,
  isToReceive,
  kinds,
  useFollowUps,
  useFollowUpsText,
} from "./useFollowUps.ts";
import { OfWhom } from "../OfWhom.tsx";

/** What is promised: first what is yours, then what has come to you, then what you watch over. */
export function FollowUps({ thing }: ScreenProps) {
  const styles = useStyles();
  const words = useFollowUpsText();
  const query = useFollowUps();
  const [search, change] = useSearch();
  const [said, setSaid] = useState("");
  const kind = kinds.find((one) => one === search.get("kind")) ?? "open";

  return (
    <Page title={words.title}>
      <Loaded query={query}>
        {({ followUps, now }) => {
          const asked = followUps.find(({ id }) => id === thing);
          const isShown = (task: FollowUp) => fits[kind](task) || task === asked;
          const open = followUps.filter((task) => !isDone(task));
          const mine = open.filter(isMine);
          const toReceive = open.filter(isToReceive);
          const rest = followUps.filter((task) => !mine.includes(task) && !toReceive.includes(task));
          const led = rest.filter(({ seenAs }) => seenAs === "coordinator");
          const service = rest.filter(({ seenAs }) => seenAs === "unitManager");
          const own = rest.filter((task) => !led.includes(task) && !service.includes(task));
          const listed = (title: string, tasks: FollowUp[]) =>
            tasks.length > 0 && <Listed title={title} tasks={tasks} now={now} thing={thing} onSaid={setSaid} />;
          return (
            <>
              <Text as="p" size={400} className={styles.lead}>
                {open.length === 0
                  ? words.empty
                  : words.lead(open.length, open.filter((task) => task.isOverdue).length)}
              </Text>
              <div role="status">
                {said && (
                  <MessageBar intent="success" layout="multiline">
                    <MessageBarBody>{said}</MessageBarBody>
                  </MessageBar>
                )}
              </div>
              {thing && !asked && <Text>{words.notThere}</Text>}
              {listed(words.sections.mine, mine)}
              {listed(words.sections.toReceive, toReceive)}
              {listed(words.sections.service, service)}
              {led.length > 0 && (
                <Section
                  title={words.sections.led}
                  empty={!led.some(isShown) && words.noHits}
                  actions={
                    <Select
                      aria-label={words.show}
                      value={kind}
                      onChange={(_, { value }) => change({ kind: value === "open" ? "" : value })}
                    >
                      {kinds.map((one) => (
                        <option key={one} value={one}>
                          {words.kinds[one]}
                        </option>
                      ))}
                    </Select>
                  }
                >
                  <Lines tasks={led.filter(isShown)} now={now} thing={thing} onSaid={setSaid} />
                </Section>
              )}
              {listed(
                words.sections.done,
                own.filter((task) => task.you !== null),
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface Shown {
  tasks: FollowUp[];
  now: string;
  thing: string | null;
  onSaid: (said: string) => void;
}

const Listed = ({ title, ...shown }: Shown & { title: string }) => (
  <Section title={title}>
    <Lines {...shown} />
  </Section>
);

function Lines({ tasks, now, thing, onSaid }: Shown) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tasks.map((task) => (
        <OfWhom key={`${task.caseId}/${task.id}`} isOfAdults={task.isOfAdults}>
          <FollowUpLine task={task} now={now} isAsked={task.id === thing} onSaid={onSaid} />
        </OfWhom>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  lead: { margin: 0 },
  list: {
    listStyleType: "none",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
  },
});
