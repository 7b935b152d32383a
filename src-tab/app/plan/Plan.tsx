import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";

import type { CaseView } from "../../../src-shared/case/view.ts";
import type { CaseProps } from "../shell/screens.ts";
import { useSearch } from "../place.ts";
import { fetched } from "../fetched.ts";
import { useDirectory } from "../useCase.ts";
import { mayDraw } from "./allowed.ts";
import { AskingContext, type Question } from "./asking.ts";
import { areasIn, type LifeArea } from "./life-areas.ts";
import { Mark } from "./Mark.tsx";
import { Needs } from "./Needs.tsx";
import { Picture } from "./Picture.tsx";
import type { PlanDialog } from "./PlanDialog.tsx";
import { usePlanText } from "./words.ts";
import { WholeLife } from "./WholeLife.tsx";

const Proposals = fetched(async () => (await import("./Proposals.tsx")).Proposals);
const Parts = fetched(async () => (await import("./order/Parts.tsx")).Parts);
const Readings = fetched(async () => (await import("./readings/Readings.tsx")).Readings);

/** The child's whole map: which parts of life hold needs, what meets them, how each sees it, and what could be done. */
export function Plan({ view, place }: CaseProps) {
  const styles = useStyles();
  const text = usePlanText();
  const [search, setSearch] = useSearch();
  const [asked, setAsked] = useState<Asked>({ question: null, isOpen: false, times: 0 });
  const [said, setSaid] = useState("");
  const needsAt = useRef<HTMLDivElement>(null);
  const asking = useMemo(
    () => ({
      ask: (next: Question) => {
        setSaid("");
        setAsked(({ times }) => ({ question: next, isOpen: true, times: times + 1 }));
      },
      say: setSaid,
    }),
    [],
  );
  // The forms come once the plan can be read, so that one opens at the press; where they did not come, each press asks again.
  const [Forms, setForms] = useState<typeof PlanDialog | null>(null);
  useEffect(() => {
    void import("./PlanDialog.tsx").then(
      (come) => setForms(() => come.PlanDialog),
      () => undefined,
    );
  }, [asked.times]);
  // A link from the chat is about what one proposal takes: it opens there, once.
  const linked = view.plan.proposals.find((one) => one.id === place.thing && mayDraw(view, one))?.id;
  const { ask } = asking;
  useEffect(() => {
    if (linked) ask({ form: "canvas", id: linked });
  }, [ask, linked]);
  const chosen = areasIn(text).find((area) => area === search.get("area")) ?? null;
  if (search.get("show") === "readings" && view.you === "coordinator") return <Readings view={view} />;
  const choose = (area: LifeArea | null) => setSearch({ area: area ?? "" });

  return (
    <AskingContext value={asking}>
      <div className={styles.plan}>
        {view.you === "coordinator" && (
          <>
            <Text className={styles.printed}>{text.printedForLeader}</Text>
            <Attention view={view} />
          </>
        )}
        <Text aria-live="polite" className={styles.said}>
          {said}
        </Text>
        <WholeLife view={view} chosen={chosen} onChoose={choose} needsAt={needsAt} />
        <Needs view={view} area={chosen} startsAt={needsAt} />
        <Picture view={view} />
        <Proposals view={view} />
        <Parts view={view} />
      </div>
      {Forms && <Forms {...asked} view={view} onClose={() => setAsked({ ...asked, isOpen: false })} />}
    </AskingContext>
  );
}

/** What was asked stays while its form fades away. */
interface Asked {
  question: Question | null;
  isOpen: boolean;
  times: number;
}

/** What to mend first, in one sentence. */
function Attention({ view: { plan } }: { view: CaseView }) {
  const text = usePlanText();
  // The services are there when a form asks which of them it is.
  useDirectory();
  const [gaps, orphans] = [plan.gaps.length, plan.orphans.length];
  if (gaps + orphans > 0) return <Mark shape="lacks">{text.attention(gaps, orphans)}</Mark>;
  return plan.needs.length > 0 ? <Mark shape="done">{text.allSeenTo}</Mark> : null;
}

const useStyles = makeStyles({
  plan: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  printed: { display: "none", "@media print": { display: "block" } },
  said: { ":empty": { display: "none" } },
});
