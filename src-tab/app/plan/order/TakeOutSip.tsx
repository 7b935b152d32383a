import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";

import { OutOfReach, type SeenCase, useApi } from "../../api.ts";
import { Problem } from "../../Loaded.tsx";
import { save } from "../../save.ts";
import { useOrderText } from "./words.ts";

interface Exported {
  name: string;
  type: string;
  bytes: string;
  metadata: { file: { name: string } };
}

/** The plan as a file that can be kept, and beside it what the municipality's case system reads of it. */
export function TakeOutSip({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = useOrderText().sip;
  const api = useApi();
  const [state, setState] = useState<"rests" | "busy" | "done">("rests");
  const [problem, setProblem] = useState<Error | null>(null);
  // What was never answered is asked for again under the same id: it is one line in the log.
  const unanswered = useRef<string | null>(null);
  const take = async () => {
    const commandId = (unanswered.current ??= crypto.randomUUID());
    setState("busy");
    setProblem(null);
    try {
      const { name, type, bytes, metadata } = await api.send<Exported>(`/cases/${view.caseId}/exports/sip`, {
        commandId,
      });
      unanswered.current = null;
      save(new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], { type }), name);
      save(
        new Blob([JSON.stringify(metadata, null, 2)], { type: "application/json" }),
        name.replace(/\.pdf$/, ".json"),
      );
      setState("done");
    } catch (error) {
      if (!(error instanceof OutOfReach)) unanswered.current = null;
      setProblem(error as Error);
      setState("rests");
    }
  };
  return (
    <div className={styles.take}>
      <Button disabledFocusable={state === "busy"} onClick={() => void take()}>
        {state === "busy" ? text.taking : text.take}
      </Button>
      <Text role="status" size={200} className={styles.said}>
        {state === "done" ? text.taken : text.takeLead}
      </Text>
      {problem && <Problem error={problem} />}
    </div>
  );
}

const useStyles = makeStyles({
  take: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXS,
    "@media print": { display: "none" },
  },
  said: { color: tokens.colorNeutralForeground2 },
});
