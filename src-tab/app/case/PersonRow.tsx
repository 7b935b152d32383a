import { Badge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Suspense } from "react";

import type { SeenCase } from "../api.ts";
import { fetched } from "../fetched.ts";
import { useText } from "../language.ts";
import { nameIn, nameOf } from "../names.ts";
import { useCorrect } from "./Corrections.tsx";
import { Reach } from "./Reach.tsx";
import type { CaseScreenText } from "../../../src-shared/text/sv/tab-case.ts";
import type { TabText } from "../../../src-shared/text/sv/tab.ts";
import { useScreenWords } from "./useScreenWords.ts";

const PersonMenu = fetched(async () => (await import("./PersonMenu.tsx")).PersonMenu);

type Person = SeenCase["people"][number];

/** Somebody around the child: who they are to it, how they are reached, and what is to be known to meet them well. */
export function PersonRow({ view, person }: { view: SeenCase; person: Person }) {
  const styles = useStyles();
  const text = useText();
  const { people: words } = useScreenWords();
  const correct = useCorrect();
  const name = nameOf(person) || words.hidden;
  const facts = factsOf(person, view, words, text);
  return (
    <li className={mergeClasses(styles.row, person.hasLeft && styles.gone)}>
      <div className={styles.who}>
        <Text className={styles.name}>
          <Text weight={person.kind === "child" ? "semibold" : "medium"}>
            {person.kind === "professional" ? withoutUnit(name, person.unit) : name}
          </Text>
          <Marks person={person} words={words} />
        </Text>
        {facts.map((fact) => (
          <Text key={fact} size={200} className={styles.quiet}>
            {fact}
          </Text>
        ))}
        <Reach name={name} person={person} />
      </div>
      {correct && (
        <Suspense fallback={null}>
          <PersonMenu view={view} person={person} name={name} />
        </Suspense>
      )}
    </li>
  );
}

/** They stand under the name of their service. */
const withoutUnit = (title: string, unit: string) => title.replace(`, ${unit}`, "");

type Words = CaseScreenText["people"];

/** What they are to the child and what they need, a line each. */
function factsOf(person: Person, view: SeenCase, words: Words, text: TabText): string[] {
  if (person.kind === "professional") return person.isOutside && view.you === "coordinator" ? [words.outside] : [];
  const languages: Readonly<Record<string, string>> = words.languages;
  const needs = person.adaptations.map(({ kind, detail }) =>
    [words.kinds[kind].toLowerCase(), detail && (languages[detail]?.toLowerCase() ?? detail)]
      .filter(Boolean)
      .join(": "),
  );
  return [...roleOf(person, view, words, text), ...(needs.length > 0 ? [words.needs(needs.join("; "))] : [])];
}

function roleOf(
  person: Exclude<Person, { kind: "professional" }>,
  view: SeenCase,
  words: Words,
  text: TabText,
): string[] {
  const named = (id: string) => nameIn(view, id);
  switch (person.kind) {
    case "child":
      return [
        [view.programme?.about !== "adults" && words.roles.child, person.bornOn && words.born(text.date(person.bornOn))]
          .filter(Boolean)
          .join(" · "),
        ...(person.voice ? [words.voice(words.voices[person.voice])] : []),
      ];
    case "guardian": {
      if (!person.hasCustody) return [`${words.roles.parent} · ${words.noCustody}`];
      const custody = person.custody.map(({ child, kind }) => words.custody(words.custodies[kind], named(child)));
      return custody.length > 0 ? custody : [words.roles.guardian];
    }
    case "supporter":
      return [
        words.beside(words.roles[person.role], named(person.of)),
        ...(person.appointment
          ? [
              words.appointed(person.appointment.until && text.date(person.appointment.until)),
              ...(person.appointment.says === "yes" ? [] : [words.notLetIn]),
            ]
          : []),
      ];
  }
}

function Marks({ person, words }: { person: Person; words: Words }) {
  const isFamily = person.kind !== "professional";
  return (
    <>
      {person.hasLeft && !(person.kind === "supporter" && person.appointment) && (
        <Badge appearance="outline" color="informative">
          {words.left}
        </Badge>
      )}
      {isFamily && person.isProtected && (
        <Badge appearance="filled" color="danger">
          {words.protected}
        </Badge>
      )}
      {isFamily && !person.hasLeft && person.toContact && (
        <Badge appearance="tint" color={person.contacted ? "success" : "warning"}>
          {person.contacted ? words.contacted : words.toContact}
        </Badge>
      )}
    </>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  gone: { color: tokens.colorNeutralForeground2 },
  who: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  name: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});
