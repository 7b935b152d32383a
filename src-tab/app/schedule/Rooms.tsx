import { Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";

import { Section } from "../Section.tsx";
import type { Foresight, Planning } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

interface Props {
  seen: Foresight;
  planning: Planning;
  isTried: boolean;
}

/** Where they meet: nobody's home ground first, with the way there. */
export function Rooms({ seen, planning, isTried }: Props) {
  const styles = useStyles();
  const words = useScheduleText();
  const start = seen.preview?.start ?? planning.choice?.start;
  const chosen = seen.preview?.venueId ?? planning.choice?.venueId ?? "";
  const time = seen.times.find((one) => one.start === start);
  if (!time || !start) return null;
  const rooms = seen.venues.toSorted((a, b) => Number(b.isNeutral) - Number(a.isNeutral));
  const isNeutral = rooms.find(({ id }) => id === chosen)?.isNeutral ?? true;
  const isMissing = isTried && planning.venueReason.trim() === "";
  return (
    <Section title={words.place}>
      <RadioGroup
        aria-label={words.place}
        value={chosen}
        onChange={(_, { value }) => planning.choose({ start, venueId: value })}
      >
        {rooms.map(({ id, name, directions, isNeutral: neutral }) => {
          const isFree = time.venues.includes(id);
          return (
            <Radio
              key={id}
              value={id}
              disabled={!isFree}
              label={
                <span className={styles.option}>
                  <span>
                    {name} ({isFree ? (neutral ? words.neutral : words.notNeutral) : words.placeTaken})
                  </span>
                  <Text size={200} className={styles.quiet}>
                    {directions}
                  </Text>
                </span>
              }
            />
          );
        })}
      </RadioGroup>
      {!isNeutral && (
        <Field
          label={words.placeReason}
          required
          {...(isMissing ? { validationMessage: words.required, validationState: "error" as const } : {})}
          className={styles.reason}
        >
          <Input value={planning.venueReason} maxLength={200} onChange={(_, { value }) => planning.giveReason(value)} />
        </Field>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  option: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
  reason: { maxWidth: "480px" },
});
