import { Field, Input, Select, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";

import { useOrder } from "../useOrder.ts";
import { dayIn } from "../when.ts";
import { Activities } from "./Activities.tsx";
import type { ActProps } from "./ActPage.tsx";
import { ActForm } from "./ActForm.tsx";
import { useConsentText } from "./around.ts";
import { Flows } from "./Flows.tsx";
import { flowOf } from "./matrix-choice.ts";
import { Subjects } from "./Subjects.tsx";
import { useAsked } from "./useAsked.ts";

/** What somebody is asked for: who may tell whom what, what for, and until when. */
export function Ask({ of, onDone, ...around }: ActProps) {
  const words = useConsentText();
  const { view, board, caseId } = around;
  const { asked, change, changeGrantor, forget } = useAsked(around, of, "ask");
  const { give, isBusy, problem, wrongAt } = useOrder(caseId);
  const [isTried, setTried] = useState(false);
  const { form } = words;
  const missing = [
    ...(asked.subjectIds.length === 0 ? ["subjectIds"] : []),
    ...(asked.cells.length === 0 ? ["flows"] : []),
    ...(asked.purpose.trim() === "" ? ["purpose"] : []),
    ...(asked.validTo === "" ? ["validTo"] : []),
  ];
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
      <Subjects
        view={view}
        label={form.whoAsked}
        grantorId={asked.grantorId}
        subjectIds={asked.subjectIds}
        onGrantor={changeGrantor}
        onSubjects={(subjectIds) => change({ subjectIds })}
        problem={wrong("subjectIds")}
      />
      <Field label={form.purpose} hint={form.purposeHelp} validationMessage={wrong("purpose")}>
        <Textarea
          value={asked.purpose}
          maxLength={2000}
          resize="vertical"
          onChange={(_, data) => change({ purpose: data.value })}
        />
      </Field>
      <Flows
        board={board}
        units={asked.units}
        onUnits={(units) => change({ units })}
        chosen={new Set(asked.cells)}
        onChange={(chosen, units = asked.units) => change({ cells: [...chosen], units })}
        problem={wrong("flows") && form.chooseFlows}
      />
      <Activities chosen={asked.activities} onChange={(activities) => change({ activities })} />
      <Field label={form.validTo} validationMessage={wrong("validTo")}>
        <Input
          type="date"
          min={dayIn(board.now)}
          value={asked.validTo}
          onChange={(_, data) => change({ validTo: data.value })}
        />
      </Field>
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
