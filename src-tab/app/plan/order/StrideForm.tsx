import type { PartyId } from "../../../../src-shared/ids.ts";
import { useDraft } from "../../drafts.ts";
import { useText } from "../../language.ts";
import { categoryChoices, choicesOf, familyChoices } from "../choices.ts";
import { DayField, PickField, WordsField } from "../Fields.tsx";
import { OrderForm } from "../OrderForm.tsx";
import { childrenIn } from "../people.ts";
import type { FormProps } from "../PlanDialog.tsx";
import { usePlanText } from "../words.ts";
import { useOrderText } from "./words.ts";

interface Draft {
  of: PartyId | null;
  kind: "strength" | "progress" | "hope" | null;
  by: PartyId | null;
  words: string;
  category: keyof ReturnType<typeof usePlanText>["categories"] | null;
  on: string;
}

/** Something that goes well, has gone forward or is hoped for, in the words of whoever says so. */
export function StrideForm({ view, onClose }: FormProps<"stride">) {
  const tab = useText();
  const plan = usePlanText();
  const { forms: text, strides } = useOrderText();
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/stride`, {
    of: childrenIn(view)[0]?.id ?? null,
    kind: null,
    by: null,
    words: "",
    category: "family",
    on: "",
  });
  const { of, kind, by, words, category, on } = said;
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.stride}
      verb="plan.noteStride"
      input={{ of, kind, by, words, category, on: on || null }}
      needed={{ of: of !== null, kind: kind !== null, words: words.trim() !== "", category: category !== null }}
      said={text.done.stride}
      onLanded={forget}
      onClose={onClose}
    >
      <PickField
        path="of"
        label={text.ofWhom}
        value={of}
        choices={familyChoices(view, tab)}
        onChange={(next) => change({ ...said, of: next })}
      />
      <PickField
        path="kind"
        label={text.kind}
        value={kind}
        choices={choicesOf(strides.kinds)}
        onChange={(next) => change({ ...said, kind: next })}
      />
      {view.you === "coordinator" && (
        <PickField
          path="by"
          label={text.whoSays}
          value={by}
          none={text.myself}
          choices={familyChoices(view, tab)}
          onChange={(next) => change({ ...said, by: next })}
        />
      )}
      <WordsField
        path="words"
        label={text.words}
        value={words}
        onChange={(next) => change({ ...said, words: next })}
        isTheirs={by !== null}
      />
      <PickField
        path="category"
        label={plan.forms.category}
        hint={plan.forms.categoryHint}
        value={category}
        choices={categoryChoices(plan)}
        onChange={(next) => change({ ...said, category: next })}
      />
      <DayField path="on" label={text.on} value={on} onChange={(next) => change({ ...said, on: next })} />
    </OrderForm>
  );
}
