import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import { Problem } from "../Loaded.tsx";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { dayIn } from "../when.ts";
import { hrefOf } from "./acts.ts";
import { nameIn } from "../names.ts";
import { type Around, kindsInWords, relativesOf, unitOf, useConsentText } from "./around.ts";

/** What rests on something else than the guardians' consent: a child's maturity, and what a service decides itself. */
export function Registers({ onSaid, ...around }: Around & { onSaid: (said: string) => void }) {
  return (
    <>
      <Maturity {...around} onSaid={onSaid} />
      <Grounds {...around} />
    </>
  );
}

function Maturity({ view, board, caseId, onSaid }: Around & { onSaid: (said: string) => void }) {
  const styles = useStyles();
  const words = useConsentText();
  const { give, isBusy, problem } = useOrder(caseId);
  const ofCase = relativesOf(view).filter((person) => person.kind === "child");
  const children = ofCase.filter((person) => !person.isGrown);
  // Whoever is grown decides alone, and nobody finds whether they can.
  const isOfGrown = view.programme?.about === "adults" || (ofCase.length > 0 && children.length === 0);
  if (isOfGrown && board.assessments.length === 0) return null;
  const end = async (assessmentId: string) => {
    if (await give("consent.endAssessment", { assessmentId })) onSaid(words.saved.answer);
  };
  return (
    <Section
      title={words.maturity}
      note={words.maturityLead}
      actions={children.map(({ id, name }) => (
        <Button key={id} as="a" href={hrefOf(caseId, "maturity", id)}>
          {words.acts.maturity}
          {children.length > 1 && `: ${name ?? ""}`}
        </Button>
      ))}
      empty={board.assessments.length === 0 && words.maturityEmpty}
    >
      {problem && <Problem error={problem} />}
      <ul className={styles.list}>
        {board.assessments.map(({ id, child, categories, assessedBy, unit, assessedOn, notifyGuardians, holds }) => (
          <li key={id} className={styles.item}>
            <Text>{words.assessed(nameIn(view, child), kindsInWords(categories, words))}</Text>
            <Text size={200} className={styles.quiet}>
              {words.assessedBy(assessedBy, unit, words.date(assessedOn))}. {!notifyGuardians && words.guardiansNotTold}{" "}
              {!holds && `${words.over}.`}
            </Text>
            {holds && (
              <Button size="small" className={styles.end} disabled={isBusy} onClick={() => void end(id)}>
                {words.endAssessment(nameIn(view, child))}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Grounds({ view, board }: Around) {
  const styles = useStyles();
  const words = useConsentText();
  return (
    <Section
      title={words.registers}
      note={words.registersLead}
      empty={view.legalGrounds.length === 0 && words.registersEmpty}
    >
      <ul className={styles.list}>
        {view.legalGrounds.map(({ id, ground, subjects, flows, reason, decidedBy, decidedAt, validTo, holds }) => (
          <li key={id} className={styles.item}>
            <Text weight="semibold">{ground}</Text>
            <Text>
              {unitOf(board, flows[0]?.from ?? "")} →{" "}
              {words.list([...new Set(flows.map(({ to }) => unitOf(board, to)))])}:{" "}
              {kindsInWords([...new Set(flows.map(({ category }) => category))], words)}.{" "}
              {words.about(words.list(subjects.map((one) => nameIn(view, one))))}.
            </Text>
            {reason && <Text>{reason}</Text>}
            <Text size={200} className={styles.quiet}>
              {words.decided(decidedBy, words.date(dayIn(decidedAt)))}.{" "}
              {holds ? words.validTo(words.date(validTo)) : words.over}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  end: { alignSelf: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
