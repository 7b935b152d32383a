import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { Symmetry } from "../../../../src-shared/record/symmetry.ts";
import type { SeenCase } from "../../api.ts";
import { nameIn } from "../../names.ts";
import { useText } from "../../language.ts";
import { momentWords } from "../../when.ts";
import { useScreenWords } from "../useScreenWords.ts";
import { useLinkWords } from "./words.ts";

/** Whether two who share custody were met alike: what was not comes first, and why it matters is said once. */
export function MetAlike({ view, symmetry: { pair, rows } }: { view: SeenCase; symmetry: Symmetry }) {
  const { alike } = useLinkWords();
  const { hidden } = useScreenWords().people;
  const text = useText();
  const styles = useStyles();
  const names = pair.map((party) => nameIn(view, party) || hidden);
  const unlike = rows.filter(({ is }) => is !== "alike");
  return (
    <div className={styles.part}>
      <Text as="h3" weight="semibold" block>
        {alike.title(names[0] ?? "", names[1] ?? "")}
      </Text>
      {rows.length === 0 ? <Text>{alike.nothingYet}</Text> : unlike.length === 0 ? <Text>{alike.yes}</Text> : null}
      {unlike.length > 0 && (
        <>
          <ul className={styles.list}>
            {unlike.map(({ kind, thing, at, is }, index) => (
              <li key={`${kind} ${thing} ${index}`} className={styles.row}>
                <Text>
                  {alike.kinds[kind]} <Badge appearance="outline">{alike.is[is]}</Badge>
                </Text>
                <Text className={styles.quiet} block>
                  {names
                    .map((name, which) => alike.to(name, at[which] ? momentWords(at[which], text) : null))
                    .join(" · ")}
                </Text>
              </li>
            ))}
          </ul>
          <Text className={styles.quiet}>{alike.why}</Text>
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalL },
  list: { listStyle: "none", margin: 0, padding: 0 },
  row: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
