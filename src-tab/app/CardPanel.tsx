import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  Text,
} from "@fluentui/react-components";

import { CardView } from "../ui/CardView.tsx";
import { useText } from "./language.ts";
import { Loaded, Problem } from "./Loaded.tsx";
import { useCard } from "./useCard.ts";

/** What the person can do in a case now: the card they have in the chat, here. A "no" keeps everything that was typed. */
export function CardPanel({ caseId }: { caseId: string }) {
  const styles = useStyles();
  const text = useText();
  const { card, form, isBusy, problem, said, press, close } = useCard(caseId);
  const trouble = problem && (
    <>
      <Problem error={problem} />
      <Text>{text.kept}</Text>
    </>
  );

  return (
    <div className={styles.panel}>
      <Loaded query={card}>
        {(json) => <CardView card={json} busy={isBusy} headingLevel={2} onPress={(pressed) => void press(pressed)} />}
      </Loaded>
      {isBusy && !form && <ProgressBar aria-label={text.working} />}
      {!form && trouble}
      <div aria-live="polite">{said}</div>
      <Dialog open={form !== null} onOpenChange={(_, { type }) => type !== "backdropClick" && close()}>
        <DialogSurface className={styles.form}>
          <DialogBody>
            <DialogTitle
              action={
                <Button appearance="subtle" onClick={close}>
                  {text.close}
                </Button>
              }
            >
              {form?.title}
            </DialogTitle>
            <DialogContent>
              {isBusy && <ProgressBar aria-label={text.working} />}
              {trouble}
              {form && <CardView card={form.card} busy={isBusy} onPress={(pressed) => void press(pressed)} />}
            </DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
}

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column" },
  form: { maxWidth: "640px", "@media (max-width: 479px)": { padding: "16px" } },
});
