import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { useApi } from "../api.ts";
import { useText } from "../language.ts";
import { Problem } from "../Loaded.tsx";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { momentWords } from "../when.ts";

interface Job {
  id: string;
  caseId: string;
  reference: string | null;
  what: string;
  why: { message: string; whatToDo: string };
  since: string;
}

/** What could not be carried out outside: why, what to do, and once more. */
export function Undone() {
  const { today: words } = useText();
  const api = useApi();
  const { data, error } = useQuery({
    queryKey: ["undone"],
    queryFn: () => api.read<{ undone: Job[] }>("/undone"),
  });
  if (error) return <Problem error={error} />;
  if (!data || data.undone.length === 0) return null;
  return (
    <Section title={words.undone}>
      {data.undone.map((job) => (
        <OneUndone key={job.id} job={job} />
      ))}
    </Section>
  );
}

function OneUndone({ job }: { job: Job }) {
  const styles = useStyles();
  const text = useText();
  const api = useApi();
  const queries = useQueryClient();
  const { id, caseId, reference, what, why, since } = job;
  const again = useMutation({
    mutationFn: () => api.send(`/undone/${id}/retry`, { commandId: `again-${id}` }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["undone"] }),
  });
  return (
    <div className={styles.job}>
      <Text weight="semibold">{what}</Text>
      <Text>
        {why.message} {why.whatToDo}
      </Text>
      <Text size={200} className={styles.quiet}>
        {reference && <a href={hashOf({ screen: "case", caseId })}>{reference}</a>}
        {reference && " · "}
        {momentWords(since, text)}
      </Text>
      {again.error && <Problem error={again.error} />}
      <Button disabled={again.isPending || again.isSuccess} onClick={() => again.mutate()} className={styles.again}>
        {again.isSuccess ? text.today.queued : text.retry}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  job: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  again: { alignSelf: "start" },
});
