import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";

import { Ask } from "./Ask.tsx";
import { type Act, boardHref } from "./acts.ts";
import { type Around, useConsentText } from "./around.ts";
import { Assess } from "./Assess.tsx";
import { Invalidate } from "./Invalidate.tsx";
import { Letter } from "./Letter.tsx";
import { Record } from "./Record.tsx";
import { Withdraw } from "./Withdraw.tsx";

export interface ActProps extends Around {
  /** The person, the answer or the question that it is about. */
  of: string;
  /** It has landed: what is said of it where the person comes back to. */
  onDone: (said: string) => void;
}

const forms: { [act in Act]: (props: ActProps) => React.ReactNode } = {
  ask: Ask,
  record: Record,
  withdraw: Withdraw,
  invalidate: Invalidate,
  maturity: Assess,
  letter: Letter,
};

interface Props {
  around: Around;
  act: Act;
  of: string;
  onDone: (said: string) => void;
}
export function ActPage({ around, act, of, onDone }: Props) {
  const styles = useStyles();
  const words = useConsentText();
  const Form = forms[act];
  return (
    <div className={styles.page}>
      <Link href={boardHref(around.caseId)} className={styles.back}>
        ← {words.back}
      </Link>
      <Form {...around} of={of} onDone={onDone} />
      <Text size={200} className={styles.quiet}>
        {words.signpost}
      </Text>
    </div>
  );
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "1080px" },
  back: { alignSelf: "start", "@media print": { display: "none" } },
  quiet: { color: tokens.colorNeutralForeground2, "@media print": { display: "none" } },
});
