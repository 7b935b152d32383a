import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { momentWords } from "../when.ts";
import { SaidWords, useSaidStyles } from "./SaidWords.tsx";
import { useVoiceText, type VoiceText } from "./text.ts";

type Person = SeenCase["people"][number];
type Child = Extract<Person, { kind: "child" }>;
type Saying = SeenCase["sayings"][number];

/** What each child has said for itself, as far as whoever looks may see it. */
export function Sayings({ view }: { view: SeenCase }) {
  const said = new Set(view.sayings.map(({ child }) => child));
  const children = view.people.filter(
    (one): one is Child => one.kind === "child" && (said.has(one.id) || one.ownVoice !== null),
  );
  const unknown = [...said].filter((id) => !children.some((child) => child.id === id));
  return (
    <>
      {children.map((child) => (
        <OfChild key={child.id} view={view} id={child.id} child={child} />
      ))}
      {unknown.map((id) => (
        <OfChild key={id} view={view} id={id} child={null} />
      ))}
    </>
  );
}

function OfChild({ view, id, child }: { view: SeenCase; id: string; child: Child | null }) {
  const rows = useSaidStyles();
  const text = useText();
  const words = useVoiceText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const sayings = view.sayings.filter((one) => one.child === id);
  const isCoordinators = view.you === "coordinator";
  const own = child?.ownVoice ?? null;
  const isNew = isCoordinators && sayings.some(({ ofItsOwn }) => ofItsOwn?.isRead === false);
  const open = useOpenForm();
  const actions = isCoordinators && (
    <>
      {isNew && (
        <Button size="small" disabled={isBusy} onClick={() => void give("voice.markRead", { childId: id })}>
          {words.markRead}
        </Button>
      )}
      {child?.name && (
        <Button size="small" onClick={() => open("childWords", id)}>
          {words.note}
        </Button>
      )}
    </>
  );
  const name = child?.name ?? null;
  return (
    <Section
      title={name === null ? words.title : words.of(name)}
      actions={actions}
      note={isCoordinators ? words.lead : words.theirs}
    >
      {problem && <Problem error={problem} />}
      {own && (
        <Text>
          {words.answered(words.ways[own.way], text.day(own.on))} {own.words}
        </Text>
      )}
      <ul className={rows.list}>
        {sayings.map((saying) => (
          <Said key={saying.id} view={view} saying={saying} name={name ?? ""} />
        ))}
      </ul>
    </Section>
  );
}

function Said({ view, saying, name }: { view: SeenCase; saying: Saying; name: string }) {
  const styles = useStyles();
  const rows = useSaidStyles();
  const text = useText();
  const words = useVoiceText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const open = useOpenForm();
  const { kind, at, ofItsOwn } = saying;
  const isCoordinators = view.you === "coordinator";
  const isNoted = isCoordinators && ofItsOwn?.isNoted === true;
  const isOpen = ofItsOwn !== null && ofItsOwn.guardians.length + ofItsOwn.units.length > 0;
  const said = [
    `${isNoted ? words.noted : words.kinds[kind]} ${momentWords(at, text)}`,
    !isNoted && ofItsOwn && (ofItsOwn.company === null ? words.alone : words.withSomebody(ofItsOwn.company)),
  ].filter(Boolean);
  return (
    <li className={rows.row}>
      <SaidWords caseId={view.caseId} saying={saying} name={name} />
      <Text size={200} className={styles.quiet}>
        {said.join(" · ")}
        {ofItsOwn && <> · {whoMaySee(view, saying, words)}</>}
      </Text>
      {isCoordinators && (isNoted || isOpen) && (
        <span className={styles.ways}>
          <Button size="small" appearance="subtle" onClick={() => open("childChoice", saying.id)}>
            {words.choice}
          </Button>
          {isNoted && (
            <Button
              size="small"
              appearance="subtle"
              disabled={isBusy}
              onClick={() => void give("voice.takeBack", { sayingId: saying.id })}
            >
              {words.takeBack}
            </Button>
          )}
        </span>
      )}
      {problem && <Problem error={problem} />}
      {ofItsOwn?.isRead === false && isCoordinators && (
        <Badge appearance="tint" className={styles.badge}>
          {words.isNew}
        </Badge>
      )}
    </li>
  );
}

function whoMaySee(view: SeenCase, { ofItsOwn }: Saying, words: VoiceText): string {
  const guardians = view.people.filter(({ id }) => ofItsOwn?.guardians.includes(id));
  const names = [
    ...guardians.flatMap((one) => (one.kind === "professional" || one.name === null ? [] : [one.name])),
    ...(ofItsOwn?.units.map(({ name }) => name) ?? []),
  ];
  return names.length > 0 ? words.seenBy(names.join(", ")) : words.seenByYou;
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, "@media print": { display: "none" } },
  badge: { marginTop: tokens.spacingVerticalXXS },
});
