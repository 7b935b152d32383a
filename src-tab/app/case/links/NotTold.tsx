import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { useApi } from "../../api.ts";
import { useText } from "../../language.ts";
import { Problem } from "../../Loaded.tsx";
import { momentWords } from "../../when.ts";
import type { Untold } from "./links.ts";
import { useLinkWords } from "./words.ts";

/** What no message could tell somebody of: they are called or written to, and that is noted. */
export function NotTold({ caseId, news }: { caseId: string; news: readonly Untold[] }) {
  const words = useLinkWords();
  const styles = useStyles();
  if (news.length === 0) return null;
  return (
    <div className={styles.part}>
      {news.map((one) => (
        <OneNotTold key={one.about} caseId={caseId} one={one} />
      ))}
      <Text size={200} className={styles.quiet}>
        {words.untoldLead}
      </Text>
    </div>
  );
}

function OneNotTold({ caseId, one: { party, about, kind, since } }: { caseId: string; one: Untold }) {
  const words = useLinkWords();
  const text = useText();
  const styles = useStyles();
  const api = useApi();
  const queries = useQueryClient();
  const [commandId] = useState(() => crypto.randomUUID());
  const told = useMutation({
    mutationFn: () => api.send(`/cases/${caseId}/told`, { party, about, commandId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["links"] }),
  });
  const what = words.news[kind];
  return (
    <>
      <span className={styles.wrong}>
        <WarningRegular aria-hidden fontSize={16} className={styles.mark} />
        <span>
          {what}, {words.untoldSince(momentWords(since, text))}
        </span>
      </span>
      {told.error && <Problem error={told.error} />}
      <Button
        size="small"
        className={styles.way}
        disabled={told.isPending}
        aria-label={words.of(words.hasTold, what)}
        onClick={() => told.mutate()}
      >
        {words.hasTold}
      </Button>
    </>
  );
}

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  wrong: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorStatusDangerForeground1 },
  mark: { flexShrink: 0, marginTop: "2px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  way: { alignSelf: "start", "@media print": { display: "none" } },
});
