import {
  Button,
  makeStyles,
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

import type { Contact } from "../../../src-shared/party/contact-sheet.ts";
import { type SeenCase, useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useScreenWords } from "./useScreenWords.ts";

/** Everybody to turn to, on one paper, as the one who prints it may know. */
export function ContactSheet({ view, onClose }: { view: SeenCase; onClose: () => void }) {
  const styles = useStyles();
  const text = useText();
  const { sheet: words, people } = useScreenWords();
  const api = useApi();
  const sheet = useQuery({
    queryKey: ["contact-sheet", view.caseId],
    queryFn: () => api.read<{ people: Contact[] }>(`/cases/${view.caseId}/contact-sheet`),
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
      <Loaded query={sheet}>
        {({ people: contacts }) => (
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.title}>
            <Table className={styles.table}>
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
                    <TableCell>{phone ?? (mail ? "" : words.unknown)}</TableCell>
                    <TableCell className={styles.mail}>{mail}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </div>
        )}
      </Loaded>
    </Section>
  );
}

const useStyles = makeStyles({
  scroll: { overflowX: "auto", outlineOffset: tokens.strokeWidthThick },
  table: { minWidth: "560px" },
  mail: { overflowWrap: "anywhere" },
});
