import { useDraft } from "../../drafts.ts";
import { MoneyField } from "../Fields.tsx";
import type { Proposal } from "../life-areas.ts";
import { Quote } from "../Meanwhile.tsx";
import { OrderForm } from "../OrderForm.tsx";
import type { FormProps } from "../PlanDialog.tsx";
import { useCanvasText } from "./words.ts";

/** Somebody with their service's mandate lets its share of another's support cost that much. */
export function BearForm({ view, thing, onClose }: FormProps<"bear"> & { thing: Proposal }) {
  const text = useCanvasText();
  const { canvas } = thing;
  const own = canvas?.shares.find(({ unit }) => unit === view.plan.yours?.name);
  const foreseen = canvas?.cost && own ? String(Math.ceil((canvas.cost * own.percent) / 100)) : "";
  const [upTo, change, forget] = useDraft<string>(`${view.caseId}/bear/${thing.id}`, foreseen);
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.bearTitle}
      lead={text.forms.bearLead}
      verb="plan.bearCost"
      input={{ proposalId: thing.id, upTo: Number(upTo) }}
      needed={{ upTo: upTo !== "" }}
      submit={text.bear}
      said={text.forms.done.bear}
      onLanded={forget}
      onClose={onClose}
    >
      <Quote>{thing.words}</Quote>
      <MoneyField path="upTo" label={text.forms.upTo} value={upTo} onChange={change} />
    </OrderForm>
  );
}
