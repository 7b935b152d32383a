import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from "react";

import type { SeenCase } from "../api.ts";
import type { CorrectionName } from "./forms/forms.ts";
import type { FormProps } from "./forms/Frame.tsx";

type Open = (name: CorrectionName, thing?: string | null) => void;
const Correcting = createContext<Open | null>(null);

/** Opens a form that corrects who and what is in the case; null where the viewer may correct nothing. */
export const useCorrect = () => useContext(Correcting);

/** The forms come when somebody asks for one. */
export function Corrections({ view, children }: { view: SeenCase; children: ReactNode }) {
  const [asked, setAsked] = useState<{ name: CorrectionName; thing: string | null } | null>(null);
  const open: Open = (name, thing = null) => setAsked({ name, thing });
  return (
    <Correcting value={view.you === "coordinator" ? open : null}>
      {children}
      <Suspense fallback={null}>
        {asked && <Form key={`${asked.name} ${asked.thing}`} {...asked} view={view} onClose={() => setAsked(null)} />}
      </Suspense>
    </Correcting>
  );
}

const Form = lazy(async () => {
  const { corrections } = await import("./forms/forms.ts");
  const Named = ({ name, ...props }: FormProps & { name: CorrectionName }) => {
    const Shown = corrections[name];
    return <Shown {...props} />;
  };
  return { default: Named };
});
