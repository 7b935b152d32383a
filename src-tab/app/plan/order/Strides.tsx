import { makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../../api.ts";
import { useText } from "../../language.ts";
import { Section } from "../../Section.tsx";
import { AskButton } from "../AskButton.tsx";
import { mayWrite } from "../allowed.ts";
import { Mark, type MarkShape } from "../Mark.tsx";
import { calledIn, speakerOf } from "../people.ts";
import { usePlanText } from "../words.ts";
import { useOrderText } from "./words.ts";

type Stride = SeenCase["plan"]["strides"][number];
const shapes: Record<Stride["kind"], MarkShape> = { strength: "done", progress: "going", hope: "unknown" };

/** What goes well, has gone forward and is hoped for, the latest first, in each one's own words. */
export function Strides({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const tab = useText();
  const plan = usePlanText();
  const text = useOrderText().strides;
  const { strides } = view.plan;
  return (
    <Section
      title={text.title}
      actions={mayWrite(view) && <AskButton question={{ form: "stride" }}>{text.add}</AskButton>}
      empty={strides.length === 0 && (mayWrite(view) ? text.none : text.noneToRead)}
    >
      {strides.length > 0 && (
        <ol className={styles.list}>
          {strides.map((one) => (
            <li key={one.id} className={styles.stride}>
              <div className={styles.facts}>
                <Text size={200}>{tab.day(one.on)}</Text>
                <Mark shape={shapes[one.kind]}>{text.kinds[one.kind]}</Mark>
              </div>
              <Text className={styles.words}>{one.words}</Text>
              <Text size={200} className={styles.quiet}>
                {text.of(calledIn(view, one.of, tab))} · {text.by(speakerOf(one, view, tab, plan))}
              </Text>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  stride: {
    display: "flex",
    flexDirection: "column",
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    breakInside: "avoid",
  },
  facts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, alignItems: "center" },
  words: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
