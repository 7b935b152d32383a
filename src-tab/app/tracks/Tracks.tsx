import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";

import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import type { CaseProps } from "../shell/screens.ts";
import { OneTrack } from "./OneTrack.tsx";
import { ParentTrack } from "./ParentTrack.tsx";
import { useTracksText } from "./words.ts";

/** Parents who each go their own way, side by side for whoever leads the case, and each child by itself. */
export function Tracks({ view }: CaseProps) {
  const styles = useStyles();
  const text = useTracksText();
  const { tracks, isApart, own } = view.ways;
  const isWishedByBoth = tracks.length > 1 && tracks.every(({ wishesJoint }) => wishesJoint);
  const isOwn = (id: string) => isApart || own.some(({ of }) => of === id);
  const children = view.people.filter((one) => one.kind === "child" && isOwn(one.id));
  const together = isApart ? [] : view.people.filter((one) => one.kind !== "professional" && isOwn(one.id));
  if (!isApart)
    return (
      <>
        <Text>{text.leadTogether}</Text>
        <div className={styles.beside}>
          {together.map(({ id }) => (
            <OneTrack key={id} view={view} of={id} />
          ))}
        </div>
      </>
    );
  return (
    <>
      <Text>{text.lead}</Text>
      {isWishedByBoth && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {text.both}{" "}
            <Button
              size="small"
              as="a"
              href={hashOf({ screen: "case", caseId: view.caseId, part: "schedule", thing: null })}
            >
              {text.planJoint}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.beside}>
        {tracks.map((track) => (
          <ParentTrack key={track.party} view={view} track={track} />
        ))}
      </div>
      {children.length > 0 && (
        <Section title={text.children} note={text.childrenLead}>
          <div className={styles.beside}>
            {children.map(({ id }) => (
              <OneTrack key={id} view={view} of={id} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

const useStyles = makeStyles({
  beside: {
    display: "grid",
    gap: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    gridTemplateColumns: "minmax(0, 1fr)",
    alignItems: "start",
    "@media (min-width: 720px)": { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
  },
});
