import { makeStyles, Text, tokens } from "@fluentui/react-components";

import { bodyFrom, bodyProblem } from "../../../src-shared/meeting/invitation/event-body.ts";
import { invitationTitle } from "../../../src-shared/text/sv/invitation-text.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { dayIn } from "../when.ts";
import { useInvitationText } from "./words.ts";

interface Props {
  body: string;
  former: readonly { body: string; until: string }[];
}

/** An invitation as it would stand in Outlook, of a case that does not exist; and what they have said before. */
export function InvitationPreview({ body, former }: Props) {
  const styles = useStyles();
  const { day } = useText();
  const text = useInvitationText();
  return (
    <>
      <Section title={text.preview} note={text.previewNote} empty={bodyProblem(body) !== null && text.mendFirst}>
        <dl className={styles.invitation}>
          <dt className={styles.name}>{text.subject}</dt>
          <dd className={styles.said} lang="sv">
            <Text weight="semibold">{invitationTitle(text.sampleCode)}</Text>
          </dd>
          <dt className={styles.name}>{text.body}</dt>
          <dd className={styles.said} lang="sv">
            {bodyFrom(body, text.sampleCode)}
          </dd>
        </dl>
      </Section>
      {former.length > 0 && (
        <Section title={text.former} note={text.formerNote}>
          <ul className={styles.list}>
            {former.map((one) => (
              <li key={one.until} className={styles.line}>
                <Text size={200} className={styles.name}>
                  {text.until(day(dayIn(one.until)))}
                </Text>
                <span className={styles.said} lang="sv">
                  {one.body}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const useStyles = makeStyles({
  invitation: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { color: tokens.colorNeutralForeground2 },
  said: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
