import { Badge, Link, makeStyles, Text, Title2, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";

import type { CaseView } from "../../src-shared/case/view.ts";
import { useApi } from "./api.ts";
import { CardPanel } from "./CardPanel.tsx";
import { useText } from "./language.ts";
import { Loaded } from "./Loaded.tsx";
import { hashOf } from "./place.ts";
import { dueWords, momentWords } from "./when.ts";

/** A case as the person may see it: the next step first, then who is in it, when they meet and who has promised what. */
export function Case({ caseId }: { caseId: string }) {
  const styles = useStyles();
  const text = useText();
  const api = useApi();
  const query = useQuery({ queryKey: ["case", caseId], queryFn: () => api.caseOf(caseId) });

  return (
    <main className={styles.page}>
      <Link href={hashOf({ screen: "today" })}>{text.back}</Link>
      <Loaded query={query}>
        {(view) => (
          <>
            <div className={styles.head}>
              <Title2 as="h1">{view.reference}</Title2>
              <Badge appearance="tint" size="large">
                {text.stage[view.stage]}
              </Badge>
            </div>
            <section className={styles.section} aria-label={text.case.nextStep}>
              <Text size={400} weight="semibold">
                {text.waiting[view.waiting.kind]}
              </Text>
              {view.waiting.dueAt && <Text>{dueWords(view.waiting.dueAt, view.now, text)}</Text>}
              <CardPanel caseId={caseId} />
            </section>
            <People view={view} />
            <Meetings view={view} />
            <Tasks view={view} />
          </>
        )}
      </Loaded>
    </main>
  );
}

function People({ view }: { view: CaseView }) {
  const text = useText();
  const { child, guardian, supporter, hidden, left } = text.case;
  const family = view.people.filter((person) => person.kind !== "professional");
  const others = view.people.filter((person) => person.kind === "professional");
  const kinds = { child, guardian, supporter };
  return (
    <>
      <Section title={text.case.family} isEmpty={family.length === 0}>
        {family.map((person) => (
          <Line key={person.id} name={person.name ?? hidden} detail={kinds[person.kind]} />
        ))}
      </Section>
      <Section title={text.case.people} isEmpty={others.length === 0}>
        {others.map((person) => (
          <Line key={person.id} name={person.title} detail={person.hasLeft ? `${person.unit}, ${left}` : person.unit} />
        ))}
      </Section>
    </>
  );
}

function Meetings({ view }: { view: CaseView }) {
  const text = useText();
  return (
    <Section title={text.case.meetings} isEmpty={view.meetings.length === 0}>
      {view.meetings.map(({ id, slot, venue }) => (
        <Line key={id} name={slot ? momentWords(slot.start, text) : text.case.noTime} detail={venue?.name ?? ""} />
      ))}
    </Section>
  );
}

function Tasks({ view }: { view: CaseView }) {
  const text = useText();
  return (
    <Section title={text.case.tasks} isEmpty={view.tasks.length === 0}>
      {view.tasks.map(({ id, what, owner, reportTo, dueBy, isOverdue }) => (
        <Line
          key={id}
          name={what ?? text.case.hidden}
          detail={[
            owner,
            isOverdue ? text.today.overdue(text.day(dueBy)) : text.today.dueBy(text.day(dueBy)),
            ...(reportTo.length > 0 ? [text.case.reportTo(reportTo.join(", "))] : []),
          ].join(" · ")}
        />
      ))}
    </Section>
  );
}

function Section({ title, isEmpty = false, children }: { title: string; isEmpty?: boolean; children: ReactNode }) {
  const styles = useStyles();
  const text = useText();
  return (
    <section className={styles.section}>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {isEmpty ? <Text className={styles.quiet}>{text.case.none}</Text> : children}
    </section>
  );
}

function Line({ name, detail }: { name: string; detail: string }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Text>{name}</Text>
      <Text size={200} className={styles.quiet}>
        {detail}
      </Text>
    </div>
  );
}

const useStyles = makeStyles({
  page: {
    maxWidth: "760px",
    marginInline: "auto",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  line: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});
