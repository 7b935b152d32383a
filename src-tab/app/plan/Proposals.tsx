import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { Section } from "../Section.tsx";
import { WhoSees } from "../WhoSees.tsx";
import { AskButton } from "./AskButton.tsx";
import { mayWrite } from "./allowed.ts";
import { FirstLooks } from "./canvas/FirstLook.tsx";
import type { Proposal } from "./life-areas.ts";
import { ProposalOption } from "./ProposalOption.tsx";
import { usePlanText } from "./words.ts";

/** Ideas for support, those that are a choice side by side. */
export function Proposals({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const text = usePlanText();
  const { proposals } = view.plan;
  return (
    <Section
      title={text.proposals.title}
      actions={
        mayWrite(view) && (
          <AskButton question={{ form: "proposal", alternativeTo: null }}>{text.proposals.add}</AskButton>
        )
      }
      note={proposals.length > 0 && <WhoSees view={view} section="plan" />}
      empty={proposals.length === 0 && (mayWrite(view) ? text.proposals.none : text.proposals.noneToRead)}
    >
      <FirstLooks view={view} />
      {choicesAmong(proposals).map((options) => (
        <div key={options[0]!.id} className={styles.choice}>
          <Text size={200} className={styles.quiet}>
            {options.length > 1
              ? text.proposals.choice(options.length)
              : mayWrite(view) && !options[0]!.isDecided && text.proposals.one}
          </Text>
          <ul className={styles.options}>
            {options.map((proposal, at) => (
              <ProposalOption
                key={proposal.id}
                view={view}
                proposal={proposal}
                letter={options.length > 1 ? String.fromCharCode("A".charCodeAt(0) + at) : null}
              />
            ))}
          </ul>
          {mayWrite(view) && !options.some(({ isDecided }) => isDecided) && (
            <span className={styles.other}>
              <AskButton question={{ form: "proposal", alternativeTo: options[0]!.id }} about={options[0]!.words}>
                {text.proposals.addOther}
              </AskButton>
            </span>
          )}
        </div>
      ))}
    </Section>
  );
}

/** Those that are alternatives to each other, directly or by way of others, in the order they came. */
function choicesAmong(proposals: readonly Proposal[]): Proposal[][] {
  const groups: Proposal[][] = [];
  for (const one of proposals) {
    const tied = groups.filter((group) =>
      group.some((other) => one.alternativeTo === other.id || other.alternativeTo === one.id),
    );
    const merged = [...tied.flat(), one];
    for (const group of tied) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  options: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
  },
  other: { "@media print": { display: "none" } },
});
