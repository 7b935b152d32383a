import type { PartyId } from "../../../src-shared/ids.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { choicesOf, familyChoices } from "./choices.ts";
import { PickField, WordsField } from "./Fields.tsx";
import type { Proposal } from "./life-areas.ts";
import { Quote } from "./Meanwhile.tsx";
import { OrderForm } from "./OrderForm.tsx";
import type { FormProps } from "./PlanDialog.tsx";
import type { PlanText } from "./words.ts";
import { usePlanText } from "./words.ts";

interface Draft {
  party: PartyId | null;
  stance: keyof PlanText["proposals"]["answers"] | null;
  words: string;
  channel: keyof PlanText["forms"]["channels"] | null;
}

/** What one person in the family says of a proposal. */
export function StanceForm({ view, question, thing, onClose }: FormProps<"stance"> & { thing: Proposal }) {
  const tab = useText();
  const text = usePlanText();
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/stance/${thing.id}/${question.party}`, {
    party: question.party,
    stance: null,
    words: "",
    channel: null,
  });
  const { party, stance, words, channel } = said;
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.titles.stance}
      verb="plan.takeStance"
      input={{ proposalId: thing.id, for: party, stance, words, channel }}
      needed={{ for: party !== null, stance: stance !== null, channel: channel !== null }}
      said={text.forms.done.stance}
      onLanded={forget}
      onClose={onClose}
    >
      <Quote>{thing.words}</Quote>
      <PickField
        path="for"
        label={text.forms.standFor}
        value={party}
        choices={familyChoices(view, tab, ({ kind }) => kind !== "supporter")}
        onChange={(next) => change({ ...said, party: next })}
      />
      <PickField
        path="stance"
        label={text.forms.answer}
        value={stance}
        choices={choicesOf(text.proposals.answers)}
        onChange={(next) => change({ ...said, stance: next })}
      />
      <WordsField
        path="words"
        isTheirs
        label={text.forms.standWords}
        hint={text.forms.optional}
        value={words}
        onChange={(next) => change({ ...said, words: next })}
      />
      <PickField
        path="channel"
        label={text.forms.channel}
        value={channel}
        choices={choicesOf(text.forms.channels)}
        onChange={(next) => change({ ...said, channel: next })}
      />
    </OrderForm>
  );
}
