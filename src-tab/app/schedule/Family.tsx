import { Button, Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";

import { areMetApart, offeredTypes } from "../../../src-shared/meeting/planning/types-offered.ts";
import { Boxes } from "../Boxes.tsx";
import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import type { Plan, Planning } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

interface Props {
  plan: Plan;
  change: Planning["change"];
  view: SeenCase;
}

/** Asked where it makes a difference: the family has wished for something, or two of it must not meet; then it is always seen who comes. That the staff meet first is the family's to ask for. */
export function Family({ plan, change, view }: Props) {
  const words = useScheduleText();
  const open = useOpenForm();
  const isApart = areMetApart(view);
  const types = offeredTypes(view);
  const family = view.people.filter((person) => person.kind !== "professional" && !person.hasLeft);
  const mayWish = types.length <= 1 || view.programme?.meetings.includes("officialsFirst");
  const wish = mayWish && view.wishes.length === 0 && (
    <Button appearance="subtle" style={{ alignSelf: "start" }} onClick={() => open("wish")}>
      {words.wish}
    </Button>
  );
  return (
    <>
      {types.length > 1 && (
        <Field label={words.type}>
          <RadioGroup value={plan.type} onChange={(_, { value }) => change({ type: value as Plan["type"] })}>
            {types.map((type) => (
              <Radio key={type} value={type} label={words.types[type]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {wish}
      {isApart && (
        <Field label={words.familyWho} hint={words.familyHelp}>
          <Boxes>
            {family.map((person) => (
              <Checkbox
                key={person.id}
                label={person.kind === "professional" ? person.title : (person.name ?? "")}
                checked={plan.family.includes(person.id)}
                onChange={(_, { checked }) =>
                  change({
                    family: checked ? [...plan.family, person.id] : plan.family.filter((one) => one !== person.id),
                  })
                }
              />
            ))}
          </Boxes>
        </Field>
      )}
    </>
  );
}
