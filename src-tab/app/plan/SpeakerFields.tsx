import type { CaseView } from "../../../src-shared/case/view.ts";
import type { PartyId } from "../../../src-shared/ids.ts";
import { useText } from "../language.ts";
import { familyChoices } from "./choices.ts";
import { PickField, SeveralField } from "./Fields.tsx";
import { usePlanText } from "./words.ts";

interface Props {
  view: CaseView;
  label: string;
  /** Who it is when nobody in the family is. */
  none: string;
  said: { by: PartyId | null; releasedTo: string[] };
  onChange: (next: { by: PartyId | null; releasedTo: string[] }) => void;
  /** Whether whoever says it lets others read it already now. */
  isReleased?: boolean;
}

/** Whose words they are: the coordinator writes down what the family says; a professional speaks for their own service and is not asked. */
export function SpeakerFields({ view, label, none, said, onChange, isReleased = true }: Props) {
  const tab = useText();
  const text = usePlanText();
  if (view.you !== "coordinator") return null;
  const others = familyChoices(view, tab, ({ id }) => id !== said.by);
  return (
    <>
      <PickField
        path="by"
        label={label}
        value={said.by}
        none={none}
        choices={familyChoices(view, tab)}
        onChange={(by) => onChange({ by, releasedTo: [] })}
      />
      {isReleased && said.by !== null && others.length > 0 && (
        <SeveralField
          path="releasedTo"
          label={text.forms.releasedTo}
          hint={text.forms.releasedHint}
          value={said.releasedTo}
          choices={others}
          onChange={(releasedTo) => onChange({ by: said.by, releasedTo })}
        />
      )}
    </>
  );
}
