import { Text } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { nameIn } from "../names.ts";
import { Goals, MoreOn, Needs, Offers } from "./Parts.tsx";
import { useTrackStyles } from "./style.ts";
import { useTracksText, useWaysText } from "./words.ts";

/** What is one child's: its needs, what it is offered and what is striven for with it; nothing of its siblings'. */
export function ChildTrack({ view, child }: { view: SeenCase; child: SeenCase["people"][number]["id"] }) {
  const styles = useTrackStyles();
  const text = useTracksText();
  const ways = useWaysText();
  const name = nameIn(view, child);
  const canBeOffered = view.ways.offers.some(({ to }) => to === child);
  return (
    <article className={styles.track} aria-label={ways.of(name)}>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {name}
      </Text>
      <Needs view={view} of={child} />
      <Offers view={view} to={child} />
      <Goals view={view} of={child} />
      <MoreOn
        name={name}
        of={child}
        offers={[
          ["ownNeed", text.do.need],
          ...(canBeOffered ? [["offerSupport", text.do.offer] as const] : []),
          ["goal", text.do.goal],
          ...(view.ways.goals.some(({ of, reachedOn }) => of === child && !reachedOn)
            ? [["settleGoal", text.do.settle] as const]
            : []),
          ["howItIs", text.do.rating],
        ]}
      />
    </article>
  );
}
