import type { PartyId } from "../../../../src-shared/ids.ts";
import { useDraft } from "../../drafts.ts";
import { PickField } from "../Fields.tsx";
import { OrderForm } from "../OrderForm.tsx";
import type { Professional } from "../people.ts";
import type { FormProps } from "../PlanDialog.tsx";
import { useOrderText } from "./words.ts";

/** Who answers for the plan as a whole. */
export function MainForm({ view, onClose }: FormProps<"main">) {
  const text = useOrderText().forms;
  const [said, change, forget] = useDraft<{ partyId: PartyId | null }>(`${view.caseId}/main`, {
    partyId: view.plan.main?.party ?? null,
  });
  const people = view.people.filter((one): one is Professional => one.kind === "professional" && !one.hasLeft);
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.main}
      verb="plan.setMain"
      input={said}
      said={text.done.main}
      onLanded={forget}
      onClose={onClose}
    >
      <PickField
        path="partyId"
        label={text.main}
        value={said.partyId}
        none={text.mainNone}
        choices={people.map(({ id, title, unit }) => ({ value: id, label: `${title}, ${unit}` }))}
        onChange={(partyId) => change({ partyId })}
      />
    </OrderForm>
  );
}
