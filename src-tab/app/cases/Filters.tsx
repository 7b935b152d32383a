import { Button, Field, Input, makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";

import { useText } from "../language.ts";
import { type BoardCase, kinds, type useBoard, useCasesText, type useChosen } from "./useBoard.ts";

const restMs = 120;

interface Props {
  chosen: ReturnType<typeof useChosen>[0];
  change: ReturnType<typeof useChosen>[1];
  load: NonNullable<ReturnType<typeof useBoard>["data"]>["load"];
  cases: readonly BoardCase[];
}

/** What is chosen stays in the address, so that it is there when somebody comes back from a case. */
export function Filters({ chosen, change, load, cases }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useCasesText();
  const [typed, setTyped] = useState(chosen.code);
  const seek = useEffectEvent(() => {
    if (typed !== chosen.code) change({ code: typed });
  });
  // A key is answered by its letter; the list is sought in once the hand rests.
  useEffect(() => {
    const resting = setTimeout(seek, restMs);
    return () => clearTimeout(resting);
  }, [typed]);
  const { stage, whose, kind, isBoard } = chosen;
  const stages = Object.keys(text.stage).filter(
    (one) => one === stage || cases.some((each) => each.stage === one),
  ) as (keyof typeof text.stage)[];
  const count = (one: string) => cases.filter((each) => each.stage === one).length;
  const isChosen = chosen.code !== "" || stage !== "" || whose !== "" || kind !== "open";
  return (
    <search className={styles.filters} aria-label={words.filters}>
      <Field label={words.search} className={styles.field}>
        <Input
          type="search"
          value={typed}
          placeholder={words.searchHint}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Field label={words.which} className={styles.field}>
        <Select value={kind} onChange={(_, { value }) => change({ kind: value === "open" ? "" : value })}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.whose} className={styles.field}>
        <Select value={whose} onChange={(_, { value }) => change({ whose: value })}>
          <option value="">{words.every}</option>
          {load?.some(({ isYou }) => isYou) && <option value="mine">{words.mine}</option>}
          <option value="untaken">{words.untaken}</option>
          {load
            ?.filter(({ isYou }) => !isYou)
            .map(({ title }) => (
              <option key={title} value={title}>
                {title}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={words.stage} className={styles.field}>
        <Select value={stage} onChange={(_, { value }) => change({ stage: value })}>
          <option value="">{words.every}</option>
          {stages.map((one) => (
            <option key={one} value={one}>
              {`${text.stage[one]} (${count(one)})`}
            </option>
          ))}
        </Select>
      </Field>
      <div role="group" aria-label={words.show} className={styles.ways}>
        <ToggleButton checked={!isBoard} disabled={kind === "over"} onClick={() => change({ show: "" })}>
          {words.list}
        </ToggleButton>
        <ToggleButton checked={isBoard} disabled={kind === "over"} onClick={() => change({ show: "board" })}>
          {words.board}
        </ToggleButton>
      </div>
      {isChosen && (
        <Button
          appearance="subtle"
          onClick={() => {
            setTyped("");
            change({ code: "", stage: "", whose: "", kind: "" });
          }}
        >
          {words.clear}
        </Button>
      )}
    </search>
  );
}

const useStyles = makeStyles({
  filters: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    "@media print": { display: "none" },
  },
  field: {
    flexGrow: 1,
    flexBasis: "180px",
    maxWidth: "260px",
    minWidth: 0,
    "& select, & .fui-Input": { width: "100%", minWidth: 0 },
    "@media (max-width: 479px)": { maxWidth: "none" },
  },
  ways: { display: "flex", gap: tokens.spacingHorizontalXS },
});
