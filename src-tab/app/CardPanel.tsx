import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";

import type { CardJson } from "../ui/card-values.ts";
import { type Reply, useApi } from "./api.ts";
import { Card } from "./Card.tsx";
import { Working } from "./Working.tsx";
import { Loaded, Trouble } from "./Loaded.tsx";
import { useForm } from "./useForm.ts";

const FormDialog = lazy(async () => ({ default: (await import("./FormDialog.tsx")).FormDialog }));

interface Props {
  caseId: string;
  /** Which of the person's cards on the case: "case", "agenda:<id>", "task:<id>". */
  subject?: string;
}

/** What others change is seen here as soon as in the case. */
const everyMs = 15_000;

/** What the person can do in a case now: the card they have in the chat, here. */
export function CardPanel({ caseId, subject = "case" }: Props) {
  const styles = useStyles();
  const api = useApi();
  const queries = useQueryClient();
  const key = ["card", caseId, subject];
  const card = useQuery({
    queryKey: key,
    queryFn: () => api.press("show", { caseId, subject, input: {} }).then(cardIn),
    refetchInterval: everyMs,
  });
  const { form, wasAsked, isBusy, problem, said, press, close } = useForm(caseId, (next) =>
    queries.setQueryData(key, next),
  );

  return (
    <div className={styles.panel}>
      <Loaded query={card}>{(json) => <Card card={json} busy={isBusy} headingLevel={2} onPress={press} />}</Loaded>
      {isBusy && !form && <Working />}
      {!form && problem && <Trouble problem={problem} />}
      <div aria-live="polite">{said}</div>
      {wasAsked && (
        <Suspense fallback={<Working />}>
          <FormDialog form={form} isBusy={isBusy} problem={problem} onPress={press} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

const cardIn = (reply: Reply): CardJson => {
  if (reply.kind === "closeDialog") throw new Error(reply.text);
  return reply.card;
};

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    // It stands under the screen's own heading, in line with it and no larger. The card's own are written on it.
    "& .ac-adaptiveCard": { padding: "0 !important" },
    "& [role=heading]": { fontSize: `${tokens.fontSizeBase400} !important` },
  },
});
