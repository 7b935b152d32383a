import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";

import type { SeenCase } from "../api.ts";
import { useSearch } from "../place.ts";
import type { CaseProps } from "../shell/screens.ts";
import { ComingMeeting, Picture, Promises } from "./AtAGlance.tsx";
import { Corrections } from "./Corrections.tsx";
import { NextStep } from "./NextStep.tsx";
import { People } from "./People.tsx";
import { useScreenWords } from "./useScreenWords.ts";

const ClosingPlan = lazy(async () => ({ default: (await import("./ClosingPlan.tsx")).ClosingPlan }));
const ContactSheet = lazy(async () => ({ default: (await import("./ContactSheet.tsx")).ContactSheet }));
const Drifted = lazy(async () => ({ default: (await import("../meeting/Drifted.tsx")).Drifted }));
const Files = lazy(async () => ({ default: (await import("./Files.tsx")).Files }));
const Inquiry = lazy(async () => ({ default: (await import("./Inquiry.tsx")).Inquiry }));
const Notices = lazy(async () => ({ default: (await import("./Notices.tsx")).Notices }));
const OwnPages = lazy(async () => ({ default: (await import("./links/OwnPages.tsx")).OwnPages }));
const Raise = lazy(async () => ({ default: (await import("./Raise.tsx")).Raise }));
const Sayings = lazy(async () => ({ default: (await import("../voice/Sayings.tsx")).Sayings }));
const SeenAs = lazy(async () => ({ default: (await import("./SeenAs.tsx")).SeenAs }));
const Timeline = lazy(async () => ({ default: (await import("./Timeline.tsx")).Timeline }));

/** A case as the person may see it: the next step, the child and everybody around it, and what is to come and has been. */
export function Overview({ view }: CaseProps) {
  const [search, change] = useSearch();
  const shown = search.get("show");
  const leave = () => change({ show: "", as: "" });
  if (shown === "sheet") return <ContactSheet view={view} onClose={leave} />;
  if (shown === "as" && view.you === "coordinator")
    return <SeenAs view={view} as={search.get("as")} onChoose={(as) => change({ show: "as", as })} onLeave={leave} />;
  return (
    <Corrections view={view}>
      <Map view={view} />
    </Corrections>
  );
}

/** A child has said something for itself that is shown here. */
const hasSpoken = ({ sayings, people }: SeenCase) =>
  sayings.length > 0 || people.some((one) => one.kind === "child" && one.ownVoice !== null);

const inCase = ["coordinator", "professional"];

function Map({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const isCoordinators = view.you === "coordinator";
  // Until somebody is written down, what was said on the telephone is all there is to go by.
  const isNew = view.people.length === 0;
  if (!inCase.includes(view.you)) return <NextStep view={view} />;
  return (
    <div className={styles.map}>
      <div className={styles.column}>
        <NextStep view={view} />
        <Suspense fallback={null}>
          {isNew && <Inquiry view={view} />}
          <Notices view={view} />
          {view.closingPlan && <ClosingPlan view={view} />}
          {view.meetings
            .filter(({ drift }) => drift)
            .map((meeting) => (
              <Drifted key={meeting.id} view={view} meeting={meeting} />
            ))}
        </Suspense>
        {hasSpoken(view) && (
          <Suspense fallback={null}>
            <Sayings view={view} />
          </Suspense>
        )}
        <ComingMeeting view={view} />
        <Promises view={view} />
        <Picture view={view} />
      </div>
      <div className={mergeClasses(styles.column, styles.people)}>
        <People view={view} />
        {isCoordinators && !isNew && (
          <Suspense fallback={null}>
            <OwnPages view={view} />
          </Suspense>
        )}
        <Looks isCoordinators={isCoordinators} />
      </div>
      <div className={styles.column}>
        {isCoordinators && (
          <Suspense fallback={null}>
            <Raise view={view} />
            <Timeline view={view} />
          </Suspense>
        )}
        <Suspense fallback={null}>
          {!isNew && <Inquiry view={view} />}
          <Files view={view} />
        </Suspense>
      </div>
    </div>
  );
}

/** Other ways to look at the same case. */
function Looks({ isCoordinators }: { isCoordinators: boolean }) {
  const styles = useStyles();
  const words = useScreenWords();
  const [, change] = useSearch();
  return (
    <div className={styles.looks}>
      <Link as="button" onClick={() => change({ show: "sheet" })}>
        {words.sheet.open}
      </Link>
      {isCoordinators && (
        <Link as="button" onClick={() => change({ show: "as" })}>
          {words.as.open}
        </Link>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  map: {
    display: "grid",
    gap: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    gridTemplateColumns: "minmax(0, 1fr)",
    alignItems: "start",
    "@media (min-width: 900px)": {
      gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
      gridTemplateRows: "auto 1fr",
    },
  },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL, minWidth: 0 },
  people: { "@media (min-width: 900px)": { gridColumn: "2", gridRow: "1 / span 2" } },
  looks: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, "@media print": { display: "none" } },
});
