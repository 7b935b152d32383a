import { Text } from "@fluentui/react-components";

import { hasOwn } from "../../../src-shared/track/people.ts";
import type { SeenCase } from "../api.ts";
import { nameIn } from "../names.ts";
import { Goals, MoreOn, Needs, Offers } from "./Parts.tsx";
import { useTrackStyles } from "./style.ts";
import { useTracksText, useWaysText } from "./words.ts";

/** What is one person's: needs, what is offered and what is striven for; of children, nothing of their siblings'. */
export function OneTrack({ view, of }: { view: SeenCase; of: SeenCase["people"][number]["id"] }) {
  const styles = useTrackStyles();
  const text = useTracksText();
  const ways = useWaysText();
  const name = nameIn(view, of);
  const has = (part: Parameters<typeof hasOwn>[2]) => hasOwn(view, of, part);
  const canBeOffered = view.ways.offers.some(({ to }) => to === of);
  return (
    <article className={styles.track} aria-label={view.ways.isApart ? ways.of(name) : name}>
      <Text as={view.ways.isApart ? "h3" : "h2"} size={400} weight="semibold" className={styles.title}>
        {name}
      </Text>
      {has("needs") && (
        <>
          <Needs view={view} of={of} />
          <Offers view={view} to={of} />
        </>
      )}
      {has("goals") && <Goals view={view} of={of} />}
      <MoreOn
        name={name}
        of={of}
        offers={[
          ...(has("needs") ? [["ownNeed", text.do.need] as const] : []),
          ...(canBeOffered ? [["offerSupport", text.do.offer] as const] : []),
          ...(has("goals") ? [["goal", text.do.goal] as const] : []),
          ...(view.ways.goals.some(({ of: whose, reachedOn }) => whose === of && !reachedOn)
            ? [["settleGoal", text.do.settle] as const]
            : []),
          ...(has("measures") ? [["howItIs", text.do.rating] as const] : []),
        ]}
      />
    </article>
  );
}
