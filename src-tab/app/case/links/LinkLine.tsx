import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular, WarningRegular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef } from "react";

import { useText } from "../../language.ts";
import { momentWords } from "../../when.ts";
import { useCorrect } from "../Corrections.tsx";
import type { CorrectionName } from "../forms/forms.ts";
import { type FamilyLink, isOpen, stateOf } from "./links.ts";
import { useLinkWords } from "./words.ts";

type Step = Extract<CorrectionName, "sendLink" | "readLink" | "readCode" | "endLink">;
interface Props {
  party: string;
  name: string;
  link: FamilyLink | null;
  /** What they do not know of. */
  untold: ReactNode;
  maySend: boolean;
  /** Whoever comes here comes for this person. */
  isSought: boolean;
}

/** One person's way in: how it stands in words, and what can be done. */
export function LinkLine({ party, name, link, untold, maySend, isSought }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = useLinkWords();
  const correct = useCorrect();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isSought) return;
    row.current?.scrollIntoView({ block: "center" });
    row.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [isSought]);
  const open = link !== null && isOpen(link);
  const isWrong = link !== null && link.ended === null && (link.isLocked || link.sending === "undeliverable");
  const Mark = isWrong ? WarningRegular : link?.enteredAt && open ? CheckmarkCircleRegular : CircleRegular;
  const steps: [Step, string][] = [
    ...(maySend ? [["sendLink", link ? words.sendAnew : words.send] as [Step, string]] : []),
    ...(open && link.channel === "readOut" ? [["readLink", words.readLink] as [Step, string]] : []),
    ...(open && link.secondStep === "readOut" ? [["readCode", words.readCode] as [Step, string]] : []),
    ...(link !== null && link.ended === null ? [["endLink", words.close] as [Step, string]] : []),
  ];
  return (
    <li ref={row} className={styles.row}>
      <Text weight="semibold">{name}</Text>
      <span className={isWrong ? styles.wrong : styles.state}>
        <Mark aria-hidden fontSize={16} className={styles.mark} />
        <span>{link ? stateOf(link, words.state, text) : words.notSent}</span>
      </span>
      {open && (
        <Text size={200} className={styles.quiet}>
          {words.until(momentWords(link.endsAt, text))} · {words.secondSteps[link.secondStep]}
        </Text>
      )}
      {untold}
      <span className={styles.steps}>
        {steps.map(([step, label]) => (
          <Button
            key={step}
            size="small"
            appearance={step === "endLink" ? "subtle" : "secondary"}
            aria-label={words.of(label, name)}
            onClick={() => correct?.(step, party)}
          >
            {label}
          </Button>
        ))}
      </span>
    </li>
  );
}

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  state: { display: "flex", gap: tokens.spacingHorizontalXS },
  wrong: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorStatusDangerForeground1 },
  mark: { flexShrink: 0, marginTop: "2px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  steps: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    "@media print": { display: "none" },
  },
});
