import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { dueWords, momentWords } from "../when.ts";
import { WhoSees } from "../WhoSees.tsx";
import { useScreenWords } from "./useScreenWords.ts";

interface Props {
  view: SeenCase;
  isPreview?: boolean;
}
type Meeting = SeenCase["meetings"][number];
const past = ["held", "notesReview", "finalised", "closed", "cancelled", "notHeld"];
const isComing = ({ state }: Meeting) => !past.includes(state);
/** To others it is the same in every part, and said once. */
const isTold = ({ you }: SeenCase, isPreview = false) => you === "coordinator" && !isPreview;
const placeOf = (view: SeenCase, part: "meeting" | "schedule" | "plan", thing: string | null = null) =>
  hashOf({ screen: "case", caseId: view.caseId, part, thing });

/** The meeting to come: when, where, about what and who comes. */
export function ComingMeeting({ view, isPreview = false }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useScreenWords().meeting;
  const coming = view.meetings.filter(isComing).toSorted(bySlot);
  const earlier = view.meetings.filter((one) => !isComing(one)).toSorted(bySlot);
  const last = earlier.at(-1);
  const title = (meeting: Meeting) => (meeting.slot ? momentWords(meeting.slot.start, text) : words.noTime);
  return (
    <Section
      title={words.title}
      note={isTold(view, isPreview) && view.meetings.length > 0 && <WhoSees view={view} section="meetings" />}
      empty={view.meetings.length === 0 && words.none}
    >
      {coming.length === 0 && <Text className={styles.quiet}>{words.none}</Text>}
      {coming.map((meeting) => (
        <div key={meeting.id} className={styles.thing}>
          <span className={styles.head}>
            {isPreview ? (
              <Text weight="semibold">{title(meeting)}</Text>
            ) : (
              <Link href={placeOf(view, meeting.slot ? "meeting" : "schedule", meeting.id)} className={styles.link}>
                {title(meeting)}
              </Link>
            )}
            {meeting.state === "blocked" && (
              <Badge appearance="tint" color="danger">
                {words.blocked}
              </Badge>
            )}
          </span>
          {[meeting.venue?.name, meeting.purpose].filter(Boolean).map((line) => (
            <Text key={line} className={styles.quiet}>
              {line}
            </Text>
          ))}
          {view.you === "coordinator" && meeting.slot && meeting.people.length > 0 && (
            <Text className={styles.quiet}>
              {words.coming(meeting.people.filter(({ answer }) => answer === "attends").length, meeting.people.length)}
            </Text>
          )}
        </div>
      ))}
      {last && !isPreview && (
        <Text className={styles.quiet}>
          <Link href={placeOf(view, "meeting", last.id)}>{words.earlier(earlier.length)}</Link>
          {last.slot && `, ${momentWords(last.slot.start, text)}`}
        </Text>
      )}
    </Section>
  );
}
const bySlot = (a: Meeting, b: Meeting) => ((a.slot?.start ?? "") < (b.slot?.start ?? "") ? -1 : 1);

const settled = ["received", "carriedOver", "cancelled"];
const mostTasks = 5;

/** What has been promised and is not done, the most urgent first. */
export function Promises({ view, isPreview = false }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useScreenWords().promises;
  const open = view.tasks
    .filter(({ state }) => !settled.includes(state))
    .toSorted((a, b) => (a.dueBy < b.dueBy ? -1 : 1));
  const done = view.tasks.length - open.length;
  return (
    <Section
      title={words.title}
      note={isTold(view, isPreview) && view.tasks.length > 0 && <WhoSees view={view} section="tasks" />}
      empty={open.length === 0 && [words.none, done > 0 && words.settled(done)].filter(Boolean).join(" ")}
    >
      {open.slice(0, mostTasks).map(({ id, what, owner, state, dueBy, isOverdue }) => (
        <div key={id} className={styles.thing}>
          <span className={styles.head}>
            <Text weight="semibold">{what ?? text.case.hidden}</Text>
            <Badge appearance="tint" color={isOverdue || state === "blocked" ? "danger" : "informative"}>
              {isOverdue ? text.case.overdue : words.states[state]}
            </Badge>
          </span>
          <Text className={styles.quiet}>{`${owner} · ${dueWords(dueBy, view.now, text)}`}</Text>
        </div>
      ))}
    </Section>
  );
}

/** How many needs there are, and how many nobody sees to. */
export function Picture({ view }: Props) {
  const words = useScreenWords().picture;
  const { needs, gaps } = view.plan;
  const left = needs.filter(({ isMet }) => !isMet);
  const unseen = view.you === "coordinator" ? gaps.length : left.filter(({ hasSupport }) => !hasSupport).length;
  return (
    <Section
      title={words.title}
      note={isTold(view) && needs.length > 0 && <WhoSees view={view} section="plan" />}
      empty={left.length === 0 && words.none}
    >
      <Text>
        {words.line(left.length, unseen)} <Link href={placeOf(view, "plan")}>{words.open}</Link>
      </Text>
    </Section>
  );
}

const useStyles = makeStyles({
  thing: { display: "flex", flexDirection: "column", paddingBlock: tokens.spacingVerticalXS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  link: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});
