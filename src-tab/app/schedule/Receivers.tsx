import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

import type { CardJson } from "../../ui/card-values.ts";
import { Card } from "../Card.tsx";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { slotWords } from "./slotWords.ts";
import type { Preview } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

/** Exactly what each would get, as the server makes it, and who gets nothing. */
export function Receivers({ preview }: { preview: Preview }) {
  const styles = useStyles();
  const words = useScheduleText();
  const [isOpen, setOpen] = useState(false);
  const { event, cards, family, messages, toCall, notTold } = preview;
  const names = (people: readonly { name: string }[]) => words.list(people.map(({ name }) => name));
  return (
    <Section title={words.gets} note={words.getsLead}>
      {event && <InOutlook event={event} />}
      {toCall.length > 0 && <Part title={words.toCall}>{names(toCall)}</Part>}
      {family.length > 0 && <ToFamily family={family} messages={messages} />}
      {notTold.length > 0 && <Part title={words.notTold}>{names(notTold)}</Part>}
      {cards.length > 0 && (
        <>
          <Button appearance="subtle" aria-expanded={isOpen} className={styles.more} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.hideCards : words.showCards}
          </Button>
          {isOpen && <Text size={200}>{words.cardButtons}</Text>}
          {isOpen && (
            <div className={styles.cards}>
              {cards.map(({ to, card }) => (
                <section key={JSON.stringify(card)} className={styles.card}>
                  <Text as="h3" weight="semibold" className={styles.heading}>
                    {words.cardTo(to.join("; "))}
                  </Text>
                  <Card card={card as unknown as CardJson} headingLevel={4} onPress={() => undefined} />
                </section>
              ))}
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {title}
      </Text>
      <Text>{children}</Text>
    </div>
  );
}

/** Nobody in a family is ever in Outlook: what each gets instead, and whom the coordinator tells. */
function ToFamily({ family, messages }: Pick<Preview, "family" | "messages">) {
  const styles = useStyles();
  const words = useScheduleText();
  const told = family.flatMap(({ id, name }) =>
    messages.filter((one) => one.id === id).map((one) => ({ ...one, name })),
  );
  const others = family.filter(({ id }) => !messages.some((one) => one.id === id));
  return (
    <div className={styles.part}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {words.familyTold}
      </Text>
      {told.length > 0 && <Text>{words.neverInOutlook}</Text>}
      {told.map(({ id, name, by, language, text, hasCalendarFile }) => (
        <div key={id} className={styles.message}>
          <Text>{words.getsMessage[by](name, hasCalendarFile)}</Text>
          <blockquote lang={language} dir="auto" className={styles.said}>
            {text}
          </blockquote>
        </div>
      ))}
      {others.length > 0 && <Text>{words.familyTells(words.list(others.map(({ name }) => name)))}</Text>}
    </div>
  );
}

function InOutlook({ event }: { event: NonNullable<Preview["event"]> }) {
  const styles = useStyles();
  const text = useText();
  const words = useScheduleText();
  const asked = event.attendees.map(({ name, isOptional }) => (isOptional ? words.optionalMark(name) : name));
  const facts = [
    [words.to, asked.join("; ")],
    [words.subject, event.subject],
    [words.when, slotWords(event.slot, text, words)],
    [words.where, event.venue.name],
    [words.text, event.body],
  ] as const;
  return (
    <div className={styles.part}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {words.inOutlook}
      </Text>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.quiet}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {event.isOnline && <Text size={200}>{words.online}</Text>}
    </div>
  );
}

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  heading: { margin: 0 },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  fact: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalM}` },
  value: { margin: 0, flex: "1 1 240px", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, width: "64px" },
  message: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  said: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
    overflowWrap: "anywhere",
  },
  more: { alignSelf: "start" },
  cards: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
  card: { flex: "1 1 300px", minWidth: 0 },
});
