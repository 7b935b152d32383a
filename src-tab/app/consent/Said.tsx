import { Badge, type BadgeProps, Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import { dayIn } from "../when.ts";
import { hrefOf } from "./acts.ts";
import { nameIn } from "../names.ts";
import { type Answer, type Around, isCurrent, isLeft, kindsInWords, useConsentText } from "./around.ts";
import { exceptionsInWords } from "./exception-in-words.ts";
import { pairsFrom, readRows } from "./read-matrix.ts";

const colours: Record<Answer["state"], BadgeProps["color"]> = {
  granted: "warning",
  active: "success",
  outgrown: "subtle",
  expired: "subtle",
  ended: "subtle",
  invalid: "danger",
};

/** One answer: whose and about whom, what, what it stands on, and what can be done with it. */
export function Said({ answer, view, board, caseId }: Around & { answer: Answer }) {
  const styles = useStyles();
  const words = useConsentText();
  const known = board.answers.find(({ id }) => id === answer.id);
  const names = words.list(answer.subjects.map((id) => nameIn(view, id)));
  const services = words.list(answer.services.map(({ name }) => name));
  const isPrintable = view.requests.some(({ id }) => id === known?.request);
  const way = (act: Parameters<typeof hrefOf>[1], label: string, of: string = answer.id) => (
    <Button as="a" size="small" href={hrefOf(caseId, act, of)}>
      {label}
    </Button>
  );
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">{nameIn(view, answer.grantor)}</Text>
        <Badge appearance="tint" color={colours[answer.state]}>
          {words.states[answer.state]}
        </Badge>
        {answer.capacity === "ownVoice" && <Text className={styles.quiet}>{words.ownVoice}</Text>}
        {isCurrent(answer) && <Text>{words.validTo(words.date(answer.validTo))}</Text>}
        {known?.ended && (
          <Text>
            {words.endedHow[known.ended.how]} {words.date(dayIn(known.ended.at))}
          </Text>
        )}
      </div>
      <Text>
        {words.about(names)}. {services}: {kindsInWords(answer.categories, words)}.
      </Text>
      {answer.exclusions.length > 0 && <Text>{words.exceptions(exceptionsInWords(answer.exclusions, words))}</Text>}
      {answer.purpose && <Text>{answer.purpose}</Text>}
      {known && <Evidence known={known} />}
      {answer.invalidation && <ToldMeanwhile told={answer.invalidation.disclosed} view={view} />}
      <div className={styles.ways}>
        {isLeft(answer) && way("withdraw", words.acts.withdraw)}
        {isCurrent(answer) && answer.capacity !== "ownVoice" && way("record", words.acts.renew)}
        {isLeft(answer) && way("invalidate", words.acts.invalidate)}
        {known && way("letter", words.acts.told, isPrintable ? (known.request ?? answer.id) : answer.id)}
      </div>
    </li>
  );
}

/** What could be told under it while nobody knew that it was an error. */
function ToldMeanwhile({ told, view }: Pick<Around, "view"> & { told: ToldInError[] }) {
  const words = useConsentText();
  if (told.length === 0) return null;
  const subjects = [...new Set(told.map(({ subject }) => subject))];
  const rows = subjects.flatMap((subject) =>
    readRows(
      pairsFrom(
        told
          .filter((one) => one.subject === subject)
          .map((one) => ({ ...one, until: `${dayIn(one.since)} ${dayIn(one.until)}` })),
      ),
    ).map((row) => ({ ...row, subject })),
  );
  const on = (day: string | undefined) => words.date(dayIn(day ?? ""));
  return (
    <>
      <Text>{words.disclosed}</Text>
      <ul>
        {rows.map(({ from, to, categories, until, subject }) => (
          <li key={`${from.join()} ${to?.join()} ${categories.join()} ${until} ${subject}`}>
            {words.disclosedLine(
              words.cardFlow(words.list(from), to ? words.list(to) : words.eachOther, kindsInWords(categories, words)),
              nameIn(view, subject),
              on(until.split(" ")[0]),
              on(until.split(" ")[1]),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
type ToldInError = NonNullable<Answer["invalidation"]>["disclosed"][number];

function Evidence({ known }: { known: Around["board"]["answers"][number] }) {
  const styles = useStyles();
  const words = useConsentText();
  const { evidence, notice, held, keptAt } = known;
  const language = words.languages[notice.language as keyof typeof words.languages] ?? notice.language;
  return (
    <Text size={200} className={styles.quiet}>
      {evidence.kind === "page"
        ? words.page(words.date(evidence.on), evidence.how === "eid")
        : evidence.kind === "oral"
          ? words.oral(words.date(evidence.on), evidence.by, evidence.witness ?? "")
          : words.paper(words.date(evidence.on), keptAt ?? words.scanned)}{" "}
      {evidence.interpreter && `${words.interpreter(evidence.interpreter)} `}
      {words.notice(notice.version, language)}{" "}
      {held.length > 0 && words.heldBy(words.list(held.map(({ name }) => name)))}
    </Text>
  );
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});
