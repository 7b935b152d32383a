import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import type { AccessLine } from "../../../src-shared/record/access-log.ts";
import type { Extract } from "../../../src-shared/record/extract.ts";
import { type SeenCase, useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { LogTable } from "./LogTable.tsx";
import { shownPhone } from "./phone.ts";
import { useLogWords } from "./useLogWords.ts";

interface Props {
  view: SeenCase;
  id: string;
  name: string;
}

/** All that is kept about one person in the family as they may see it, and who has seen it: to be handed to them. */
export function PersonRecord({ view, id, name }: Props) {
  const { person: words, print } = useLogWords();
  const text = useText();
  const api = useApi();
  const path = `/cases/${view.caseId}/people/${id}`;
  const extract = useQuery({
    queryKey: ["extract", view.caseId, id],
    queryFn: () => api.read<Extract & { lead: string }>(`${path}/extract`),
  });
  const log = useQuery({
    queryKey: ["access-log", view.caseId, id],
    queryFn: () => api.read<{ lead: string; lines: AccessLine[] }>(`${path}/access-log`),
  });
  return (
    <>
      <Section title={words.title(name)} actions={<Button onClick={() => window.print()}>{print}</Button>}>
        <Loaded query={extract}>{(kept) => <Kept kept={kept} />}</Loaded>
      </Section>
      <Section title={words.log(name)}>
        <Loaded query={log}>
          {({ lead, lines }) => (
            <>
              <Text>{lead}</Text>
              <LogTable
                name={words.log(name)}
                lines={lines.map(({ on, at, who, what }) => ({ at: text.today.at(text.day(on), at), who, what }))}
              />
            </>
          )}
        </Loaded>
      </Section>
    </>
  );
}

function Kept({ kept }: { kept: Extract & { lead: string } }) {
  const styles = useStyles();
  const text = useText();
  const { person: words } = useLogWords();
  const {
    person,
    contacts,
    meetings,
    tasks,
    plan,
    consents,
    attachments,
    controllers,
    notices,
    wishes,
    suggestions,
    replies,
  } = kept;
  const facts = [
    [words.phone, person.phone && shownPhone(person.phone)],
    [words.mail, person.mail],
    [words.bornOn, person.bornOn && text.date(person.bornOn)],
    [words.number, person.personalNumber],
    [words.alias, person.alias],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  const parts: [title: string, lines: string[]][] = [
    [words.facts, [person.name ?? "", ...facts].filter(Boolean)],
    [words.contacts, contacts.map(({ on, channel }) => `${text.date(on)}: ${words.channels[channel]}`)],
    [
      words.consents,
      consents.map(({ validFrom, validTo, services }) =>
        words.consent(text.date(validFrom), text.date(validTo), services.map((one) => one.name).join(", ")),
      ),
    ],
    [
      words.meetings,
      meetings.flatMap(({ slot, purpose, items, notes }) => [
        [slot && momentWords(slot.start, text), purpose].filter(Boolean).join(": "),
        ...items.map(({ title }) => title),
        ...notes.map((note) => note.words),
      ]),
    ],
    [
      words.wished,
      [
        ...wishes.flatMap(({ scope }) => scope ?? []),
        ...suggestions.map(({ who, why }) => [who, why].filter(Boolean).join(": ")),
        ...replies.flatMap(({ fits, words: said }) => [
          ...fits.map(({ start, fit }) => `${momentWords(start, text)}: ${words.fits[fit]}`),
          ...(said ? [said] : []),
        ]),
      ],
    ],
    [words.plan, [...plan.statements, ...plan.needs, ...plan.proposals, ...plan.interventions].map((one) => one.words)],
    [words.tasks, tasks.map(({ what, owner, dueBy }) => `${what ?? ""} (${owner}, ${text.date(dueBy)})`)],
    [words.files, attachments.map((one) => one.name)],
    [words.notices, notices.map((one) => one.version)],
    [
      words.controllers,
      controllers.map(({ name, mail, phone }) => {
        const officer = [mail, phone && shownPhone(phone)].filter(Boolean).join(", ");
        return officer ? words.controller(name, officer) : name;
      }),
    ],
  ];
  return (
    <>
      <Text>{kept.lead}</Text>
      {parts.map(([title, lines]) => (
        <div key={title}>
          <Text as="h3" weight="semibold" className={styles.title}>
            {title}
          </Text>
          <ul className={styles.list}>
            {(lines.length > 0 ? [...new Set(lines)] : [words.none]).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const useStyles = makeStyles({
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
