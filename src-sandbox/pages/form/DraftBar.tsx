import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLoaded } from "../live.ts";
import { formApi } from "./form-api.ts";
import { useFormText } from "./form-text.ts";
import type { Opened } from "./OpenedForm.tsx";

/** A new meeting, and what was begun and not sent. */
export function DraftBar({ person, onOpen }: { person: string; onOpen: (opened: Opened) => void }) {
  const styles = useStyles();
  const text = useFormText();
  const drafts = useLoaded(
    `drafts ${person}`,
    () => formApi.drafts(person),
    (news) => news.kind === "drafts" && news.person === person,
  );
  return (
    <div className={styles.bar}>
      <Button appearance="primary" size="small" onClick={() => onOpen({ kind: "new" })}>
        {text.newMeeting}
      </Button>
      {drafts.data && drafts.data.length > 0 && (
        <ul className={styles.drafts} aria-label={text.drafts}>
          {drafts.data.map((draft) => (
            <li key={draft.id}>
              <Button size="small" onClick={() => onOpen({ kind: "draft", draft })}>
                {text.goOn(draft.subject || text.noSubject)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  drafts: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
});
