import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useLanguage } from "../language.ts";
import { useLoaded } from "../live.ts";
import { Notice } from "../Notice.tsx";
import { formApi } from "./form-api.ts";
import { useFormText } from "./form-text.ts";
import type { Opened } from "./OpenedForm.tsx";

type Props = { person: string; mailbox: string; onOpen: (opened: Opened) => void };

/** A new meeting, and what was begun and not sent. */
export function DraftBar({ person, mailbox, onOpen }: Props) {
  const styles = useStyles();
  const text = useFormText();
  const { text: common } = useLanguage();
  const [failed, setFailed] = useState(false);
  const drafts = useLoaded(
    `drafts ${person}`,
    () => formApi.drafts(person),
    (news) => news.kind === "drafts" && news.person === person,
  );
  const begin = () => {
    setFailed(false);
    formApi.compose(mailbox, person, {}).then(
      (draft) => onOpen({ kind: "draft", draft, isNew: true }),
      () => setFailed(true),
    );
  };
  return (
    <div className={styles.bar}>
      <Button appearance="primary" size="small" onClick={begin}>
        {text.newMeeting}
      </Button>
      {failed && <Notice intent="error" words={common.notReached} />}
      {drafts.data && drafts.data.length > 0 && (
        <ul className={styles.drafts} aria-label={text.drafts}>
          {drafts.data.map((draft) => (
            <li key={draft.id}>
              <Button size="small" onClick={() => onOpen({ kind: "draft", draft, isNew: false })}>
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
