import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { familyChoices } from "./choices.ts";
import { SeveralField } from "./Fields.tsx";
import type { Proposal } from "./life-areas.ts";
import { Quote } from "./Meanwhile.tsx";
import { OrderForm } from "./OrderForm.tsx";
import type { FormProps } from "./PlanDialog.tsx";
import { usePlanText } from "./words.ts";

/** From now on the family may read it. What is one person's own idea is shown to the others that this person lets read it. */
export function PresentForm({ view, thing, onClose }: FormProps<"present"> & { thing: Proposal }) {
  const tab = useText();
  const text = usePlanText();
  const [releasedTo, change, forget] = useDraft<string[]>(`${view.caseId}/present/${thing.id}`, []);
  const others = familyChoices(view, tab, ({ id }) => id !== thing.party);
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.present}
      lead={text.forms.leads.present}
      verb="plan.present"
      input={{ proposalId: thing.id, releasedTo }}
      submit={text.proposals.present}
      said={text.forms.done.present}
      onLanded={forget}
      onClose={onClose}
    >
      <Quote>{thing.words}</Quote>
      {thing.party !== null && others.length > 0 && (
        <SeveralField
          path="releasedTo"
          label={text.forms.releasedTo}
          hint={text.forms.releasedHint}
          value={releasedTo}
          choices={others}
          onChange={change}
        />
      )}
    </OrderForm>
  );
}
