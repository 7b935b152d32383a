import { Button, useRestoreFocusTarget } from "@fluentui/react-components";

import { type Question, useAsking } from "./asking.ts";
import { usePlanText } from "./words.ts";

interface Props {
  question: Question;
  /** The verb on the button. */
  children: string;
  /** What it is about, for those who hear the buttons one by one. */
  about?: string;
  isPrimary?: boolean;
}

/** Opens a form of the plan, and has the focus again when it closes. */
export function AskButton({ question, children, about, isPrimary = false }: Props) {
  const { ask } = useAsking();
  const text = usePlanText();
  return (
    <Button
      {...useRestoreFocusTarget()}
      size="small"
      appearance={isPrimary ? "primary" : "secondary"}
      aria-label={about === undefined ? undefined : text.on(children, about)}
      onClick={() => ask(question)}
    >
      {children}
    </Button>
  );
}
