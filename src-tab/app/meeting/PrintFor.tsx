import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import { useSearch } from "../place.ts";
import { atTableIn, type SeenMeeting } from "./meeting-states.ts";
import { useMeetingText } from "./text.ts";

/** A paper goes to somebody: for whom is asked first, and it then holds what they may read. */
export function PrintFor({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const words = useMeetingText();
  const [, search] = useSearch();
  const people = atTableIn(view, meeting);
  const everybody = people.map(({ id }) => id).join(",");
  const [chosen, choose] = useState(everybody);
  if (people.length === 0) return null;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button>{words.print}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.printFor}</DialogTitle>
          <DialogContent>
            <Field label={words.printWho} hint={words.printLead}>
              <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)}>
                <Radio value={everybody} label={words.printRoom} />
                {people.map(({ id, name }) => (
                  <Radio key={id} value={id} label={name} />
                ))}
              </RadioGroup>
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => search({ for: chosen })}>
                {words.showPaper}
              </Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>{words.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
