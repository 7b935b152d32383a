import { FieldContextProvider, useFieldControlProps_unstable } from "@fluentui/react-components";
import type { AriaAttributes, ReactNode } from "react";

/**
 * Boxes to tick under one question, inside its Field. Each would else take the field's own id, all their labels would be the
 * first one's, and a press on any of them would tick that.
 */
export function Boxes({ className, children }: { className?: string; children: ReactNode }) {
  const { "aria-labelledby": label, "aria-describedby": said } = useFieldControlProps_unstable<AriaAttributes>({});
  return (
    <FieldContextProvider value={undefined}>
      <div role="group" aria-labelledby={label} aria-describedby={said} className={className}>
        {children}
      </div>
    </FieldContextProvider>
  );
}
