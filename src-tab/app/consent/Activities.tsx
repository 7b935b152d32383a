import { Checkbox, Field, makeStyles, tokens } from "@fluentui/react-components";

import { Boxes } from "../Boxes.tsx";
import { useConsentText } from "./around.ts";

/** What a service may do beside being told. */
export function Activities({ chosen, onChange }: { chosen: readonly string[]; onChange: (chosen: string[]) => void }) {
  const styles = useStyles();
  const { form } = useConsentText();
  return (
    <Field label={form.activities}>
      <Boxes className={styles.many}>
        {Object.entries(form.activityKinds).map(([id, said]) => (
          <Checkbox
            key={id}
            label={said}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) => onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </Boxes>
    </Field>
  );
}

const useStyles = makeStyles({
  many: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});
