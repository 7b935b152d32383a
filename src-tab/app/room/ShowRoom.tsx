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
  makeStyles,
} from "@fluentui/react-components";
import { useState } from "react";

import type { SeenCase } from "../api.ts";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { useSearch } from "../place.ts";
import { peopleAt } from "./people-at.ts";
import { useRoomText } from "./text.ts";

/** Before anything is shown on a wall it is asked who will see it. */
export function ShowRoom({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const [, change] = useSearch();
  const people = peopleAt(view, meeting);
  const [away, setAway] = useState<readonly string[]>([]);
  const present = people.filter(({ id }) => !away.includes(id));
  if (people.length === 0) return null;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small">{words.showRoom}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.whoIsThere}</DialogTitle>
          <DialogContent className={styles.people}>
            {words.whoIsThereLead}
            {people.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={!away.includes(id)}
                onChange={(_, { checked }) => setAway(checked ? away.filter((one) => one !== id) : [...away, id])}
              />
            ))}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button
                appearance="primary"
                disabled={present.length === 0}
                onClick={() => change({ present: present.map(({ id }) => id).join(",") })}
              >
                {words.show}
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

const useStyles = makeStyles({ people: { display: "flex", flexDirection: "column" } });
