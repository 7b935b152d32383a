import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useText } from "../language.ts";
import { AskButton } from "./AskButton.tsx";
import { Canvas } from "./canvas/Canvas.tsx";
import { SeenFirst, usePresentVerb } from "./canvas/FirstLook.tsx";
import { useCanvasText } from "./canvas/words.ts";
import { mayDecide, mayLead, mayReword, mayTakeBack } from "./allowed.ts";
import { useAsking } from "./asking.ts";
import type { Proposal } from "./life-areas.ts";
import { Mark, type MarkShape } from "./Mark.tsx";
import { MoreMenu } from "./MoreMenu.tsx";
import { familyIn, calledIn, speakerOf } from "./people.ts";
import { type PlanText, usePlanText } from "./words.ts";

type State = keyof PlanText["proposals"]["states"];
const shapes: Record<State, MarkShape> = {
  notShown: "untouched",
  shown: "going",
  contested: "differs",
  wanted: "done",
  decided: "done",
};
const answerShapes: Record<keyof PlanText["proposals"]["answers"], MarkShape> = {
  yes: "done",
  withChange: "differs",
  talkFirst: "unknown",
  no: "untouched",
};

function stateOf({ isDecided, isAccepted, isContested, isPresented }: Proposal): State {
  if (isDecided) return "decided";
  if (isAccepted) return "wanted";
  if (isContested) return "contested";
  return isPresented ? "shown" : "notShown";
}

/** One idea: what, whose, for which needs, what the family says of it each for themselves, and the next step for whoever looks. */
export function ProposalOption({
  view,
  proposal,
  letter,
}: {
  view: SeenCase;
  proposal: Proposal;
  /** How it is called among those that are a choice. */
  letter: string | null;
}) {
  const styles = useStyles();
  const tab = useText();
  const text = usePlanText();
  const { ask } = useAsking();
  const { id, words, unit } = proposal;
  const thing = { kind: "proposal", id } as const;
  const state = stateOf(proposal);
  const { option } = useCanvasText();
  const present = usePresentVerb(view, proposal, text.proposals.present);
  const isAwaited = proposal.shownFirst.some(({ hasSeen }) => !hasSeen);
  const speaker = speakerOf(proposal, view, tab, text);
  const needs = view.plan.needs.filter((need) => proposal.needs.includes(need.id));
  return (
    <li className={styles.option}>
      {letter && (
        <Text size={200} className={styles.quiet}>
          {option(letter)}
        </Text>
      )}
      <Text weight="semibold" className={styles.words}>
        {words}
      </Text>
      <Mark shape={shapes[state]}>{text.proposals.states[state]}</Mark>
      <Text size={200} className={styles.quiet}>
        {[text.proposals.givenBy(unit), ...(speaker === unit ? [] : [text.proposals.ideaOf(speaker)])].join(" · ")}
      </Text>
      <Text size={200} className={styles.quiet}>
        {needs.length > 0 ? text.proposals.meets(needs.map((need) => need.words).join(", ")) : text.proposals.meetsNone}
      </Text>
      <Canvas view={view} proposal={proposal} />
      <SeenFirst view={view} proposal={proposal} />
      {(proposal.isPresented || proposal.stances.length > 0) && <Answers view={view} proposal={proposal} />}
      {mayLead(view) && state === "wanted" && <Text size={200}>{text.proposals.serviceDecides(unit)}</Text>}
      <div className={styles.actions}>
        {mayLead(view) && !proposal.isPresented && !isAwaited && (
          <AskButton question={{ form: "present", id }} about={words}>
            {present}
          </AskButton>
        )}
        {mayDecide(view, proposal) && (
          <AskButton question={{ form: "decide", id }} about={words}>
            {text.proposals.decide}
          </AskButton>
        )}
        <MoreMenu
          about={words}
          choices={[
            mayReword(view, "proposal", proposal) && {
              verb: text.reword,
              onChoose: () => ask({ form: "reword", ...thing }),
            },
            mayTakeBack(view, "proposal", proposal) && {
              verb: text.takeBack,
              onChoose: () => ask({ form: "takeBack", ...thing }),
            },
          ]}
        />
      </div>
    </li>
  );
}

/** The coordinator sees each one's answer, and who has not given any; others are shown none but their own. */
function Answers({ view, proposal }: { view: SeenCase; proposal: Proposal }) {
  const styles = useStyles();
  const tab = useText();
  const text = usePlanText();
  if (view.you !== "coordinator") return null;
  const asked = familyIn(view).filter(({ kind }) => kind !== "supporter");
  return (
    <ul className={styles.answers} aria-label={text.proposals.stances}>
      {asked.map(({ id }) => {
        const said = proposal.stances.find(({ party }) => party === id);
        const name = calledIn(view, id, tab);
        return (
          <li key={id} className={styles.answer}>
            <Text size={200} className={styles.words}>
              {name}
            </Text>
            <Mark shape={said ? answerShapes[said.stance] : "waits"}>
              {said
                ? [text.proposals.answers[said.stance], said.channel === "page" && text.onPage]
                    .filter(Boolean)
                    .join(", ")
                : text.proposals.noAnswer}
            </Mark>
            {mayLead(view) && (
              <span className={styles.actions}>
                <AskButton
                  question={{ form: "stance", id: proposal.id, party: id }}
                  about={`${name}, ${proposal.words}`}
                >
                  {said ? text.proposals.change : text.proposals.write}
                </AskButton>
              </span>
            )}
            {said?.words && <Text className={styles.quoted}>”{said.words}”</Text>}
          </li>
        );
      })}
    </ul>
  );
}

const useStyles = makeStyles({
  option: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlockStart: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
    breakInside: "avoid",
  },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  answers: { listStyleType: "none", margin: 0, padding: 0 },
  answer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  quoted: { flexBasis: "100%", whiteSpace: "pre-line", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, "@media print": { display: "none" } },
});
