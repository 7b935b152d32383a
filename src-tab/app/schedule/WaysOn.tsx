import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";

import { Refused, type SeenCase } from "../api.ts";
import { useOpenForm } from "../CaseForms.tsx";
import { hashOf } from "../place.ts";
import { Problem } from "../Loaded.tsx";
import { type Foresight, isTold, type Planning } from "./usePlanning.ts";
import { useScheduleText } from "./useScheduleText.ts";

interface Props {
  seen: Foresight;
  planning: Planning;
  view: SeenCase;
  meeting: SeenCase["meetings"][number] | null;
}

/** Where there is no time to choose: why, and every way on from there. */
export function WaysOn({ seen, planning, view, meeting }: Props) {
  const styles = useStyles();
  const words = useScheduleText();
  const open = useOpenForm();
  const { plan, change } = planning;
  const told = isTold(meeting);
  const { no, blocker } = seen;
  if (!no || !plan) return null;
  if (seen.people.length === 0 && plan.needed.length + plan.optional.length === 0)
    return <Text>{words.nobodyYet}</Text>;
  const inTheWay = blocker?.kind === "person" ? seen.people.find(({ title }) => title === blocker.name) : undefined;
  const reached = seen.people.filter(({ isReached }) => isReached).map(({ id }) => id);
  const twoWeeksOn = new Date(Date.parse(`${seen.from}T12:00:00Z`) + 14 * 86_400_000).toISOString().slice(0, 10);
  const shorter = [30, 45, 60].findLast((minutes) => minutes < plan.minutes);
  const isOutOfReach = no.code === "calendarsOutOfReach" || no.code === "temporarilyUnavailable";
  const isNobodyFree = no.code === "noCommonTime";
  return (
    <div className={styles.all}>
      <Problem error={new Refused(no)} />
      <div className={styles.ways}>
        {isNobodyFree && !told && inTheWay && !inTheWay.isOptional && seen.people.length > 1 && (
          <Button
            onClick={() =>
              change({
                needed: plan.needed.filter((id) => id !== inTheWay.id),
                optional: [...plan.optional, inTheWay.id],
              })
            }
          >
            {words.wayOptional(inTheWay.title)}
          </Button>
        )}
        {isNobodyFree && shorter && (
          <Button onClick={() => change({ minutes: shorter })}>{words.wayShorter(shorter)}</Button>
        )}
        {isNobodyFree && <Button onClick={() => change({ from: twoWeeksOn })}>{words.wayLater}</Button>}
        {no.code === "consentDoesNotReach" && (
          <>
            {reached.length > 0 && !told && (
              <Button
                onClick={() =>
                  change({
                    needed: plan.needed.filter((id) => reached.includes(id)),
                    optional: plan.optional.filter((id) => reached.includes(id)),
                  })
                }
              >
                {words.wayWithout}
              </Button>
            )}
            <ToConsent view={view} />
          </>
        )}
        {meeting?.state === "blocked" && (
          <>
            <Button onClick={() => open("goOn", meeting.id)}>{words.goOnWithout}</Button>
            <Button onClick={() => open("general", meeting.id)}>{words.general}</Button>
          </>
        )}
        {isNobodyFree && told && meeting && meeting.people.length > 1 && (
          <Button onClick={() => open("uninvite", meeting.id)}>{words.uninvite}</Button>
        )}
        {no.code === "noEffectiveConsent" && <ToConsent view={view} />}
        {no.code === "mustNotMeet" && <Button onClick={() => change({ type: "separate" })}>{words.waySeparate}</Button>}
        {isOutOfReach && <Button onClick={() => void planning.query.refetch()}>{words.again}</Button>}
      </div>
      {isOutOfReach && <span>{words.manual}</span>}
    </div>
  );
}

function ToConsent({ view }: { view: SeenCase }) {
  const words = useScheduleText();
  return <Link href={hashOf({ screen: "case", caseId: view.caseId, part: "consent" })}>{words.toConsent}</Link>;
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  ways: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});
