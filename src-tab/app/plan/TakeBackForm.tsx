import { Text } from "@fluentui/react-components";

import { Quote } from "./Meanwhile.tsx";
import { OrderForm } from "./OrderForm.tsx";
import type { FormProps } from "./PlanDialog.tsx";
import { usePlanText } from "./words.ts";

/** Asks once before something leaves the plan for good. */
export function TakeBackForm(props: FormProps<"takeBack"> & { thing: { id: string; words: string } }) {
  const { view, question, thing, onClose } = props;
  const text = usePlanText();
  const tied =
    question.kind === "need" ? view.plan.interventions.filter(({ needs }) => needs.includes(question.id)).length : 0;
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.takeBack}
      lead={text.forms.leads.takeBack}
      verb="plan.takeBack"
      input={{ kind: question.kind, id: thing.id }}
      submit={text.takeBack}
      said={text.forms.done.takeBack}
      onLanded={() => undefined}
      onClose={onClose}
    >
      <Quote>{thing.words}</Quote>
      {tied > 0 && <Text>{text.forms.leads.unlinked(tied)}</Text>}
    </OrderForm>
  );
}
