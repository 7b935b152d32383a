import type { Category } from "../../../src-shared/case/labelled.ts";
import type { PartyId } from "../../../src-shared/ids.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { categoryChoices, choicesOf, familyChoices } from "./choices.ts";
import { PickField, WordsField } from "./Fields.tsx";
import type { Statement } from "./life-areas.ts";
import { OrderForm } from "./OrderForm.tsx";
import { childrenIn } from "./people.ts";
import type { FormProps } from "./PlanDialog.tsx";
import { SpeakerFields } from "./SpeakerFields.tsx";
import { usePlanText } from "./words.ts";

interface Draft {
  kind: Statement["kind"];
  words: string;
  category: Category | null;
  child: PartyId | null;
  by: PartyId | null;
  releasedTo: string[];
}

export function StatementForm({ view, onClose }: FormProps<"statement">) {
  const tab = useText();
  const text = usePlanText();
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/statement`, {
    kind: "agreed",
    words: "",
    category: null,
    child: null,
    by: null,
    releasedTo: [],
  });
  const { kind, words, category, child, by, releasedTo } = said;
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.statement}
      verb="plan.addStatement"
      input={{ kind, words, category, about: child === null ? [] : [child], by, releasedTo }}
      needed={{ words: words.trim() !== "", category: category !== null }}
      said={text.forms.done.statement}
      onLanded={forget}
      onClose={onClose}
    >
      <WordsField
        path="words"
        isTheirs={by !== null}
        label={text.forms.statementWords}
        value={words}
        onChange={(next) => change({ ...said, words: next })}
      />
      <PickField
        path="kind"
        label={text.forms.statementKind}
        value={kind}
        choices={choicesOf(text.picture.kinds)}
        onChange={(next) => change({ ...said, kind: next ?? kind })}
      />
      <PickField
        path="category"
        label={text.forms.category}
        hint={text.forms.categoryHint}
        value={category}
        choices={categoryChoices(text)}
        onChange={(next) => change({ ...said, category: next })}
      />
      {childrenIn(view).length > 1 && (
        <PickField
          path="about"
          label={text.forms.about}
          value={child}
          none={text.forms.everyChild}
          choices={familyChoices(view, tab, (one) => one.kind === "child")}
          onChange={(next) => change({ ...said, child: next })}
        />
      )}
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
