import type { PartyId } from "../../../../src-shared/ids.ts";
import { useDraft } from "../../drafts.ts";
import { useText } from "../../language.ts";
import { PickField, WordsField } from "../Fields.tsx";
import { OrderForm } from "../OrderForm.tsx";
import { calledIn, childrenIn } from "../people.ts";
import type { FormProps } from "../PlanDialog.tsx";
import { useOrderText } from "./words.ts";

/** What was weighed for the best of the child when this was agreed, and what the child itself says. */
export function WeighForm({ view, question, onClose }: FormProps<"weigh">) {
  const tab = useText();
  const text = useOrderText().forms;
  const note = view.plan.ordering.orders.find(({ id }) => id === question.id)?.note;
  const [said, change, forget] = useDraft<{ weighed: string; child: PartyId | null; view: string }>(
    `${view.caseId}/weigh/${question.id}`,
    { weighed: note?.weighed ?? "", child: null, view: "" },
  );
  const { weighed, child, view: words } = said;
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.weigh}
      lead={text.weighLead}
      verb="plan.weigh"
      input={{ orderId: question.id, weighed, child, view: child === null ? "" : words }}
      needed={{ weighed: weighed.trim() !== "", ...(child === null ? {} : { view: words.trim() !== "" }) }}
      said={text.done.weigh}
      onLanded={forget}
      onClose={onClose}
    >
      <WordsField
        path="weighed"
        label={text.weigh}
        value={weighed}
        onChange={(next) => change({ ...said, weighed: next })}
      />
      <PickField
        path="child"
        label={text.child}
        value={child}
        none={text.nobody}
        choices={childrenIn(view).map(({ id }) => ({ value: id, label: calledIn(view, id, tab) }))}
        onChange={(next) =>
          change({ ...said, child: next, view: note?.views.find((one) => one.child === next)?.words ?? "" })
        }
      />
      {child !== null && (
        <WordsField
          path="view"
          label={text.view}
          value={words}
          onChange={(next) => change({ ...said, view: next })}
          isTheirs
        />
      )}
    </OrderForm>
  );
}
