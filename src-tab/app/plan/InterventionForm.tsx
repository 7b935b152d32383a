import type { Category } from "../../../src-shared/case/labelled.ts";
import type { PartyId, UnitId } from "../../../src-shared/ids.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { categoryChoices, categoryOf, choicesOf, worded } from "./choices.ts";
import { DayField, PickField, SeveralField, WordsField } from "./Fields.tsx";
import { OrderForm } from "./OrderForm.tsx";
import { calledIn, staffOf } from "./people.ts";
import type { FormProps } from "./PlanDialog.tsx";
import { SpeakerFields } from "./SpeakerFields.tsx";
import { UnitField } from "./UnitField.tsx";
import { usePlanText } from "./words.ts";

interface Draft {
  unit: UnitId | null;
  unitName: string;
  words: string;
  category: Category | null;
  owner: PartyId | null;
  needs: string[];
  dueBy: string;
  after: string[];
  state: "ongoing" | "done" | "ended";
  by: PartyId | null;
  releasedTo: string[];
}

export function InterventionForm({ view, question, onClose }: FormProps<"intervention">) {
  const tab = useText();
  const text = usePlanText();
  const { needs, interventions, yours } = view.plan;
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/intervention/${question.need}`, {
    unit: yours?.unit ?? null,
    unitName: yours?.name ?? "",
    words: "",
    category: null,
    owner: yours && view.yourParty,
    needs: question.need ? [question.need] : [],
    dueBy: "",
    after: [],
    state: "ongoing",
    by: null,
    releasedTo: [],
  });
  const need = needs.find(({ id }) => said.needs.includes(id));
  const category = said.category ?? (need ? categoryOf[need.area] : null);
  const staff = staffOf(view, said.unitName).map(({ id }) => ({ value: id, label: calledIn(view, id, tab) }));
  const owners =
    yours && view.yourParty && !staff.some(({ value }) => value === view.yourParty)
      ? [{ value: view.yourParty, label: text.you }, ...staff]
      : staff;
  const { unit, words, owner, dueBy, after, state, by } = said;
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.intervention}
      lead={text.forms.interventionHint}
      verb="plan.addIntervention"
      input={{ unit, words, category, owner, needs: said.needs, dueBy: dueBy || null, after, state, by }}
      needed={{ words: words.trim() !== "", unit: unit !== null, category: category !== null }}
      said={text.forms.done.intervention}
      onLanded={forget}
      onClose={onClose}
    >
      <WordsField
        path="words"
        label={text.forms.interventionWords}
        value={words}
        onChange={(next) => change({ ...said, words: next })}
      />
      {!yours && (
        <UnitField value={unit} onChange={(next, unitName) => change({ ...said, unit: next, unitName, owner: null })} />
      )}
      <PickField
        path="owner"
        label={text.forms.owner}
        hint={unit !== null && owners.length === 0 ? text.forms.noStaff : undefined}
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
      <SeveralField
        path="needs"
        label={text.forms.needs}
        hint={needs.length === 0 ? text.forms.noNeeds : undefined}
        value={said.needs}
        choices={worded(needs)}
        onChange={(next) => change({ ...said, needs: next })}
      />
      <PickField
        path="category"
        label={text.forms.category}
        hint={text.forms.categoryHint}
        value={category}
        choices={categoryChoices(text)}
        onChange={(next) => change({ ...said, category: next })}
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
      <PickField
        path="state"
        label={text.forms.state}
        value={state}
        choices={choicesOf(text.interventions.states).flatMap(({ value, label }) =>
          value === "planned" ? [] : [{ value, label }],
        )}
        onChange={(next) => change({ ...said, state: next ?? "ongoing" })}
      />
      <SpeakerFields
        view={view}
        label={text.forms.who}
        none={text.forms.theService}
        said={said}
        isReleased={false}
        onChange={(next) => change({ ...said, ...next })}
      />
    </OrderForm>
  );
}
