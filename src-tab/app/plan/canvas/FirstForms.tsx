import type { PartyId } from "../../../../src-shared/ids.ts";
import { useDraft } from "../../drafts.ts";
import { useText } from "../../language.ts";
import { choicesOf, familyChoices } from "../choices.ts";
import { PickField } from "../Fields.tsx";
import type { Proposal } from "../life-areas.ts";
import { Quote } from "../Meanwhile.tsx";
import { OrderForm } from "../OrderForm.tsx";
import { calledIn } from "../people.ts";
import type { FormProps } from "../PlanDialog.tsx";
import { type PlanText, usePlanText } from "../words.ts";
import { useCanvasText } from "./words.ts";

type Channel = keyof PlanText["forms"]["channels"];

/** What somebody in the family has told the coordinator: that they want to see proposals first, or no longer. */
export function FirstForm({ view, question, onClose }: FormProps<"first">) {
  const tab = useText();
  const text = useCanvasText().forms;
  const { stops } = question;
  const [said, change, forget] = useDraft<{ party: PartyId | null; channel: Channel | null }>(
    `${view.caseId}/first/${stops}`,
    { party: stops, channel: null },
  );
  const { party, channel } = said;
  return (
    <OrderForm
      caseId={view.caseId}
      title={stops ? text.stopTitle : text.firstTitle}
      lead={stops ? calledIn(view, stops, tab) : text.firstLead}
      verb="plan.wantFirst"
      input={{ wants: stops === null, for: party, channel }}
      needed={{ for: party !== null, channel: channel !== null }}
      said={stops ? text.done.stop : text.done.first}
      onLanded={forget}
      onClose={onClose}
    >
      {stops === null && (
        <PickField
          path="for"
          label={text.who}
          value={party}
          choices={familyChoices(
            view,
            tab,
            ({ kind, id }) => kind !== "supporter" && !view.plan.firstLooks.includes(id),
          )}
          onChange={(next) => change({ ...said, party: next })}
        />
      )}
      <Channels value={channel} onChange={(next) => change({ ...said, channel: next })} />
    </OrderForm>
  );
}

/** They have seen it as the coordinator showed it to them. */
export function SawForm({ view, question, thing, onClose }: FormProps<"saw"> & { thing: Proposal }) {
  const tab = useText();
  const text = useCanvasText().forms;
  const [channel, change, forget] = useDraft<Channel | null>(`${view.caseId}/saw/${thing.id}/${question.party}`, null);
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.sawTitle}
      lead={calledIn(view, question.party, tab)}
      verb="plan.noteSeen"
      input={{ proposalId: thing.id, for: question.party, channel }}
      needed={{ channel: channel !== null }}
      said={text.done.saw}
      onLanded={forget}
      onClose={onClose}
    >
      <Quote>{thing.words}</Quote>
      <Channels value={channel} onChange={change} />
    </OrderForm>
  );
}

function Channels({ value, onChange }: { value: Channel | null; onChange: (next: Channel | null) => void }) {
  const text = useCanvasText().forms;
  const { channels } = usePlanText().forms;
  return (
    <PickField path="channel" label={text.channel} value={value} choices={choicesOf(channels)} onChange={onChange} />
  );
}
