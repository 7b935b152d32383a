import { Button, makeStyles, mergeClasses, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { FromOutlook } from "../../office-js/port.ts";
import { useMedia } from "../browser.ts";
import { AddInFrame } from "./AddInFrame.tsx";
import type { AddIn } from "./form-api.ts";
import { useFormText } from "./form-text.ts";
import type { OpenForm } from "./office-host.ts";

const SPACIOUS = "(min-width: 900px)";

type Props = {
  heading: string;
  addIn: AddIn;
  /** The add-in's own, in the ribbon. */
  button: string;
  form: OpenForm;
  actions: ReactNode;
  onFrame: (post: ((message: FromOutlook) => void) | undefined) => void;
  onClose: () => void;
  children: (openPane: () => void) => ReactNode;
};

/** A meeting's window: what can be done above, the meeting below, and the add-in's pane beside it; on a phone instead of it. */
export function FormFrame({ heading, addIn, button, form, actions, onFrame, onClose, children }: Props) {
  const styles = useStyles();
  const text = useFormText();
  const spacious = useMedia(SPACIOUS);
  const [isPaneOpen, setPaneOpen] = useState(false);
  const isFormHidden = isPaneOpen && !spacious;
  return (
    <section aria-label={heading} className={styles.window}>
      <div role="toolbar" aria-label={text.ribbon} className={styles.ribbon}>
        {!isFormHidden && actions}
        <ToggleButton
          checked={isPaneOpen}
          icon={<img src={addIn.icon} alt="" width={20} height={20} />}
          onClick={() => setPaneOpen(!isPaneOpen)}
        >
          {isFormHidden ? text.toForm : button}
        </ToggleButton>
        <Button appearance="subtle" onClick={onClose}>
          {text.back}
        </Button>
      </div>
      <div className={styles.columns}>
        <div className={mergeClasses(styles.form, isFormHidden && styles.away)}>
          <Text as="h2" size={500} weight="semibold" className={styles.heading}>
            {heading}
          </Text>
          {children(() => setPaneOpen(true))}
        </div>
        {isPaneOpen && (
          <AddInFrame
            title={text.pane(addIn.name)}
            address={addIn.pane}
            form={form}
            className={mergeClasses(styles.pane, !spacious && styles.alone)}
            onFrame={onFrame}
          />
        )}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  window: { flex: "1 1 0", minHeight: 0, minWidth: 0, display: "flex", flexDirection: "column" },
  ribbon: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  columns: { flex: "1 1 0", minHeight: 0, display: "flex", backgroundColor: tokens.colorNeutralBackground1 },
  form: {
    flex: "1 1 0",
    minWidth: 0,
    overflowY: "auto",
    display: "grid",
    gridTemplateColumns: "minmax(0, 640px)",
    alignContent: "start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  away: { display: "none" },
  heading: { margin: 0 },
  pane: {
    flex: "0 0 320px",
    width: "320px",
    border: "none",
    borderInlineStartStyle: "solid",
    borderInlineStartWidth: tokens.strokeWidthThin,
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  alone: { flex: "1 1 0", width: "auto", minWidth: 0, borderInlineStartWidth: 0 },
});
