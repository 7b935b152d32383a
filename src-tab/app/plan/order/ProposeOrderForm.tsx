import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { InterventionId } from "../../../../src-shared/ids.ts";
import { useDraft } from "../../drafts.ts";
import { worded } from "../choices.ts";
import { DayField, PickField, SeveralField } from "../Fields.tsx";
import type { Intervention } from "../life-areas.ts";
import { OrderForm } from "../OrderForm.tsx";
import type { FormProps } from "../PlanDialog.tsx";
import { useOrderText } from "./words.ts";

interface Row {
  after: string[];
  lastedOf: InterventionId | null;
  lastedWeeks: string;
  notBefore: string;
  weeks: string;
  trialWeeks: string;
}

const weeksOf = (days: number | null | undefined) => (days ? String(Math.ceil(days / 7)) : "");
const rowOf = ({ after, timing }: Intervention): Row => ({
  after,
  lastedOf: timing.lasted[0]?.of ?? null,
  lastedWeeks: weeksOf(timing.lasted[0]?.days),
  notBefore: timing.notBefore ?? "",
  weeks: weeksOf(timing.days),
  trialWeeks: timing.trialWeeks === null ? "" : String(timing.trialWeeks),
});
const daysOf = (weeks: string) => (Number(weeks) > 0 ? Number(weeks) * 7 : null);

/** The whole order at once, as it was settled at the table: each support with what it waits for and for how long it goes on. */
export function ProposeOrderForm({ view, onClose }: FormProps<"proposeOrder">) {
  const styles = useStyles();
  const text = useOrderText().forms;
  const support = view.plan.interventions.filter(({ state }) => state !== "ended");
  const [said, change, forget] = useDraft<Record<string, Row>>(`${view.caseId}/propose-order`, {});
  const steps = support.map((one) => {
    const { after, lastedOf, lastedWeeks, notBefore, weeks, trialWeeks } = said[one.id] ?? rowOf(one);
    const isThere = (id: string) => support.some((other) => other.id === id);
    return {
      id: one.id,
      after: after.filter(isThere),
      timing: {
        lasted: lastedOf && isThere(lastedOf) ? [{ of: lastedOf, days: daysOf(lastedWeeks) ?? 7 }] : [],
        notBefore: notBefore || null,
        days: daysOf(weeks),
        trialWeeks: Number(trialWeeks) > 0 ? Number(trialWeeks) : null,
      },
    };
  });
  return (
    <OrderForm
      caseId={view.caseId}
      title={text.propose}
      lead={text.proposeLead}
      verb="plan.proposeOrder"
      input={{ steps }}
      said={text.done.propose}
      onLanded={forget}
      onClose={onClose}
    >
      {support.map((one, at) => {
        const row = said[one.id] ?? rowOf(one);
        const others = worded(support.filter(({ id }) => id !== one.id));
        const set = (next: Partial<Row>) => change({ ...said, [one.id]: { ...row, ...next } });
        return (
          <fieldset key={one.id} className={styles.row}>
            <legend className={styles.legend}>
              <Text weight="semibold">{text.of(one.words)}</Text>
            </legend>
            <SeveralField
              path={`steps.${at}.after`}
              label={text.after}
              value={row.after}
              choices={others}
              onChange={(after) => set({ after })}
            />
            <PickField
              path={`steps.${at}.timing.lasted`}
              label={text.lasted}
              value={row.lastedOf}
              none={text.nothing}
              choices={others}
              onChange={(lastedOf) => set({ lastedOf, lastedWeeks: row.lastedWeeks || "2" })}
            />
            <div className={styles.beside}>
              {row.lastedOf && (
                <Weeks
                  label={text.lastedWeeks}
                  value={row.lastedWeeks}
                  onChange={(lastedWeeks) => set({ lastedWeeks })}
                />
              )}
              <Weeks label={text.weeks} value={row.weeks} onChange={(weeks) => set({ weeks })} />
              <Weeks label={text.trialWeeks} value={row.trialWeeks} onChange={(trialWeeks) => set({ trialWeeks })} />
              <DayField
                path={`steps.${at}.timing.notBefore`}
                label={text.notBefore}
                value={row.notBefore}
                onChange={(notBefore) => set({ notBefore })}
              />
            </div>
          </fieldset>
        );
      })}
    </OrderForm>
  );
}

function Weeks({ label, value, onChange }: { label: string; value: string; onChange: (next: string) => void }) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Input
        type="number"
        min={1}
        max={104}
        className={styles.weeks}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

const useStyles = makeStyles({
  row: {
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  legend: { paddingInline: tokens.spacingHorizontalXS },
  beside: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  weeks: { width: "120px" },
});
