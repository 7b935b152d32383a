import type { PartyId, UnitId } from "../../../src-shared/ids.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { worded } from "./choices.ts";
import { DayField, MoneyField, PickField, SeveralField } from "./Fields.tsx";
import type { Proposal } from "./life-areas.ts";
import { Quote } from "./Meanwhile.tsx";
import { OrderForm } from "./OrderForm.tsx";
import { calledIn, staffOf } from "./people.ts";
import type { FormProps } from "./PlanDialog.tsx";
import { usePlanText } from "./words.ts";

interface Draft {
  costOwner: UnitId | null;
  owner: PartyId | null;
  dueBy: string;
  cost: string;
  after: string[];
}

/** Somebody with their service's mandate decides to give the support. */
export function DecideForm({ view, thing, onClose }: FormProps<"decide"> & { thing: Proposal }) {
  const tab = useText();
  const text = usePlanText();
  const { interventions, yours } = view.plan;
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/decide/${thing.id}`, {
    costOwner: yours?.unit ?? null,
    owner: view.yourParty,
    dueBy: "",
    cost: "",
    after: [],
  });
  const { costOwner, owner, dueBy, after, cost } = said;
  const staff = staffOf(view, thing.unit)
    .filter(({ id }) => id !== view.yourParty)
    .map(({ id }) => ({ value: id, label: calledIn(view, id, tab) }));
  const owners = view.yourParty ? [{ value: view.yourParty, label: text.you }, ...staff] : staff;
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.decide}
      lead={text.forms.leads.decide}
      verb="plan.decide"
      input={{
        proposalId: thing.id,
        costOwner,
        cost: cost === "" ? null : Number(cost),
        owner,
        dueBy: dueBy || null,
        after,
      }}
      needed={{ costOwner: costOwner !== null }}
      submit={text.proposals.decide}
      said={text.forms.done.decide}
      onLanded={forget}
      onClose={onClose}
    >
      <Quote>{thing.words}</Quote>
      <PickField
        path="owner"
        label={text.forms.owner}
        value={owner}
        none={text.forms.nobody}
        choices={owners}
        onChange={(next) => change({ ...said, owner: next })}
      />
      <DayField
        path="dueBy"
        label={text.forms.dueBy}
        value={dueBy}
        onChange={(next) => change({ ...said, dueBy: next })}
      />
      <PickField
        path="costOwner"
        label={text.forms.costOwner}
        value={costOwner}
        choices={(yours?.payers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => change({ ...said, costOwner: next })}
      />
      <MoneyField
        path="cost"
        label={text.forms.cost}
        value={cost}
        onChange={(next) => change({ ...said, cost: next })}
      />
      {interventions.length > 0 && (
        <SeveralField
          path="after"
          label={text.forms.after}
          value={after}
          choices={worded(interventions)}
          onChange={(next) => change({ ...said, after: next })}
        />
      )}
    </OrderForm>
  );
}
