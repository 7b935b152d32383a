import { makeStyles, mergeClasses, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { flushSync } from "react-dom";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { Loaded } from "../Loaded.tsx";
import { useOrder } from "../useOrder.ts";
import { About } from "./About.tsx";
import { Awaiting } from "./Awaiting.tsx";
import { Decision } from "./Decision.tsx";
import { Receivers } from "./Receivers.tsx";
import { Rooms } from "./Rooms.tsx";
import { Times } from "./Times.tsx";
import { type Foresight, isTold, type Preview, usePlanning } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";
import { WaysOn } from "./WaysOn.tsx";

interface Props {
  view: SeenCase;
  meeting: SeenCase["meetings"][number] | null;
  onBooked: (preview: Preview) => void;
}

/** The best time is chosen already, and what everybody gets is in sight: booking it is one press, and all of it can be changed. */
export function Planner({ view, meeting, onBooked }: Props) {
  const styles = useStyles();
  const text = useText();
  const { looking } = useScheduleText();
  const planning = usePlanning(view.caseId, meeting);
  const order = useOrder(view.caseId);
  const [isTried, setTried] = useState(false);
  const { query, plan, input, venueReason } = planning;
  const told = isTold(meeting);

  /** Leads to the first field where something is missing, if anything is. */
  const isWhole = (...written: (string | undefined)[]) => {
    if (written.every((said) => said?.trim())) return true;
    flushSync(() => setTried(true));
    document.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    return false;
  };
  const words = told ? [] : [plan?.purpose, plan?.childQuestion];
  const book = async ({ preview, venues }: Foresight) => {
    const isNeutral = venues.find(({ id }) => id === preview?.venueId)?.isNeutral ?? true;
    if (!preview || !input || !isWhole(...words, ...(isNeutral ? [] : [venueReason]))) return;
    const { start, venueId } = preview;
    if (await order.give("meeting.bookNow", { ...input, start, venueId, venueReason })) {
      planning.forget();
      onBooked(preview);
    } else void query.refetch();
  };

  return (
    <div className={styles.all} aria-busy={query.isFetching}>
      {query.isFetching && (
        <div className={styles.looking} role="status">
          <ProgressBar aria-label={text.working} />
          {query.isPending && <Text>{looking}</Text>}
        </div>
      )}
      <Loaded query={query}>
        {(seen) => (
          <>
            <Decision seen={seen} planning={planning} meeting={meeting} order={order} onBook={() => void book(seen)} />
            <WaysOn seen={seen} planning={planning} view={view} meeting={meeting} />
            <Awaiting
              caseId={view.caseId}
              seen={seen}
              planning={planning}
              meeting={meeting}
              isBusy={order.isBusy}
              onAsk={() => input && isWhole(...words) && void order.give("meeting.seek", input)}
            />
            <div className={mergeClasses(seen.times.length === 0 && styles.first)}>
              <About seen={seen} planning={planning} view={view} meeting={meeting} isTried={isTried} />
            </div>
            {seen.times.length > 0 && seen.awaiting.length === 0 && (
              <>
                <Times seen={seen} planning={planning} meeting={meeting} />
                <Rooms seen={seen} planning={planning} isTried={isTried} />
                {seen.preview && <Receivers preview={seen.preview} />}
              </>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  looking: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  first: { display: "contents" },
});
