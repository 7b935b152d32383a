import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import { useOrder } from "../useOrder.ts";
import type { SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

type Kind = "first" | "followUp";

/** A set of items to begin with; what is not wanted is unticked, and each can be changed afterwards as any other. */
export function Templates({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const hasMet = view.meetings.some(({ id, state }) => id !== meeting.id && state === "closed");
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>(hasMet ? "followUp" : "first");
  const [left, setLeft] = useState<readonly string[]>([]);
  const known = new Set(meeting.items.map(({ title }) => title));
  const offered = words.templates[kind].items.filter(({ title }) => !known.has(title));
  const chosen = offered.filter(({ title }) => !left.includes(title));
  const add = async () => {
    for (const { title, minutes } of chosen)
      if (!(await give("meeting.suggestItem", { meetingId: meeting.id, title, minutes }))) return;
    setOpen(false);
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{words.useTemplate}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.templateTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={words.templateWhich}>
              <RadioGroup
                value={kind}
                onChange={(_, { value }) => {
                  setKind(value as Kind);
                  setLeft([]);
                }}
              >
                {(Object.keys(words.templates) as Kind[]).map((one) => (
                  <Radio key={one} value={one} label={words.templates[one].title} />
                ))}
              </RadioGroup>
            </Field>
            {offered.length === 0 && words.templateUsed}
            {offered.map(({ title, minutes }) => (
              <Checkbox
                key={title}
                label={`${title} (${words.minutes(minutes)})`}
                checked={!left.includes(title)}
                onChange={(_, { checked }) => setLeft(checked ? left.filter((one) => one !== title) : [...left, title])}
              />
            ))}
            {problem && <Problem error={problem} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={isBusy || chosen.length === 0} onClick={() => void add()}>
              {words.addItems(chosen.length)}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});
