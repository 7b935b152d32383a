import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { CardPanel } from "../CardPanel.tsx";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import type { CaseProps } from "../shell/screens.ts";
import { dueWords, momentWords } from "../when.ts";

/** A case as the person may see it: the next step first, then who is in it, when they meet and who has promised what. */
export function Overview({ view, place }: CaseProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      <section className={styles.section} aria-label={text.case.nextStep}>
        <Text size={400} weight="semibold">
          {text.waiting[view.waiting.kind]}
        </Text>
        {view.waiting.dueAt && <Text>{dueWords(view.waiting.dueAt, view.now, text)}</Text>}
        <CardPanel caseId={place.caseId} />
      </section>
      <People view={view} />
      <Meetings view={view} />
      <Tasks view={view} />
    </>
  );
}

function People({ view }: { view: SeenCase }) {
  const text = useText();
  const { child, guardian, supporter, hidden, left } = text.case;
  const family = view.people.filter((person) => person.kind !== "professional");
  const others = view.people.filter((person) => person.kind === "professional");
  const kinds = { child, guardian, supporter };
  return (
    <>
      <Section title={text.case.family} empty={family.length === 0 && text.case.none}>
        {family.map((person) => (
          <Line key={person.id} name={person.name ?? hidden} detail={kinds[person.kind]} />
        ))}
      </Section>
      <Section title={text.case.people} empty={others.length === 0 && text.case.none}>
        {others.map((person) => (
          <Line key={person.id} name={person.title} detail={person.hasLeft ? `${person.unit}, ${left}` : person.unit} />
        ))}
      </Section>
    </>
  );
}

function Meetings({ view }: { view: SeenCase }) {
  const text = useText();
  return (
    <Section title={text.case.meetings} empty={view.meetings.length === 0 && text.case.none}>
      {view.meetings.map(({ id, slot, venue }) => (
        <Line key={id} name={slot ? momentWords(slot.start, text) : text.case.noTime} detail={venue?.name ?? ""} />
      ))}
    </Section>
  );
}

function Tasks({ view }: { view: SeenCase }) {
  const text = useText();
  return (
    <Section title={text.case.tasks} empty={view.tasks.length === 0 && text.case.none}>
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
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});
