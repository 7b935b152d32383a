import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import { type Undo as WayBack, undoOf } from "../../../src-shared/case/undo.ts";
import type { SeenCase } from "../api.ts";
import { Problem } from "../Loaded.tsx";
import { useOrder } from "../useOrder.ts";
import { useScreenWords } from "./useScreenWords.ts";

const offeredForMs = 30_000;

/** For a short while after what one did oneself: a way back, where there is a lawful one. */
export function Undo({ view }: { view: SeenCase }) {
  const styles = useStyles();
  const { undo: words } = useScreenWords();
  const before = useRef(view);
  const isUndoing = useRef(false);
  const [way, setWay] = useState<WayBack | null>(null);
  const [isUndone, setUndone] = useState(false);
  const { give, isBusy, problem } = useOrder(view.caseId);
  useEffect(() => {
    const found = undoOf(before.current, view);
    const isOwn = JSON.stringify(before.current.latest) !== JSON.stringify(view.latest);
    before.current = view;
    if (!isOwn || isUndoing.current) return;
    setWay(found);
    setUndone(false);
  }, [view]);
  useEffect(() => {
    if (!way && !isUndone) return;
    const timer = setTimeout(() => {
      setWay(null);
      setUndone(false);
    }, offeredForMs);
    return () => clearTimeout(timer);
  }, [way, isUndone]);

  const undo = async () => {
    if (!way) return;
    isUndoing.current = true;
    const hasLanded = await give(way.verb, way.input);
    // What the order changed is shown before the next change is somebody's own again.
    setTimeout(() => (isUndoing.current = false), 0);
    if (!hasLanded) return;
    setWay(null);
    setUndone(true);
  };
  return (
    <div aria-live="polite" className={styles.undo}>
      {isUndone && (
        <MessageBar intent="success">
          <MessageBarBody>{words.undone}</MessageBarBody>
        </MessageBar>
      )}
      {way && (
        <MessageBar intent="success">
          <MessageBarBody>{words.what[way.what]}</MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={isBusy} onClick={() => void undo()}>
              {words.button}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problem && <Problem error={problem} />}
    </div>
  );
}

const useStyles = makeStyles({
  undo: {
    position: "fixed",
    bottom: tokens.spacingVerticalL,
    insetInline: tokens.spacingHorizontalL,
    maxWidth: "560px",
    marginInline: "auto",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    "@media print": { display: "none" },
  },
});
