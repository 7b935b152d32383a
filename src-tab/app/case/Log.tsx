import { Button, Field, Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { CaseLogLine } from "../../../src-shared/record/case-log.ts";
import { type SeenCase, useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { go, hashOf, useSearch } from "../place.ts";
import { Section } from "../Section.tsx";
import type { CaseProps } from "../shell/screens.ts";
import { momentWords } from "../when.ts";
import { nameOf } from "../names.ts";
import { LogTable } from "./LogTable.tsx";
import { PersonRecord } from "./PersonRecord.tsx";
import { logRead } from "./reads.ts";
import { useLogWords } from "./useLogWords.ts";

/** Who has read and changed the case; or, of one in the family, what is kept and who has seen it. */
export function Log({ view, place }: CaseProps) {
  const styles = useStyles();
  const words = useLogWords();
  const person = view.people.find(({ id, kind }) => id === place.thing && kind !== "professional");
  return (
    <>
      <div className={styles.filters}>
        <Field label={words.person.choose}>
          <Select
            value={person?.id ?? ""}
            onChange={(_, { value }) => go({ screen: "case", caseId: view.caseId, part: "log", thing: value || null })}
          >
            <option value="">{words.person.nobody}</option>
            {view.people
              .filter(({ kind }) => kind !== "professional")
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
          </Select>
        </Field>
        {person && (
          <Link href={hashOf({ screen: "case", caseId: view.caseId, part: "log" })} className={styles.back}>
            {words.person.back}
          </Link>
        )}
      </div>
      {person ? <PersonRecord view={view} id={person.id} name={nameOf(person)} /> : <WholeLog view={view} />}
    </>
  );
}

function WholeLog({ view }: { view: SeenCase }) {
  const words = useLogWords();
  const api = useApi();
  const log = useQuery(logRead(api, view.caseId));
  return (
    <Section
      title={words.title}
      note={words.lead}
      actions={<Button onClick={() => window.print()}>{words.print}</Button>}
    >
      <Loaded query={log}>{({ lines }) => <Filtered lines={lines} />}</Loaded>
    </Section>
  );
}

const atATime = 100;

function Filtered({ lines }: { lines: CaseLogLine[] }) {
  const styles = useStyles();
  const text = useText();
  const words = useLogWords();
  const [search, change] = useSearch();
  const [most, setMost] = useState(atATime);
  const [who, what] = [search.get("who") ?? "", search.get("what") ?? ""];
  const people = [...new Set(lines.map((line) => line.who))].toSorted((a, b) => a.localeCompare(b, "sv"));
  const found = lines.filter(
    (line) => (who === "" || line.who === who) && (what === "" || line.isRead === (what === "reads")),
  );
  return (
    <>
      <div className={styles.filters}>
        <Field label={words.who}>
          <Select value={who} onChange={(_, { value }) => change({ who: value })}>
            <option value="">{words.everybody}</option>
            {people.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.what}>
          <Select value={what} onChange={(_, { value }) => change({ what: value })}>
            <option value="">{words.all}</option>
            <option value="reads">{words.reads}</option>
            <option value="changes">{words.changes}</option>
          </Select>
        </Field>
      </div>
      <Text size={200} role="status">
        {words.shown(found.length, lines.length)}
      </Text>
      <LogTable
        name={words.title}
        lines={found.slice(0, most).map(({ at, who: by, what: done, about }) => ({
          at: momentWords(at, text),
          who: by,
          what: about ? words.about(done, about) : done,
        }))}
      />
      {found.length > most && (
        <Button className={styles.more} onClick={() => setMost(most + atATime)}>
          {words.more}
        </Button>
      )}
    </>
  );
}

const useStyles = makeStyles({
  filters: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalL,
    alignItems: "end",
    "@media print": { display: "none" },
  },
  back: { alignSelf: "end", "@media print": { display: "none" } },
  more: { alignSelf: "start", "@media print": { display: "none" } },
});
