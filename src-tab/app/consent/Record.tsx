import { Text } from "@fluentui/react-components";
import { useState } from "react";

import { useDraft } from "../drafts.ts";
import { useOrder } from "../useOrder.ts";
import { dayIn } from "../when.ts";
import { ActForm } from "./ActForm.tsx";
import type { ActProps } from "./ActPage.tsx";
import { useConsentText } from "./around.ts";
import { Evidence, givenOn, missingIn } from "./Evidence.tsx";
import { Except, exceptedIn, exclusionsSaid } from "./Except.tsx";
import { flowOf } from "./matrix-choice.ts";
import { missingTerms, Terms } from "./Terms.tsx";
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
  const missing = [...missingTerms(asked), ...missingIn(given)];
  const wrong = (field: string) => {
    if (!isTried || !missing.includes(field)) return wrongAt(field);
    if (field === "readBack" || field === "understood") return form.tick;
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
      <Terms
        {...{ around, asked, change, changeGrantor, wrong }}
        who={form.who}
        isFixed={start.replaces !== null}
        answered={start.requestId ? start.cells : []}
      >
        <Except around={around} value={except} onChange={setExcept} units={asked.units} />
      </Terms>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>
        {form.given}
      </Text>
      <Evidence view={view} today={today} value={given} onChange={setGiven} wrong={wrong} />
      <Text size={200}>{form.later}</Text>
    </ActForm>
  );
}
