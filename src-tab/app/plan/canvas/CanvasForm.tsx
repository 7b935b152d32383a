import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { UnitId } from "../../../../src-shared/ids.ts";
import { useDraft } from "../../drafts.ts";
import { useDirectory } from "../../useCase.ts";
import type { SeenCase } from "../../api.ts";
import { choicesOf } from "../choices.ts";
import { MoneyField, NumberField, PickField, WordsField } from "../Fields.tsx";
import type { Proposal } from "../life-areas.ts";
import { Quote } from "../Meanwhile.tsx";
import { OrderForm } from "../OrderForm.tsx";
import type { FormProps } from "../PlanDialog.tsx";
import { useCanvasText } from "./words.ts";

type Kind = keyof ReturnType<typeof useCanvasText>["kinds"];
interface Hindrance {
  kind: Kind | null;
  words: string;
  liftedBy: UnitId | null;
}
interface Share {
  unit: UnitId | null;
  percent: string;
}
interface Draft {
  sort: "support" | "placement" | null;
  hindrances: Hindrance[];
  cost: string;
  shares: Share[];
  trialWeeks: string;
}
const most = 10;

/** What a way would take. Nothing is chosen beforehand, and what is not known yet is left open. */
export function CanvasForm({ view, thing, onClose }: FormProps<"canvas"> & { thing: Proposal }) {
  const styles = useStyles();
  const text = useCanvasText();
  const services = useServices(view);
  const idOf = (name: string | null) => services.find((one) => one.label === name)?.value ?? null;
  const [said, change, forget] = useDraft<Draft | null>(`${view.caseId}/canvas/${thing.id}`, null);
  const draft = said ?? draftOf(thing, idOf);
  const { sort, hindrances, cost, shares, trialWeeks } = draft;
  const set = (next: Partial<Draft>) => change({ ...draft, ...next });
  const sum = shares.reduce((all, { percent }) => all + Number(percent), 0);
  const setHindrance = (at: number, next: Partial<Hindrance>) =>
    set({ hindrances: hindrances.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  const setShare = (at: number, next: Partial<Share>) =>
    set({ shares: shares.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.forms.title}
      lead={text.forms.lead}
      verb="plan.setCanvas"
      input={{
        proposalId: thing.id,
        sort,
        hindrances,
        cost: cost === "" ? null : Number(cost),
        shares: shares.map(({ unit, percent }) => ({ unit, percent: Number(percent) })),
        trialWeeks: trialWeeks === "" ? null : Number(trialWeeks),
      }}
      needed={{
        sort: sort !== null,
        ...Object.fromEntries(
          hindrances.flatMap(({ kind, words }, at) => [
            [`hindrances.${at}.kind`, kind !== null],
            [`hindrances.${at}.words`, words.trim() !== ""],
          ]),
        ),
        ...Object.fromEntries(
          shares.flatMap(({ unit, percent }, at) => [
            [`shares.${at}.unit`, unit !== null],
            [`shares.${at}.percent`, Number(percent) > 0],
          ]),
        ),
      }}
      said={text.forms.done.canvas}
      onLanded={forget}
      onClose={onClose}
    >
      <Quote>{thing.words}</Quote>
      <PickField
        path="sort"
        label={text.forms.sort}
        value={sort}
        choices={choicesOf(text.sorts)}
        onChange={(next) => set({ sort: next })}
      />
      {hindrances.map((one, at) => (
        <fieldset key={at} className={styles.row}>
          <legend className={styles.legend}>{text.forms.hindrance(at + 1)}</legend>
          <PickField
            path={`hindrances.${at}.kind`}
            label={text.forms.kind}
            value={one.kind}
            choices={choicesOf(text.kinds)}
            onChange={(kind) => setHindrance(at, { kind })}
          />
          <WordsField
            path={`hindrances.${at}.words`}
            label={text.forms.words}
            value={one.words}
            onChange={(words) => setHindrance(at, { words })}
          />
          <PickField
            path={`hindrances.${at}.liftedBy`}
            label={text.forms.liftedBy}
            value={one.liftedBy}
            none={text.forms.unknown}
            choices={services}
            onChange={(liftedBy) => setHindrance(at, { liftedBy })}
          />
          <Button
            appearance="subtle"
            className={styles.less}
            onClick={() => set({ hindrances: hindrances.filter((_, index) => index !== at) })}
          >
            {text.forms.removeHindrance(at + 1)}
          </Button>
        </fieldset>
      ))}
      {hindrances.length < most && (
        <Button
          className={styles.less}
          onClick={() => set({ hindrances: [...hindrances, { kind: null, words: "", liftedBy: null }] })}
        >
          {text.forms.addHindrance}
        </Button>
      )}
      <NumberField
        path="trialWeeks"
        label={text.forms.trialWeeks}
        hint={text.forms.trialHint}
        most={104}
        value={trialWeeks}
        onChange={(next) => set({ trialWeeks: next })}
      />
      <MoneyField
        path="cost"
        label={text.forms.cost}
        hint={text.forms.costHint}
        value={cost}
        onChange={(next) => set({ cost: next })}
      />
      {shares.map(({ unit, percent }, at) => (
        <fieldset key={at} className={styles.row}>
          <legend className={styles.legend}>{text.forms.share(at + 1)}</legend>
          <PickField
            path={`shares.${at}.unit`}
            label={text.forms.shareUnit}
            value={unit}
            choices={services}
            onChange={(next) => setShare(at, { unit: next })}
          />
          <NumberField
            path={`shares.${at}.percent`}
            label={text.forms.percent}
            most={100}
            value={percent}
            onChange={(next) => setShare(at, { percent: next })}
          />
          <Button
            appearance="subtle"
            className={styles.less}
            onClick={() => set({ shares: shares.filter((_, index) => index !== at) })}
          >
            {text.forms.removeShare(at + 1)}
          </Button>
        </fieldset>
      ))}
      {shares.length > 0 && <Text role="status">{text.forms.sum(sum)}</Text>}
      {shares.length < most && (
        <Button
          className={styles.less}
          onClick={() => set({ shares: [...shares, { unit: idOf(thing.unit), percent: "" }].slice(-most) })}
        >
          {text.forms.addShare}
        </Button>
      )}
    </OrderForm>
  );
}

/** Those that can lift something or bear a share, as whoever writes may know them. */
function useServices({ you, plan }: SeenCase): { value: UnitId; label: string }[] {
  const { data } = useDirectory(you === "coordinator");
  const all =
    plan.yours?.services ??
    (data?.units ?? []).filter(({ id, takesPart }) => takesPart && id !== data?.coordinationUnit);
  return all.map(({ id, name }) => ({ value: id as UnitId, label: name }));
}

const draftOf = ({ canvas }: Proposal, idOf: (name: string | null) => UnitId | null): Draft => ({
  sort: canvas?.sort ?? null,
  hindrances: (canvas?.hindrances ?? []).map(({ kind, words, liftedBy }) => ({
    kind,
    words,
    liftedBy: idOf(liftedBy),
  })),
  cost: String(canvas?.cost ?? ""),
  shares: (canvas?.shares ?? []).map(({ unit, percent }) => ({ unit: idOf(unit), percent: String(percent) })),
  trialWeeks: canvas?.trialWeeks ? String(canvas.trialWeeks) : "",
});

const useStyles = makeStyles({
  row: {
    margin: 0,
    minWidth: 0,
    flexShrink: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  legend: { paddingInline: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  less: { alignSelf: "start", flexShrink: 0 },
});
