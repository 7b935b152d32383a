import { useDraft } from "../../drafts.ts";
import { useText } from "../../language.ts";
import { choicesOf } from "../choices.ts";
import { PickField, WordsField } from "../Fields.tsx";
import { OrderForm } from "../OrderForm.tsx";
import { calledIn } from "../people.ts";
import type { FormProps } from "../PlanDialog.tsx";
import { usePlanText } from "../words.ts";
import { useOrderText } from "./words.ts";

interface Draft {
  /** A party, or a service after "unit:". */
  who: string | null;
  answer: "yes" | "no" | null;
  channel: "phone" | "visit" | "letter" | null;
  words: string;
}

/** A service answers for itself; the coordinator writes down what somebody in the family has said, or a service that has no way in. */
export function AnswerOrderForm({ view, question, onClose }: FormProps<"answerOrder">) {
  const tab = useText();
  const plan = usePlanText();
  const text = useOrderText();
  const isCoordinator = view.you === "coordinator";
  const order = view.plan.ordering.orders.find(({ id }) => id === question.id);
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/answer-order/${question.id}`, {
    who: null,
    answer: null,
    channel: null,
    words: "",
  });
  const { who, answer, channel, words } = said;
  const asked: { value: string; label: string }[] = [
    ...(order?.answers ?? []).flatMap(({ party }) =>
      party ? [{ value: party, label: calledIn(view, party, tab) }] : [],
    ),
    ...(order?.unheard ?? []).map(({ id, name }) => ({ value: `unit:${id}`, label: name })),
  ];
  const unit = who?.startsWith("unit:") ? who.slice(5) : null;
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.answer}
      lead={isCoordinator ? undefined : text.forms.answerLead}
      verb="plan.answerOrder"
      input={{
        orderId: question.id,
        answer,
        words,
        ...(isCoordinator ? { for: unit ? null : who, unit, channel } : {}),
      }}
      needed={{ answer: answer !== null, ...(isCoordinator ? { for: who !== null, channel: channel !== null } : {}) }}
      said={text.forms.done.answer}
      onLanded={forget}
      onClose={onClose}
    >
      {isCoordinator && (
        <PickField
          path="for"
          label={text.forms.answerOf}
          value={who}
          choices={asked}
          onChange={(next) => change({ ...said, who: next })}
        />
      )}
      <PickField
        path="answer"
        label={text.forms.says}
        value={answer}
        choices={choicesOf({ yes: text.answers.yes, no: text.answers.no })}
        onChange={(next) => change({ ...said, answer: next })}
      />
      {isCoordinator && (
        <PickField
          path="channel"
          label={text.forms.how}
          value={channel}
          choices={choicesOf(plan.forms.channels)}
          onChange={(next) => change({ ...said, channel: next })}
        />
      )}
      <WordsField
        path="words"
        label={text.forms.words}
        hint={plan.forms.optional}
        value={words}
        onChange={(next) => change({ ...said, words: next })}
        isTheirs={isCoordinator}
      />
    </OrderForm>
  );
}
