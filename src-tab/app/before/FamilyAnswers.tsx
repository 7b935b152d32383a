import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useLinks } from "../case/links/useLinks.ts";
import { useText } from "../language.ts";
import { nameIn } from "../names.ts";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";
import { useBeforeText } from "./text.ts";

type Meeting = SeenCase["meetings"][number];

/** Who in the family comes, what they have read and said, and whether they have been told. */
export function FamilyAnswers({ view, meeting }: { view: SeenCase; meeting: Meeting }) {
  const styles = useStyles();
  const text = useText();
  const words = useBeforeText();
  const told = useLinks(view.caseId).data?.told ?? [];
  const isBooked = meeting.state === "booked" || meeting.state === "agendaPublished" || meeting.state === "blocked";
  return (
    <Section title={words.answers} note={words.onlyYou} empty={meeting.family.length === 0 && words.noFamily}>
      <ul className={styles.list}>
        {meeting.family.map(({ party, isComing, answer, suggests, seenAt, joins }) => {
          const sent = told.find((one) => one.party === party && one.about === `meeting:${meeting.id}`);
          const state = sent && (sent.state === "seen" || sent.state === "refused" ? "sent" : sent.state);
          const lines = [
            suggests && words.suggests(suggests),
            isComing ? words.joins[joins] : null,
            isBooked && (seenAt ? words.seen(momentWords(seenAt, text)) : words.notSeen),
            isComing && isBooked && state === "sent" && sent?.at ? words.told.sent(momentWords(sent.at, text)) : null,
            isComing && isBooked && state && state !== "sent" ? words.told[state] : null,
          ];
          return (
            <li key={party} className={styles.row}>
              <Text weight="semibold">
                {nameIn(view, party)}: {isComing ? words.answer[answer ?? "none"] : words.home}
              </Text>
              {lines.map((line) => line && <Text key={line}>{line}</Text>)}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
});
