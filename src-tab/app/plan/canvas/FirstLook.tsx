import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../../api.ts";
import { useText } from "../../language.ts";
import { AskButton } from "../AskButton.tsx";
import { mayLead } from "../allowed.ts";
import type { Proposal } from "../life-areas.ts";
import { calledIn } from "../people.ts";
import { useCanvasText } from "./words.ts";

/** Who in the family has asked to see each proposal before all others: the coordinator's alone to know. */
export function FirstLooks({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const tab = useText();
  const text = useCanvasText().first;
  const { firstLooks } = view.plan;
  if (view.you !== "coordinator" || !(view.programme?.asksMandate || firstLooks.length > 0)) return null;
  return (
    <div role="group" aria-label={text.title} className={styles.all}>
      {firstLooks.length === 0 && (
        <Text size={200} className={styles.quiet}>
          {text.none}
        </Text>
      )}
      {firstLooks.map((party) => {
        const who = calledIn(view, party, tab);
        return (
          <span key={party} className={styles.row}>
            <Text>{text.wants(who)}</Text>
            {mayLead(view) && <AskButton question={{ form: "first", stops: party }}>{text.stop(who)}</AskButton>}
          </span>
        );
      })}
      {mayLead(view) && (
        <span className={styles.row}>
          <AskButton question={{ form: "first", stops: null }}>{text.record}</AskButton>
        </span>
      )}
    </div>
  );
}

/** Where a proposal stands that somebody is to see first: shown to them, seen by them, and then by all. */
export function SeenFirst({ view, proposal }: { view: SeenCase; proposal: Proposal }) {
  const styles = useStyles();
  const tab = useText();
  const text = useCanvasText().first;
  if (!mayLead(view) || proposal.isPresented) return null;
  return proposal.shownFirst.map(({ party, hasSeen }) => {
    const who = calledIn(view, party, tab);
    return (
      <span key={party} className={styles.row}>
        <Text size={200}>{hasSeen ? text.seen(who) : text.waits(who)}</Text>
        {!hasSeen && (
          <AskButton question={{ form: "saw", id: proposal.id, party }} about={proposal.words}>
            {text.saw(who)}
          </AskButton>
        )}
      </span>
    );
  });
}

/** What showing it does now: to whoever asked to see it first, or to all. */
export function usePresentVerb(view: SeenCase, { toShowFirst, shownFirst }: Proposal, otherwise: string): string {
  const tab = useText();
  const text = useCanvasText().first;
  if (toShowFirst.length > 0) return text.showFirst(toShowFirst.map((party) => calledIn(view, party, tab)).join(", "));
  return shownFirst.length > 0 ? text.showAll : otherwise;
}

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, "@media print": { display: "none" } },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});
