import type { Category } from "../../../src-shared/case/labelled.ts";
import type { PartyId } from "../../../src-shared/ids.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import type { FormProps } from "./PlanDialog.tsx";
import { categoryChoices, categoryOf, choicesOf, familyChoices } from "./choices.ts";
import { PickField, WordsField } from "./Fields.tsx";
import type { LifeArea } from "./life-areas.ts";
import { OrderForm } from "./OrderForm.tsx";
import { childrenIn } from "./people.ts";
import { SpeakerFields } from "./SpeakerFields.tsx";
import { usePlanText } from "./words.ts";

interface Draft {
  child: PartyId | null;
  area: LifeArea | null;
  words: string;
  category: Category | null;
  by: PartyId | null;
  releasedTo: string[];
}

export function NeedForm({ view, question, onClose }: FormProps<"need">) {
  const tab = useText();
  const text = usePlanText();
  const children = childrenIn(view);
  const first: Draft = {
    child: question.child ?? (children.length === 1 ? children[0]!.id : null),
    area: question.area,
    words: "",
    category: null,
    by: null,
    releasedTo: [],
  };
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/need`, first);
  const area = said.area ?? question.area;
  const child = said.child ?? first.child;
  const category = said.category ?? (area && categoryOf[area]);
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.need}
      verb="plan.addNeed"
      input={{ ...said, child, area, category }}
      needed={{
        child: child !== null,
        area: area !== null,
        words: said.words.trim() !== "",
        category: category !== null,
      }}
      said={text.forms.done.need}
      onLanded={forget}
      onClose={onClose}
    >
      <WordsField
        path="words"
        isTheirs={said.by !== null}
        label={text.forms.needWords}
        hint={text.forms.needHint}
        value={said.words}
        onChange={(words) => change({ ...said, words })}
      />
      {children.length > 1 && (
        <PickField
          path="child"
          label={text.forms.child}
          value={child}
          choices={familyChoices(view, tab, ({ kind }) => kind === "child")}
          onChange={(next) => change({ ...said, child: next })}
        />
      )}
      <PickField
        path="area"
        label={text.forms.area}
        value={area}
        choices={choicesOf(text.areas)}
        onChange={(next) => change({ ...said, area: next })}
      />
      <PickField
        path="category"
        label={text.forms.category}
        hint={text.forms.categoryHint}
        value={category}
        choices={categoryChoices(text)}
        onChange={(next) => change({ ...said, category: next })}
      />
      <SpeakerFields
        view={view}
        label={text.forms.who}
        none={text.office}
        said={said}
        onChange={(next) => change({ ...said, ...next })}
      />
    </OrderForm>
  );
}
