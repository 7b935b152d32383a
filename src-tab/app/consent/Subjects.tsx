import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";

import { Boxes } from "../Boxes.tsx";
import { nameIn } from "../names.ts";
import { type Around, grantorsIn, useConsentText } from "./around.ts";
import { subjectsFor } from "./asking.ts";

interface Props {
  view: Around["view"];
  label: string;
  /** It is about an answer of theirs: nobody else can be chosen. */
  isFixed?: boolean;
  grantorId: string;
  subjectIds: readonly string[];
  onGrantor: (grantorId: string) => void;
  onSubjects: (subjectIds: string[]) => void;
  problem?: string | undefined;
}

/** Who answers, and about whom: the children they have custody of, and themselves. */
export function Subjects({
  view,
  label,
  isFixed = false,
  grantorId,
  subjectIds,
  onGrantor,
  onSubjects,
  problem,
}: Props) {
  const styles = useStyles();
  const words = useConsentText();
  const possible = subjectsFor(view, grantorId);
  return (
    <>
      <Field label={label}>
        <Select value={grantorId} disabled={isFixed} onChange={(_, data) => onGrantor(data.value)}>
          {grantorsIn(view).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.form.about} validationMessage={problem}>
        <Boxes className={styles.many}>
          {possible.map((id) => (
            <Checkbox
              key={id}
              label={nameIn(view, id)}
              checked={subjectIds.includes(id)}
              onChange={(_, { checked }) =>
                onSubjects(possible.filter((one) => (one === id ? checked === true : subjectIds.includes(one))))
              }
            />
          ))}
        </Boxes>
      </Field>
    </>
  );
}

const useStyles = makeStyles({
  many: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});
