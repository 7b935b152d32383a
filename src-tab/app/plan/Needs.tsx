import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { Section } from "../Section.tsx";
import { WhoSees } from "../WhoSees.tsx";
import { AskButton } from "./AskButton.tsx";
import { mayLead, mayWrite } from "./allowed.ts";
import { InterventionLine } from "./InterventionLine.tsx";
import type { LifeArea } from "./life-areas.ts";
import { NeedItem } from "./NeedItem.tsx";
import { childrenIn, calledIn } from "./people.ts";
import { usePlanText } from "./words.ts";

interface Props {
  view: SeenCase;
  area: LifeArea | null;
  startsAt: RefObject<HTMLDivElement | null>;
}

/** What each child needs, what lacks somebody first, with the support that meets it; then support that meets nothing. */
export function Needs({ view, area, startsAt }: Props) {
  const styles = useStyles();
  const tab = useText();
  const text = usePlanText();
  const { plan } = view;
  const shown = area ? plan.needs.filter((need) => need.area === area) : plan.needs;
  const children = childrenIn(view);
  const groups =
    children.length > 1
      ? children.map(({ id }) => ({ id, title: text.needs.of(calledIn(view, id, tab)) }))
      : [{ id: null, title: null }];
  const empty = area
    ? text.needs.noneInArea(text.areas[area])
    : mayWrite(view)
      ? text.needs.none
      : text.needs.noneToRead;

  return (
    <div ref={startsAt} tabIndex={-1} className={styles.start}>
      <Section
        title={text.needs.title}
        actions={
          mayWrite(view) && (
            <>
              <AskButton question={{ form: "need", child: null, area }}>{text.needs.add}</AskButton>
              <AskButton question={{ form: "intervention", need: null }}>{text.interventions.add}</AskButton>
            </>
          )
        }
        note={shown.length > 0 && <WhoSees view={view} section="plan" />}
        empty={shown.length === 0 && empty}
      >
        {groups.map((group) => {
          const own = group.id ? shown.filter(({ child }) => child === group.id) : shown;
          if (own.length === 0) return null;
          return (
            <div key={group.id ?? ""} className={styles.group}>
              {group.title && (
                <Text as="h3" weight="semibold" className={styles.title}>
                  {group.title}
                </Text>
              )}
              <ul className={styles.list}>
                {own.map((need) => (
                  <NeedItem key={need.id} view={view} need={need} isFirst={plan.gaps[0] === need.id} />
                ))}
              </ul>
            </div>
          );
        })}
      </Section>
      {!area && <Unattached view={view} />}
    </div>
  );
}

/** Support that meets no need: for the coordinator something to mend; others may not be shown the needs it is for. */
function Unattached({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = usePlanText();
  const { interventions, orphans } = view.plan;
  const rest = interventions.filter(({ needs }) => needs.length === 0);
  const lists = [
    { title: text.interventions.orphans, isOrphan: true, of: rest.filter(({ id }) => orphans.includes(id)) },
    { title: text.interventions.others, isOrphan: false, of: rest.filter(({ id }) => !orphans.includes(id)) },
  ];
  return (
    <>
      {lists.map(({ title, isOrphan, of }) => {
        if (of.length === 0) return null;
        return (
          <Section key={title} title={title} note={isOrphan && mayLead(view) ? text.interventions.orphansLead : null}>
            <ul className={styles.list}>
              {of.map((one) => (
                <InterventionLine key={one.id} view={view} intervention={one} isOrphan={isOrphan} />
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}

const useStyles = makeStyles({
  start: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalL,
    outlineStyle: "none",
  },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});
