import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { flushSync } from "react-dom";

import { Refused, type SeenCase } from "../../app/api.ts";
import { useText } from "../../app/language.ts";
import { Loaded, Problem, Trouble } from "../../app/Loaded.tsx";
import { About } from "../../app/schedule/About.tsx";
import { Decision } from "../../app/schedule/Decision.tsx";
import { Receivers } from "../../app/schedule/Receivers.tsx";
import { Rooms } from "../../app/schedule/Rooms.tsx";
import { slotWords } from "../../app/schedule/slotWords.ts";
import { Times } from "../../app/schedule/Times.tsx";
import { type Foresight, usePlanning } from "../../app/schedule/usePlanning.ts";
import { useScheduleText } from "../../app/schedule/useScheduleText.ts";
import { useOrder } from "../../app/useOrder.ts";
import { Findings } from "./Findings.tsx";
import type { OutlookForm } from "./outlook-form.ts";
import { useCheck } from "./useCheck.ts";
import { useFollowing } from "./useFollowing.ts";
import { usePaneText } from "./words.ts";

interface Props {
  form: OutlookForm;
  view: SeenCase;
  onBooked: (meetingId: string) => Promise<void>;
}

/** The best time stands in the form already; what is changed in either is seen in the other, and booking it is one press. */
export function Planning({ form, view, onBooked }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = usePaneText();
  const scheduling = useScheduleText();
  const queries = useQueryClient();
  const planning = usePlanning(view.caseId, null, "outlook");
  const order = useOrder(view.caseId);
  const { written, problem, hold, fillNow } = useFollowing(form, planning);
  const check = useCheck(form, { caseId: view.caseId, meetingId: null }, written);
  const [isTried, setTried] = useState(false);
  const [unmarked, setUnmarked] = useState<Error | null>(null);
  const { query, plan, input, venueReason } = planning;

  const tie = (meetingId: string) => onBooked(meetingId).catch((error: Error) => setUnmarked(error));
  const isWhole = (...said: (string | undefined)[]) => {
    if (said.every((one) => one?.trim())) return true;
    flushSync(() => setTried(true));
    document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    return false;
  };
  const book = async ({ preview, venues }: Foresight) => {
    const isNeutral = venues.find(({ id }) => id === preview?.venueId)?.isNeutral ?? true;
    if (!preview || !input || !isWhole(plan?.purpose, plan?.childQuestion, ...(isNeutral ? [] : [venueReason]))) return;
    const { start, venueId, event } = preview;
    const known = view.meetings.map(({ id }) => id);
    hold(true);
    if (!(await order.give("meeting.bookNow", { ...input, start, venueId, venueReason, origin: "outlook" }))) {
      hold(false);
      return void query.refetch();
    }
    const after = queries.getQueryData<SeenCase>(["case", view.caseId]);
    const made = after?.meetings.find(({ id, unsent }) => unsent !== null && !known.includes(id));
    if (event) await fillNow(event).catch((error: Error) => setUnmarked(error));
    if (made) await tie(made.id);
    planning.forget();
  };
  const isNobody = plan !== null && plan.needed.length + plan.optional.length === 0;
  const left = view.meetings.filter(({ unsent }) => unsent !== null);

  return (
    <div className={styles.all} aria-busy={query.isFetching}>
      {left.map(({ id, slot }) => (
        <div key={id} className={styles.left}>
          <Text>{words.left(slot ? slotWords(slot, text, scheduling) : "")}</Text>
          <Button onClick={() => void tie(id)}>{words.goOnWith}</Button>
        </div>
      ))}
      {unmarked && <Trouble problem={unmarked} />}
      {problem && <Problem error={new Refused({ code: "outlook", ...words.outlookSaidNo })} />}
      {query.isFetching && <ProgressBar aria-label={text.working} />}
      <Loaded query={query}>
        {(seen) => (
          <>
            <Decision seen={seen} planning={planning} meeting={null} order={order} onBook={() => void book(seen)} />
            {isNobody ? <Text>{scheduling.nobodyYet}</Text> : seen.no && <Problem error={new Refused(seen.no)} />}
            <Findings query={check} />
            <About seen={seen} planning={planning} view={view} meeting={null} isTried={isTried} />
            {seen.times.length > 0 && seen.awaiting.length === 0 && (
              <>
                <Times seen={seen} planning={planning} meeting={null} />
                <Rooms seen={seen} planning={planning} isTried={isTried} />
              </>
            )}
            {seen.awaiting.length > 0 && <Text>{words.askFirst(scheduling.list(seen.awaiting))}</Text>}
            {seen.preview && <Receivers preview={seen.preview} />}
          </>
        )}
      </Loaded>
      {/* Where Samla does not answer, what is lawful to do meanwhile is said all the same. */}
      {!query.data && <Findings query={check} />}
    </div>
  );
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  left: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
});
