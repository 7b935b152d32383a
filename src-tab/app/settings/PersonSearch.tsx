import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { useApi } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import type { Entry } from "./changes.ts";
import { useSettingsText } from "./words.ts";

interface Found {
  account: string;
  name: string;
  title: string | null;
  department: string | null;
  mailbox: string;
}

/** Finds people in the directory, to add them. */
export function PersonSearch({ known, onChoose }: { known: string[]; onChoose: (person: Entry) => void }) {
  const styles = useStyles();
  const text = useSettingsText();
  const api = useApi();
  const [query, setQuery] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const asked = query.trim();
  const found = useQuery({
    queryKey: ["people", asked],
    queryFn: () => api.read<{ people: Found[] }>(`/people?q=${encodeURIComponent(asked)}`),
    enabled: asked.length >= 2,
    placeholderData: (before) => before,
  });
  const people = asked.length >= 2 ? found.data?.people : undefined;

  return (
    <div className={styles.search}>
      <Field label={text.searchPeople} hint={text.searchPeopleHint} className={styles.short}>
        <Input ref={input} value={query} onChange={(_, { value }) => setQuery(value)} />
      </Field>
      {found.error && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      <div aria-live="polite">
        {found.isFetching && asked.length >= 2 && <Text>{text.searching}</Text>}
        {people?.length === 0 && !found.isFetching && <Text>{text.noneFound}</Text>}
      </div>
      {people && people.length > 0 && (
        <ul className={styles.list}>
          {people.map(({ account, name, title, department, mailbox }) => (
            <li key={account}>
              <Button
                appearance="subtle"
                disabled={known.includes(account)}
                onClick={() => onChoose({ account, title: name, unit: "", mailbox, competences: [] })}
              >
                {[name, title, department, known.includes(account) && text.knownAlready].filter(Boolean).join(" · ")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  search: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  short: { maxWidth: "420px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});
