import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";

import { type SeenCase, useApi } from "../../app/api.ts";
import { foresightRead } from "../../app/case/reads.ts";
import { useText } from "../../app/language.ts";
import { reasonWords } from "../../app/schedule/reasonWords.ts";
import { slotWords } from "../../app/schedule/slotWords.ts";
import { useScheduleText } from "../../app/schedule/useScheduleText.ts";
import { useDirectory } from "../../app/useCase.ts";
import { isSame, type Written } from "./outlook-form.ts";
import { usePaneText } from "./words.ts";

type Meeting = SeenCase["meetings"][number];
interface Slot {
  start: string;
  end: string;
}
const minute = 60_000;
const lengthOf = ({ start, end }: Slot) => (Date.parse(end) - Date.parse(start)) / minute;

interface Props {
  caseId: string;
  meeting: Meeting;
  written: Written;
}

/** The form says another time than the case: whether that one goes, beside what each says. */
export function Moved({ caseId, meeting, written }: Props) {
  const { slot, venue } = meeting;
  const rooms = useDirectory().data?.venues ?? [];
  const room =
    rooms.find(({ mailbox }) => written.rooms.some((one) => isSame(one, mailbox))) ??
    rooms.find(({ name }) => name === venue?.name);
  const isAsBooked =
    slot && Date.parse(slot.start) === Date.parse(written.start) && lengthOf(slot) === lengthOf(written);
  return slot && room && !isAsBooked && <Otherwise {...{ caseId, meeting, slot, written }} venueId={room.id} />;
}

function Otherwise({ caseId, meeting, slot, written, venueId }: Props & { slot: Slot; venueId: string }) {
  const styles = useStyles();
  const text = useText();
  const words = usePaneText();
  const scheduling = useScheduleText();
  const api = useApi();
  const longer = lengthOf(written) - lengthOf(slot);
  const plan = { meetingId: meeting.id, ...(longer === 0 ? {} : { minutes: lengthOf(written) }) };
  const { data } = useQuery(foresightRead(api, caseId, plan, { start: written.start, venueId }));
  const time = data?.times.find(({ start }) => Date.parse(start) === Date.parse(written.start));
  const no = data?.noBooking ?? data?.no;
  return (
    <div aria-live="polite" className={styles.moved}>
      {data && (
        <MessageBar intent={no ? "warning" : "info"} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.formSays(slotWords(written, text, scheduling))}</MessageBarTitle>
            {no ? `${no.message} ${no.whatToDo}` : words.goes(time ? reasonWords(time, scheduling) : "")}
            {!meeting.drift && ` ${words.movedNext}`}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

const useStyles = makeStyles({ moved: { overflowWrap: "anywhere", marginBlock: tokens.spacingVerticalNone } });
