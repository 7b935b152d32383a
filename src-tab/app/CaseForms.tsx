import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect } from "react";

import { Working } from "./Working.tsx";
import { Trouble } from "./Loaded.tsx";
import { usePlace } from "./place.ts";
import { useForm } from "./useForm.ts";

const FormDialog = lazy(async () => ({ default: (await import("./FormDialog.tsx")).FormDialog }));
const Forms = createContext<((name: string, thing?: string | null) => void) | null>(null);

/** Opens one of the case's forms over the screen, by the name a card's button carries; see src-shared/cards.ts. */
export function useOpenForm() {
  const open = useContext(Forms);
  if (!open) throw new Error("No case is open.");
  return open;
}

export function CaseForms({ caseId, children }: { caseId: string; children: ReactNode }) {
  const { form, wasAsked, isBusy, problem, said, open, press, close, hush } = useForm(caseId);
  const here = JSON.stringify(usePlace());
  // What was said of one thing is no word about the next.
  useEffect(hush, [here, hush]);
  return (
    <Forms value={open}>
      {isBusy && !form && <Working />}
      {!form && problem && <Trouble problem={problem} />}
      <div aria-live="polite">{said}</div>
      {children}
      {wasAsked && (
        <Suspense fallback={<Working />}>
          <FormDialog form={form} isBusy={isBusy} problem={problem} onPress={press} onClose={close} />
        </Suspense>
      )}
    </Forms>
  );
}
