import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
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
    <table className={styles.table} aria-label={words.title}>
      <thead className={styles.head}>
        <tr>
          {[words.who, words.role, words.phone, words.mail].map((title) => (
            <th key={title} scope="col" className={styles.cell}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {contacts.map(({ name, role, unit, phone, mail, isYou }) => (
          <tr key={`${role} ${name} ${mail}`} className={styles.row}>
            <td className={styles.cell}>
              <Text weight="semibold">{isYou ? `${name} (${words.you})` : name}</Text>
            </td>
            <td className={styles.cell}>{unit ?? people.roles[role]}</td>
            <td className={styles.cell}>{phone ? shownPhone(phone) : mail ? "" : words.unknown}</td>
            <td className={styles.cell}>{mail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const narrow = "@media screen and (max-width: 599px)";
const useStyles = makeStyles({
  reader: { maxWidth: "360px", "@media print": { display: "none" } },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase300 },
  head: { [narrow]: { position: "absolute", clip: "rect(0 0 0 0)", width: "1px", height: "1px" } },
  row: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
    [narrow]: { display: "block", paddingBlock: tokens.spacingVerticalS },
  },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    overflowWrap: "anywhere",
    [narrow]: { display: "block", padding: 0 },
  },
});
