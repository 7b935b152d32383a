import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { Extract } from "../../../src-shared/record/extract.ts";
import { useText } from "../language.ts";
import { momentWords } from "../when.ts";
import { shownPhone } from "./phone.ts";
import { useLogWords } from "./useLogWords.ts";
import { useOwnWay } from "./useOwnWay.ts";

/** What is kept about somebody, part by part, as it is handed to them. */
export function Kept({ kept }: { kept: Extract & { lead: string } }) {
  const styles = useStyles();
  const text = useText();
  const { person: words } = useLogWords();
  const way = useOwnWay(kept);
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
  const goesOn: [title: string, lines: string[]][] =
    kept.goesOn.length > 0
      ? [[words.goesOn, kept.goesOn.map(({ what, unit, from }) => `${what ?? ""} (${unit}, ${text.date(from)})`)]]
      : [];
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
    [
      words.plan,
      [
        ...[...plan.statements, ...plan.needs].map((one) => one.words),
        ...plan.proposals.map((one) => (one.offer?.why ? words.because(one.words, one.offer.why) : one.words)),
        ...plan.interventions.map((one) => one.words),
      ],
    ],
    [
      words.goals,
      kept.goals.map(({ words: goal, reachedOn }) => (reachedOn ? words.reached(goal, text.date(reachedOn)) : goal)),
    ],
    ...way,
    [words.tasks, tasks.map(({ what, owner, dueBy }) => `${what ?? ""} (${owner}, ${text.date(dueBy)})`)],
    ...goesOn,
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
