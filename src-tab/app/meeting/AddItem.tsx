import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Suspense, useRef } from "react";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import { fetched } from "../fetched.ts";
import { useOrder } from "../useOrder.ts";
import { WordHint } from "../WordHint.tsx";
import { CategoryField, categoryOf } from "./CategoryField.tsx";
import { isAgendaOpen, type SeenMeeting, voicesOf } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

const Templates = fetched(async () => (await import("./Templates.tsx")).Templates);
const longestTitle = 200;

/** One more thing to talk about: one's own, or what somebody in the family wants raised. Enter adds it, and the next can be written. */
export function AddItem({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, isBusy, problem, wrongAt } = useOrder(view.caseId);
  const [draft, change, forget] = useDraft(`item:${meeting.id}`, { title: "", whose: "", category: "" });
  const field = useRef<HTMLInputElement>(null);
  const isLed = view.you === "coordinator";
  const isOpen = meeting.state === "inProgress" || (isLed ? isAgendaOpen(meeting) : meeting.state === "booked");
  const isFirst = isLed && meeting.state === "booked" && meeting.items.length === 0;
  if (!isOpen || (!isLed && !meeting.you)) return null;

  const add = async () => {
    const { title, whose } = draft;
    const added = await give("meeting.suggestItem", {
      meetingId: meeting.id,
      title,
      category: categoryOf(draft.category, meeting),
      ...(whose ? { for: whose } : {}),
    });
    if (!added) return;
    forget();
    field.current?.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <WordHint words={draft.whose ? "" : draft.title} className={styles.wide}>
        <Field label={words.newItem} hint={words.newItemHelp} validationMessage={wrongAt("title")}>
          <Input
            ref={field}
            value={draft.title}
            maxLength={longestTitle}
            onChange={(_, { value }) => change({ ...draft, title: value })}
          />
        </Field>
      </WordHint>
      {isLed && (
        <Field label={words.whose}>
          <Select value={draft.whose} onChange={(_, { value }) => change({ ...draft, whose: value })}>
            <option value="">{words.coordinators}</option>
            {voicesOf(view, meeting).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <CategoryField
        value={categoryOf(draft.category, meeting)}
        onChange={(category) => change({ ...draft, category })}
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance={isFirst ? "primary" : "secondary"} disabled={isBusy}>
          {words.addItem}
        </Button>
        {isLed && isAgendaOpen(meeting) && (
          <Suspense fallback={null}>
            <Templates view={view} meeting={meeting} />
          </Suspense>
        )}
      </div>
      {problem && <Problem error={problem} />}
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
    marginBlockStart: tokens.spacingVerticalS,
    "@media print": { display: "none" },
  },
  wide: { flexGrow: 1, flexBasis: "260px" },
  buttons: { flexBasis: "100%", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
