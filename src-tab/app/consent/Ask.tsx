import { Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";

import { useOrder } from "../useOrder.ts";
import type { ActProps } from "./ActPage.tsx";
import { ActForm } from "./ActForm.tsx";
import { useConsentText } from "./around.ts";
import { flowOf } from "./matrix-choice.ts";
import { missingTerms, Terms } from "./Terms.tsx";
import { useAsked } from "./useAsked.ts";

/** What somebody is asked for: who may tell whom what, what for, and until when. */
export function Ask({ of, onDone, ...around }: ActProps) {
  const words = useConsentText();
  const { board, caseId } = around;
  const { asked, change, changeGrantor, forget } = useAsked(around, of, "ask");
  const { give, isBusy, problem, wrongAt } = useOrder(caseId);
  const [isTried, setTried] = useState(false);
  const { form } = words;
  const missing = missingTerms(asked);
  const wrong = (field: string) => (isTried && missing.includes(field) ? form.missing : wrongAt(field));
  const send = async () => {
    setTried(true);
    if (missing.length > 0) return;
    const { grantorId, subjectIds, purpose, validTo, activities } = asked;
    const flows = asked.cells.map(flowOf);
    const input = { grantorId, subjectIds, flows, purpose, validTo, activities, noticeLanguage: asked.language };
    if (!(await give("consent.request", input))) return;
    forget();
    onDone(words.saved.ask);
  };
  return (
    <ActForm
      caseId={caseId}
      title={words.acts.ask}
      submit={form.ask}
      isBusy={isBusy}
      problem={problem}
      missing={isTried ? missing.length : 0}
      onSubmit={() => void send()}
    >
      <Terms {...{ around, asked, change, changeGrantor, wrong }} who={form.whoAsked} />
      <Field label={form.language} hint={form.version(board.noticeVersion)}>
        <Select value={asked.language} onChange={(_, data) => change({ language: data.value })}>
          {Object.entries(words.languages).map(([id, said]) => (
            <option key={id} value={id}>
              {said}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200}>{words.seenBy}</Text>
    </ActForm>
  );
}
