import { useDraft } from "../drafts.ts";
import { WordsField } from "./Fields.tsx";
import { Meanwhile } from "./Meanwhile.tsx";
import { OrderForm } from "./OrderForm.tsx";
import type { FormProps } from "./PlanDialog.tsx";
import { usePlanText } from "./words.ts";

interface Draft {
  words: string;
  /** The wording they began from. */
  from: string;
}

/** Puts something otherwise. Where somebody else has done so meanwhile both texts are shown, and the next saving is over theirs. */
export function RewordForm({ view, question, thing, onClose }: FormProps<"reword"> & { thing: Worded }) {
  const text = usePlanText();
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/reword/${thing.id}`, {
    words: thing.words,
    from: thing.wording,
  });
  const isChanged = thing.wording !== said.from;
  const keepTheirs = () => {
    forget();
    onClose();
  };
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.reword}
      verb="plan.reword"
      input={{ kind: question.kind, id: thing.id, seen: thing.wording, words: said.words }}
      needed={{ words: said.words.trim() !== "" }}
      {...(isChanged ? { submit: text.forms.saveMine } : {})}
      said={text.forms.done.reword}
      onLanded={forget}
      onClose={onClose}
    >
      {isChanged && <Meanwhile now={thing.words} onKeep={keepTheirs} />}
      <WordsField
        path="words"
        isTheirs={Boolean(thing.party)}
        label={isChanged ? text.forms.yourText : text.forms.words}
        value={said.words}
        onChange={(words) => change({ ...said, words })}
      />
    </OrderForm>
  );
}
interface Worded {
  id: string;
  words: string;
  wording: string;
  /** Whose words in the family they are. */
  party?: string | null;
}
