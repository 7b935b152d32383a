import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { peopleAt } from "./people-at.ts";
import { useRoomText } from "./text.ts";

const waysBeside = ["inWriting", "viaRepresentative", "offeredDeclined"] as const;
const channels = ["phone", "visit", "letter"] as const;
interface Noted {
  /** Null: those who have been heard in the room. */
  attended: readonly string[] | null;
  heard: Readonly<Record<string, string>>;
  saidBy: string;
  channel: string;
  heldEarlier: boolean;
}
const nothing: Noted = { attended: null, heard: {}, saidBy: "", channel: "phone", heldEarlier: false };

/** The meeting has been: who was there, and how those of the family who were not have come to word. */
export function Hold({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const open = useOpenForm();
  const { give, isBusy, problem } = useOrder(view.caseId);
  const [draft, change, forget] = useDraft<Noted>(`hold:${meeting.id}`, nothing);
  const people = peopleAt(view, meeting);
  const noted = new Map<string, string>(meeting.heard.map(({ party, how }) => [party, how]));
  const attended = draft.attended ?? people.filter(({ id }) => noted.get(id) === "inRoom").map(({ id }) => id);
  const voices = people.filter(({ isFamily, isVoice }) => isFamily && isVoice);
  const absent = voices.filter(({ id }) => !attended.includes(id));
  const isFamilyAway = absent.length === voices.length && voices.length > 0 && meeting.type !== "officialsFirst";
  const howFor = (id: string) => draft.heard[id] ?? (noted.get(id) === "inRoom" ? "" : (noted.get(id) ?? ""));
  const hold = async () => {
    const input = {
      meetingId: meeting.id,
      attended,
      heard: absent.flatMap(({ id }) => (howFor(id) ? [{ party: id, how: howFor(id) }] : [])),
      withoutFamily: isFamilyAway && draft.saidBy ? { saidBy: draft.saidBy, channel: draft.channel } : null,
      heldEarlier: draft.heldEarlier,
      agreements: [],
    };
    if (await give("meeting.hold", input)) forget();
  };
  return (
    <Section title={words.hold} note={words.holdLead}>
      <fieldset className={styles.people}>
        <legend>{words.attended}</legend>
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={attended.includes(id)}
            onChange={(_, { checked }) =>
              change({ ...draft, attended: checked ? [...attended, id] : attended.filter((one) => one !== id) })
            }
          />
        ))}
      </fieldset>
      {attended.length > 0 &&
        absent.map(({ id, name }) => (
          <Field key={id} label={words.howHeard(name)} className={styles.field}>
            <Select
              value={howFor(id)}
              onChange={(_, { value }) => change({ ...draft, heard: { ...draft.heard, [id]: value } })}
            >
              <option value="">{words.notHeardYet}</option>
              {waysBeside.map((way) => (
                <option key={way} value={way}>
                  {words.heardWays[way]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      {attended.length > 0 && isFamilyAway && (
        <>
          <Field label={words.withoutWho} className={styles.field}>
            <Select value={draft.saidBy} onChange={(_, { value }) => change({ ...draft, saidBy: value })}>
              <option value="">{words.withoutNobody}</option>
              {voices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.withoutHow} className={styles.field}>
            <Select value={draft.channel} onChange={(_, { value }) => change({ ...draft, channel: value })}>
              {channels.map((channel) => (
                <option key={channel} value={channel}>
                  {words.channels[channel]}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      {!meeting.hasBegun && (
        <Checkbox
          label={words.heldEarlier}
          checked={draft.heldEarlier}
          onChange={(_, { checked }) => change({ ...draft, heldEarlier: checked === true })}
        />
      )}
      {problem && <Problem error={problem} />}
      <div className={styles.ways}>
        <Button disabled={isBusy} onClick={() => void hold()}>
          {words.saveHold}
        </Button>
        {meeting.hasBegun && (
          <Button appearance="subtle" onClick={() => open("notHeld", meeting.id)}>
            {words.notHeld}
          </Button>
        )}
      </div>
    </Section>
  );
}

const useStyles = makeStyles({
  people: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none" },
  field: { maxWidth: "400px" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
