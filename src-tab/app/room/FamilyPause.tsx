import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import { familyOf, type SeenMeeting } from "../meeting/meeting-states.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { useRoomText } from "./text.ts";

/** The family asks through the coordinator; also where two lead, both know of it and nobody else. */
export function FamilyPause({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const outside = meeting.people.filter(({ isOutside }) => isOutside);
  const people = [
    ...familyOf(view, meeting).map(({ id, name }) => ({ id: id as string, name })),
    ...outside.map(({ party, title }) => ({ id: party as string, name: title })),
  ];
  const [chosen, choose] = useState(people[0]?.id ?? "");
  if (people.length === 0) return null;
  const ask = (kind: "pause" | "support") => give("meeting.askPause", { meetingId: meeting.id, kind, party: chosen });
  return (
    <Section title={words.pauses.family} note={words.pauses.familyLead}>
      <Field label={words.pauses.who}>
        <Select value={chosen} onChange={(_, { value }) => choose(value)}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.ways}>
        <Button disabledFocusable={isBusy} onClick={() => void ask("pause")}>
          {words.pauses.needs.pause}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void ask("support")}>
          {words.pauses.needs.support}
        </Button>
      </div>
      {problem && <Problem error={problem} />}
    </Section>
  );
}

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
