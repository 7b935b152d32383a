import { Checkbox, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { Boxes } from "../Boxes.tsx";
import { useDraft } from "../drafts.ts";
import { useOrder } from "../useOrder.ts";
import { dayIn } from "../when.ts";
import { ActForm } from "./ActForm.tsx";
import type { ActProps } from "./ActPage.tsx";
import { nameIn } from "../names.ts";
import { useConsentText } from "./around.ts";
import { categoryNames } from "./category-names.ts";

interface Assessed {
  questions: string[];
  categories: string[];
  assessedBy: string;
  unit: string;
  assessedOn: string;
  notifyGuardians: boolean;
}

/** What a service has found of a child's maturity: the four questions, what it decides alone, and whether guardians may know. */
export function Assess({ of, onDone, ...around }: ActProps) {
  const styles = useStyles();
  const words = useConsentText();
  const { view, board, caseId } = around;
  const { assess } = words;
  const [said, setSaid, forget] = useDraft<Assessed>(`${caseId}/assess/${of}`, {
    questions: [],
    categories: [],
    assessedBy: "",
    unit: "",
    assessedOn: dayIn(board.now),
    notifyGuardians: true,
  });
  const [isTried, setTried] = useState(false);
  const { give, isBusy, problem, wrongAt } = useOrder(caseId);
  const change = (more: Partial<typeof said>) => setSaid({ ...said, ...more });
  const missing = [
    ...(said.questions.length < Object.keys(assess.questionKinds).length ? ["questions"] : []),
    ...(said.categories.length === 0 ? ["categories"] : []),
    ...(said.assessedBy.trim() === "" ? ["assessedBy"] : []),
    ...(said.unit === "" ? ["unit"] : []),
    ...(said.assessedOn === "" ? ["assessedOn"] : []),
  ];
  const wrong = (field: string) => {
    if (!isTried || !missing.includes(field)) return wrongAt(field);
    return field === "questions" ? assess.allFour : words.form.missing;
  };
  const ticks = (field: "questions" | "categories", label: string, choices: [string, string][]) => (
    <Field label={label} validationMessage={wrong(field)}>
      <Boxes className={styles.many}>
        {choices.map(([id, name]) => (
          <Checkbox
            key={id}
            label={name}
            checked={said[field].includes(id)}
            onChange={(_, { checked }) =>
              change({ [field]: checked ? [...said[field], id] : said[field].filter((one) => one !== id) })
            }
          />
        ))}
      </Boxes>
    </Field>
  );
  const send = async () => {
    setTried(true);
    if (missing.length > 0 || !(await give("consent.assessMaturity", { childId: of, ...said }))) return;
    forget();
    onDone(words.saved.maturity);
  };
  return (
    <ActForm
      caseId={caseId}
      title={assess.title(nameIn(view, of))}
      lead={assess.lead}
      submit={assess.save}
      isBusy={isBusy}
      problem={problem}
      missing={isTried ? missing.length : 0}
      onSubmit={() => void send()}
    >
      {ticks("questions", assess.questions, Object.entries(assess.questionKinds))}
      {ticks(
        "categories",
        assess.kinds,
        categoryNames.map((kind) => [kind, words.category[kind]]),
      )}
      <Field label={assess.by} validationMessage={wrong("assessedBy")}>
        <Input value={said.assessedBy} maxLength={200} onChange={(_, data) => change({ assessedBy: data.value })} />
      </Field>
      <Field label={assess.unit} validationMessage={wrong("unit")}>
        <Select value={said.unit} onChange={(_, data) => change({ unit: data.value })}>
          <option value="">{assess.chooseUnit}</option>
          {board.units
            .filter(({ id }) => id !== board.office)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={assess.on} validationMessage={wrong("assessedOn")}>
        <Input
          type="date"
          max={dayIn(board.now)}
          value={said.assessedOn}
          onChange={(_, data) => change({ assessedOn: data.value })}
        />
      </Field>
      <Field hint={assess.notifyHelp}>
        <Checkbox
          label={assess.notify}
          checked={said.notifyGuardians}
          onChange={(_, { checked }) => change({ notifyGuardians: checked === true })}
        />
      </Field>
      <Text size={200}>{words.seenBy}</Text>
    </ActForm>
  );
}

const useStyles = makeStyles({
  many: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});
