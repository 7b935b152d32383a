import { Field, Radio, RadioGroup, Select, Text } from "@fluentui/react-components";
import { useState } from "react";

import { useOrder } from "../useOrder.ts";
import { ActForm } from "./ActForm.tsx";
import type { ActProps } from "./ActPage.tsx";
import { nameIn } from "../names.ts";
import { isLeft, useConsentText } from "./around.ts";
import { Except, exceptedIn, exclusionsSaid } from "./Except.tsx";
import { Foreseen } from "./Foreseen.tsx";
import { type Cell, cellOf, flowOf } from "./matrix-choice.ts";
import { MatrixGrid } from "./MatrixGrid.tsx";

/** Somebody takes back what they agreed to, whole or in part: what it leads to is told before it is done. */
export function Withdraw({ of, onDone, ...around }: ActProps) {
  const words = useConsentText();
  const { view, board, caseId } = around;
  const named = view.consents.find(({ id }) => id === of);
  const own = view.consents.filter((one) => one.grantor === named?.grantor && isLeft(one));
  const agreed = new Set<Cell>(own.flatMap(({ flows }) => flows.map(cellOf)));
  const [reach, setReach] = useState<"" | "all" | "part">("");
  const isPart = reach === "part";
  const [left, setLeft] = useState<ReadonlySet<Cell>>(agreed);
  const [except, setExcept] = useState(exceptedIn([]));
  const [channel, setChannel] = useState("phone");
  const [isTried, setTried] = useState(false);
  const { give, isBusy, problem } = useOrder(caseId);

  const taken = [...agreed].filter((cell) => !left.has(cell)).map(flowOf);
  const exclusions = exclusionsSaid(except);
  const isNothing = isPart && taken.length === 0 && exclusions.length === 0;
  const input =
    reach === "" || isNothing
      ? null
      : { consentId: of, channel, ...(isPart ? { flows: taken, exclusions } : { services: "all" }) };
  const units = board.units
    .map(({ id }) => id)
    .filter((id) => [...agreed].some((cell) => flowOf(cell).from === id || flowOf(cell).to === id));
  const send = async () => {
    setTried(true);
    if (input && (await give("consent.withdraw", input))) onDone(words.saved.withdraw);
  };
  const who = named ? nameIn(view, named.grantor) : "";
  return (
    <ActForm
      caseId={caseId}
      title={words.withdraw.title(who)}
      lead={words.withdraw.lead}
      submit={words.withdraw.save[reach || "none"]}
      isBusy={isBusy}
      problem={problem}
      missing={isTried && reach === "" ? 1 : 0}
      onSubmit={() => void send()}
    >
      <Field
        label={words.withdraw.how}
        validationMessage={isTried && reach === "" ? words.withdraw.chooseHow : undefined}
      >
        <RadioGroup value={reach} onChange={(_, data) => setReach(data.value as "all" | "part")}>
          <Radio value="all" label={words.withdraw.all} />
          <Radio value="part" label={words.withdraw.part} />
        </RadioGroup>
      </Field>
      {isPart && (
        <>
          <Text>{words.withdraw.left}</Text>
          <MatrixGrid
            board={board}
            units={units}
            within={agreed}
            chosen={left}
            onChange={setLeft}
            problem={isTried && isNothing ? words.withdraw.chooseSome : undefined}
          />
          <Except around={around} value={except} onChange={setExcept} units={units} />
        </>
      )}
      <Field label={words.withdraw.channel}>
        <Select value={channel} onChange={(_, data) => setChannel(data.value)}>
          {Object.entries(words.channels).map(([id, said]) => (
            <option key={id} value={id}>
              {said}
            </option>
          ))}
        </Select>
      </Field>
      <Foreseen around={around} verb="consent.withdraw" input={input} />
    </ActForm>
  );
}
