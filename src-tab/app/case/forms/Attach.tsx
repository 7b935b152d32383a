import { Field } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { Refused, type SeenCase, useApi } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { useText } from "../../language.ts";
import { problemSaid } from "../../useOrder.ts";
import { type FormProps, Frame, useCorrection } from "./Frame.tsx";
import { useFormWords } from "./words.ts";
import { Pick, Ticks } from "./inputs.tsx";
import { nameOf } from "../../names.ts";
import { choicesOf, entries, isFamily } from "./people-in.ts";
import { useFilesText } from "../useFilesText.ts";

/** A letter, a drawing, a recording or a signed paper comes into the case. */
export function Attach({ view, onClose }: FormProps) {
  const all = useFormWords();
  const words = all.attach;
  const { kinds } = useFilesText();
  const family = choicesOf(view, isFamily);
  const [typed, setTyped, forget] = useDraft(`record.attach ${view.caseId}`, {
    kind: "letter",
    category: "family",
    about: view.people.filter(({ kind }) => kind === "child").map(({ id }): string => id),
    fromId: "",
    withheldFrom: [] as string[],
  });
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const file = useRef<File | null>(null);
  const { upload, isBusy, problem, wrongAt } = useUpload(view.caseId);
  const [isMissing, setMissing] = useState(false);
  const send = async () => {
    setMissing(!file.current);
    if (!file.current || !(await upload({ ...typed, fromId: typed.fromId || null }, file.current))) return;
    forget();
    onClose();
  };
  const missing = isMissing ? { validationMessage: words.noFile, validationState: "error" as const } : {};
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead, submit: words.submit, onClose }}
      onSubmit={send}
    >
      <Field label={words.file} required {...missing}>
        {(control) => (
          <input {...control} type="file" onChange={({ target }) => (file.current = target.files?.[0] ?? null)} />
        )}
      </Field>
      <Pick label={words.kind} value={typed.kind} choices={entries(kinds)} onChange={(kind) => set({ kind })} />
      <Pick
        label={words.category}
        value={typed.category}
        choices={entries(all.category)}
        onChange={(category) => set({ category })}
      />
      <Ticks
        label={words.about}
        values={typed.about}
        choices={family}
        wrong={wrongAt("about")}
        onChange={(about) => set({ about })}
      />
      <Pick
        label={words.from}
        value={typed.fromId}
        choices={[["", words.nobody], ...family]}
        wrong={wrongAt("fromId")}
        onChange={(fromId) => set({ fromId })}
      />
      <Ticks
        label={words.withheld}
        hint={all.optional}
        values={typed.withheldFrom}
        choices={view.people.filter((one) => !one.hasLeft).map((one) => [one.id, nameOf(one)])}
        onChange={(withheldFrom) => set({ withheldFrom })}
      />
    </Frame>
  );
}

/** What was sent and never answered is sent again as the same file, so that it comes in once. */
function useUpload(caseId: string) {
  const api = useApi();
  const text = useText();
  const queries = useQueryClient();
  const ids = useRef({ commandId: crypto.randomUUID(), attachmentId: crypto.randomUUID() });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const upload = async (said: object, file: File): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    const { commandId, attachmentId } = ids.current;
    try {
      const { view } = await api.upload(caseId, { commandId, input: { ...said, attachmentId, name: file.name } }, file);
      const was = queries.getQueryData<SeenCase>(["case", caseId]);
      if (view && was) queries.setQueryData<SeenCase>(["case", caseId], { ...view, now: was.now });
      void queries.invalidateQueries();
      return true;
    } catch (error) {
      setProblem(error as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const wrongAt = (path: string) => {
    const wrong = problem instanceof Refused ? problem.fields.find((one) => one.path === path) : undefined;
    return wrong && problemSaid(wrong, text);
  };
  return { upload, isBusy, problem, wrongAt };
}

/** A file leaves the case for good. */
export function Detach(props: FormProps) {
  const words = useFormWords().detach;
  const { typed, set, send, isBusy, problem } = useCorrection(props, "record.removeAttachment", {
    reason: "wrongCase",
  });
  return (
    <Frame
      {...{ isBusy, problem, title: words.title, lead: words.lead, submit: words.submit }}
      onClose={props.onClose}
      onSubmit={() => send({ attachmentId: props.thing, reason: typed.reason })}
    >
      <Pick
        label={words.reason}
        value={typed.reason}
        choices={entries(words.reasons)}
        onChange={(reason) => set({ reason })}
      />
    </Frame>
  );
}
