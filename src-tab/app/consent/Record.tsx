import { Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";

import { useDraft } from "../drafts.ts";
import { useOrder } from "../useOrder.ts";
import { dayIn } from "../when.ts";
import { Activities } from "./Activities.tsx";
import { ActForm } from "./ActForm.tsx";
import type { ActProps } from "./ActPage.tsx";
import { useConsentText } from "./around.ts";
import { Evidence, givenOn, missingIn } from "./Evidence.tsx";
import { Except, exceptedIn, exclusionsSaid } from "./Except.tsx";
import { Flows } from "./Flows.tsx";
import { flowOf } from "./matrix-choice.ts";
import { Subjects } from "./Subjects.tsx";
import { useAsked } from "./useAsked.ts";

/** A yes, whole or to a part of what was asked, with what it stands on; also one that renews an earlier one. */
export function Record({ of, onDone, ...around }: ActProps) {
  const words = useConsentText();
  const { view, board, caseId } = around;
  const today = dayIn(board.now);
  const { asked, change, changeGrantor, start, forget } = useAsked(around, of, "record");
  const [given, setGiven, forgetGiven] = useDraft(`${caseId}/given/${of}`, givenOn(today));
  const [except, setExcept, forgetExcept] = useDraft(
    `${caseId}/except/${of}`,
    exceptedIn(start.replaces?.exclusions ?? []),
  );
  const { give, isBusy, problem, wrongAt } = useOrder(caseId);
  const [isTried, setTried] = useState(false);
  const { form } = words;
  const missing = [
    ...(asked.subjectIds.length === 0 ? ["subjectIds"] : []),
    ...(asked.purpose.trim() === "" ? ["purpose"] : []),
    ...(asked.cells.length === 0 ? ["flows"] : []),
    ...(asked.validTo === "" ? ["validTo"] : []),
    ...missingIn(given),
  ];
  const wrong = (field: string) => {
    if (!isTried || !missing.includes(field)) return wrongAt(field);
    if (field === "readBack" || field === "understood") return form.tick;
    if (field === "flows") return form.chooseFlows;
    return field === "keptAt" ? form.paperNeeded : form.missing;
  };
  const send = async () => {
    setTried(true);
    if (missing.length > 0) return;
    const landed = await give("consent.record", {
      grantorId: asked.grantorId,
      subjectIds: asked.subjectIds,
      flows: asked.cells.map(flowOf),
      exclusions: exclusionsSaid(except),
      purpose: asked.purpose,
      activities: asked.activities,
      validFrom: given.receivedOn,
      validTo: asked.validTo,
      noticeLanguage: asked.language,
      ...given,
      scan: given.scan === "" ? null : given.scan,
      ...(start.requestId ? { requestId: start.requestId } : {}),
      ...(start.replaces ? { replaces: start.replaces.id } : {}),
    });
    if (!landed) return;
    forget();
    forgetGiven();
    forgetExcept();
    onDone(words.saved.record);
  };
  return (
    <ActForm
      caseId={caseId}
      title={start.replaces ? words.acts.renew : words.acts.record}
      submit={form.record}
      isBusy={isBusy}
      problem={problem}
      missing={isTried ? missing.length : 0}
      onSubmit={() => void send()}
    >
      <Subjects
        view={view}
        label={form.who}
        isFixed={start.replaces !== null}
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
        asked={start.requestId ? start.cells : []}
        problem={wrong("flows")}
      />
      <Except around={around} value={except} onChange={setExcept} units={asked.units} />
      <Activities chosen={asked.activities} onChange={(activities) => change({ activities })} />
      <Field label={form.validTo} validationMessage={wrong("validTo")}>
        <Input type="date" min={today} value={asked.validTo} onChange={(_, data) => change({ validTo: data.value })} />
      </Field>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>
        {form.given}
      </Text>
      <Evidence view={view} today={today} value={given} onChange={setGiven} wrong={wrong} />
      <Text size={200}>{form.later}</Text>
    </ActForm>
  );
}
