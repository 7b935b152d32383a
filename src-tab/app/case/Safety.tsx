import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";

import type { SeenCase } from "../api.ts";
import { useDirectory } from "../useCase.ts";
import { useCorrect } from "./Corrections.tsx";
import { nameIn } from "../names.ts";
import { useScreenWords } from "./useScreenWords.ts";

/** Who must not meet, and which services are secret from whom. The coordinator's alone. */
export function Safety({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const { people: words } = useScreenWords();
  const correct = useCorrect();
  const { mustNotMeet, maskedUnits } = view.safety;
  const units = useDirectory().data?.units ?? [];
  if (mustNotMeet.length + maskedUnits.length === 0) return null;
  const named = (id: string) => nameIn(view, id);
  const lines = [
    ...mustNotMeet.map(([one, other]) => ({
      key: `${one} ${other}`,
      said: words.apart(named(one), named(other)),
      label: words.lift,
      undo: () => correct?.("mayMeet", `${one} ${other}`),
    })),
    ...maskedUnits.map(({ unit, from }) => ({
      key: unit,
      said: words.masked(units.find(({ id }) => id === unit)?.name ?? "", from.map(named).join(", ")),
      label: words.unmask,
      undo: () => correct?.("unmask", unit),
    })),
  ];
  return (
    <div className={styles.safety} role="group" aria-label={words.safety}>
      <Text weight="semibold">{words.safety}</Text>
      {lines.map(({ key, said, label, undo }) => (
        <div key={key} className={styles.line}>
          <Text>{said}</Text>
          {correct && (
            <Button appearance="subtle" size="small" onClick={undo} aria-label={`${label}: ${said}`}>
              {label}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  safety: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorStatusDangerBorder2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
});
