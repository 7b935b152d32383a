import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";

import { useDraft } from "../../drafts.ts";
import { worded } from "../choices.ts";
import { DayField, SeveralField } from "../Fields.tsx";
import { OrderForm } from "../OrderForm.tsx";
import type { FormProps } from "../PlanDialog.tsx";
import { chosenIn, type Row, rowOf, stepFrom } from "./order-rows.ts";
import { useOrderText } from "./words.ts";

/** The whole order at once, as it was settled at the table: each support with what it waits for and for how long it goes on. */
export function ProposeOrderForm({ view, onClose }: FormProps<"proposeOrder">) {
  const styles = useStyles();
  const text = useOrderText().forms;
  const support = view.plan.interventions.filter(({ state }) => state !== "ended");
  const [said, change, forget] = useDraft<Record<string, Row>>(`${view.caseId}/propose-order`, {});
  const isThere = (id: string) => support.some((one) => one.id === id);
  const steps = support.map((one) => ({ id: one.id, ...stepFrom(one, said[one.id], isThere) }));
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
            <SeveralField
              path={`steps.${at}.timing.lasted`}
              label={text.lasted}
              value={row.lasted.map(({ of }) => of)}
              choices={others}
              onChange={(chosen) => set({ lasted: chosenIn(row.lasted, chosen) })}
            />
            <div className={styles.beside}>
              {row.lasted.map((lasted) => (
                <Weeks
                  key={lasted.of}
                  label={text.lastedWeeks(others.find(({ value }) => value === lasted.of)?.label ?? "")}
                  value={lasted.weeks}
                  onChange={(weeks) =>
                    set({ lasted: row.lasted.map((other) => (other === lasted ? { of: other.of, weeks } : other)) })
                  }
                />
              ))}
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
