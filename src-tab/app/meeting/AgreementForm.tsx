import { Button, Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useRef } from "react";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import { useOrder } from "../useOrder.ts";
import { WordHint } from "../WordHint.tsx";
import { CategoryField, categoryOf } from "./CategoryField.tsx";
import { type SeenMeeting, voicesOf } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

const leader = "coordinator";
const empty = { what: "", category: "", owner: "", dueBy: "", meets: "", reportTo: [leader] as readonly string[] };
const weeksAhead = (now: string, days: number) =>
  new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);

/** Need, who, what, by when, and who is told. What is written stays until it is saved, whatever else happens on the page. */
export function AgreementForm({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, isBusy, problem, wrongAt } = useOrder(view.caseId);
  const [draft, change, forget] = useDraft(`agreement:${meeting.id}`, empty);
  const first = useRef<HTMLTextAreaElement>(null);
  const owner = draft.owner || (meeting.people[0]?.party ?? "");
  const dueBy = draft.dueBy || weeksAhead(view.now, 14);
  const receivers = [
    { id: leader, name: words.coordinators },
    ...voicesOf(view, meeting).map(({ id, name }) => ({ id: id as string, name })),
    ...meeting.people.map(({ party, title }) => ({ id: party as string, name: title })),
  ].filter(({ id }) => id !== owner);
  const choices = needsToMeet(view);
  const chosen = choices.find(({ value }) => value === draft.meets);
  const save = async () => {
    const reportTo = draft.reportTo.filter((id) => id !== owner).map((id) => (id === leader ? null : id));
    const agreement = {
      what: draft.what,
      category: categoryOf(draft.category, meeting),
      owner,
      reportTo,
      dueBy,
      ...(chosen && { need: chosen.need, intervention: chosen.support }),
    };
    if (!(await give("followup.agree", { meetingId: meeting.id, agreements: [agreement] }))) return;
    forget();
    first.current?.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {choices.length > 0 && (
        <Field label={words.agreeNeed}>
          <Select value={draft.meets} onChange={(_, { value }) => change({ ...draft, meets: value })}>
            <option value="">{words.agreeNoNeed}</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <WordHint words={draft.what}>
        <Field label={words.agreeWhat} validationMessage={wrongAt("agreements.0.what")}>
          <Textarea
            ref={first}
            value={draft.what}
            rows={2}
            resize="vertical"
            maxLength={2000}
            onChange={(_, { value }) => change({ ...draft, what: value })}
          />
        </Field>
      </WordHint>
      <div className={styles.row}>
        <Field label={words.agreeOwner} validationMessage={wrongAt("agreements.0.owner")}>
          <Select value={owner} onChange={(_, { value }) => change({ ...draft, owner: value })}>
            {meeting.people.map(({ party, title }) => (
              <option key={party} value={party}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.agreeBy} validationMessage={wrongAt("agreements.0.dueBy")}>
          <Input
            type="date"
            value={dueBy}
            min={weeksAhead(view.now, 0)}
            onChange={(_, { value }) => change({ ...draft, dueBy: value })}
          />
        </Field>
        <CategoryField
          value={categoryOf(draft.category, meeting)}
          onChange={(category) => change({ ...draft, category })}
        />
      </div>
      <fieldset className={styles.receivers}>
        <legend>{words.agreeTo}</legend>
        {receivers.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={draft.reportTo.includes(id)}
            onChange={(_, { checked }) =>
              change({
                ...draft,
                reportTo: checked ? [...draft.reportTo, id] : draft.reportTo.filter((one) => one !== id),
              })
            }
          />
        ))}
      </fieldset>
      <Button type="submit" disabled={isBusy}>
        {words.agree}
      </Button>
      {problem && <Problem error={problem} />}
    </form>
  );
}

/** Each need that is not met, by itself and through each support for it; and support that meets no need. */
function needsToMeet({ plan }: SeenCase) {
  const supports = plan.interventions.filter(({ state }) => state !== "ended" && state !== "done");
  const open = plan.needs.filter(({ isMet }) => !isMet);
  const choice = (need: string | null, support: string | null, said: string[]) => ({
    value: `${need ?? ""} ${support ?? ""}`,
    label: said.join(" → "),
    need,
    support,
  });
  return [
    ...open.flatMap((need) => [
      choice(need.id, null, [need.words]),
      ...supports
        .filter(({ needs }) => needs.includes(need.id))
        .map((support) => choice(need.id, support.id, [need.words, support.words])),
    ]),
    ...supports
      .filter(({ needs }) => !needs.some((id) => open.some((need) => need.id === id)))
      .map((support) => choice(null, support.id, [support.words])),
  ];
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxWidth: "640px",
    "& > button": { alignSelf: "start" },
    "@media print": { display: "none" },
  },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, "& > *": { flexGrow: 1, minWidth: 0 } },
  receivers: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, border: "none" },
});
