import type { Category } from "../../../src-shared/case/labelled.ts";
import type { PartyId, ProposalId, UnitId } from "../../../src-shared/ids.ts";
import { useDraft } from "../drafts.ts";
import { categoryChoices, categoryOf, worded } from "./choices.ts";
import { PickField, SeveralField, WordsField } from "./Fields.tsx";
import { OrderForm } from "./OrderForm.tsx";
import type { FormProps } from "./PlanDialog.tsx";
import { SpeakerFields } from "./SpeakerFields.tsx";
import { UnitField } from "./UnitField.tsx";
import { usePlanText } from "./words.ts";

interface Draft {
  unit: UnitId | null;
  words: string;
  category: Category | null;
  needs: string[] | null;
  alternativeTo: ProposalId | null;
  by: PartyId | null;
  releasedTo: string[];
}

export function ProposalForm({ view, question, onClose }: FormProps<"proposal">) {
  const text = usePlanText();
  const { needs, proposals, yours } = view.plan;
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/proposal/${question.alternativeTo}`, {
    unit: yours?.unit ?? null,
    words: "",
    category: null,
    needs: null,
    alternativeTo: question.alternativeTo,
    by: null,
    releasedTo: [],
  });
  const other = proposals.find(({ id }) => id === said.alternativeTo);
  // Another way to meet the same needs, until something else is said.
  const meant = said.needs ?? other?.needs ?? [];
  const need = needs.find(({ id }) => meant.includes(id));
  const category = said.category ?? (need ? categoryOf[need.area] : null);
  const { unit, words, alternativeTo, by } = said;
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.proposal}
      verb="plan.propose"
      input={{ unit, words, category, needs: meant, alternativeTo, by }}
      needed={{ words: words.trim() !== "", unit: unit !== null, category: category !== null }}
      said={text.forms.done.proposal}
      onLanded={forget}
      onClose={onClose}
    >
      <WordsField
        path="words"
        isTheirs={by !== null}
        label={text.forms.proposalWords}
        value={words}
        onChange={(next) => change({ ...said, words: next })}
      />
      {!yours && <UnitField value={unit} onChange={(next) => change({ ...said, unit: next })} />}
      <SpeakerFields
        view={view}
        label={text.forms.whoIdea}
        none={text.forms.theService}
        said={said}
        isReleased={false}
        onChange={(next) => change({ ...said, ...next })}
      />
      {needs.length > 0 && (
        <SeveralField
          path="needs"
          label={text.forms.needs}
          value={meant}
          choices={worded(needs)}
          onChange={(next) => change({ ...said, needs: next })}
        />
      )}
      <PickField
        path="category"
        label={text.forms.category}
        hint={text.forms.categoryHint}
        value={category}
        choices={categoryChoices(text)}
        onChange={(next) => change({ ...said, category: next })}
      />
      {proposals.length > 0 && (
        <PickField
          path="alternativeTo"
          label={text.forms.alternativeTo}
          value={alternativeTo}
          none={text.forms.standsAlone}
          choices={worded(proposals)}
          onChange={(next) => change({ ...said, alternativeTo: next })}
        />
      )}
    </OrderForm>
  );
}
