import { ProgressBar } from "@fluentui/react-components";
import { createContext, type ReactNode, useContext } from "react";

import { FormDialog, Trouble } from "./FormDialog.tsx";
import { useText } from "./language.ts";
import { useForm } from "./useForm.ts";

const Forms = createContext<((name: string, thing?: string | null) => void) | null>(null);

/** Opens one of the case's forms over the screen, by the name a card's button carries; see src-shared/cards.ts. */
export function useOpenForm() {
  const open = useContext(Forms);
  if (!open) throw new Error("No case is open.");
  return open;
}

export function CaseForms({ caseId, children }: { caseId: string; children: ReactNode }) {
  const text = useText();
  const { form, isBusy, problem, said, open, press, close } = useForm(caseId);
  return (
    <Forms value={open}>
      {isBusy && !form && <ProgressBar aria-label={text.working} />}
      {!form && problem && <Trouble problem={problem} />}
      <div aria-live="polite">{said}</div>
      {children}
      <FormDialog form={form} isBusy={isBusy} problem={problem} onPress={press} onClose={close} />
    </Forms>
  );
}
