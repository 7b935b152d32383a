import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";

import { useText } from "../language.ts";
import { Trouble } from "../Loaded.tsx";
import { boardHref } from "./acts.ts";
import { useConsentText } from "./around.ts";

interface Props {
  caseId: string;
  title: string;
  lead?: string;
  submit: string;
  isBusy: boolean;
  /** What the server said no to. */
  problem: Error | null;
  /** How many things are still to be filled in; said by the button once somebody has tried to send. */
  missing: number;
  onSubmit: () => void;
  children: ReactNode;
}

/** One act on a page of its own: what is asked, then one button. A "no" keeps all that was typed. */
export function ActForm({ caseId, title, lead, submit, isBusy, problem, missing, onSubmit, children }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useConsentText();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const [tries, setTries] = useState(0);
  // What is missing takes the focus when somebody has tried to send, and not while they mend it.
  useEffect(() => {
    if (tries === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // Of several to choose among it is the group that is wrong, and the first of them that can be reached.
    (wrong?.querySelector("input") ?? wrong)?.focus();
  }, [tries]);
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
        setTries(tries + 1);
      }}
    >
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {lead && <Text>{lead}</Text>}
      {children}
      {problem && <Trouble problem={problem} />}
      {isBusy && <ProgressBar aria-label={text.working} />}
      {missing > 0 && <Text role="alert">{words.form.look(missing)}</Text>}
      <div className={styles.ways}>
        <Button type="submit" appearance="primary" disabled={isBusy}>
          {submit}
        </Button>
        <Button as="a" href={boardHref(caseId)} appearance="subtle">
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    // As wide as the answer.
    "& .fui-Select, & .fui-Input": { maxWidth: "480px" },
    "& .fui-Input:has([type=date])": { maxWidth: "200px" },
  },
  title: {
    margin: 0,
    outlineStyle: "none",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
