import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { dayIn } from "../when.ts";
import { Activities } from "./Activities.tsx";
import { type Around, useConsentText } from "./around.ts";
import { Flows } from "./Flows.tsx";
import type { Cell } from "./matrix-choice.ts";
import { Subjects } from "./Subjects.tsx";
import type { Asked, useAsked } from "./useAsked.ts";

interface Props extends Pick<ReturnType<typeof useAsked>, "asked" | "change" | "changeGrantor"> {
  around: Around;
  /** Over the one who answers. */
  who: string;
  isFixed?: boolean;
  /** What was asked for, beside which the answer is read. */
  answered?: readonly Cell[];
  /** What is wrong with a field, in words. */
  wrong: (field: string) => string | undefined;
  /** What else bounds who may tell whom. */
  children?: ReactNode;
}

/** What is asked for and what is agreed to are the same things: about whom, what for, who tells whom what, until when. */
export function Terms(props: Props) {
  const { around, who, isFixed = false, asked, change, changeGrantor, answered = [], wrong, children } = props;
  const { view, board } = around;
  const { form } = useConsentText();
  return (
    <>
      <Subjects
        view={view}
        label={who}
        isFixed={isFixed}
        grantorId={asked.grantorId}
        subjectIds={asked.subjectIds}
        onGrantor={changeGrantor}
        onSubjects={(subjectIds) => change({ subjectIds })}
        problem={wrong("subjectIds")}
      />
      {board.purposes.length > 0 && (
        <Field label={form.purposeFrom}>
          <Select value="" onChange={(_, { value }) => value !== "" && change({ purpose: value })}>
            <option value="">{form.purposeOwn}</option>
            {board.purposes.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={form.purpose} hint={form.purposeHelp} validationMessage={wrong("purpose")}>
        <Textarea
          value={asked.purpose}
          maxLength={2000}
          resize="vertical"
          onChange={(_, data) => change({ purpose: data.value })}
        />
      </Field>
      <Flows
        board={board}
        units={asked.units}
        onUnits={(units) => change({ units })}
        chosen={new Set(asked.cells)}
        onChange={(chosen, units = asked.units) => change({ cells: [...chosen], units })}
        asked={answered}
        problem={wrong("flows") && form.chooseFlows}
      />
      {children}
      <Activities chosen={asked.activities} onChange={(activities) => change({ activities })} />
      <Field label={form.validTo} validationMessage={wrong("validTo")}>
        <Input
          type="date"
          min={dayIn(board.now)}
          value={asked.validTo}
          onChange={(_, data) => change({ validTo: data.value })}
        />
      </Field>
    </>
  );
}

/** What is yet to be said of them, by field. */
export const missingTerms = ({ subjectIds, cells, purpose, validTo }: Asked): string[] => [
  ...(subjectIds.length === 0 ? ["subjectIds"] : []),
  ...(purpose.trim() === "" ? ["purpose"] : []),
  ...(cells.length === 0 ? ["flows"] : []),
  ...(validTo === "" ? ["validTo"] : []),
];
