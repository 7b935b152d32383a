import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import type { Role } from "../../../src-shared/command.ts";
import type { Controller } from "../../../src-shared/programme/controllers.ts";
import { useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Page } from "../Page.tsx";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { MyCalendar } from "./MyCalendar.tsx";
import { MyNotices, type Notices } from "./MyNotices.tsx";
import { useMineText } from "./words.ts";

interface MyData {
  controller: { name: string; mailbox: string };
  controllers: Controller[];
  person: {
    title: string;
    mailbox: string;
    unit: string;
    mandates: ("secrecy" | "support" | "placement" | "cost")[];
    competences: string[];
  } | null;
  roles: Role[];
  notices: Notices;
  cases: { caseId: string; reference: string }[];
  reads: { at: string; reference: string | null }[];
}

/** What Samla keeps about somebody who works with it, and what they can change of it themselves. */
export function Mine() {
  const styles = useStyles();
  const tab = useText();
  const text = useMineText();
  const api = useApi();
  const query = useQuery({ queryKey: ["my data"], queryFn: () => api.read<MyData>("/me/data"), staleTime: 60_000 });

  return (
    <Page title={text.title}>
      <Text as="p" className={styles.lead}>
        {text.lead}
      </Text>
      <Loaded query={query}>
        {({ controller, controllers, person, roles, notices, cases, reads }) => (
          <>
            <Section title={text.you.title} note={!person && text.you.unknown}>
              <dl className={styles.facts}>
                {person && (
                  <>
                    <Fact name={text.you.name} value={person.title} />
                    <Fact name={text.you.unit} value={person.unit} />
                    <Fact name={text.you.mailbox} value={person.mailbox} />
                  </>
                )}
                <Fact
                  name={text.you.roles}
                  value={roles.map((role) => text.roles[role]).join(", ") || text.you.noRole}
                />
                {person && person.mandates.length > 0 && (
                  <Fact name={text.you.mandates} value={person.mandates.map((one) => text.mandates[one]).join(", ")} />
                )}
                {person && person.competences.length > 0 && (
                  <Fact name={text.you.competences} value={person.competences.join(", ")} />
                )}
                <Fact name={text.you.language} value={text.you.languageIs} />
              </dl>
            </Section>
            <MyNotices saved={notices} />
            <MyCalendar />
            <Section title={text.cases.title} empty={cases.length === 0 && text.cases.none}>
              <ul className={styles.codes}>
                {cases.map(({ caseId, reference }) => (
                  <li key={caseId}>
                    <Link href={hashOf({ screen: "case", caseId })}>{reference}</Link>
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={text.reads.title} note={text.reads.lead} empty={reads.length === 0 && text.reads.none}>
              <ul className={styles.reads}>
                {reads.map(({ at, reference }, index) => (
                  <li key={`${at} ${index}`} className={styles.read}>
                    <span className={styles.at}>{momentWords(at, tab)}</span>{" "}
                    <span>{reference ?? text.reads.gone}</span>
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={text.reach.title}>
              <Text as="p" className={styles.said}>
                {text.reach.text(controller.name, controller.mailbox)}
              </Text>
              <Text as="p" className={styles.said}>
                {text.reach.controllers}
              </Text>
              <ul className={styles.controllers}>
                {controllers.map(({ name, mail, phone }) => {
                  const officer = [mail, phone].filter(Boolean).join(", ");
                  return <li key={name}>{officer ? text.reach.controller(name, officer) : name}</li>;
                })}
              </ul>
              <Text as="p" className={styles.said}>
                {text.reach.authority}
              </Text>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
}

const useStyles = makeStyles({
  lead: { margin: 0 },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  fact: {
    display: "flex",
    columnGap: tokens.spacingHorizontalM,
    "@media (max-width: 479px)": { flexDirection: "column" },
  },
  name: {
    color: tokens.colorNeutralForeground2,
    flex: "0 0 160px",
    "@media (max-width: 479px)": { flexBasis: "auto" },
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  codes: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  reads: { margin: 0, padding: 0, listStyleType: "none", maxHeight: "320px", overflowY: "auto" },
  read: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
    "@media (max-width: 479px)": { flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
  },
  at: { flexBasis: "240px", "@media (max-width: 479px)": { flexBasis: "auto" } },
  controllers: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  said: { margin: 0, overflowWrap: "anywhere" },
});
