import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import { type SeenCase, useApi } from "../api.ts";
import { Loaded } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useReaders } from "../WhoSees.tsx";
import { ComingMeeting, Promises } from "./AtAGlance.tsx";
import { Files } from "./Files.tsx";
import { nameOf } from "../names.ts";
import { People } from "./People.tsx";
import { useScreenWords } from "./useScreenWords.ts";

interface Props {
  view: SeenCase;
  as: string | null;
  onChoose: (party: string) => void;
  onLeave: () => void;
}

/** The case through the eyes of somebody in it, to read and nothing else. */
export function SeenAs({ view, as, onChoose, onLeave }: Props) {
  const styles = useStyles();
  const { as: words } = useScreenWords();
  const readers = useReaders(view.caseId, true).data?.people;
  const people = view.people.filter((one) => !one.hasLeft && nameOf(one) !== "");
  const sees = (id: string) => readers?.find((one) => one.id === id)?.hasEyes ?? true;
  const chosen = people.find(({ id }) => id === as);
  return (
    <>
      <Section
        title={words.title}
        actions={!chosen && <Button onClick={onLeave}>{words.leave}</Button>}
        note={words.lead}
      >
        <Field label={words.who} className={styles.who}>
          <Select value={as ?? ""} onChange={(_, { value }) => onChoose(value)}>
            <option value="">{words.choose}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {sees(person.id) ? nameOf(person) : words.notYet(nameOf(person))}
              </option>
            ))}
          </Select>
        </Field>
      </Section>
      {chosen &&
        (sees(chosen.id) ? (
          <Seen view={view} party={chosen.id} name={nameOf(chosen)} onLeave={onLeave} />
        ) : (
          <Text>{words.nothing}</Text>
        ))}
    </>
  );
}

function Seen({ view, party, name, onLeave }: { view: SeenCase; party: string; name: string; onLeave: () => void }) {
  const styles = useStyles();
  const { as: words } = useScreenWords();
  const api = useApi();
  const seen = useQuery({
    queryKey: ["as", view.caseId, party],
    queryFn: () => api.read<SeenCase>(`/cases/${view.caseId}/as/${party}`),
  });
  return (
    <div className={styles.eyes}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {words.sees(name)} {words.limits}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onLeave}>{words.leave}</Button>
        </MessageBarActions>
      </MessageBar>
      <Loaded query={seen}>{(theirs) => <Theirs theirs={theirs} />}</Loaded>
    </div>
  );
}

/** Everything in it, without a button: what is empty says so once. */
function Theirs({ theirs }: { theirs: SeenCase }) {
  const { as: words, picture } = useScreenWords();
  const { plan, meetings, consents } = theirs;
  const inPlan = [...plan.statements, ...plan.needs, ...plan.proposals, ...plan.interventions];
  const items = meetings.flatMap((one) => one.items);
  return (
    <>
      <People view={theirs} isPreview />
      <ComingMeeting view={theirs} isPreview />
      <Section title={words.agenda} empty={items.length === 0 && words.empty}>
        {items.map(({ id, title }) => (
          <Text key={id}>{title}</Text>
        ))}
      </Section>
      <Promises view={theirs} isPreview />
      <Section title={picture.title} empty={inPlan.length === 0 && words.empty}>
        {inPlan.map(({ id, words: said }) => (
          <Text key={id}>{said}</Text>
        ))}
      </Section>
      <Section title={words.consent} empty={consents.length === 0 && words.empty}>
        <Text>{words.consents(consents.length)}</Text>
      </Section>
      <Files view={theirs} isPreview />
    </>
  );
}

const useStyles = makeStyles({
  who: { maxWidth: "360px" },
  eyes: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
