import { useState } from "react";

import type { PartyId } from "../../../src-shared/ids.ts";
import { useDraft } from "../drafts.ts";
import { useText } from "../language.ts";
import { choicesOf, familyChoices } from "./choices.ts";
import { PickField, WordsField } from "./Fields.tsx";
import type { Statement } from "./life-areas.ts";
import { Meanwhile, Quote } from "./Meanwhile.tsx";
import { OrderForm } from "./OrderForm.tsx";
import type { FormProps } from "./PlanDialog.tsx";
import { usePlanText } from "./words.ts";

interface Draft {
  party: PartyId | null;
  stance: "agrees" | "differs" | null;
  words: string;
}

/** How one sees a statement: a professional for their service, the coordinator for somebody in the family, whose words they are. */
export function StandForm({ view, question, thing, onClose }: FormProps<"stand"> & { thing: Statement }) {
  const tab = useText();
  const text = usePlanText();
  const isFamilys = view.you === "coordinator";
  // What they take a stand on is what they have before them.
  const [seen] = useState({ wording: thing.wording, words: thing.words });
  const [said, change, forget] = useDraft<Draft>(`${view.caseId}/stand/${thing.id}/${question.party}`, {
    party: question.party,
    stance: null,
    words: "",
  });
  return (
    <OrderForm
      caseId={view.caseId}
      title={isFamilys ? text.forms.titles.standFor : text.forms.titles.stand}
      lead={isFamilys ? undefined : text.forms.leads.stand}
      verb="plan.takeStand"
      input={{ statementId: thing.id, seen: seen.wording, stance: said.stance, words: said.words, for: said.party }}
      needed={{ stance: said.stance !== null, ...(isFamilys ? { for: said.party !== null } : {}) }}
      said={text.forms.done.stand}
      onLanded={forget}
      onClose={onClose}
    >
      <Quote>{seen.words}</Quote>
      {thing.wording !== seen.wording && <Meanwhile now={thing.words} />}
      {isFamilys && (
        <PickField
          path="for"
          label={text.forms.standFor}
          value={said.party}
          choices={familyChoices(view, tab)}
          onChange={(party) => change({ ...said, party })}
        />
      )}
      <PickField
        path="stance"
        label={text.forms.stand}
        value={said.stance}
        choices={choicesOf(isFamilys ? text.picture.standsOf : text.picture.stands)}
        onChange={(stance) => change({ ...said, stance })}
      />
      <WordsField
        path="words"
        isTheirs={isFamilys}
        label={text.forms.standWords}
        hint={text.forms.optional}
        value={said.words}
        onChange={(words) => change({ ...said, words })}
      />
    </OrderForm>
  );
}
