import { lazy, type ReactNode, Suspense, useRef } from "react";

import { Boundary } from "./Boundary.tsx";

const Hint = lazy(async () => ({ default: (await import("./words/Hint.tsx")).Hint }));
/** Where it cannot be fetched there is no hint, and the writing goes on. */
const None = () => null;

interface Props {
  /** What has been written so far. */
  words: string;
  className?: string;
  /** The field it is written in. */
  children: ReactNode;
}

/** A field for what others will read: below it stands a quiet hint on words to mind. */
export function WordHint({ words, className, children }: Props) {
  const around = useRef<HTMLDivElement>(null);
  return (
    <div ref={around} className={className}>
      {children}
      <div aria-live="polite">
        {words && (
          <Boundary resetKey="" fallback={None}>
            <Suspense fallback={null}>
              <Hint
                words={words}
                onHide={() => around.current?.querySelector<HTMLElement>("textarea, input")?.focus()}
              />
            </Suspense>
          </Boundary>
        )}
      </div>
    </div>
  );
}
