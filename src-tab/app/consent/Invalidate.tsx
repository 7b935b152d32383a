import { Field, Select, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";

import { useDraft } from "../drafts.ts";
import { useOrder } from "../useOrder.ts";
import { ActForm } from "./ActForm.tsx";
import type { ActProps } from "./ActPage.tsx";
import { nameIn } from "../names.ts";
import { useConsentText } from "./around.ts";
import { Foreseen } from "./Foreseen.tsx";

/** A consent was recorded in error: what was wrong, and who looks at it too. */
export function Invalidate({ of, onDone, ...around }: ActProps) {
  const words = useConsentText();
  const { view, board, caseId } = around;
  const named = view.consents.find(({ id }) => id === of);
  const [reason, setReason, forget] = useDraft(`${caseId}/invalidate/${of}`, "");
  const [second, setSecond] = useState("");
  const [isTried, setTried] = useState(false);
  const { give, isBusy, problem, wrongAt } = useOrder(caseId);
  const missing = [...(reason.trim() === "" ? ["reason"] : []), ...(second === "" ? ["second"] : [])];
  const wrong = (field: string) => (isTried && missing.includes(field) ? words.form.missing : wrongAt(field));
  const send = async () => {
    setTried(true);
    if (missing.length > 0 || !(await give("consent.invalidate", { consentId: of, reason, second }))) return;
    forget();
    onDone(words.saved.invalidate);
  };
  // What it leads to does not hang on the words: anybody who may be asked will do.
  const [someone] = board.seconds;
  return (
    <ActForm
      caseId={caseId}
      title={words.invalidate.title(named ? nameIn(view, named.grantor) : "")}
      lead={words.invalidate.lead}
      submit={words.invalidate.save}
      isBusy={isBusy}
      problem={problem}
      missing={isTried ? missing.length : 0}
      onSubmit={() => void send()}
    >
      <Field label={words.invalidate.reason} validationMessage={wrong("reason")}>
        <Textarea value={reason} maxLength={2000} resize="vertical" onChange={(_, data) => setReason(data.value)} />
      </Field>
      <Field label={words.invalidate.second} hint={words.invalidate.secondHelp} validationMessage={wrong("second")}>
        <Select value={second} onChange={(_, data) => setSecond(data.value)}>
          <option value="">{words.invalidate.choose}</option>
          {board.seconds.map(({ account, title }) => (
            <option key={account} value={account}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Foreseen
        around={around}
        verb="consent.invalidate"
        input={someone ? { consentId: of, reason: "-", second: someone.account } : null}
      />
      <Text size={200}>{words.invalidate.seenBy}</Text>
    </ActForm>
  );
}
