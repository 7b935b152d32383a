import { Field, Select } from "@fluentui/react-components";

import type { Category } from "../../../src-shared/case/labelled.ts";
import type { SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

/** What was chosen, or what the meeting is mostly about. */
export const categoryOf = (chosen: string, meeting: SeenMeeting): string =>
  chosen || (meeting.planning?.category ?? meeting.items[0]?.category ?? "schooling");

/** What kind of information something is: who may read it follows. */
export function CategoryField({ value, onChange }: { value: string; onChange: (value: Category) => void }) {
  const words = useMeetingText();
  return (
    <Field label={words.category}>
      <Select value={value} onChange={(_, chosen) => onChange(chosen.value as Category)}>
        {Object.entries(words.categories).map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
