import { Button, Field, makeStyles, Select, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { type Contact, contactSheet } from "../../../src-shared/party/contact-sheet.ts";
import { type SeenCase, useApi } from "../api.ts";
import { screenWords, useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useReaders } from "../WhoSees.tsx";
import { nameOf } from "../names.ts";
import { LineTable } from "./LineTable.tsx";
import { shownPhone } from "./phone.ts";
import { useScreenWords } from "./useScreenWords.ts";

const useSheetText = screenWords(
  {
    sv: async () => (await import("../../../src-shared/text/sv/tab-sheet.ts")).sheet,
    en: async () => (await import("../../../src-shared/text/en/tab-sheet.ts")).sheet,
  },
  "sheet",
);

/** Everybody to turn to, on one paper, as the one it is for may know. */
export function ContactSheet({ view, onClose }: { view: SeenCase; onClose: () => void }) {
  const text = useText();
  const words = useSheetText();
  const api = useApi();
  const [reader, setReader] = useState("");
  const sheet = useQuery({
    queryKey: ["contact-sheet", view.caseId, reader],
    queryFn: async () =>
      reader === ""
        ? (await api.read<{ people: Contact[] }>(`/cases/${view.caseId}/contact-sheet`)).people
        : contactSheet(await api.read<SeenCase>(`/cases/${view.caseId}/as/${reader}`)),
  });
  const actions = (
    <>
      <Button appearance="primary" onClick={() => window.print()}>
        {words.print}
      </Button>
      <Button onClick={onClose}>{text.close}</Button>
    </>
  );
  return (
    <Section title={words.title} actions={actions} note={words.lead}>
      {view.you === "coordinator" && <Reader view={view} value={reader} onChoose={setReader} />}
      <Loaded query={sheet}>{(contacts) => <Contacts contacts={contacts} />}</Loaded>
    </Section>
  );
}

/** Whom the paper is for decides what stands on it. */
function Reader({ view, value, onChoose }: { view: SeenCase; value: string; onChoose: (party: string) => void }) {
  const styles = useStyles();
  const words = useSheetText();
  const readers = useReaders(view.caseId, true).data?.people ?? [];
  const people = view.people.filter(({ id }) => readers.some((one) => one.id === id && one.hasEyes));
  return (
    <Field label={words.forWhom} className={styles.reader}>
      <Select value={value} onChange={(_, { value: next }) => onChoose(next)}>
        <option value="">{words.forYou}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {nameOf(person)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Contacts({ contacts }: { contacts: Contact[] }) {
  const words = useSheetText();
  const { people } = useScreenWords();
  return (
    <LineTable
      name={words.title}
      heads={[words.who, words.role, words.phone, words.mail]}
      lines={contacts.map(({ name, role, unit, phone, mail, isYou }) => [
        `${role} ${name} ${mail}`,
        <Text key="who" weight="semibold">
          {isYou ? `${name} (${words.you})` : name}
        </Text>,
        unit ?? people.roles[role],
        phone ? shownPhone(phone) : mail ? "" : words.unknown,
        mail,
      ])}
    />
  );
}

const useStyles = makeStyles({
  reader: { maxWidth: "360px", "@media print": { display: "none" } },
});
