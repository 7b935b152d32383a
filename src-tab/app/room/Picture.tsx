import { Badge, Button, Field, Link, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useDraft } from "../drafts.ts";
import { Problem } from "../Loaded.tsx";
import { CategoryField, categoryOf } from "../meeting/CategoryField.tsx";
import type { SeenMeeting } from "../meeting/meeting-states.ts";
import { hashOf } from "../place.ts";
import { Section } from "../Section.tsx";
import { useOrder } from "../useOrder.ts";
import { WhoSees } from "../WhoSees.tsx";
import { WordHint } from "../WordHint.tsx";
import { useRoomText } from "./text.ts";

const kinds = ["agreed", "differing", "unknown"] as const;

/** The shared picture as it grows: what all agree on, what is seen differently and by whom, what nobody knows. Nothing is merged away. */
export function Picture({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const { statements } = view.plan;
  return (
    <Section title={words.picture} note={<WhoSees view={view} section="plan" />}>
      {statements.length === 0 && <Text className={styles.quiet}>{words.noPicture}</Text>}
      <ul className={styles.list}>
        {statements.map(({ id, kind, words: said, by, stances }) => (
          <li key={id} className={styles.row}>
            <Badge appearance="outline" color={kind === "differing" ? "warning" : "informative"}>
              {words.pictureKinds[kind]}
            </Badge>
            <Text className={styles.said}>{by ? `${said} (${by})` : said}</Text>
            {stances
              .filter(({ stance, words: other }) => stance === "differs" && other)
              .map((stance) => (
                <Text key={`${stance.by}${stance.party}`} size={200}>
                  {words.differs(stance.by ?? words.theFamily, stance.words ?? "")}
                </Text>
              ))}
          </li>
        ))}
      </ul>
      {(view.you === "coordinator" || view.you === "professional") && <AddStatement view={view} meeting={meeting} />}
      <Link href={hashOf({ screen: "case", caseId: view.caseId, part: "plan" })}>{words.wholePicture}</Link>
    </Section>
  );
}

function AddStatement({ view, meeting }: { view: SeenCase; meeting: SeenMeeting }) {
  const styles = useStyles();
  const words = useRoomText();
  const { give, isBusy, problem, wrongAt } = useOrder(view.caseId);
  const [draft, change, forget] = useDraft(`statement:${meeting.id}`, { kind: "agreed", said: "", category: "" });
  const category = categoryOf(draft.category, meeting);
  const add = async () => {
    if (await give("plan.addStatement", { kind: draft.kind, words: draft.said, category })) forget();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <WordHint words={draft.said}>
        <Field label={words.newStatement} validationMessage={wrongAt("words")}>
          <Textarea
            value={draft.said}
            rows={2}
            resize="vertical"
            maxLength={2000}
            onChange={(_, { value }) => change({ ...draft, said: value })}
          />
        </Field>
      </WordHint>
      <div className={styles.fields}>
        <Field label={words.statementKind}>
          <Select value={draft.kind} onChange={(_, { value }) => change({ ...draft, kind: value })}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.pictureKinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <CategoryField value={category} onChange={(kind) => change({ ...draft, category: kind })} />
      </div>
      <Button type="submit" disabled={isBusy}>
        {words.addStatement}
      </Button>
      {problem && <Problem error={problem} />}
    </form>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  said: { flexGrow: 1, flexBasis: "180px", overflowWrap: "anywhere" },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    "& > button": { alignSelf: "start" },
  },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, "& > *": { flexGrow: 1, minWidth: 0 } },
  quiet: { color: tokens.colorNeutralForeground2 },
});
