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

import { templateIn } from "../../../src-shared/programme/agenda-words.ts";
import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded, Problem } from "../Loaded.tsx";
import { useDirectory } from "../useCase.ts";
import { useOrder } from "../useOrder.ts";
import type { SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

/** A set of items to begin with; what is not wanted is unticked, and each can be changed afterwards as any other. */
export function Templates({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useMeetingText();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const hasMet = view.meetings.some(({ id, state }) => id !== meeting.id && state === "closed");
  const [isOpen, setOpen] = useState(false);
  const directory = useDirectory();
  const { language } = useText();
  const own = view.programme?.agendaTemplates ?? [];
  const all = own.length > 0 ? own : (directory.data?.agendaTemplates ?? []);
  const meant = all.find((one) => one.meant === (hasMet ? "followUp" : "first")) ?? all[0];
  const [picked, setPicked] = useState<string | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const known = new Set(meeting.items.map(({ title }) => title));
  const template = all.find(({ id }) => id === picked) ?? meant;
  const items = template ? templateIn(template, language).items : [];
  const offered = items.filter(({ title }) => !known.has(title));
  const chosen = offered.filter(({ title }) => !left.includes(title));
  const add = async () => {
    for (const { title, minutes } of chosen)
      if (!(await give("meeting.suggestItem", { meetingId: meeting.id, title, minutes }))) return;
    setOpen(false);
  };
  // A municipality may have none.
  if (directory.data && all.length === 0) return null;
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{words.useTemplate}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.templateTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Loaded query={directory}>
              {() => (
                <>
                  <Field label={words.templateWhich}>
                    <RadioGroup
                      value={template?.id ?? ""}
                      onChange={(_, { value }) => {
                        setPicked(value);
                        setLeft([]);
                      }}
                    >
                      {all.map((one) => (
                        <Radio key={one.id} value={one.id} label={templateIn(one, language).name} />
                      ))}
                    </RadioGroup>
                  </Field>
                  {offered.length === 0 && words.templateUsed}
                  {offered.map(({ title, minutes }) => (
                    <Checkbox
                      key={title}
                      label={`${title} (${words.minutes(minutes)})`}
                      checked={!left.includes(title)}
                      onChange={(_, { checked }) =>
                        setLeft(checked ? left.filter((one) => one !== title) : [...left, title])
                      }
                    />
                  ))}
                </>
              )}
            </Loaded>
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
