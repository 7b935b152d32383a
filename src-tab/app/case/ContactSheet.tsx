import {
  Button,
  Field,
  makeStyles,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { type Contact, contactSheet } from "../../../src-shared/party/contact-sheet.ts";
import { type SeenCase, useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useReaders } from "../WhoSees.tsx";
import { nameOf } from "./forms/people-in.ts";
import { shownPhone } from "./phone.ts";
import { useScreenWords } from "./useScreenWords.ts";

/** Everybody to turn to, on one paper, as the one it is for may know. */
export function ContactSheet({ view, onClose }: { view: SeenCase; onClose: () => void }) {
  const text = useText();
  const { sheet: words } = useScreenWords();
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
  const { sheet: words } = useScreenWords();
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
  const styles = useStyles();
  const { sheet: words, people } = useScreenWords();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.title}>
      <Table className={styles.table} aria-label={words.title}>
        <TableHeader>
          <TableRow>
            {[words.who, words.role, words.phone, words.mail].map((title) => (
              <TableHeaderCell key={title}>{title}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {contacts.map(({ name, role, unit, phone, mail, isYou }) => (
            <TableRow key={`${role} ${name} ${mail}`}>
              <TableCell>
                <Text weight="semibold">{isYou ? `${name} (${words.you})` : name}</Text>
              </TableCell>
              <TableCell>{unit ?? people.roles[role]}</TableCell>
              <TableCell>{phone ? shownPhone(phone) : mail ? "" : words.unknown}</TableCell>
              <TableCell className={styles.mail}>{mail}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

const useStyles = makeStyles({
  reader: { maxWidth: "360px", "@media print": { display: "none" } },
  scroll: { overflowX: "auto", outlineOffset: tokens.strokeWidthThick },
  table: { minWidth: "560px" },
  mail: { overflowWrap: "anywhere" },
});
