import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Suspense } from "react";

import type { SeenCase } from "../api.ts";
import { fetched } from "../fetched.ts";
import { Section } from "../Section.tsx";
import { WhoSees } from "../WhoSees.tsx";
import { nameOf } from "../names.ts";
import { PersonRow } from "./PersonRow.tsx";
import { Safety } from "./Safety.tsx";
import { useScreenWords } from "./useScreenWords.ts";

const AddPerson = fetched(async () => (await import("./AddPerson.tsx")).AddPerson);

type Person = SeenCase["people"][number];
const isOf = (kind: Person["kind"], one: Person) => one.kind === kind;

/** Who is around the child: the family first, and who stands by whom; then the services, with those who work there. */
export function People({ view, isPreview = false }: { view: SeenCase; isPreview?: boolean }) {
  const styles = useStyles();
  const words = useScreenWords().people;
  const { people } = view;
  const children = people.filter((one) => isOf("child", one));
  const adults = people.filter((one) => isOf("guardian", one));
  const supporters = people.filter((one) => one.kind === "supporter");
  const staff = people.filter((one) => one.kind === "professional");
  const units = [...new Set(staff.map(({ unit }) => unit))].toSorted((a, b) => a.localeCompare(b, "sv"));
  const isCoordinators = view.you === "coordinator";
  const row = (person: Person) => <PersonRow key={person.id} view={view} person={person} />;
  return (
    <>
      <Section
        title={view.programme?.about === "adults" ? words.ofAdult : words.title}
        actions={
          !isPreview &&
          isCoordinators && (
            <Suspense fallback={null}>
              <AddPerson view={view} />
            </Suspense>
          )
        }
        note={!isPreview && <WhoSees view={view} section="family" />}
        empty={children.length + adults.length === 0 && isCoordinators && words.noFamily}
      >
        <ul className={styles.list}>
          {[...children, ...adults].map((person) => row(person))}
          {supporters.map((person) => row(person))}
        </ul>
        {isCoordinators && <Safety view={view} />}
      </Section>
      <Section
        title={words.services}
        note={!isPreview && isCoordinators && staff.length > 0 && <WhoSees view={view} section="professionals" />}
        empty={staff.length === 0 && (isCoordinators ? words.noServices : null)}
      >
        {units.map((unit) => (
          <div key={unit} className={styles.unit}>
            <Text weight="semibold" as="h3" className={styles.name}>
              {unit}
            </Text>
            <ul className={styles.list}>
              {staff
                .filter((one) => one.unit === unit)
                .toSorted((a, b) => Number(a.hasLeft) - Number(b.hasLeft) || nameOf(a).localeCompare(nameOf(b), "sv"))
                .map((person) => row(person))}
            </ul>
          </div>
        ))}
      </Section>
    </>
  );
}

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  unit: { display: "flex", flexDirection: "column", marginTop: tokens.spacingVerticalXS },
  name: { margin: 0 },
});
