import type { PartyId } from "../../../src-shared/ids.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { choicesOf, worded } from "./choices.ts";
import { DayField, PickField, SeveralField } from "./Fields.tsx";
import type { Intervention } from "./life-areas.ts";
import { OrderForm } from "./OrderForm.tsx";
import { calledIn, staffOf } from "./people.ts";
import type { FormProps } from "./PlanDialog.tsx";
import { usePlanText } from "./words.ts";

/** What is written here and differs from how it stands; the rest stays as it is, also where others have changed it. */
type Draft = Partial<{
  state: Intervention["state"];
  owner: PartyId | null;
  dueBy: string;
  needs: string[];
  after: string[];
}>;

export function SetForm({ view, question, thing, onClose }: FormProps<"set"> & { thing: Intervention }) {
  const tab = useText();
  const text = usePlanText();
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/set/${thing.id}`, {});
  const staff = staffOf(view, thing.unit).map(({ id }) => ({ value: id, label: calledIn(view, id, tab) }));
  const isSelfThere = staff.some(({ value }) => value === view.yourParty);
  const owners =
    view.plan.yours && view.yourParty && !isSelfThere ? [{ value: view.yourParty, label: text.you }, ...staff] : staff;
  const owner = owners.find(({ label }) => label === thing.owner)?.value ?? null;
  const { dueBy, ...rest } = said;
  const { only } = question;
  // What is agreed is changed by a new agreement.
  const isAgreed = view.plan.ordering.orders.some(
    ({ state, steps }) => state === "agreed" && steps.some(({ id }) => id === thing.id),
  );
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.set}
      lead={thing.words}
      verb="plan.setIntervention"
      input={{ interventionId: thing.id, ...rest, ...(dueBy === undefined ? {} : { dueBy: dueBy || null }) }}
      said={text.forms.done.set}
      onLanded={forget}
      onClose={onClose}
    >
      {only !== "needs" && (
        <>
          {" "}
          <PickField
            path="owner"
            label={text.forms.owner}
            hint={owners.length === 0 ? text.forms.noStaff : undefined}
            value={said.owner === undefined ? owner : said.owner}
            none={owner === null && thing.owner && said.owner === undefined ? thing.owner : text.forms.nobody}
            choices={owners}
            onChange={(next) => change({ ...said, owner: next })}
          />
          <DayField
            path="dueBy"
            label={text.forms.dueBy}
            value={dueBy ?? thing.dueBy ?? ""}
            onChange={(next) => change({ ...said, dueBy: next })}
          />
        </>
      )}
      {only === null && (
        <PickField
          path="state"
          label={text.forms.state}
          value={said.state ?? thing.state}
          choices={choicesOf(text.interventions.states)}
          onChange={(next) => change({ ...said, state: next ?? thing.state })}
        />
      )}
      {view.you === "coordinator" && only !== "ownerAndDay" && (
        <>
          <SeveralField
            path="needs"
            label={text.forms.needs}
            hint={view.plan.needs.length === 0 ? text.forms.noNeeds : undefined}
            value={said.needs ?? thing.needs}
            choices={worded(view.plan.needs)}
            onChange={(next) => change({ ...said, needs: next })}
          />
          {only === null && !isAgreed && view.plan.interventions.length > 1 && (
            <SeveralField
              path="after"
              label={text.forms.after}
              value={said.after ?? thing.after}
              choices={worded(view.plan.interventions.filter(({ id }) => id !== thing.id))}
              onChange={(next) => change({ ...said, after: next })}
            />
          )}
        </>
      )}
    </OrderForm>
  );
}
